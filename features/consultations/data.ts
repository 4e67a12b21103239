import 'server-only';
import { getTranslations } from 'next-intl/server';
import type { Counsellor } from '#features/accounts/roles.ts';
import { findCity } from '#features/city/data.ts';
import type { DeskOffice } from '#features/offices/competence/data.ts';
import type { RuledOffice } from '#features/offices/competence/competent-offices.ts';
import { cases } from '#features/offices/competence/facts.ts';
import { openingWords } from '#features/offices/opening-words.ts';
import { answeredAlways } from '#features/offices/answered-always.ts';
import type { OpeningState } from '#features/offices/opening-status.ts';
import type { OfficeStructure } from '#features/offices/schema.ts';
import { groups } from '#features/guidance/schema.ts';
import { db } from '#lib/db/client.ts';
import { locales, sourceLocale } from '#lib/i18n/locales.ts';
import type { StaffLocale } from '#lib/i18n/staff-locale.ts';
import { said } from '#lib/i18n/typed-messages.ts';
import { plainText } from '#lib/markdown/figures.ts';
import de from '#messages/staff/de.json';
import en from '#messages/staff/en.json';
import type { Temporal } from 'temporal-polyfill';
import { type Findable, foldedWords } from './finding.ts';
import { matterWords } from './matter-words.ts';
import { openingAhead } from './opening-ahead.ts';

/** What is said about an office's door from an instant on (epoch milliseconds). */
export type Door = { from: number; state: OpeningState; words: string };

/** An office in a counsellor's tab: what decides and what is seen in the list. The rest is in its details. */
export type OfficeAtDesk = RuledOffice & {
  name: string;
  sensitive: boolean;
  street: string | null;
  district: string | null;
  stop: string | null;
  access: OfficeStructure['access'];
  languages: string[];
  interpreting: OfficeStructure['interpreting'];
  capacity: OfficeStructure['capacity'];
  doors: Door[];
};

export type PageAtDesk = { slug: string; title: string; sensitive: boolean };
export type WordAtDesk = { slug: string; german: string; names: { locale: string; name: string }[]; explained: string };

/** Everything a counsellor's tab holds, sent once. Public data: what only counsellors see comes with `deskInternals`. */
export type DeskData = {
  /** The office that answers when no other does. */
  general: string;
  offices: OfficeAtDesk[];
  pages: PageAtDesk[];
  words: WordAtDesk[];
  findable: Findable[];
  districts: string[];
};

/** In: all offices in the counsellor's language, that language, the moment (city time). */
export async function deskData(
  offices: readonly DeskOffice[],
  locale: StaffLocale,
  now: Temporal.ZonedDateTime,
): Promise<DeskData> {
  const [city, names, pages, words, districts] = await Promise.all([
    findCity(sourceLocale),
    publicNames(),
    guidancePages(locale),
    glossaryWords(locale),
    knownDistricts(),
  ]);
  const opening = await getTranslations({ locale, namespace: 'Opening' });
  const doorsOf = ({ hours }: DeskOffice): Door[] =>
    answeredAlways(hours)
      ? [{ from: 0, state: 'open', words: opening('phoneAlways') }]
      : openingAhead(hours, now).map(({ from, status }) => ({
          from: from.epochMilliseconds,
          state: status.state,
          words: opening(...said(openingWords(status, from, locale))),
        }));
  return {
    general: city.centre,
    offices: offices.map((office) => ({
      slug: office.slug,
      kind: office.kind,
      parent: office.parent,
      topics: office.topics,
      confidence: office.confidence,
      competence: office.competence,
      name: office.name,
      sensitive: office.sensitive,
      street: office.address?.street ?? null,
      district: office.address?.district ?? null,
      stop: office.stop?.name ?? null,
      access: office.access,
      languages: office.languages,
      interpreting: office.interpreting,
      capacity: office.capacity,
      doors: doorsOf(office),
    })),
    pages,
    words,
    findable: [
      ...findableMatters(locale, names),
      ...(await findableTopics(locale)),
      ...offices.map(({ slug, name }) => ({
        kind: 'office' as const,
        id: slug,
        label: name,
        words: foldedWords(...(names.get(`office ${slug}`) ?? [])),
      })),
      ...words.map(({ slug, german }) => ({
        kind: 'word' as const,
        id: slug,
        label: german,
        words: foldedWords(...(names.get(`term ${slug}`) ?? [])),
      })),
    ],
    districts,
  };
}

/** `kind slug` → what it and its services are called, in every language. */
async function publicNames(): Promise<Map<string, string[]>> {
  const rows = await db.blockText.findMany({
    where: {
      title: { not: null },
      OR: [
        { subject: { office: { isNot: null } } },
        { subject: { term: { isNot: null } } },
        { subject: { guidancePage: { isNot: null } }, blockId: 'title' },
      ],
    },
    select: { title: true, subject: { select: { kind: true, slug: true } } },
  });
  const groupsOf = Map.groupBy(rows, ({ subject }) => `${subject.kind} ${subject.slug}`);
  return new Map([...groupsOf].map(([key, of]) => [key, of.map(({ title }) => plainText(title ?? ''))]));
}

/** Counsellors search in both languages of the rooms, whichever they read. */
function findableMatters(locale: StaffLocale, names: Map<string, string[]>): Findable[] {
  const called = { de: de.Competence.case, en: en.Competence.case };
  return (Object.keys(cases) as (keyof typeof cases)[]).map((id) => ({
    kind: 'matter',
    id,
    label: called[locale][id],
    words: foldedWords(called.de[id], called.en[id], matterWords[id], ...(names.get(`guidance ${id}`) ?? [])),
  }));
}

async function findableTopics(locale: StaffLocale): Promise<Findable[]> {
  const all = await Promise.all(locales.map((each) => getTranslations({ locale: each, namespace: 'Situations' })));
  const own = await getTranslations({ locale, namespace: 'Situations' });
  return groups.map((id) => ({ kind: 'topic', id, label: own(id), words: foldedWords(...all.map((t) => t(id))) }));
}

async function guidancePages(locale: StaffLocale): Promise<PageAtDesk[]> {
  const rows = await db.guidancePage.findMany({
    select: {
      subject: {
        select: {
          slug: true,
          sensitive: true,
          blockTexts: { where: { blockId: 'title', locale: { in: [locale, sourceLocale] } } },
        },
      },
    },
  });
  return rows
    .map(({ subject: { slug, sensitive, blockTexts } }) => ({ slug, sensitive, title: titleIn(locale, blockTexts) }))
    .toSorted((a, b) => german.compare(a.title, b.title));
}

async function glossaryWords(locale: StaffLocale): Promise<WordAtDesk[]> {
  const rows = await db.term.findMany({
    select: { german: true, subject: { select: { slug: true, blockTexts: { where: { blockId: 'term' } } } } },
  });
  return rows
    .map(({ german: word, subject: { slug, blockTexts } }) => {
      const own = blockTexts.find((row) => row.locale === locale) ?? blockTexts.find((row) => row.locale === sourceLocale);
      return {
        slug,
        german: word,
        names: blockTexts.flatMap(({ locale: each, title }) =>
          title && title !== word ? [{ locale: each, name: plainText(title) }] : [],
        ),
        explained: plainText(own?.body ?? ''),
      };
    })
    .toSorted((a, b) => german.compare(a.german, b.german));
}

/** Districts that a rule speaks of, and those offices lie in. */
async function knownDistricts(): Promise<string[]> {
  const [rules, offices] = await Promise.all([
    db.competenceRule.findMany({ where: { districts: { isEmpty: false } }, select: { districts: true } }),
    db.office.findMany({ where: { district: { not: null } }, select: { district: true }, distinct: ['district'] }),
  ]);
  return [
    ...new Set([...rules.flatMap(({ districts }) => districts), ...offices.flatMap(({ district }) => district ?? [])]),
  ].toSorted(german.compare);
}

const titleIn = (locale: StaffLocale, texts: { locale: string; title: string | null }[]) =>
  plainText([locale, sourceLocale].flatMap((each) => texts.find((row) => row.locale === each)?.title ?? [])[0] ?? '');

const german = new Intl.Collator('de');

/** Slugs of a counsellor's favourite offices that are public, by name. */
export async function favouritesOf({ id }: Pick<Counsellor, 'id'>): Promise<string[]> {
  const rows = await db.favouriteOffice.findMany({
    where: { userId: id, office: { office: { isNot: null } } },
    select: { office: { select: { slug: true, office: { select: { name: true } } } } },
  });
  return rows
    .toSorted((a, b) => german.compare(a.office.office?.name ?? '', b.office.office?.name ?? ''))
    .map(({ office }) => office.slug);
}
