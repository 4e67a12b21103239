import { groups } from '#features/guidance/schema.ts';
import { cases, type Facts } from '#features/offices/competence/facts.ts';

type Query = Record<string, string | string[] | undefined>;

/** Reads where the desk begins: a topic, a matter, a language. What makes no sense does not matter. */
export function readDeskQuestion(query: Query): { facts: Facts; language: string | null } {
  const first = (name: string) => [query[name] ?? ''].flat()[0] ?? '';
  const [topic, matter, language] = [groups.find((each) => each === first('topic')), first('case'), first('language')];
  return {
    facts: { topic: topic ?? null, case: Object.hasOwn(cases, matter) ? matter : null },
    language: /^[a-z]{2,3}(-[A-Za-z]{2,4})?$/.test(language) ? language : null,
  };
}
