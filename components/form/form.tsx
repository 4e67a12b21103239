'use client';

import { createContext, use, useActionState, useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { Icon } from '#components/icon.tsx';
import { type Option, Options } from '#components/select-field.tsx';
import { type FormState, untouched } from '#lib/forms.ts';

type Shown = FormState & { sentences: Record<string, ReactNode> };

const Shown = createContext<Shown>({ ...untouched, sentences: {} });

type FormProps = {
  action: (before: FormState, form: FormData) => Promise<FormState>;
  /** Stands above the list of what is wrong. */
  errorTitle: string;
  /** The sentence for each code the action may answer with. */
  sentences: Record<string, ReactNode>;
  children: ReactNode;
};

/** A form that works before JavaScript: what was typed stays, what is wrong is listed on top and leads to its field. */
export function Form({ action, errorTitle, sentences, children }: FormProps) {
  const [state, submit, isSending] = useActionState(action, untouched);
  return (
    <Shown value={{ ...state, sentences }}>
      <form className="fields" action={submit} onSubmit={(event) => isSending && event.preventDefault()} noValidate>
        <ErrorSummary title={errorTitle} />
        {children}
      </form>
    </Shown>
  );
}

function ErrorSummary({ title }: { title: string }) {
  const { errors, sentences } = use(Shown);
  const summary = useRef<HTMLElement>(null);
  // With scripts the page stays: each new refusal has to be gone to.
  useEffect(() => {
    if (Object.keys(errors).length > 0) summary.current?.focus();
  }, [errors]);
  const wrong = Object.entries(errors);
  if (wrong.length === 0) return null;
  return (
    // Without scripts nothing else can lead a keyboard or a screen reader here.
    // oxlint-disable-next-line jsx-a11y/no-autofocus
    <section ref={summary} className="note urgent marked" aria-labelledby="wrong" tabIndex={-1} autoFocus>
      <Icon name="warning" />
      <div className="prose">
        <h2 id="wrong">{title}</h2>
        <ul role="list">
          {wrong.map(([field, code]) => (
            <li key={field}>{field === 'form' ? sentences[code] : <a href={`#${field}`}>{sentences[code]}</a>}</li>
          ))}
        </ul>
      </div>
    </section>
  );
}

/** The sentence below a label that says what is wrong with its field. */
function Wrong({ name }: { name: string }) {
  const { errors, sentences } = use(Shown);
  const code = errors[name];
  return (
    code && (
      <p className="wrong" id={`${name}-wrong`}>
        {sentences[code]}
      </p>
    )
  );
}

type ChoicesProps = { name: string; legend: string; choices: { value: string; label: string }[] };

/** One of several answers. */
export function Choices({ name, legend, choices }: ChoicesProps) {
  const { values, errors } = use(Shown);
  return (
    <fieldset aria-describedby={errors[name] && `${name}-wrong`}>
      <legend>{legend}</legend>
      <Wrong name={name} />
      {choices.map(({ value, label }, position) => (
        <label className="choice" key={value}>
          <input
            type="radio"
            id={position === 0 ? name : undefined}
            name={name}
            value={value}
            defaultChecked={values[name] === value}
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}

type TicksProps = { name: string; legend: string; ticks: { name: string; label: string; hint?: string; checked?: boolean }[] };

/** Any of several answers, each a field of its own; `name` is what a mistake about them all is reported under. */
export function Ticks({ name, legend, ticks }: TicksProps) {
  const { values, errors } = use(Shown);
  const isUntouched = Object.keys(values).length === 0;
  return (
    <fieldset aria-describedby={errors[name] && `${name}-wrong`}>
      <legend>{legend}</legend>
      <Wrong name={name} />
      {ticks.map((tick, position) => (
        <label className="choice" key={tick.name}>
          <input
            type="checkbox"
            id={position === 0 ? name : undefined}
            name={tick.name}
            defaultChecked={isUntouched ? tick.checked : values[tick.name] !== undefined}
          />
          <span>
            {tick.label}
            {tick.hint && <small className="soft"> {tick.hint}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

type SelectProps = {
  name: string;
  label: string;
  options: Option[];
  defaultValue?: string;
};

/** One of a list. */
export function Select({ name, label, options, defaultValue }: SelectProps) {
  const { values, errors } = use(Shown);
  const chosen = values[name] ?? defaultValue;
  return (
    <div>
      <label htmlFor={name}>{label}</label>
      <Wrong name={name} />
      <select
        key={chosen} // React empties a form once its action has answered, and takes no new default for a list.
        id={name}
        name={name}
        defaultValue={chosen}
        aria-invalid={errors[name] ? true : undefined}
        aria-describedby={errors[name] && `${name}-wrong`}
      >
        <Options options={options} />
      </select>
    </div>
  );
}

type TextAreaProps = { name: string; label: string; hint: string };

/** A few sentences, in whatever language and direction somebody writes. */
export function TextArea({ name, label, hint }: TextAreaProps) {
  const { values, errors } = use(Shown);
  return (
    <div>
      <label htmlFor={name}>{label}</label>
      <p className="soft" id={`${name}-hint`}>
        {hint}
      </p>
      <Wrong name={name} />
      <textarea
        id={name}
        name={name}
        rows={4}
        dir="auto"
        autoComplete="off"
        defaultValue={values[name]}
        aria-invalid={errors[name] ? true : undefined}
        aria-describedby={errors[name] ? `${name}-hint ${name}-wrong` : `${name}-hint`}
      />
    </div>
  );
}

type LineProps = {
  name: string;
  label: string;
  hint?: string;
  type?: 'text' | 'email' | 'password' | 'url' | 'tel' | 'date' | 'datetime-local' | 'number' | 'time';
  autoComplete?: string;
  defaultValue?: string;
};

/** One line of text; a password is never shown again. */
export function Line({ name, label, hint, type = 'text', autoComplete = 'off', defaultValue }: LineProps) {
  const { values, errors } = use(Shown);
  const described = [hint && `${name}-hint`, errors[name] && `${name}-wrong`].filter(Boolean).join(' ');
  return (
    <div>
      <label htmlFor={name}>{label}</label>
      {hint && (
        <p className="soft" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      <Wrong name={name} />
      <input
        id={name}
        name={name}
        type={type}
        dir={type === 'text' ? 'auto' : undefined}
        autoComplete={autoComplete}
        defaultValue={type === 'password' ? undefined : (values[name] ?? defaultValue)}
        aria-invalid={errors[name] ? true : undefined}
        aria-describedby={described || undefined}
      />
    </div>
  );
}
