/** The languages of the working rooms. */
export const staffLocales = ['de', 'en'] as const;
export type StaffLocale = (typeof staffLocales)[number];

export const isStaffLocale = (value: string): value is StaffLocale => staffLocales.some((locale) => locale === value);

/** Remembers the language somebody chose in the rooms. */
export const staffLocaleCookie = 'wegweiser-language';
