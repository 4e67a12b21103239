import type { Temporal } from 'temporal-polyfill';
import { useLocale, useTranslations } from 'next-intl';
import { LanguageLinks } from '#components/language-switch.tsx';
import { Plate } from '#components/plate.tsx';
import type { CityView } from '#features/city/data.ts';
import type { OfficeCard } from '#features/offices/data.ts';
import { useOpeningWords } from '#features/offices/components/opening.tsx';
import { locales } from '#lib/i18n/locales.ts';
import { localePath } from '#lib/i18n/paths.ts';
import { dayInWords } from '#lib/i18n/words.ts';

const line = () => <br />;

type HeroProps = { city: CityView; centre: OfficeCard | undefined; now: Temporal.ZonedDateTime };

/** The welcome, and a signpost whose arms are the ways into the house. */
export function Hero({ city, centre, now }: HeroProps) {
  const t = useTranslations('Home');
  const shell = useTranslations('Shell');
  const locale = useLocale();
  return (
    <div className="hero">
      <div className="wrap">
        <div>
          <h1>{t.rich('welcome', { city: city.name, line })}</h1>
          <p className="lead">{t('promise')}</p>
          <nav aria-label={shell('language')}>
            <LanguageLinks path="/" current={locale} available={locales} />
          </nav>
        </div>
        <nav className="post" aria-label={t('ways')}>
          <Plate href={localePath(locale, '/guide')} icon="signpost" hint={t('guideHint')}>
            {t('guide')}
          </Plate>
          <Plate href={localePath(locale, '/offices')} icon="pin" tone="white" hint={t('officesHint')}>
            {t('offices')}
          </Plate>
          <Plate href={localePath(locale, '/search')} icon="search" tone="white" hint={t('searchHint')}>
            {t('search')}
          </Plate>
          {centre && <AskPlate centre={centre} now={now} />}
        </nav>
      </div>
    </div>
  );
}

function AskPlate({ centre, now }: { centre: OfficeCard; now: Temporal.ZonedDateTime }) {
  const [t, inTrust] = [useTranslations('Home'), useTranslations('Trust')];
  const locale = useLocale();
  const opening = useOpeningWords(centre.hours, now);
  const asOf = centre.confirmedOn ? null : centre.hours?.asOf;
  return (
    <Plate
      href={localePath(locale, `/offices/${centre.slug}`)}
      icon="speech"
      tone="white"
      away
      hint={asOf ? `${opening} (${inTrust('asOf', { day: dayInWords(asOf, locale) })})` : opening}
    >
      {t('ask')}
    </Plate>
  );
}
