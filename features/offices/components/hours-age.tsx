import { useLocale, useTranslations } from 'next-intl';
import { Note } from '#components/note.tsx';
import { answeredAlways } from '#features/offices/answered-always.ts';
import type { OfficeCard } from '#features/offices/data.ts';
import { dayInWords } from '#lib/i18n/words.ts';

/** How old the opening hours are, as long as nobody of the centre has confirmed them. */
export function HoursAge({
  office: { hours, confirmedOn, contacts },
  prominent = false,
}: {
  office: OfficeCard;
  prominent?: boolean;
}) {
  const t = useTranslations('Offices');
  const locale = useLocale();
  if (confirmedOn || !hours || answeredAlways(hours)) return null;
  const age = hours.asOf ? t('hoursAsOf', { day: dayInWords(hours.asOf, locale) }) : t('hoursUnconfirmed');
  const words = contacts.some(({ kind }) => kind === 'phone') ? `${age} ${t('callFirst')}` : age;
  return prominent ? <Note>{words}</Note> : <p className="aged">{words}</p>;
}
