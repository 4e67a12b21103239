import { useLocale, useTranslations } from 'next-intl';
import type { Temporal } from 'temporal-polyfill';
import { type HolidayName, holidayOn } from '#lib/holidays.ts';
import { languageOf } from '#lib/i18n/locales.ts';
import { type JsonObject, textOf } from '../field.ts';

const months = 6;

/** The coming half year: which days differ, which are holidays. What it shows stands as text in the rows below it. */
export function ExceptionCalendar({ exceptions, today }: { exceptions: JsonObject[]; today: Temporal.PlainDate }) {
  const t = useTranslations('Editing.hours');
  const first = today.with({ day: 1 });
  return (
    <section className="months" aria-label={t('calendar')}>
      {Array.from({ length: months }, (_, index) => (
        <Month key={index} first={first.add({ months: index })} exceptions={exceptions} />
      ))}
      <p className="soft legend">
        <span className="mark closed">1</span> {t('closedDay')} <span className="mark other">1</span> {t('otherDay')}{' '}
        <span className="mark holiday">1</span> {t('holiday')}
      </p>
    </section>
  );
}

function Month({ first, exceptions }: { first: Temporal.PlainDate; exceptions: JsonObject[] }) {
  const t = useTranslations('Editing.hours');
  const opening = useTranslations('Opening');
  const intl = languageOf(useLocale()).intl;
  const name = first.toLocaleString(intl, { month: 'long', year: 'numeric' });
  const blanks = first.dayOfWeek - 1;
  const days = Array.from({ length: first.daysInMonth }, (_, index) => first.add({ days: index }));
  const cells: (Temporal.PlainDate | null)[] = [...Array.from({ length: blanks }, () => null), ...days];
  const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) => cells.slice(week * 7, week * 7 + 7));
  return (
    <table>
      <caption>{name}</caption>
      <tbody>
        {weeks.map((week, row) => (
          <tr key={row}>
            {week.map((day, column) => {
              if (!day) return <td key={column}>&nbsp;</td>;
              const exception = exceptions.findLast(
                (each) => textOf(each.from) <= day.toString() && day.toString() <= textOf(each.to),
              );
              const holiday = holidayOn(day);
              const kind = exception
                ? Array.isArray(exception.spans) && exception.spans.length > 0
                  ? 'other'
                  : 'closed'
                : holiday && 'holiday';
              const why = exception ? t(kind === 'closed' ? 'closedDay' : 'otherDay') : holiday && sayHoliday(opening, holiday);
              return (
                <td key={column} className={kind ? `mark ${kind}` : undefined} title={why || undefined}>
                  {day.day}
                  {why && <span className="unseen"> {why}</span>}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const sayHoliday = (t: ReturnType<typeof useTranslations<'Opening'>>, name: HolidayName) => t('holiday', { name });
