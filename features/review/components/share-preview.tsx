import { useLocale, useTranslations } from 'next-intl';
import { makePreviewLinkAction, revokePreviewLinkAction } from '#features/review/actions.ts';
import type { PreviewLinkView } from '#features/review/preview/data.ts';
import { ShareLink } from './share-link.client.tsx';
import { whenInWords } from './when.tsx';

/** Links that show the preview to people without an account. */
export function SharePreview({ id, links }: { id: string; links: PreviewLinkView[] }) {
  const [t, errors] = [useTranslations('Review.share'), useTranslations('Review.errors')];
  const locale = useLocale();
  return (
    <section className="sheet">
      <h2>{t('title')}</h2>
      <p>{t('text')}</p>
      <ShareLink
        action={makePreviewLinkAction}
        id={id}
        words={{ make: t('make'), made: t('made'), failed: errors('wrongState') }}
      />
      {links.map((link) => (
        <form key={link.id} className="actions" action={revokePreviewLinkAction}>
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="link" value={link.id} />
          <span>{t('until', { day: whenInWords(link.expiresAt, locale) })}</span>
          <button type="submit" className="quiet">
            {t('revoke')}
          </button>
        </form>
      ))}
    </section>
  );
}
