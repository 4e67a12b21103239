import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

/**
 * Address that dials a number as people in Germany write it: `0341 1234-5` → `tel:+4934112345`.
 * Short codes (110, 112, 115, 116 016) exist only inside the country and are dialled as they stand: `tel:116016`.
 * What is no telephone number is returned as digits.
 */
export function telHref(number: string): string {
  const digits = number.replace(/[^\d+]/g, '');
  const parsed = digits.length > 6 ? parsePhoneNumberFromString(number, 'DE') : undefined;
  return parsed?.getURI() ?? `tel:${digits}`;
}
