import { useLocale, useTranslations } from 'next-intl';
import { Foreign } from '#components/foreign.tsx';
import { Marked, MarkedList } from '#components/marked.tsx';
import { PhoneLink } from '#components/phone-link.tsx';
import { Plate } from '#components/plate.tsx';
import type { OfficeView } from '#features/offices/data.ts';
import { BlockLine, BlockProse } from '#features/publishing/components/block-words.tsx';
import { Reading } from '#features/publishing/components/reading.tsx';
import { ShortReading } from '#features/publishing/components/short-reading.tsx';
import { sourceLocale } from '#lib/i18n/locales.ts';
import { localePath } from '#lib/i18n/paths.ts';

type Office = { office: OfficeView };

/** How one gets in. */
export function GettingIn({ office }: Office) {
  const t = useTranslations('Offices');
  return (
    <section className="sheet prose">
      <h2>{t('gettingIn')}</h2>
      {office.texts.appointment ? <Text office={office} id="appointment" /> : <p>{t(`access.${office.access}`)}</p>}
      {office.bookingUrl && (
        <p>
          <Plate href={office.bookingUrl} small>
            {t('book')}
          </Plate>
        </p>
      )}
    </section>
  );
}

/** Every way to reach the office, and what its doors and its people can do. */
export function ContactAndAccess({ office }: Office) {
  const t = useTranslations('Offices');
  return (
    <section className="sheet">
      <h2>{t('contact')}</h2>
      <MarkedList>
        {office.contacts.map((contact) => (
          <Contact key={contact.value} {...contact} />
        ))}
        {office.interpreting !== 'unknown' && <Marked icon="speech">{t(`interpreting.${office.interpreting}`)}</Marked>}
        <Marked icon="wheelchair">{t(`wheelchair.${office.wheelchair}`)}</Marked>
      </MarkedList>
      <Text office={office} id="interpreting" />
      <Text office={office} id="entrance" />
    </section>
  );
}

function Contact({ kind, value }: OfficeView['contacts'][number]) {
  const t = useTranslations('Offices');
  switch (kind) {
    case 'phone':
      return (
        <Marked icon="phone" label={t('phone')}>
          <PhoneLink number={value} />
        </Marked>
      );
    case 'email':
      return (
        <Marked icon="mail" label={t('email')}>
          <a href={`mailto:${value}`}>
            <bdi dir="ltr">{value}</bdi>
          </a>
        </Marked>
      );
    case 'web':
      return (
        <Marked icon="web" label={t('website')}>
          <a href={value}>
            <bdi dir="ltr">{new URL(value).host.replace(/^www\./, '')}</bdi>
          </a>
        </Marked>
      );
  }
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
          <Text office={office} id={id} />
        </section>
      ),
  );
}

function Text({ office: { texts, figures }, id }: Office & { id: keyof OfficeView['texts'] }) {
  const block = texts[id];
  return (
    block && <Reading block={block}>{({ body }, locale) => <BlockProse text={body} locale={locale} figures={figures} />}</Reading>
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
      <ul role="list">
        {guidance.map((page) => (
          <li key={page.slug}>
            <a className="plain-link" href={localePath(page.locale, `/guide/${page.slug}`)}>
              <Foreign locale={page.locale}>{page.title}</Foreign>
            </a>
          </li>
        ))}
      </ul>
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
