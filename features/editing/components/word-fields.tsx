import { useTranslations } from 'next-intl';
import { directionOf, sourceLocale } from '#lib/i18n/locales.ts';
import { sameWords } from '../draft.ts';
import { type Part, partsOf, type WordBlock } from '../word-blocks.ts';
import { DoButton } from './do-button.tsx';
import { useFieldWords } from './field-words.ts';
import type { FormView } from './form-view.ts';
import { RichText } from './rich-text.client.tsx';
import { Wrong } from './wrong.tsx';

/** The words of one block in the form's language. `bare`: its row already says what it is. */
export function WordFields({ block, view, bare = false }: { block: WordBlock; view: FormView; bare?: boolean }) {
  const words = useFieldWords();
  const t = useTranslations('Editing');
  const { desk } = view;
  const { locale } = desk;
  const typed = desk.draft.words[block.id];
  const published = desk.published.words[block.id];
  const isTranslation = locale !== sourceLocale;
  const parts = partsOf(block, typed, desk.german[block.id]?.words);
  const name = words.block(block.label);
  return (
    <div
      className="words"
      id={`b.${block.id}`}
      data-block=""
      data-changed={published && !sameWords(typed, published) ? '' : undefined}
    >
      {!bare && parts.length > 1 && <h3>{name}</h3>}
      {desk.comments
        .filter(({ blockId }) => blockId === block.id)
        .map(({ text }, index) => (
          <blockquote key={index} className="comment">
            <b>{t('comment')}</b> {text}
          </blockquote>
        ))}
      {parts.map((part) => (
        <PartField
          key={part}
          part={part}
          block={block}
          view={view}
          label={parts.length > 1 || bare ? words.part(part, block) : name}
        />
      ))}
      {published && (
        <div className="if-changed actions">
          {!isTranslation && Object.keys(published).length > 0 && (
            <label className="tick">
              <input type="checkbox" name="valid" value={block.id} defaultChecked={desk.draft.stayValid.includes(block.id)} />
              <span>{t('stayValid')}</span>
            </label>
          )}
          <DoButton does={`asPublished ${block.id}`} about={name} quiet>
            {t('asPublished')}
          </DoButton>
        </div>
      )}
    </div>
  );
}

function PartField({ part, block, view, label }: { part: Part; block: WordBlock; view: FormView; label: string }) {
  const t = useTranslations('Editing');
  const { desk, problems } = view;
  const name = `b.${block.id}.${part}`;
  const problem = problems.get(name);
  const value = desk.draft.words[block.id]?.[part] ?? '';
  const common = {
    id: name,
    name,
    lang: desk.locale,
    dir: directionOf(desk.locale),
    defaultValue: value,
    autoComplete: 'off',
    'data-published': desk.published.words[block.id]?.[part] ?? '',
    'aria-invalid': problem ? (true as const) : undefined,
    'aria-describedby': problem && `${name}-wrong`,
  };
  const isNeeded = desk.locale === sourceLocale && block.needs.includes(part);
  return (
    <div className="field">
      <label htmlFor={name}>
        {label}
        {!isNeeded && part !== 'body' && <span className="soft"> {t('optional')}</span>}
      </label>
      <Wrong problem={problem} id={name} />
      {part === 'body' ? <RichText {...common} label={label} rows={rowsFor(value)} /> : <input {...common} type="text" />}
    </div>
  );
}

/** Lines a text will take, so that nobody has to scroll within three. */
const rowsFor = (text: string) =>
  Math.min(
    16,
    Math.max(
      2,
      text.split('\n').reduce((rows, line) => rows + Math.ceil((line.length + 1) / 75), 0),
    ),
  );
