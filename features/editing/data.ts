import 'server-only';
import type { Author } from '#features/accounts/roles.ts';
import { mayWrite, systemId } from '#features/accounts/roles.ts';
import { kindOf } from '#features/kinds.ts';
import { checkStructure, checkText, type NumberedText } from '#features/publishing/check-data.ts';
import type { Words } from '#features/publishing/text.ts';
import { today } from '#lib/clock.ts';
import { db } from '#lib/db/client.ts';
import { type Locale, isLocale, sourceLocale } from '#lib/i18n/locales.ts';
import type { RevisionState, SubjectKind } from '#prisma/client/client.ts';
import type { Base, Draft } from './draft.ts';
import { type JsonObject, objectOf } from './field.ts';
import type { Insertable } from './insertable.ts';
import { type Beginnings, freshStructure } from './fresh.ts';
import { pluralForms } from './plural-forms.ts';

/** A layer as it is public: the revision, and its data in the form of drafts. */
type Public = {
  structure: { id: string; data: JsonObject } | null;
  text: { id: string; words: NumberedText } | null;
};

/** Where the form's words come from. */
export type Origin = 'copy' | 'draft' | 'returned' | 'inReview' | 'public' | 'new';

/** Somebody's proposal for the same layers that is under way. */
export type Pending = { id: string; locale: string | null; state: RevisionState; author: string; at: Date };

export type Desk = {
  subjectId: string;
  kind: SubjectKind;
  slug: string;
  locale: Locale;
  origin: Origin;
  draft: Draft;
  base: Base;
  /** 0: nothing is saved yet. */
  version: number;
  savedAt: Date | null;
  /** The author has proposed something here that nobody has approved yet. */
  hasProposal: boolean;
  /** Another tab had something else to save. */
  hasAside: boolean;
  published: { structure: JsonObject | null; words: Record<string, Words>; numbers: Record<string, number>; base: Base };
  /** The structure the words belong to: the draft's own, else the public one or the newest proposed. */
  structure: JsonObject;
  /** What is public is no longer what the form was begun on: which layer (null: the structure), who published it, and when. */
  newer: { locale: string | null; author: string; at: Date } | null;
  /** Translations: the German words beside, their numbers, and the German words a translation was made from. */
  german: Record<string, { words: Words; version: number; before: Words | null }>;
  comment: string;
  comments: { blockId: string; text: string }[];
  others: Pending[];
};

/** Whether a form of this language shows the structure too: it stands in the German one, for editors. */
const holdsStructure = (author: Pick<Author, 'grants'>, locale: string) => locale === sourceLocale && mayWrite(author, null);

const parsed = (locale: string, data: unknown): NumberedText => {
  const text = checkText(locale, data);
  return text.ok ? text.value : {};
};

const wordsOf = (text: NumberedText): Record<string, Words> =>
  Object.fromEntries(Object.entries(text).map(([id, { version: _, ...words }]) => [id, words]));

const numbersOf = (text: NumberedText): Record<string, number> =>
  Object.fromEntries(Object.entries(text).map(([id, { version }]) => [id, version]));

/**
 * Everything a form needs: what its author has typed last, else proposed last, else what is public, else a beginning.
 * In: an author who may write the language, the kind, the slug and the language of the form.
 * Out: null when there is no such subject.
 */
export async function openDesk(author: Author, kind: SubjectKind, slug: string, locale: Locale): Promise<Desk | null> {
  const subject = await db.subject.findUnique({ where: { kind_slug: { kind, slug } }, select: { id: true } });
  if (!subject) return null;
  const subjectId = subject.id;
  const layers = holdsStructure(author, locale) ? [null, locale] : [locale];
  const ofLayers = { OR: layers.map((each) => ({ locale: each })) };
  const [revisions, copy, open] = await Promise.all([
    db.revision.findMany({
      where: { subjectId, state: 'published', OR: [null, locale, sourceLocale].map((each) => ({ locale: each })) },
      select: { id: true, locale: true, data: true, authorId: true, publishedAt: true },
    }),
    db.workingCopy.findUnique({ where: { authorId_subjectId_locale: { authorId: author.id, subjectId, locale } } }),
    db.revision.findMany({
      where: { subjectId, state: { in: ['draft', 'returned', 'inReview', 'approved'] }, ...ofLayers },
      orderBy: { createdAt: 'desc' },
      select: {
        id: true,
        locale: true,
        data: true,
        state: true,
        authorId: true,
        baseId: true,
        togetherId: true,
        createdAt: true,
        comment: true,
        changeNote: true,
        publicNote: true,
        comments: { select: { blockId: true, text: true } },
      },
    }),
  ]);
  const layer = (each: string | null) => revisions.find((revision) => revision.locale === each);
  const now: Public = {
    structure: publicStructure(layer(null)),
    text: publicText(locale, layer(locale)),
  };
  const newest = open.find(({ authorId, state, data }) => authorId === author.id && state !== 'approved' && data !== null);
  const own = newest
    ? open.filter(({ id, togetherId }) => id === newest.id || (togetherId !== null && togetherId === newest.togetherId))
    : [];
  const base: Base = { structure: now.structure?.id ?? null, text: now.text?.id ?? null };
  const begun = copy
    ? { draft: copy.data as unknown as Draft, base: copy.base as Base, origin: 'copy' as const }
    : own.length > 0
      ? { ...fromProposals(own, locale, layers.includes(null), now), origin: own[0]!.state as Origin }
      : {
          draft: emptyDraft(now.text ? wordsOf(now.text.words) : {}, layers.includes(null) ? now.structure?.data : undefined),
          base,
          origin: now.text || now.structure ? ('public' as const) : ('new' as const),
        };
  if (layers.includes(null) && !begun.draft.structure) begun.draft.structure = freshStructure(kind, await beginnings());
  const structure =
    begun.draft.structure ?? now.structure?.data ?? (await proposedStructure(subjectId)) ?? freshStructure(kind, noBeginnings);
  const isBehind = (layers.includes(null) && begun.base.structure !== base.structure) || begun.base.text !== base.text;
  const movedOn = begun.base.text !== base.text ? layer(locale) : layer(null);
  const names = await namesOf([...open.map(({ authorId }) => authorId), movedOn?.authorId ?? '']);
  const nameOf = (id: string) => names.get(id) ?? '';
  const returned = own.filter(({ state }) => state === 'returned');
  return {
    subjectId,
    kind,
    slug,
    locale,
    ...begun,
    version: copy?.version ?? 0,
    savedAt: copy?.updatedAt ?? null,
    hasProposal: own.length > 0,
    hasAside: copy?.aside !== null && copy?.aside !== undefined,
    published: {
      structure: now.structure?.data ?? null,
      words: now.text ? wordsOf(now.text.words) : {},
      numbers: now.text ? numbersOf(now.text.words) : {},
      base,
    },
    structure,
    newer: isBehind
      ? { locale: movedOn?.locale ?? null, author: nameOf(movedOn?.authorId ?? ''), at: movedOn?.publishedAt ?? new Date() }
      : null,
    german: locale === sourceLocale ? {} : await germanBeside(subjectId, parsed(sourceLocale, layer(sourceLocale)?.data), now),
    comment: returned.map(({ comment }) => comment).find(Boolean) ?? '',
    comments: returned.flatMap(({ comments }) => comments),
    others: open
      .filter(({ authorId }) => authorId !== author.id)
      .map(({ id, locale: of, state, authorId, createdAt }) => ({
        id,
        locale: of,
        state,
        author: nameOf(authorId),
        at: createdAt,
      })),
  };
}

const publicStructure = (row: { id: string; data: unknown } | undefined): Public['structure'] =>
  row && row.data !== null ? { id: row.id, data: objectOf(row.data) } : row ? { id: row.id, data: {} } : null;

const publicText = (locale: string, row: { id: string; data: unknown } | undefined): Public['text'] =>
  row ? { id: row.id, words: parsed(locale, row.data) } : null;

const emptyDraft = (words: Record<string, Words>, structure: JsonObject | undefined): Draft => ({
  structure: structure && Object.keys(structure).length > 0 ? structure : null,
  words,
  stayValid: [],
  standing: {},
  seen: {},
  note: '',
  publicNote: '',
});

type Proposal = { locale: string | null; data: unknown; baseId: string | null; changeNote: string; publicNote: string };

/** What an author has proposed, as a draft again. A layer without a proposal is as it is public. */
function fromProposals(own: Proposal[], locale: string, withStructure: boolean, now: Public): { draft: Draft; base: Base } {
  const text = own.find((proposal) => proposal.locale === locale);
  const structure = own.find((proposal) => proposal.locale === null);
  const words = text ? wordsOf(parsed(locale, text.data)) : now.text ? wordsOf(now.text.words) : {};
  const draft = emptyDraft(words, withStructure ? (structure ? objectOf(structure.data) : now.structure?.data) : undefined);
  const first = text ?? structure;
  return {
    draft: { ...draft, note: first?.changeNote ?? '', publicNote: first?.publicNote ?? '' },
    base: {
      structure: structure ? structure.baseId : (now.structure?.id ?? null),
      text: text ? text.baseId : (now.text?.id ?? null),
    },
  };
}

/** Translators may already work while the page itself still waits for its first review. */
async function proposedStructure(subjectId: string): Promise<JsonObject | null> {
  const row = await db.revision.findFirst({
    where: { subjectId, locale: null, state: { in: ['inReview', 'approved'] } },
    orderBy: { number: 'desc' },
    select: { data: true },
  });
  return row && objectOf(row.data);
}

/** The German words beside a translation, and what they were when the translation was made. */
async function germanBeside(subjectId: string, german: NumberedText, now: Public): Promise<Desk['german']> {
  const translated = now.text?.words ?? {};
  const changed = Object.entries(german).filter(([id, { version }]) => translated[id] && translated[id].version !== version);
  const earlier = changed.length > 0 ? await germanBefore(subjectId) : [];
  return Object.fromEntries(
    Object.entries(german).map(([id, { version, ...words }]) => {
      const of = translated[id]?.version;
      const before = of === undefined || of === version ? undefined : earlier.find((text) => text[id]?.version === of)?.[id];
      const { version: _, ...wordsBefore } = before ?? { version: 0 };
      return [id, { words, version, before: before ? wordsBefore : null }];
    }),
  );
}

/** The German texts there have been, the newest first. */
async function germanBefore(subjectId: string): Promise<NumberedText[]> {
  const rows = await db.revision.findMany({
    where: { subjectId, locale: sourceLocale, state: 'superseded' },
    orderBy: { number: 'desc' },
    select: { data: true },
  });
  return rows.map(({ data }) => parsed(sourceLocale, data));
}

async function namesOf(ids: string[]): Promise<Map<string, string>> {
  const users = await db.user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  return new Map([...users.map(({ id, name }) => [id, name] as const), [systemId, systemId]]);
}

const noBeginnings: Beginnings = { today: '', centre: null, centreName: null };

export async function beginnings(): Promise<Beginnings> {
  const city = await db.city.findFirst({ select: { centre: { select: { slug: true, office: { select: { name: true } } } } } });
  return { today: today(), centre: city?.centre.slug ?? null, centreName: city?.centre.office?.name ?? null };
}

/** One thing a text or a structure can refer to. */
export type Choice = { slug: string; title: string };

/** What can be referred to, by kind, by its German title; figures also with their value in words where the caller has them. */
export async function choicesOf(kind: SubjectKind): Promise<Choice[]> {
  const subjects = await db.subject.findMany({
    where: { kind, publications: { some: { locale: null } } },
    select: {
      slug: true,
      term: { select: { german: true } },
      office: { select: { name: true } },
      blockTexts: { where: { locale: sourceLocale, blockId: 'title' }, select: { title: true } },
    },
  });
  return subjects
    .map(({ slug, term, office, blockTexts }) => ({
      slug,
      title: term?.german ?? office?.name ?? blockTexts[0]?.title ?? slug,
    }))
    .toSorted((a, b) => a.title.localeCompare(b.title, 'de'));
}

/** Figures as texts name them; one that is a length of time brings its plural forms in the language. */
async function figuresToInsert(locale: Locale): Promise<Insertable[]> {
  const figures = await db.figure.findMany({
    select: {
      type: true,
      unit: true,
      subject: {
        select: { slug: true, blockTexts: { where: { locale: sourceLocale, blockId: 'title' }, select: { title: true } } },
      },
    },
  });
  return figures.map(({ type, unit, subject: { slug, blockTexts } }) => {
    const forms = type === 'span' && unit ? `{${pluralForms(unit as Parameters<typeof pluralForms>[0], locale)}}` : '';
    return { kind: 'figure', slug, title: blockTexts[0]?.title ?? slug, markdown: `:figure[${slug}]${forms}` };
  });
}

/** Everything a text of a language can name, each with the Markdown for it, by kind and title. */
export async function insertablesFor(locale: Locale): Promise<Insertable[]> {
  const [figures, terms, offices, leaflets] = await Promise.all([
    figuresToInsert(locale),
    choicesOf('term'),
    choicesOf('office'),
    choicesOf('leaflet'),
  ]);
  const linked = (kind: Insertable['kind'], choices: Choice[], address: (slug: string) => string): Insertable[] =>
    choices.map(({ slug, title }) => ({ kind, slug, title, markdown: `[${title}](/${locale}/${address(slug)})` }));
  return [
    ...figures.toSorted((a, b) => a.title.localeCompare(b.title, 'de')),
    ...linked('term', terms, (slug) => `glossary#${slug}`),
    ...linked('office', offices, (slug) => `offices/${slug}`),
    ...linked('leaflet', leaflets, (slug) => `leaflets/${slug}`),
  ];
}

/** The slugs texts may call figures by, former ones too. */
export async function figureSlugs(): Promise<Set<string>> {
  const figures = await db.subject.findMany({
    where: { kind: 'figure' },
    select: { slug: true, formerSlugs: { select: { slug: true } } },
  });
  return new Set(figures.flatMap(({ slug, formerSlugs }) => [slug, ...formerSlugs.map((former) => former.slug)]));
}

/** What was public when a form was begun. */
export async function baseOf({
  base,
  locale,
}: Pick<Desk, 'base' | 'locale'>): Promise<{ structure: JsonObject; words: Record<string, Words> }> {
  const ids = [base.structure, base.text].filter((id) => id !== null);
  const rows = await db.revision.findMany({ where: { id: { in: ids } }, select: { id: true, data: true } });
  const dataOf = (id: string | null) => rows.find((row) => row.id === id)?.data;
  return { structure: objectOf(dataOf(base.structure)), words: wordsOf(parsed(locale, dataOf(base.text))) };
}

/** Public texts of other languages, for what has to go with a block that goes. */
export async function publicTranslations(subjectId: string): Promise<{ locale: string; id: string; data: unknown }[]> {
  const rows = await db.revision.findMany({
    where: { subjectId, state: 'published', locale: { not: null } },
    select: { locale: true, id: true, data: true },
  });
  return rows.flatMap(({ locale, id, data }) =>
    locale !== null && locale !== sourceLocale && isLocale(locale) && data !== null ? [{ locale, id, data }] : [],
  );
}

/** Where a figure stands: the pages whose texts name it. */
export async function figureUsedIn(
  subjectId: string,
): Promise<{ kind: SubjectKind; slug: string; title: string; locales: string[] }[]> {
  const uses = await db.figureUse.findMany({
    where: { figureId: subjectId },
    distinct: ['subjectId', 'locale'],
    select: {
      locale: true,
      subject: {
        select: {
          id: true,
          kind: true,
          slug: true,
          blockTexts: { where: { locale: sourceLocale, blockId: 'title' }, select: { title: true } },
        },
      },
    },
  });
  return [...Map.groupBy(uses, ({ subject }) => subject.id).values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { kind, slug, blockTexts } = first.subject;
    return [{ kind, slug, title: blockTexts[0]?.title ?? slug, locales: group.map(({ locale }) => locale).toSorted() }];
  });
}

/** A structure with its defaults written out, to compare with what is stored; as it is when it breaks the schema. */
export function withStructureDefaults(kind: SubjectKind, structure: JsonObject): JsonObject {
  const checked = checkStructure(kindOf(kind), structure);
  return checked.ok ? objectOf(checked.value) : structure;
}

/** Whether a slug is free for a new subject. */
export async function isSlugFree(kind: SubjectKind, slug: string): Promise<boolean> {
  const [subject, former] = await Promise.all([
    db.subject.findUnique({ where: { kind_slug: { kind, slug } }, select: { id: true } }),
    db.formerSlug.findUnique({ where: { kind_slug: { kind, slug } }, select: { subjectId: true } }),
  ]);
  return !subject && !former;
}
