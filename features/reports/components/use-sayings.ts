import { useLocale, useTranslations } from 'next-intl';
import type { Sayings } from '../labels.ts';

/** The sentences of reports, where something is rendered. */
export const useSayings = (): Sayings => ({
  t: useTranslations('Reports'),
  topic: useTranslations('Situations'),
  offices: useTranslations('OfficeSearch'),
  events: useTranslations('Events'),
  locale: useLocale(),
});
