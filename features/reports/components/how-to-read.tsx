import { useTranslations } from 'next-intl';

/** What rounding and coarsening mean for whoever reads the figures. */
export function HowToRead() {
  const t = useTranslations('Reports');
  return (
    <section className="prose">
      <h2>{t('about.title')}</h2>
      {(['rounding', 'coarsening', 'before', 'stays'] as const).map((name) => (
        <p key={name}>{t(`about.${name}`)}</p>
      ))}
    </section>
  );
}
