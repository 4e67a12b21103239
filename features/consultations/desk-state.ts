import { cases, type Facts, isSensitiveMatter } from '#features/offices/competence/facts.ts';
import { mostOffices } from '#features/referrals/slip-path.ts';
import { isLocale, type Locale, sourceLocale } from '#lib/i18n/locales.ts';
import type { Consultation } from '#features/reports/counting.ts';

/** Everything about the person at the desk. It lives in the memory of one browser tab and nowhere else. */
export type DeskState = {
  facts: Facts;
  /** An office or a word somebody looked for by its name. */
  lookedUp: { kind: 'office' | 'word'; id: string } | null;
  /** Slugs of offices for the slip, in the order in which to go. */
  basket: string[];
  /** Those of them that were put there for a matter that may tell a secret. */
  quiet: string[];
  /** Slug of the page that explains what for; undefined: the one of the matter, if it has one. */
  about: string | null | undefined;
  language: Consultation['language'] | null;
  /** Language of the slip where the person's own is none of the site's. */
  slipLanguage: Locale | null;
  group: Consultation['group'] | null;
  /** Topics to count; null: those of the matter. */
  topics: string[] | null;
  interpreter: boolean;
  leafletMissing: boolean;
  /** What was counted, and under which name; null: nothing yet. */
  counted: { name: string; consultation: Consultation } | null;
};

export const nobody: DeskState = {
  facts: {},
  lookedUp: null,
  basket: [],
  quiet: [],
  about: undefined,
  language: null,
  slipLanguage: null,
  group: null,
  topics: null,
  interpreter: false,
  leafletMissing: false,
  counted: null,
};

export type DeskStep =
  | { step: 'know'; facts: Facts }
  | { step: 'look-up'; kind: 'office' | 'word'; id: string }
  | { step: 'close' }
  | { step: 'put'; office: string }
  | { step: 'move'; office: string; by: -1 | 1 }
  | {
      step: 'say';
      what: Partial<Pick<DeskState, 'about' | 'language' | 'slipLanguage' | 'group' | 'interpreter' | 'leafletMissing'>>;
    }
  | { step: 'topic'; topic: string }
  | { step: 'counted'; counted: DeskState['counted'] }
  | { step: 'next' }
  | { step: 'restore'; state: DeskState };

/** What the desk knows after a step. `put` takes an office off the slip again; a full slip takes no more. */
export function deskAfter(state: DeskState, step: DeskStep): DeskState {
  switch (step.step) {
    case 'know':
      return { ...state, facts: known({ ...state.facts, ...step.facts }), lookedUp: null };
    case 'look-up':
      return { ...state, lookedUp: { kind: step.kind, id: step.id } };
    case 'close':
      return { ...state, lookedUp: null };
    case 'put':
      return afterPut(state, put(state.basket, step.office), step.office);
    case 'move':
      return { ...state, basket: moved(state.basket, step.office, step.by) };
    case 'say':
      return { ...state, ...step.what };
    case 'topic':
      return { ...state, topics: toggled(topicsToCount(state), step.topic) };
    case 'counted':
      return { ...state, counted: step.counted };
    case 'next':
      return nobody;
    case 'restore':
      return step.state;
  }
}

const topicsOf = (matter: string | null | undefined): readonly string[] =>
  matter && Object.hasOwn(cases, matter) ? cases[matter as keyof typeof cases].topics : [];

/** A matter that is not found under the topic any more is forgotten. */
const known = (facts: Facts): Facts =>
  facts.topic && facts.case && !topicsOf(facts.case).includes(facts.topic) ? { ...facts, case: null } : facts;

const toggled = (list: readonly string[], one: string) =>
  list.includes(one) ? list.filter((each) => each !== one) : [...list, one];

const put = (basket: string[], office: string) =>
  basket.includes(office) || basket.length < mostOffices ? toggled(basket, office) : basket;

function afterPut(state: DeskState, basket: string[], office: string): DeskState {
  const quiet = isSensitiveMatter(state.facts.case) ? [...state.quiet, office] : state.quiet;
  return { ...state, basket, quiet: quiet.filter((each) => basket.includes(each)) };
}

/** Whether the slip is for paper only because of what it is about: the matter now asked, or one an office was put on it for. */
export const isQuiet = ({ facts, quiet }: Pick<DeskState, 'facts' | 'quiet'>): boolean =>
  quiet.length > 0 || isSensitiveMatter(facts.case);

function moved(basket: string[], office: string, by: -1 | 1): string[] {
  const [from, to] = [basket.indexOf(office), basket.indexOf(office) + by];
  const other = basket[to];
  return from < 0 || other === undefined ? basket : basket.with(from, other).with(to, office);
}

/** What is counted as asked for: what somebody chose, else the topic, else the first topic of the matter. */
export const topicsToCount = ({ topics, facts }: Pick<DeskState, 'topics' | 'facts'>): string[] =>
  topics ?? [facts.topic ?? topicsOf(facts.case)[0] ?? []].flat();

/** The page that explains the matter, unless somebody chose otherwise. `pages`: slugs of public guidance pages. */
export const aboutOf = ({ about, facts }: Pick<DeskState, 'about' | 'facts'>, pages: readonly string[]): string | null =>
  about === undefined ? (pages.find((page) => page === facts.case) ?? null) : about;

/** What is counted of a conversation: words from closed lists. `noOffice`: no office fitted. */
export function toCount(state: DeskState, noOffice: boolean): Consultation {
  const topics = topicsToCount(state) as Consultation['topics'];
  return {
    topics: topics.length > 0 ? topics : ['other'],
    language: state.language ?? 'unknown',
    group: state.group ?? 'unknown',
    interpreter: state.interpreter,
    leafletMissing: state.leafletMissing,
    noOffice,
  };
}

/** The language of the slip: the person's own where the site has it, else the one chosen, else German. */
export const slipLanguageOf = ({ language, slipLanguage }: Pick<DeskState, 'language' | 'slipLanguage'>): Locale =>
  language && isLocale(language) ? language : (slipLanguage ?? sourceLocale);
