import { TopicAndLanguage } from '#features/guidance/components/topic-and-language.tsx';
import type { LeafletCard } from '#features/leaflets/data.ts';
import { type Asked, languagesIn, topicsIn } from '#features/leaflets/matrix.ts';
import { useLanguageName } from './tongues.tsx';

/** Topic and language; only what leads somewhere can be chosen. */
export function LeafletFilter({ leaflets, asked }: { leaflets: LeafletCard[]; asked: Asked }) {
  const languageName = useLanguageName();
  const languages = languagesIn(leaflets).map((value) => ({ value, label: languageName(value) }));
  return <TopicAndLanguage list="leaflets" topics={topicsIn(leaflets)} languages={languages} {...asked} />;
}
