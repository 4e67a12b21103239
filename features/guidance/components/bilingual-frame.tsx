import { getTranslations } from 'next-intl/server';
import { Foreign } from '#components/foreign.tsx';
import { Pair } from '#components/pair.tsx';
import { QrCode } from '#components/qr-code.tsx';
import type { CityView } from '#features/city/data.ts';
import type { OfficeCard } from '#features/offices/data.ts';
import type { Trust } from '#features/publishing/reading.ts';
import { readEnvironment } from '#lib/env.ts';
import { languageOf, type Locale, sourceLocale } from '#lib/i18n/locales.ts';
import { localePath } from '#lib/i18n/paths.ts';
import { dayInWords } from '#lib/i18n/words.ts';

type Locales = { locales: readonly [Locale, Locale] };

type SheetHeadProps = Locales & {
  city: CityView;
  centre: OfficeCard | undefined;
  /** Address of the page without the language. */
  path: string;
  /** A sensitive page has no code: whoever sees it on the sheet would know what it is about. */
  hasCode: boolean;
};

/** Who hands the sheet out, where it stands on the web, and which column is which language. */
export function SheetHead({ city, centre, path, hasCode, locales }: SheetHeadProps) {
  const address = readEnvironment().publicUrl + localePath(locales[1], path);
  return (
    <>
      <div className="pair-head">
        <p className="brand">
          <b lang={sourceLocale}>Wegweiser</b>
          <span>
            {city.centreName}
            {centre?.address?.street && (
              <>
                <br />
                <Foreign locale={sourceLocale}>{centre.address.street}</Foreign>
              </>
            )}
          </span>
        </p>
        <div>
          {[...new Set(locales)].map((locale) => (
            <OnTheWeb key={locale} locale={locale} />
          ))}
          <p>
            <bdi dir="ltr">{address.replace(/^https?:\/\//, '')}</bdi>
          </p>
        </div>
        {hasCode && <QrCode address={address} label={address} />}
      </div>
      <Pair locales={locales} className="pair-names">
        {(locale) => languageOf(locale).name}
      </Pair>
    </>
  );
}

async function OnTheWeb({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'Bilingual' });
  return (
    <p lang={locale}>
      <bdi>{t('onTheWeb')}</bdi>
    </p>
  );
}

/** Where to go, once in each language. `office` is read in the second one. */
export function SheetOffice({ office, locales }: Locales & { office: OfficeCard | undefined }) {
  if (!office) return null;
  return (
    <section>
      <Pair locales={locales} className="pair-heading">
        {(locale) => <OfficeHeading locale={locale} />}
      </Pair>
      <Pair locales={locales}>{(locale) => <OfficeLines office={office} locale={locale} />}</Pair>
    </section>
  );
}

async function OfficeHeading({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'Offices' });
  return <h2>{t('competent')}</h2>;
}

async function OfficeLines({ office: { name, title, address, stop, contacts }, locale }: { office: OfficeCard; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'Offices' });
  const german = (words: string) => <bdi lang={sourceLocale}>{words}</bdi>;
  const phone = contacts.find(({ kind }) => kind === 'phone');
  const place =
    address && [address.street, [address.postcode, address.city].filter(Boolean).join(' ')].filter(Boolean).join(', ');
  const own = locale === title.locale ? title.words.title : undefined;
  return (
    <>
      <p>
        <b>{german(name)}</b>
      </p>
      {own && own !== name && <p>{own}</p>}
      {place && <p>{german(place)}</p>}
      {stop && (
        <p>
          {t('stop')}: {german(stop.name)}
        </p>
      )}
      {phone && (
        <p>
          {t('phone')}: <bdi dir="ltr">{phone.value}</bdi>
        </p>
      )}
    </>
  );
}

/** How old the sheet is, what it rests on, which language counts. `day` is today, ISO. */
export const SheetFoot = ({ trust, day, locales }: Locales & { trust: Trust; day: string }) => (
  <Pair locales={locales} className="pair-foot">
    {(locale) => <Foot trust={trust} day={day} locale={locale} />}
  </Pair>
);

async function Foot({ trust: { checkedOn, sources }, day, locale }: { trust: Trust; day: string; locale: Locale }) {
  const [t, said] = await Promise.all([
    getTranslations({ locale, namespace: 'Bilingual' }),
    getTranslations({ locale, namespace: 'Trust' }),
  ]);
  return (
    <>
      <p>{checkedOn ? said('checkedOn', { day: dayInWords(checkedOn, locale) }) : said('unchecked')}</p>
      <p>{t('asOf', { day: dayInWords(day, locale) })}</p>
      {sources.length > 0 && locale === sourceLocale && <p>{sources.map(({ name }) => name).join('\u00a0· ')}</p>}
      <p>{t('germanPrevails')}</p>
    </>
  );
}
