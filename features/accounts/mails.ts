import { cityZone } from '#lib/clock.ts';
import { readEnvironment } from '#lib/env.ts';
import type { StaffLocale } from '#lib/i18n/staff-locale.ts';
import type { NewMail } from '#features/mail/mutations.ts';
import de from '#messages/staff/de.json' with { type: 'json' };
import en from '#messages/staff/en.json' with { type: 'json' };

type Sentences = (typeof de)['Mails'];
const sentences: Record<StaffLocale, Sentences> = { de: de.Mails, en: en.Mails };

/** Written for plain arguments alone, so that commands and jobs need no translator. */
const filled = (sentence: string, given: Record<string, string>) =>
  sentence.replace(/\{(\w+)\}/g, (whole, name: string) => given[name] ?? whole);

function write(purpose: keyof Sentences, { to, locale }: To, given: Record<string, string>): NewMail {
  const { subject, text } = sentences[locale][purpose];
  return { purpose, to, locale, subject, text: filled(text, given) };
}

const moment = { dateStyle: 'long', timeStyle: 'short' } as const;
const momentIn = (at: Date, locale: StaffLocale) =>
  new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { ...moment, timeZone: cityZone }).format(at);

type To = { to: string; locale: StaffLocale };

/** The address that opens an invitation or a reset. The key is in the query: it stands in no log. */
export const linkAddress = (purpose: 'invitation' | 'reset', key: string): string =>
  `${readEnvironment().publicUrl}/admin/${purpose}?key=${key}`;

type Link = { key: string; until: Date };

/** Asks somebody to choose a password. */
export const invitationMail = (to: To, { key, until }: Link): NewMail =>
  write('invitation', to, { link: linkAddress('invitation', key), until: momentIn(until, to.locale) });

/** Lets somebody choose a new password. */
export const resetMail = (to: To, { key, until }: Link): NewMail =>
  write('reset', to, { link: linkAddress('reset', key), until: momentIn(until, to.locale) });

/** Tells somebody what has changed about the account, in case it was somebody else. */
export const noticeMail = (to: To, what: 'passwordChanged' | 'secondFactorRemoved', at: Date): NewMail =>
  write(what, to, { at: momentIn(at, to.locale), link: `${readEnvironment().publicUrl}/admin/reset` });
