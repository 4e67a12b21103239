import { useLocale, useTranslations } from 'next-intl';
import { Note } from '#components/note.tsx';
import { answeredAlways } from '#features/offices/answered-always.ts';
import type { OfficeCard } from '#features/offices/data.ts';
import { dayInWords } from '#lib/i18n/words.ts';

type EntryAgeProps = {
  office: Pick<OfficeCard, 'hours' | 'confidence' | 'confirmedOn' | 'contacts' | 'address'>;
  prominent?: boolean;
};

/** Whether somebody of the centre has confirmed the entry; until then, how far its source and its opening hours can be trusted. */
export function EntryAge({ office, prominent = false }: EntryAgeProps) {
  const t = useTranslations('Offices');
  const locale = useLocale();
  const doubts = useDoubts(office);
  if (office.confirmedOn) return <p className="soft">{t('confirmedOn', { day: dayInWords(office.confirmedOn, locale) })}</p>;
  if (doubts.length === 0) return null;
  const canCallFirst = office.address && office.contacts.some(({ kind }) => kind === 'phone');
  const words = [...doubts, ...(canCallFirst ? [t('callFirst')] : [])].join(' ');
  return prominent ? <Note>{words}</Note> : <p className="aged">{words}</p>;
}

function useDoubts({ hours, confidence }: EntryAgeProps['office']): string[] {
  const t = useTranslations('Offices');
  const locale = useLocale();
  const doubts = confidence === 'low' || confidence === 'unverified' ? [t('uncertain')] : [];
  if (!hours || answeredAlways(hours)) return doubts;
  return [...doubts, hours.asOf ? t('hoursAsOf', { day: dayInWords(hours.asOf, locale) }) : t('hoursUnconfirmed')];
}
