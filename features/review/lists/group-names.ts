import 'server-only';
import { getTranslations } from 'next-intl/server';
import type { SubjectKind } from '#prisma/client/enums.ts';
import type { ListRow } from './rows.ts';

/** The groups that entries of a kind fall into, as choices in the language of the room, by name. */
export async function groupChoices(kind: SubjectKind, rows: readonly ListRow[]): Promise<{ value: string; label: string }[]> {
  const [situations, values] = [await getTranslations('Situations'), await getTranslations('Review.values')];
  const prefix = { office: 'kind', event: 'format', figure: 'type' } as Partial<Record<SubjectKind, string>>;
  const nameOf = (group: string): string => {
    if (kind === 'guidance') return situations.has(group as 'arriving') ? situations(group as 'arriving') : group;
    const key = `${prefix[kind] ?? ''}-${group}` as 'kind-health';
    return values.has(key) ? values(key) : group;
  };
  return [...new Set(rows.flatMap(({ group }) => group ?? []))]
    .map((value) => ({ value, label: nameOf(value) }))
    .toSorted((a, b) => a.label.localeCompare(b.label, 'de'));
}
