import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Foreign, languageOfBlock } from '#components/foreign.tsx';
import { PhoneLink } from '#components/phone-link.tsx';
import { capacityOn } from '#features/offices/capacity.ts';
import type { DeskOffice } from '#features/offices/competence/data.ts';
import { BlockLine, BlockProse } from '#features/publishing/components/block-words.tsx';
import { sourceLocale } from '#lib/i18n/locales.ts';
import { localePath } from '#lib/i18n/paths.ts';
import { dayInWords } from '#lib/i18n/words.ts';

type OfficeDetailsProps = {
  office: DeskOffice;
  internal: { note: string | null; directLine: string | null } | undefined;
  /** ISO, city time. */
  day: string;
};

const texts = ['bring', 'appointment', 'capacity', 'audience', 'interpreting', 'cost', 'entrance', 'not-for'] as const;

/** Everything about an office that a counsellor may need while somebody waits; marked apart, what the public does not see. */
export function OfficeDetails({ office, internal, day }: OfficeDetailsProps) {
  const [t, offices, locale] = [useTranslations('Desk.detail'), useTranslations('Offices'), useLocale()];
  const { summary, figures, stop, contacts, services, address, confirmedOn } = office;
  return (
    <>
      <div>
        <p {...languageOfBlock(summary.locale, locale)}>
          <BlockLine text={summary.words.body} locale={summary.locale} figures={figures} />
        </p>
        <dl className="desk-facts-list">
          {texts.map((id) => {
            const block = id === 'capacity' && !capacityOn(office.capacity, day) ? undefined : office.texts[id];
            return (
              block && (
                <Fact key={id} name={t(id)}>
                  <div {...languageOfBlock(block.locale, locale)}>
                    <BlockProse text={block.words.body} locale={block.locale} figures={figures} />
                  </div>
                </Fact>
              )
            );
          })}
          {services.length > 0 && (
            <Fact name={t('services')}>
              <ul>
                {services.map((service) => (
                  <li key={service.id} {...languageOfBlock(service.locale, locale)}>
                    <BlockLine text={service.words.title} locale={service.locale} figures={figures} />
                  </li>
                ))}
              </ul>
            </Fact>
          )}
          {address && (
            <Fact name={offices('address')}>
              <Foreign locale={sourceLocale}>
                {[address.street, [address.postcode, address.city].filter(Boolean).join(' ')].filter(Boolean).join(', ')}
              </Foreign>
            </Fact>
          )}
          {stop && (
            <Fact name={offices('stop')}>
              <Foreign locale={sourceLocale}>{stop.name}</Foreign>
              {stop.metres !== null && ` (${stop.metres} m)`}
            </Fact>
          )}
          {contacts.map(({ kind, value }) => (
            <Fact key={value} name={t(`contacts.${kind}`)}>
              {kind === 'phone' ? <PhoneLink number={value} /> : <Way kind={kind} value={value} />}
            </Fact>
          ))}
        </dl>
        <p>
          <a href={localePath(locale, `/offices/${office.slug}`)} target="_blank">
            {t('page')}
          </a>
          <small> {confirmedOn ? t('confirmed', { day: dayInWords(confirmedOn, locale) }) : t('unconfirmed')}</small>
        </p>
      </div>
      <aside className="desk-internal">
        <h4>{t('internal')}</h4>
        {internal?.directLine && (
          <p>
            {t('directLine')}: <PhoneLink number={internal.directLine} />
          </p>
        )}
        <p>{internal?.note ?? t('noNote')}</p>
      </aside>
    </>
  );
}

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </>
);

const Way = ({ kind, value }: { kind: 'email' | 'web'; value: string }) => (
  <a href={kind === 'email' ? `mailto:${value}` : value} target={kind === 'web' ? '_blank' : undefined} rel="noreferrer">
    {value.replace(/^https?:\/\/(www\.)?/, '')}
  </a>
);
