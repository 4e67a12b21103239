import { getRequestConfig } from 'next-intl/server';
import { locale as localeOfAddress } from 'next/root-params';
import { cityZone } from '#lib/clock.ts';
import { isLocale, sourceLocale } from './locales.ts';

/** Which sentences a request is answered with: those of the address's first part; German where it names no language of ours. */
export default getRequestConfig(async ({ locale: asked }) => {
  const named = asked ?? (await localeOfAddress()) ?? '';
  const locale = isLocale(named) ? named : sourceLocale;
  const { default: messages } = await import(`../../messages/${locale}.json`);
  return { locale, messages, timeZone: cityZone };
});
