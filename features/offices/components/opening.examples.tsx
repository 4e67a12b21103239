import { Temporal } from 'temporal-polyfill';
import { type Access, type Hours, hoursSchema } from '#features/offices/schema.ts';
import { Opening } from './opening.tsx';

const tuesday = Temporal.ZonedDateTime.from('2026-11-24T10:00[Europe/Berlin]');

const hours = (from: string, to: string, access: Access = 'walkIn'): Hours =>
  hoursSchema.parse({ rules: [{ weekday: 2, from, to, access }], asOf: null, sourceText: null });

const at = (open: Hours | null, day = tuesday) => (
  <p>
    <Opening hours={open} now={day} />
  </p>
);

export const examples = {
  offen: at(hours('09:00', '12:00')),
  'offen mit Termin': at(hours('09:00', '12:00', 'appointment')),
  geschlossen: at(hours('13:00', '18:00')),
  'geschlossen, weil Feiertag ist': at(hours('09:00', '12:00'), tuesday.with({ month: 12, day: 25 })),
  'nicht bekannt': at(null),
};
