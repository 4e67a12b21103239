import { getTranslations } from 'next-intl/server';
import { Form } from '#components/form/form.tsx';
import { type ConflictPart, type Side, partsOf } from '#features/review/conflict/conflict.ts';
import type { Conflict } from '#features/review/conflict/data.ts';
import { describe } from '#features/review/diff/describe.ts';
import { sayIn } from '#features/review/diff/say.ts';
import { blocksOf } from '#features/review/diff/text-diff.ts';
import { wordDiff } from '#features/review/diff/word-diff.ts';
import type { Titles } from '#features/review/review.ts';
import { blockName } from '#features/review/titles.ts';
import { resolveConflictAction } from '#features/review/subject/actions.ts';
import type { Words } from '#features/publishing/text.ts';
import { directionOf, isLocale } from '#lib/i18n/locales.ts';
import { Parts } from './parts.tsx';

const codes = [
  'wrongState',
  'invalid',
  'inUse',
  'samePerson',
  'baseChanged',
  'blocked',
  'changedMeanwhile',
  'undecided',
] as const;

/** Both versions side by side, part by part; one choice each. */
export async function ConflictForm({ conflict, titles }: { conflict: Conflict; titles: Titles }) {
  const [t, entry] = [await getTranslations('Entry.conflict'), await getTranslations('Entry')];
  const sentences = Object.fromEntries(codes.map((code) => [code, entry(`errors.${code}`)]));
  return (
    <Form action={resolveConflictAction} errorTitle={entry('errorTitle')} sentences={sentences}>
      <input type="hidden" name="id" value={conflict.revisionId} />
      {conflict.parts.length === 0 && <p>{t('nothing')}</p>}
      {conflict.parts.map((part) => (
        <Choice key={part.id} part={part} conflict={conflict} titles={titles} />
      ))}
      <p>
        <button type="submit" className="plate">
          {t('take')}
        </button>
      </p>
    </Form>
  );
}

type ChoiceProps = { part: ConflictPart; conflict: Conflict; titles: Titles };

async function Choice({ part, conflict, titles }: ChoiceProps) {
  const { locale, german, mine } = conflict;
  const t = await getTranslations('Entry.conflict');
  const say = await sayIn(titles, { blocks: { ...blocksOf(german), ...(locale === 'de' ? blocksOf(mine) : {}) } });
  const name = locale === null ? say.field(part.id) : blockName(part.id, { ...blocksOf(mine), ...blocksOf(german) });
  return (
    <fieldset className="sheet">
      <legend>{name}</legend>
      <div className="side-by-side">
        {(['mine', 'theirs'] as const).map((side) => (
          <label key={side}>
            <input type="radio" name={`part.${part.id}`} value={side} defaultChecked={part.suggested === side} required />{' '}
            <b>{t(side)}</b>
            <Version part={part} side={side} conflict={conflict} titles={titles} say={say} absent={t('absent')} />
          </label>
        ))}
      </div>
    </fieldset>
  );
}

type VersionProps = ChoiceProps & { side: Side; say: Awaited<ReturnType<typeof sayIn>>; absent: string };

/** One version, with what it changed of the common base. */
function Version({ part, side, conflict: { locale, base, subject }, titles, say, absent }: VersionProps) {
  const value = part[side];
  if (value === undefined) return <p className="soft">{absent}</p>;
  if (locale === null) {
    const lines = describe(subject.kind, { ...partsOf(null, base), [part.id]: value }, say);
    const others = new Set(
      describe(subject.kind, { ...partsOf(null, base), [part.id]: null }, say).map(({ key, value: text }) => key + text),
    );
    return (
      <ul>
        {lines
          .filter(({ key, value: text }) => !others.has(key + text))
          .map(({ key, label, value: text }) => (
            <li key={key + text}>
              {label}: {text}
            </li>
          ))}
      </ul>
    );
  }
  const [before, words] = [blocksOf(base)[part.id] ?? {}, value as Words];
  return (['title', 'body', 'tag'] as const).map((name) =>
    words[name] || before[name] ? (
      <p key={name} className="diff" lang={locale} dir={isLocale(locale) ? directionOf(locale) : 'ltr'}>
        <Parts parts={wordDiff(before[name] ?? '', words[name] ?? '')} titles={titles} />
      </p>
    ) : null,
  );
}
