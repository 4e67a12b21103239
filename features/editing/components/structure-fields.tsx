import { useTranslations } from 'next-intl';
import { type Field, type Json, type JsonObject, type List, listOf, objectOf, textOf } from '../field.ts';
import { idOfRow } from '../commands.ts';
import { blockTypes } from '../kind-fields.ts';
import { DoButton } from './do-button.tsx';
import { useFieldWords } from './field-words.ts';
import { blockOfRow, type FormView } from './form-view.ts';
import { HoursFields } from './hours-fields.tsx';
import { LeafField } from './leaf-field.tsx';
import { WordFields } from './word-fields.tsx';
import { Wrong } from './wrong.tsx';

type Props = { fields: Field[]; path: string; value: JsonObject; view: FormView };

/** The fields of a structure, or of a part of it. */
export function StructureFields({ fields, path, value, view }: Props) {
  const words = useFieldWords();
  return fields.map((field) => {
    const at = field.type === 'section' ? path : `${path}.${field.name}`;
    const inner = (all: Field[], wanted: (each: Field) => boolean) => (
      <StructureFields fields={all.filter(wanted)} path={at} value={objectOf(value[field.name])} view={view} />
    );
    switch (field.type) {
      case 'section':
        return (
          <section key={field.name} className="sheet part" id={`part-${field.name}`}>
            <h2>{words.section(field.name)}</h2>
            <StructureFields fields={field.fields} path={path} value={value} view={view} />
          </section>
        );
      case 'group':
        return at === 's.hours' ? (
          <HoursFields
            key={at}
            fields={field.fields}
            value={objectOf(value[field.name])}
            view={view}
            exceptions={inner(field.fields, ({ name }) => name === 'exceptions')}
            others={inner(field.fields, ({ type }) => type !== 'list')}
          />
        ) : (
          <fieldset key={at} className="group" id={at}>
            <legend>{words.label(field)}</legend>
            <Wrong problem={view.problems.get(at)} id={at} />
            <div className="line">
              <StructureFields fields={field.fields} path={at} value={objectOf(value[field.name])} view={view} />
            </div>
          </fieldset>
        );
      case 'list':
        return <Rows key={at} list={field} path={at} value={value[field.name]} view={view} />;
      default:
        return <LeafField key={at} field={field} path={at} value={value[field.name]} view={view} />;
    }
  });
}

type RowsProps = { list: List; path: string; value: Json | undefined; view: FormView };

/** Lists that most rows leave alone. */
const folded = new Set(['sources']);

/** Rows to add, move and remove. */
export function Rows({ list, path, value, view }: RowsProps) {
  const words = useFieldWords();
  const t = useTranslations('Editing');
  const rows = listOf(value);
  const command = path.slice(2);
  const label = words.label(list);
  const isNested = path.split('.').length > 2 && folded.has(list.name);
  const body = (
    <>
      <input type="hidden" name={`${path}.#`} value={rows.length} />
      <Wrong problem={view.problems.get(path)} id={path} />
      {rows.map((row, index) => (
        <Row
          key={`${index}`}
          list={list}
          path={`${path}.${index}`}
          row={row}
          view={view}
          place={{ index, last: rows.length - 1 }}
        />
      ))}
      {list.name === 'blocks' ? (
        <div className="actions add">
          <span>{t('addBlock')}</span>
          {blockTypes.map((type) => (
            <DoButton key={type} does={`add ${command} ${type}`} quiet>
              + {words.option('blockType', type)}
            </DoButton>
          ))}
        </div>
      ) : (
        <p className="actions add">
          <DoButton does={`add ${command}`} quiet>
            + {words.add(list.name)}
          </DoButton>
        </p>
      )}
      <Removed list={list} path={path} rows={rows} view={view} />
    </>
  );
  if (isNested) {
    return (
      <details
        className="rows-of"
        id={path}
        open={[...view.problems.keys()].some((name) => name.startsWith(`${path}.`)) || undefined}
      >
        <summary>{t('folded', { label, count: String(rows.length) })}</summary>
        {body}
      </details>
    );
  }
  return (
    <fieldset className={`rows-of ${list.name}`} id={path}>
      <legend>{label}</legend>
      {body}
    </fieldset>
  );
}

type RowProps = { list: List; path: string; row: Json; view: FormView; place: { index: number; last: number } };

function Row({ list, path, row, view, place: { index, last } }: RowProps) {
  const words = useFieldWords();
  const t = useTranslations('Editing');
  const item = objectOf(row);
  const fields = list.fields(item);
  const inner = fields.filter((field) => field.type === 'list');
  const block = blockOfRow(view, path.slice(2));
  const command = path.slice(2, path.lastIndexOf('.'));
  const name = list.name === 'blocks' && block ? words.block(block.label) : words.row(list.name);
  const title = t('nth', { label: name, number: String(index + 1) });
  return (
    <fieldset className="row" id={path}>
      <legend>
        <span>{title}</span>
      </legend>
      <Wrong problem={view.problems.get(path)} id={path} />
      <div className="line">
        <StructureFields fields={fields.filter((field) => field.type !== 'list')} path={path} value={item} view={view} />
      </div>
      {block && <WordFields block={block} view={view} bare />}
      <StructureFields fields={inner} path={path} value={item} view={view} />
      <p className="actions">
        {index > 0 && (
          <DoButton does={`up ${command} ${index}`} about={title} quiet>
            ↑ {t('up')}
          </DoButton>
        )}
        {index < last && (
          <DoButton does={`down ${command} ${index}`} about={title} quiet>
            ↓ {t('down')}
          </DoButton>
        )}
        {list.name === 'blocks' && (
          <DoButton does={`insert ${command} ${index}:${textOf(item.type)}`} about={title} quiet>
            + {t('insertAfter')}
          </DoButton>
        )}
        <DoButton does={`remove ${command} ${index}`} about={title} quiet>
          × {t('remove')}
        </DoButton>
      </p>
    </fieldset>
  );
}

/** Rows of the public page that are no longer here, to bring back. */
function Removed({ list, path, rows, view }: { list: List; path: string; rows: Json[]; view: FormView }) {
  const t = useTranslations('Editing');
  const { desk } = view;
  const command = path.slice(2);
  const before = command
    .split('.')
    .reduce<Json | undefined>((value, key) => objectOf(value)[key], desk.published.structure ?? {});
  const gone = listOf(before).flatMap((row) =>
    idOfRow(row) && !rows.some((each) => idOfRow(each) === idOfRow(row)) ? [idOfRow(row)] : [],
  );
  if (gone.length === 0) return null;
  return (
    <ul className="removed" role="list">
      {gone.map((id) => {
        const words = desk.published.words[list.name === 'emergency' ? `emergency-${id}` : id];
        const text = (words?.title ?? words?.body ?? id).slice(0, 80);
        return (
          <li key={id}>
            <span>{t('removed', { text })}</span>
            <DoButton does={`restore ${command} ${id}`} about={text} quiet>
              {t('restore')}
            </DoButton>
          </li>
        );
      })}
    </ul>
  );
}
