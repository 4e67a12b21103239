import { useLocale, useTranslations } from 'next-intl';
import type { Temporal } from 'temporal-polyfill';
import { Foreign } from '#components/foreign.tsx';
import type { OfficeCard } from '#features/offices/data.ts';
import { sourceLocale } from '#lib/i18n/locales.ts';
import { localePath } from '#lib/i18n/paths.ts';
import { Place } from './place.tsx';

/** The most competent office with everything needed to set out; the others by name. */
export function CompetentOffices({ offices: [first, ...others], now }: { offices: OfficeCard[]; now: Temporal.ZonedDateTime }) {
  const t = useTranslations('Offices');
  const locale = useLocale();
  if (!first) return null;
  return (
    <Place heading={t('competent')} office={first} now={now}>
      {others.length > 0 && (
        <details>
          <summary>{t('alsoCompetent', { count: others.length })}</summary>
          <ul role="list">
            {others.map(({ slug, name }) => (
              <li key={slug}>
                <a className="plain-link" href={localePath(locale, `/offices/${slug}`)}>
                  <Foreign locale={sourceLocale}>{name}</Foreign>
                </a>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Place>
  );
}
