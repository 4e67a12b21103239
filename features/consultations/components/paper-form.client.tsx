'use client';

import { useActionState, useEffect, useRef } from 'react';
import { untouched } from '#lib/forms.ts';
import { paperDaysAction } from '../actions.ts';

type Value = { value: string; label: string };
type Column = { name: string; label: string; values: Value[] };

type PaperFormProps = {
  /** Random, so that sending the form twice counts once. */
  name: string;
  months: Value[];
  /** The lists to choose from, in the order of the table. */
  columns: Column[];
  /** What each line is called. */
  lines: string[];
  words: { month: string; count: string; choose: string; send: string; errorTitle: string; wrong: Record<string, string> };
};

/** A table to fill in; without scripts too. What was typed stays, what is wrong is listed on top and leads to its field. */
export function PaperForm({ name, months, columns, lines, words }: PaperFormProps) {
  const [{ values, errors }, submit] = useActionState(paperDaysAction, untouched);
  const wrong = Object.entries(errors);
  const summary = useRef<HTMLElement>(null);
  // With scripts the page stays: each new refusal has to be gone to.
  useEffect(() => {
    if (Object.keys(errors).length > 0) summary.current?.focus();
  }, [errors]);
  const about = (field: string) => ({ id: field, name: field, 'aria-invalid': errors[field] ? true : undefined });
  return (
    <form action={submit} className="paper-form" key={JSON.stringify(values)} noValidate>
      <input type="hidden" name="name" value={values.name ?? name} />
      {wrong.length > 0 && (
        // Without scripts nothing else can lead a keyboard or a screen reader here.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        <section ref={summary} className="note urgent" aria-labelledby="wrong" tabIndex={-1} autoFocus>
          <h2 id="wrong">{words.errorTitle}</h2>
          <ul role="list">
            {wrong.map(([field, code]) => (
              <li key={field}>
                <a href={`#${field}`}>
                  {labelOf(field)}
                  {words.wrong[code]}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className="paper-month">
        <label htmlFor="month">{words.month}</label>
        <select {...about('month')} defaultValue={values.month ?? months[0]?.value}>
          {months.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <table className="paper-table">
        <thead>
          <tr>
            {[...columns.map(({ label }) => label), words.count].map((label) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line, index) => (
            <tr key={line}>
              {columns.map(({ name: column, label, values: choices }) => (
                <td key={column}>
                  <select
                    {...about(`${column}${index + 1}`)}
                    aria-label={`${line}: ${label}`}
                    defaultValue={values[`${column}${index + 1}`] ?? ''}
                  >
                    <option value="">{words.choose}</option>
                    {choices.map(({ value, label: said }) => (
                      <option key={value} value={value}>
                        {said}
                      </option>
                    ))}
                  </select>
                </td>
              ))}
              <td>
                <input
                  {...about(`count${index + 1}`)}
                  type="text"
                  inputMode="numeric"
                  autoComplete="off"
                  aria-label={`${line}: ${words.count}`}
                  defaultValue={values[`count${index + 1}`]}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <button type="submit" className="plate">
        <span>{words.send}</span>
      </button>
    </form>
  );

  /** Which line a field stands in. */
  function labelOf(field: string): string {
    const line = lines[Number(/\d+$/.exec(field)?.[0] ?? 0) - 1];
    return line ? `${line}: ` : '';
  }
}
