import { useLocale, useTranslations } from 'next-intl';
import { Foreign } from '#components/foreign.tsx';
import type { OfficeView } from '#features/offices/data.ts';
import { BlockLine } from '#features/publishing/components/block-words.tsx';
import { hasWayIn } from '#features/offices/way-in.ts';
import { ShortReading } from '#features/publishing/components/short-reading.tsx';
import { sourceLocale } from '#lib/i18n/locales.ts';
import { localePath } from '#lib/i18n/paths.ts';
import { FreePlaces } from './free-places.tsx';
import { Booking } from './office-lines.tsx';
import { OfficeText } from './office-text.tsx';

type Office = { office: OfficeView };

/** How one gets in. */
export function GettingIn({ office }: Office) {
  const t = useTranslations('Offices');
  const { access, texts, bookingUrl } = office;
  if (!texts.appointment && !bookingUrl && !hasWayIn(office) && !office.capacity) return null;
  return (
    <section className="sheet prose">
      <h2>{t('gettingIn')}</h2>
      <FreePlaces office={office} />
      {texts.appointment ? <OfficeText office={office} id="appointment" /> : <p>{t(`access.${access}`)}</p>}
      <Booking office={office} />
    </section>
  );
}

/** What one can settle here: the German words, because they stand on the door, with the explanation below. */
export function Services({ office: { services, figures } }: Office) {
  const t = useTranslations('Offices');
  if (services.length === 0) return null;
  return (
    <section>
      <h2>{t('services')}</h2>
      <ul className="rows" role="list">
        {services.map((service) => (
          <li key={service.id}>
            <b>
              <Foreign locale={sourceLocale}>
                <BlockLine text={(service.german ?? service.words).title} locale={sourceLocale} figures={figures} />
              </Foreign>
            </b>
            <ShortReading block={service}>
              {({ title, body }, locale) => (
                <>
                  {locale !== sourceLocale && <BlockLine text={title} locale={locale} figures={figures} />}
                  {body && (
                    <small>
                      <BlockLine text={body} locale={locale} figures={figures} />
                    </small>
                  )}
                </>
              )}
            </ShortReading>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** For whom, what to bring, what it costs, what is done elsewhere. */
export function Particulars({ office }: Office) {
  const t = useTranslations('Offices');
  return (['audience', 'bring', 'cost', 'not-for'] as const).map(
    (id) =>
      office.texts[id] && (
        <section key={id} className="prose">
          <h2>{t(`texts.${id}`)}</h2>
          <OfficeText office={office} id={id} />
        </section>
      ),
  );
}

/** The guidance that leads here, and the house this office belongs to. */
export function Related({ office: { guidance, parent } }: Office) {
  const t = useTranslations('Offices');
  const locale = useLocale();
  if (guidance.length === 0 && !parent) return null;
  return (
    <section className="sheet">
      {guidance.length > 0 && <h2>{t('guidance')}</h2>}
      {guidance.length > 0 && (
        <ul role="list">
          {guidance.map((page) => (
            <li key={page.slug}>
              <a className="plain-link" href={localePath(page.locale, `/guide/${page.slug}`)}>
                <Foreign locale={page.locale}>{page.title}</Foreign>
              </a>
            </li>
          ))}
        </ul>
      )}
      {parent && (
        <p>
          {t('partOf')}{' '}
          <a href={localePath(locale, `/offices/${parent.slug}`)}>
            <Foreign locale={sourceLocale}>{parent.name}</Foreign>
          </a>
        </p>
      )}
    </section>
  );
}
