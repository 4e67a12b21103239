import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Temporal } from 'temporal-polyfill';
import { useOpeningWords } from '#features/offices/components/opening.tsx';
import { weekdayName } from '#features/offices/opening-words.ts';
import { type Hours, hoursSchema } from '#features/offices/schema.ts';
import { now } from '#lib/clock.ts';
import { type Field, type JsonObject, type List, listOf, objectOf, textOf } from '../field.ts';
import { DoButton } from './do-button.tsx';
import { ExceptionCalendar } from './exception-calendar.tsx';
import { useFieldWords } from './field-words.ts';
import type { FormView } from './form-view.ts';
import { LeafField } from './leaf-field.tsx';
import { Wrong } from './wrong.tsx';

const weekdays = [1, 2, 3, 4, 5, 6, 7];

type HoursFieldsProps = {
  fields: Field[];
  value: JsonObject;
  view: FormView;
  /** The rows of the days that differ, and what else there is to say. */
  exceptions: ReactNode;
  others: ReactNode;
};

/** Opening hours as a week one can see, exceptions as a calendar, and what readers will be told. */
export function HoursFields({ fields, value, view, exceptions, others }: HoursFieldsProps) {
  const t = useTranslations('Editing.hours');
  const rules = fields.find((field): field is List => field.type === 'list' && field.name === 'rules');
  const hours = hoursSchema.safeParse({ rules: null, asOf: null, sourceText: null, ...value });
  return (
    <div id="s.hours">
      <PublicSentence hours={hours.success ? hours.data : null} isWrong={!hours.success} />
      {rules && <Week list={rules} value={value} view={view} />}
      <h3>{t('exceptions')}</h3>
      <ExceptionCalendar exceptions={listOf(value.exceptions).map(objectOf)} today={Temporal.PlainDate.from(view.today)} />
      {exceptions}
      <div className="line">{others}</div>
    </div>
  );
}

/** What stands on the public page at this moment if this is published. */
function PublicSentence({ hours, isWrong }: { hours: Hours | null; isWrong: boolean }) {
  const t = useTranslations('Editing.hours');
  const sentence = useOpeningWords(hours, now());
  return (
    <output className="sheet readers">
      <b>{t('readers')}</b> <span lang={useLocale()}>{isWrong ? t('unreadable') : sentence}</span>
    </output>
  );
}

function Week({ list, value, view }: { list: List; value: JsonObject; view: FormView }) {
  const t = useTranslations('Editing.hours');
  const o = useTranslations('Opening');
  const rules = listOf(value.rules).map(objectOf);
  return (
    <div className="week" id="s.hours.rules">
      <input type="hidden" name="s.hours.rules.#" value={rules.length} />
      <Wrong problem={view.problems.get('s.hours.rules')} id="s.hours.rules" />
      {weekdays.map((weekday) => {
        const name = o('weekday', { weekday: weekdayName(weekday) });
        const spans = rules.flatMap((rule, index) => (Number(rule.weekday) === weekday ? [{ rule, index }] : []));
        return (
          <fieldset className="day" key={weekday}>
            <legend>{name}</legend>
            {spans.length === 0 && <p className="soft">{rules.length > 0 ? o('dayClosed') : o('dayUnknown')}</p>}
            {spans.map(({ rule, index }) => (
              <Span key={index} list={list} rule={rule} path={`s.hours.rules.${index}`} index={index} view={view} name={name} />
            ))}
            <p className="actions">
              <DoButton does={`add hours.rules ${weekday}`} about={name} quiet>
                + {t('addSpan')}
              </DoButton>
              {spans.length > 0 && (
                <DoButton does={`copyDay ${weekday} workdays`} about={name} quiet>
                  {t('toWorkdays')}
                </DoButton>
              )}
              {spans.length > 0 && weekday < 7 && (
                <DoButton does={`copyDay ${weekday} ${weekday + 1}`} about={name} quiet>
                  {t('toNextDay')}
                </DoButton>
              )}
            </p>
          </fieldset>
        );
      })}
    </div>
  );
}

type SpanProps = { list: List; rule: JsonObject; path: string; index: number; view: FormView; name: string };

/** One span of a day; what few need stands folded. */
function Span({ list, rule, path, index, view, name }: SpanProps) {
  const t = useTranslations('Editing');
  const words = useFieldWords();
  const rare = new Set(['weeks', 'validFrom', 'validTo']);
  const fields = list.fields(rule).filter((field) => field.type !== 'section' && field.type !== 'group' && field.type !== 'list');
  const isRare = rule.weeks !== 'every' || rule.validFrom !== null || rule.validTo !== null;
  const show = (wanted: (name: string) => boolean) =>
    fields
      .filter((field) => wanted(field.name))
      .map((field) => (
        <LeafField key={field.name} field={field} path={`${path}.${field.name}`} value={rule[field.name]} view={view} />
      ));
  return (
    <div className="span" id={path}>
      <input type="hidden" name={`${path}.weekday`} value={textOf(rule.weekday)} />
      <div className="line">{show((field) => field !== 'weekday' && !rare.has(field))}</div>
      <details open={isRare || undefined}>
        <summary>{words.section('rare')}</summary>
        <div className="line">{show((field) => rare.has(field))}</div>
      </details>
      <DoButton does={`remove hours.rules ${index}`} about={name} quiet>
        × {t('remove')}
      </DoButton>
    </div>
  );
}
