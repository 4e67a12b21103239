import { useTranslations } from 'next-intl';
import { Icon } from '#components/icon.tsx';
import { wayTo } from '../field-path.ts';
import { kindFields } from '../kind-fields.ts';
import type { Problem } from '../problem.ts';
import { useFieldWords } from './field-words.ts';
import type { FormView } from './form-view.ts';
import { useProblemSentence } from './wrong.tsx';

/** What is wrong, on top, each thing leading to its field. */
export function ProblemList({ problems, view }: { problems: Problem[]; view: FormView }) {
  const t = useTranslations('Editing');
  const sentence = useProblemSentence();
  const nameOf = useFieldName(view);
  if (problems.length === 0) return null;
  return (
    // Without scripts nothing else can lead a keyboard or a screen reader here.
    // oxlint-disable-next-line jsx-a11y/no-autofocus
    <section className="note urgent marked" id="problems" aria-labelledby="wrong" tabIndex={-1} autoFocus>
      <Icon name="warning" />
      <div className="prose">
        <h2 id="wrong">{t('wrongTitle')}</h2>
        <p>{t('wrongSaved')}</p>
        <ul role="list">
          {problems.map((problem) => (
            <li key={`${problem.field} ${problem.code}`}>
              {problem.field === 'form' ? (
                sentence(problem)
              ) : (
                <a href={`#${problem.field}`}>
                  {nameOf(problem.field)}: {sentence(problem)}
                </a>
              )}
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

/** What people call a field of the form. */
function useFieldName({ blocks, desk }: FormView) {
  const words = useFieldWords();
  return (field: string): string => {
    const [head, ...path] = field.split('.');
    if (head === 'b') {
      const block = blocks.find(({ id }) => id === path[0]);
      const part = path[1] === 'title' || path[1] === 'tag' ? path[1] : 'body';
      const row = block?.row ? ` ${Number(block.row.split('.').at(-1)) + 1}` : '';
      return `${words.block(block?.label ?? 'text')}${row}, ${words.part(part, block)}`;
    }
    const way = wayTo(kindFields(desk.kind, desk.structure), desk.structure, path.join('.'));
    return way.map((step) => ('row' in step ? String(step.row) : words.label(step.field))).join(', ');
  };
}
