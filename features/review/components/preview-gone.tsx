import { getTranslations } from 'next-intl/server';

/** Says that a link shows nothing any more, whatever it once showed. */
export async function PreviewGone() {
  const t = await getTranslations('Preview');
  return (
    <main className="wrap page">
      <h1>{t('gone')}</h1>
      <p>{t('goneText')}</p>
    </main>
  );
}
