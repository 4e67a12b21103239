import { useTranslations } from 'next-intl';
import { type Fact, Facts } from '#components/facts.tsx';
import { Foreign } from '#components/foreign.tsx';
import { PageHead } from '#components/page-head.tsx';
import { PhoneLink } from '#components/phone-link.tsx';
import type { OfficeView } from '#features/offices/data.ts';
import { BlockLine, BlockProse } from '#features/publishing/components/block-words.tsx';
import { Reading } from '#features/publishing/components/reading.tsx';
import { ShortReading } from '#features/publishing/components/short-reading.tsx';
import type { Temporal } from 'temporal-polyfill';
import { sourceLocale } from '#lib/i18n/locales.ts';
import { Opening } from './opening.tsx';
import { Address, NearestStop, SpokenLanguages } from './office-lines.tsx';

/** The office's own name, what it is in the reader's words, and how to get there. */
export function OfficeHead({ office, now }: { office: OfficeView; now: Temporal.ZonedDateTime }) {
  const { name, title, summary, figures } = office;
  return (
    <PageHead
      above={
        <p>
          <Opening hours={office.hours} now={now} />
        </p>
      }
      title={<Foreign locale={sourceLocale}>{name}</Foreign>}
      lead={
        <>
          {title.words.title !== name && (
            <p className="german">
              <ShortReading block={title}>
                {(words, locale) => <BlockLine text={words.title} locale={locale} figures={figures} />}
              </ShortReading>
            </p>
          )}
          <Reading block={summary}>
            {(words, locale) => <BlockProse text={words.body} locale={locale} figures={figures} />}
          </Reading>
        </>
      }
    >
      <Facts facts={useOfficeFacts(office)} />
    </PageHead>
  );
}

function useOfficeFacts(office: OfficeView): Fact[] {
  const t = useTranslations('Offices');
  const { address, stop, contacts, languages } = office;
  const phone = contacts.find(({ kind }) => kind === 'phone');
  return [
    ...(address ? [{ icon: 'pin', label: t('address'), value: <Address office={office} /> } as const] : []),
    ...(stop ? [{ icon: 'stop', label: t('stop'), value: <NearestStop stop={stop} /> } as const] : []),
    ...(phone ? [{ icon: 'phone', label: t('phone'), value: <PhoneLink number={phone.value} /> } as const] : []),
    ...(languages.length > 0
      ? [{ icon: 'speech', label: t('languages'), value: <SpokenLanguages tags={languages} /> } as const]
      : []),
  ];
}
