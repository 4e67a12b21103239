import type { Reason } from './competent-offices.ts';

type Words = { key: string; values: Record<string, string | number> };

/**
 * Which sentence of the staff rooms says a reason, and what stands in it.
 * In: a reason of `competentOffices` or a finding. Out: the whole key, for `useTranslations()`. What was chosen from a list has a sentence of
 * its own (`Competence.nationality.eu`).
 */
export function reasonWords(reason: Reason): Words {
  switch (reason.because) {
    case 'topic':
      return { key: `Situations.${reason.value}`, values: {} };
    case 'case':
    case 'nationality':
    case 'status':
      return { key: `Competence.${reason.because}.${reason.value}`, values: {} };
    case 'district':
    case 'postcode':
      return { key: `Competence.because.${reason.because}`, values: { value: reason.value } };
    case 'surname':
      return { key: 'Competence.because.surname', values: { from: asWritten(reason.from), to: asWritten(reason.to) } };
    case 'age':
      return ageWords(reason);
  }
}

function ageWords({ from, to }: { from: number | null; to: number | null }): Words {
  if (from !== null && to !== null) return { key: 'Competence.because.ageBetween', values: { from, to } };
  return from === null
    ? { key: 'Competence.because.ageUpTo', values: { to: to ?? 0 } }
    : { key: 'Competence.because.ageFrom', values: { from } };
}

/** A beginning of surnames with its capital: "sch" is written "Sch". */
export const asWritten = (beginning: string) => beginning.slice(0, 1).toUpperCase() + beginning.slice(1);
