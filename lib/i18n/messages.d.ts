import type messages from '#messages/de.json';
import type staffMessages from '#messages/staff/de.json';
import type { Locale } from './locales.ts';
import type { NeededArguments } from './needed-arguments.ts';
import type { NeededStaffArguments } from './needed-staff-arguments.ts';
import type { WithArguments } from './typed-messages.ts';

declare module 'next-intl' {
  interface AppConfig {
    Locale: Locale;
    /** German is the typed source: a missing key or argument fails the type check. */
    Messages: WithArguments<typeof messages, NeededArguments> & WithArguments<typeof staffMessages, NeededStaffArguments>;
  }
}
