import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { cityTimeOf } from '../city-instant.ts';
import { type Json, type Leaf, listOf, textOf } from '../field.ts';
import { DoButton } from './do-button.tsx';
import { useFieldWords } from './field-words.ts';
import type { FormView } from './form-view.ts';
import { StoredPicture } from './stored-picture.tsx';
import { Wrong } from './wrong.tsx';

type LeafProps = { field: Leaf; path: string; value: Json | undefined; view: FormView };

/** One field of the structure. Its name is its path, so that what is wrong with the path stands at it. */
export function LeafField({ field, path, value, view }: LeafProps) {
  const words = useFieldWords();
  const t = useTranslations('Editing');
  const problem = view.problems.get(path);
  const label = words.label(field);
  const described = [field.hint && `${path}-hint`, problem && `${path}-wrong`].filter(Boolean).join(' ') || undefined;
  const common = { id: path, name: path, 'aria-describedby': described, 'aria-invalid': problem ? (true as const) : undefined };
  const framed = (control: ReactNode) => (
    <div className={`field f-${field.type}`}>
      <label htmlFor={path}>{label}</label>
      {field.hint && (
        <p className="soft" id={`${path}-hint`}>
          {words.hint(field.hint)}
        </p>
      )}
      <Wrong problem={problem} id={path} />
      {control}
    </div>
  );
  switch (field.type) {
    case 'fixed':
      return null;
    case 'check':
      return (
        <div className="field f-check">
          <input type="hidden" name={`${path}.?`} value="1" />
          <label className="tick">
            <input type="checkbox" {...common} defaultChecked={value === true} />
            <span>{label}</span>
          </label>
        </div>
      );
    case 'maybe':
      return framed(
        <select {...common} defaultValue={value === true ? 'yes' : value === false ? 'no' : ''}>
          <option value="">{t('unknown')}</option>
          <option value="yes">{t('yes')}</option>
          <option value="no">{t('no')}</option>
        </select>,
      );
    case 'choice':
      return framed(
        <select {...common} defaultValue={textOf(value)} data-renews={field.name === 'type' || undefined}>
          {(field.nullable || !field.values.includes(textOf(value))) && <option value="">–</option>}
          {field.values.map((each) => (
            <option key={each} value={each}>
              {words.option(field.options, each)}
            </option>
          ))}
        </select>,
      );
    case 'choices':
      return (
        <fieldset className="field f-choices" id={path} aria-describedby={described}>
          <legend>{label}</legend>
          <Wrong problem={problem} id={path} />
          <input type="hidden" name={`${path}.?`} value="1" />
          <div className="ticks">
            {field.values.map((each) => (
              <label className="tick" key={each}>
                <input type="checkbox" name={path} value={each} defaultChecked={listOf(value).includes(each)} />
                <span>{words.option(field.options, each)}</span>
              </label>
            ))}
          </div>
        </fieldset>
      );
    case 'subject':
      return framed(
        <SubjectSelect {...common} value={textOf(value)} choices={view.choices[field.of] ?? []} own={view.desk.slug} />,
      );
    case 'subjects':
      return (
        <fieldset className="field f-subjects" id={path}>
          <legend>{label}</legend>
          <Wrong problem={problem} id={path} />
          {[...listOf(value).map(textOf), '', ''].map((slug, index) => (
            <SubjectSelect
              key={index}
              name={path}
              aria-label={t('nth', { label, number: String(index + 1) })}
              value={slug}
              choices={view.choices[field.of] ?? []}
              own={null}
            />
          ))}
        </fieldset>
      );
    case 'tags':
      return framed(<input {...common} type="text" autoComplete="off" defaultValue={listOf(value).map(textOf).join(', ')} />);
    case 'text':
      return framed(<textarea {...common} rows={3} defaultValue={textOf(value)} />);
    case 'number':
      return framed(<input {...common} type="text" inputMode="decimal" autoComplete="off" defaultValue={numberInWords(value)} />);
    case 'day':
      return framed(
        <>
          <input {...common} type="date" defaultValue={textOf(value)} />
          {field.name === 'confirmedOn' && (
            <DoButton does={`today ${path.slice(2)}`} quiet>
              {t('confirmedToday')}
            </DoButton>
          )}
        </>,
      );
    case 'time':
      return framed(
        <input
          {...common}
          type="text"
          inputMode="numeric"
          size={5}
          maxLength={5}
          placeholder="09:00"
          defaultValue={textOf(value)}
        />,
      );
    case 'instant':
      return framed(<input {...common} type="datetime-local" defaultValue={cityTimeOf(textOf(value))} />);
    case 'file':
      return framed(
        <>
          {typeof value === 'string' && field.use === 'picture' && <StoredPicture hash={value} />}
          {typeof value === 'string' && <p className="soft">{t('fileKept')}</p>}
          <input type="hidden" name={`${path}.keep`} value={textOf(value)} />
          <input
            id={path}
            type="file"
            name={`${path}.upload`}
            accept={field.use === 'picture' ? 'image/png,image/jpeg,image/webp' : 'application/pdf'}
            aria-describedby={described}
            aria-invalid={common['aria-invalid']}
          />
        </>,
      );
    default:
      return framed(
        <input
          {...common}
          type={field.type === 'url' ? 'url' : 'text'}
          placeholder={field.type === 'partialDate' ? '2026-11' : undefined}
          autoComplete="off"
          defaultValue={textOf(value)}
        />,
      );
  }
}

/** `5.5` as people write it here. */
const numberInWords = (value: Json | undefined) => (typeof value === 'number' ? String(value).replace('.', ',') : textOf(value));

type SubjectSelectProps = {
  id?: string;
  name: string;
  value: string;
  choices: { slug: string; title: string }[];
  /** The subject itself, which cannot be its own. */
  own: string | null;
  'aria-label'?: string;
  'aria-describedby'?: string | undefined;
  'aria-invalid'?: true | undefined;
};

function SubjectSelect({ value, choices, own, ...common }: SubjectSelectProps) {
  const known = choices.some(({ slug }) => slug === value);
  return (
    <select {...common} defaultValue={value}>
      <option value="">–</option>
      {value && !known && <option value={value}>{value}</option>}
      {choices
        .filter(({ slug }) => slug !== own || slug === value)
        .map(({ slug, title }) => (
          <option key={slug} value={slug}>
            {title}
          </option>
        ))}
    </select>
  );
}
