import { useLocale, useTranslations } from 'next-intl';
import type { OfficeView } from '#features/offices/data.ts';
import { dayInWords } from '#lib/i18n/words.ts';
import { OfficeText } from './office-text.tsx';

/** Whether there are free places, in one sentence and the office's own words; nothing where that is not known (any more). */
export function FreePlaces({ office }: { office: OfficeView }) {
  const [t, locale] = [useTranslations('Offices.capacity'), useLocale()];
  const { capacity } = office;
  if (!capacity) return null;
  const { state, until } = capacity;
  return (
    <>
      <p>
        <strong>{until ? t(`${state}Until`, { day: dayInWords(until, locale) }) : t(state)}</strong>
      </p>
      <OfficeText office={office} id="capacity" />
    </>
  );
}
