import { useTranslations } from 'next-intl';
import type { Problem } from '../problem.ts';

/** The sentence for what is wrong with a field. */
export function useProblemSentence() {
  const t = useTranslations('Editing.problems');
  return ({ code, about = '' }: Problem) => t(code, { about });
}

/** Stands between a label and its field. */
export function Wrong({ problem, id }: { problem: Problem | undefined; id: string }) {
  const sentence = useProblemSentence();
  if (!problem) return null;
  return (
    <p className="wrong" id={`${id}-wrong`}>
      {sentence(problem)}
    </p>
  );
}
