import { competentOffices, type Ranked, type RuledOffice } from '#features/offices/competence/competent-offices.ts';
import type { CompetenceRule } from '#features/offices/competence/schema.ts';
import { cases, type FactName, type Facts } from '#features/offices/competence/facts.ts';

/** `found`: looked for by its name. `topic`: stands under the topic, and no rule of its own speaks of what is asked. `kept`: a favourite, or used last. */
type RowFit = Ranked['fit'] | 'found' | 'topic' | 'kept';

export type DeskRow = Pick<Ranked, 'office' | 'reasons' | 'missing' | 'choice'>;

export type DeskAnswer = {
  /** In the order of the screen, none empty, each office once. */
  groups: { fit: RowFit; rows: DeskRow[] }[];
  ask: FactName[];
  tie: boolean;
  fallback: boolean;
};

const fits = ['match', 'possible', 'general'] as const;
const bare = (office: string): DeskRow => ({ office, reasons: [], missing: [], choice: false });

/**
 * The list at the desk.
 * In: the offices and the general one, what is known of the person, the office looked for by name, those kept at hand, the day (ISO, city
 * time), and what makes one of several equal offices the better way today: smaller first. Out: who is responsible once a topic or a matter is
 * known (see `competentOffices`), then the other offices of the topic; before that, those at hand.
 */
export function deskAnswer(
  directory: { offices: readonly RuledOffice[]; general: string },
  facts: Facts,
  { found, kept, order }: { found: string | null; kept: readonly string[]; order: (office: string) => number },
  day: string,
): DeskAnswer {
  const shown = new Set<string>();
  const group = (fit: RowFit, rows: readonly DeskRow[]) => {
    const fresh = rows.filter(({ office }) => !shown.has(office));
    for (const { office } of fresh) shown.add(office);
    return fresh.length > 0 ? [{ fit, rows: fresh }] : [];
  };
  const first = group('found', found === null ? [] : [bare(found)]);
  if (!facts.topic && !facts.case)
    return { groups: [...first, ...group('kept', kept.map(bare))], ask: [], tie: false, fallback: false };
  const { ranked, ...answer } = competentOffices(directory, facts, day);
  const asked = topicsOf(facts);
  const others = directory.offices.filter(
    (office) => office.topics.some((topic) => asked.includes(topic)) && !office.competence.some((rule) => speaksOf(rule, facts)),
  );
  return {
    ...answer,
    groups: [
      ...first,
      ...fits.flatMap((fit) =>
        group(
          fit,
          equalsInOrder(
            ranked.filter((each) => each.fit === fit),
            order,
          ),
        ),
      ),
      ...group(
        'topic',
        others.map(({ slug }) => bare(slug)).toSorted((a, b) => order(a.office) - order(b.office)),
      ),
    ],
  };
}

/** Neighbours among which people may choose, for the same reasons, change places; nobody else does. */
function equalsInOrder(rows: readonly DeskRow[], order: (office: string) => number): DeskRow[] {
  const runs: DeskRow[][] = [];
  for (const row of rows) {
    const run = runs.at(-1);
    const isEqual = run?.[0]?.choice && row.choice && JSON.stringify(run[0].reasons) === JSON.stringify(row.reasons);
    if (run && isEqual) run.push(row);
    else runs.push([row]);
  }
  return runs.flatMap((run) => run.toSorted((a, b) => order(a.office) - order(b.office)));
}

/** Whether a rule is about what is asked: its office is shown for what the rule says, or not at all. */
const speaksOf = (rule: CompetenceRule, facts: Facts) =>
  rule.topics.some((topic) => topicsOf(facts).includes(topic)) &&
  (!facts.case || rule.cases.length === 0 || rule.cases.some((each) => each === facts.case));

const topicsOf = ({ topic, case: matter }: Facts): readonly string[] =>
  topic ? [topic] : matter && Object.hasOwn(cases, matter) ? cases[matter as keyof typeof cases].topics : [];
