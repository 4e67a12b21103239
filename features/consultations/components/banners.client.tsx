import { useTranslations } from 'next-intl';
import type { OutboxState } from '../outbox.ts';

type BannersProps = { outbox: OutboxState & { isOnline: boolean }; onRetry: () => void; isOld: boolean };

/** What a counsellor has to know about the tab itself: no network, somebody signed out, a page of yesterday. */
export function Banners({ outbox: { isOnline, trouble, waiting }, onRetry, isOld }: BannersProps) {
  const t = useTranslations('Desk.banners');
  const isAway = !isOnline || trouble === 'away';
  return (
    <div aria-live="polite">
      {isAway && (
        <p className="desk-banner">
          <b>{t('away')}</b> {t('awayText')} {waiting > 0 && t('waiting', { count: waiting })}
        </p>
      )}
      {!isAway && trouble === 'signed-out' && (
        <p className="desk-banner">
          <b>{t('signedOut')}</b>{' '}
          <a href="/admin/sign-in?to=/desk/phrases" target="_blank">
            {t('signIn')}
          </a>{' '}
          <button type="button" className="quiet" onClick={onRetry}>
            {t('send', { count: waiting })}
          </button>
        </p>
      )}
      {isOld && (
        <p className="desk-banner">
          {t('old')} <a href="/desk">{t('reload')}</a>
        </p>
      )}
    </div>
  );
}
