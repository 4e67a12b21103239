import { useTranslations } from 'next-intl';
import { StateTag } from '#components/tag.tsx';
import { freshness } from '#features/publishing/freshness.ts';
import type { Words } from '#features/publishing/text.ts';
import { wordDiff } from '#features/review/diff/word-diff.ts';
import { sourceLocale } from '#lib/i18n/locales.ts';
import type { WordBlock } from '../word-blocks.ts';
import { useFieldWords } from './field-words.ts';
import type { FormView } from './form-view.ts';
import { StoredPicture } from './stored-picture.tsx';
import { WordFields } from './word-fields.tsx';

/** A language's words, block by block, beside the German ones. */
export function TranslationFields({ view }: { view: FormView }) {
  const t = useTranslations('Editing');
  const { desk, blocks } = view;
  const shown = blocks.filter(({ id }) => desk.german[id]);
  if (shown.length === 0) return <p>{t('noGerman')}</p>;
  return (
    <>
      <p className="soft">{t('structureByEditors')}</p>
      {shown.map((block) => (
        <TranslationBlock key={block.id} block={block} view={view} />
      ))}
    </>
  );
}

function TranslationBlock({ block, view }: { block: WordBlock; view: FormView }) {
  const t = useTranslations('Editing');
  const words = useFieldWords();
  const { desk } = view;
  const german = desk.german[block.id];
  if (!german) return null;
  const number = desk.published.numbers[block.id];
  const { state } = freshness(
    { version: german.version, since: new Date(0) },
    number === undefined ? null : { version: number, figureOutgrownSince: null },
  );
  return (
    <section className="sheet pair" id={`pair-${block.id}`} aria-labelledby={`name-${block.id}`}>
      <h2 id={`name-${block.id}`}>
        {words.block(block.label)} <StateTag urgent={state === 'sourceChanged'}>{t(`freshness.${state}`)}</StateTag>
      </h2>
      <input type="hidden" name={`seen.${block.id}`} value={german.version} />
      <div className="columns-2">
        <div className="source" lang={sourceLocale}>
          <h3>{t('german')}</h3>
          {block.picture && <StoredPicture hash={block.picture} />}
          <German words={german.words} />
          {state === 'sourceChanged' && (
            <details open>
              <summary>{t('whatChanged')}</summary>
              {german.before ? <Changes before={german.before} after={german.words} /> : <p>{t('beforeUnknown')}</p>}
            </details>
          )}
        </div>
        <div>
          <WordFields block={block} view={view} bare />
          {state === 'sourceChanged' && (
            <div className="field">
              <label htmlFor={`standing.${block.id}`}>{t('standing')}</label>
              <select
                id={`standing.${block.id}`}
                name={`standing.${block.id}`}
                defaultValue={desk.draft.standing[block.id] ?? 'auto'}
              >
                {(['auto', 'fits', 'behind'] as const).map((each) => (
                  <option key={each} value={each}>
                    {t(`standings.${each}`)}
                  </option>
                ))}
              </select>
            </div>
          )}
        </div>
      </div>
    </section>
  );
}

const parts = ['title', 'tag', 'body'] as const;

/** The German words as they are typed: translators carry figures and links over. */
const German = ({ words }: { words: Words }) =>
  parts.map(
    (part) =>
      words[part] && (
        <p key={part} className={`typed ${part}`}>
          {words[part]}
        </p>
      ),
  );

function Changes({ before, after }: { before: Words; after: Words }) {
  return parts.map((part) => {
    if (before[part] === after[part]) return null;
    return (
      <p key={part} className="typed">
        {wordDiff(before[part] ?? '', after[part] ?? '').map(({ kind, text }, index) =>
          kind === 'same' ? text : kind === 'added' ? <ins key={index}>{text}</ins> : <del key={index}>{text}</del>,
        )}
      </p>
    );
  });
}
