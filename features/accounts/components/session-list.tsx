import { useTranslations } from 'next-intl';
import { type Column, DataTable } from '#components/data-table.tsx';
import { StateTag } from '#components/tag.tsx';
import { endAllSessionsAction, endSessionAction } from '#features/accounts/sessions/actions.ts';
import type { OwnSession } from '#features/accounts/sessions/data.ts';
import { Moment } from './moment.tsx';

/** Where somebody is signed in, each to be ended. */
export function SessionList({ sessions }: { sessions: OwnSession[] }) {
  const t = useTranslations('MyAccount.sessions');
  const named = ({ browser, system }: OwnSession) =>
    browser && system ? t('on', { browser, system }) : (browser ?? system ?? t('unknown'));
  const columns: Column<OwnSession>[] = [
    {
      head: t('device'),
      as: 'name',
      cell: (session) => (
        <>
          {named(session)} {session.current && <StateTag>{t('here')}</StateTag>}
        </>
      ),
    },
    { head: t('since'), cell: ({ since }) => <Moment at={since} /> },
    {
      head: t('end'),
      as: 'unseen',
      cell: (session) =>
        !session.current && (
          <form action={endSessionAction}>
            <input type="hidden" name="session" value={session.id} />
            <button className="button" type="submit" aria-label={t('endNamed', { device: named(session) })}>
              {t('end')}
            </button>
          </form>
        ),
    },
  ];
  return (
    <section className="sheet" aria-labelledby="sessions">
      <h2 id="sessions">{t('title')}</h2>
      <DataTable caption={t('title')} columns={columns} rows={sessions} keyOf={({ id }) => id} />
      <p className="soft">{t('note')}</p>
      <form action={endAllSessionsAction}>
        <button className="button" type="submit">
          {t('all')}
        </button>
      </form>
    </section>
  );
}
