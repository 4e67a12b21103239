import { useLocale, useTranslations } from 'next-intl';
import type { OfficeCard } from '#features/offices/data.ts';
import { dayInWords } from '#lib/i18n/words.ts';

/** How old the opening hours are, as long as nobody of the centre has confirmed them. */
export function HoursAge({ office: { hours, confirmedOn } }: { office: OfficeCard }) {
  const t = useTranslations('Offices');
  const locale = useLocale();
  if (confirmedOn || !hours) return null;
  return <p className="aged">{hours.asOf ? t('hoursAsOf', { day: dayInWords(hours.asOf, locale) }) : t('hoursUnconfirmed')}</p>;
}
