import type { Locale } from '#lib/i18n/locales.ts';

/** What goes with a person from the desk to an office: nothing about the person. */
export type Slip = {
  /** Slugs of offices, in the order in which to go. */
  offices: string[];
  /** Slug of the guidance page that explains what for; null: said in words only. */
  about: string | null;
  /** The day it was made, ISO, city time. */
  day: string;
};

/** A slip is something to act on, not a list. */
export const mostOffices = 4;

/**
 * Where the desk prints a slip, with the language beside the German. `paperOnly`: the matter may tell a secret, so the sheet gets no
 * square and no address; which matter it is stands nowhere.
 */
export const deskSlipPath = (slip: Slip, { locale, paperOnly }: { locale: Locale; paperOnly: boolean }): string =>
  `/desk${slipPath(slip)}&in=${locale}${paperOnly ? '&only=paper' : ''}`;

/** Address of a slip without the language: offices, reason, day, and nothing else. */
export const slipPath = ({ offices, about, day }: Slip): string =>
  `/slip?office=${offices.join(',')}${about === null ? '' : `&about=${about}`}&day=${day}`;
