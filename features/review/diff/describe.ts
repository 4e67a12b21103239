import type { SubjectKind } from '#prisma/client/enums.ts';

/** One thing a structure says, in words: `Mittwoch: 9–12 Uhr`. */
export type Line = {
  /** What it is; lines of two versions with the same key are the same thing. */
  key: string;
  label: string;
  value: string;
  /** One of several under this key, without a name of its own: known by what it says. */
  listed?: boolean;
  /** The hash of the picture it is about, to show beside the words. */
  picture?: string;
};

/** How a describer speaks: the words come from the messages and from what is public. */
export type Say = {
  /** What a field is called. */
  field(name: string): string;
  /** A value of a field in words; as it is where it has none. */
  value(field: string, value: string): string;
  day(iso: string): string;
  /** 1 Monday … 7 Sunday */
  weekday(number: number): string;
  list(words: string[]): string;
  language(tag: string): string;
  /** What an amount of a figure is called: `12 €`, `2 Wochen`. */
  amount(amount: number, type: string, unit: string | null): string;
  /** A file by the beginning of its hash. */
  file(name: string): string;
  /** The title of another subject. */
  title(kind: SubjectKind, slug: string): string;
  /** The German words of a block of this subject, as far as a name is needed; its id where there are none. */
  block(id: string): string;
};

type Json = unknown;
type Row = Record<string, Json>;

const isRow = (value: Json): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value);
const rowsOf = (value: Json): Row[] => (Array.isArray(value) ? value.filter(isRow) : []);
const isEmpty = (value: Json): boolean =>
  value === null || value === undefined || value === '' || value === false || (Array.isArray(value) && value.length === 0);

const slugsOf: Record<string, SubjectKind> = {
  offices: 'office',
  office: 'office',
  parent: 'office',
  centre: 'office',
  pages: 'guidance',
  term: 'term',
};
const isoDay = /^\d{4}-\d\d(-\d\d)?$/;

/**
 * Everything a structure says, line by line, in the order of its schema. What it does not say (nothing given, "no") has no line.
 * In: the structure as stored (JSON that its kind's schema has accepted).
 */
export function describe(kind: SubjectKind, structure: Json, say: Say): Line[] {
  if (!isRow(structure)) return [];
  return Object.entries(structure).flatMap(([name, value]) => linesOf(kind, name, value, structure, say));
}

function linesOf(kind: SubjectKind, name: string, value: Json, whole: Row, say: Say): Line[] {
  if (isEmpty(value)) return [];
  const line = (text: string, label = say.field(name), key = name): Line => ({ key, label, value: text });
  const listed = (texts: string[], label = say.field(name), key = name): Line[] =>
    texts.map((text) => ({ key, label, value: text, listed: true }));
  if (kind === 'guidance' && name === 'blocks') return rowsOf(value).flatMap((block) => blockLines(block, say));
  if (kind === 'figure' && name === 'values') {
    return listed(
      rowsOf(value).map((row) => figureValue(row, whole, say)),
      say.field('figureValue'),
    );
  }
  if (name === 'hours' && isRow(value)) return hoursLines(value, say);
  if (name === 'address' && isRow(value)) return addressLines(value, say);
  if (name === 'stop' && isRow(value)) return [line(`${plain(value.name)}${value.metres ? `, ${plain(value.metres)} m` : ''}`)];
  if (name === 'sources')
    return listed(
      rowsOf(value).map((row) => sourceWords(row, say)),
      say.field('source'),
    );
  if (name === 'contacts') return rowsOf(value).map((row, index) => contactLine(row, `${name}.${index}`, say));
  if (name === 'editions') {
    return rowsOf(value).map((row) =>
      line(
        editionWords(row, say),
        `${say.field('edition')} ${say.language(plain(row.language))}`,
        `${name}.${plain(row.language)}`,
      ),
    );
  }
  if (name === 'services') return [line(say.list((value as string[]).map(say.block)))];
  if (Array.isArray(value) && value.every((each) => !isRow(each))) return [line(words(name, value, say))];
  if (Array.isArray(value)) return listed(rowsOf(value).map((row) => rowWords(row, say)));
  if (isRow(value)) {
    return Object.entries(value).flatMap(([part, inner]) =>
      isEmpty(inner) ? [] : [line(words(part, inner, say), say.field(part), `${name}.${part}`)],
    );
  }
  return [line(words(name, value, say))];
}

const plain = (value: Json): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');

/** Any value in words. */
function words(name: string, value: Json, say: Say): string {
  if (Array.isArray(value)) return say.list(value.map((each) => words(name, each, say)));
  if (isRow(value)) return rowWords(value, say);
  if (typeof value === 'boolean') return say.value('boolean', String(value));
  if (typeof value === 'number') return name === 'weekday' ? say.weekday(value) : String(value);
  const text = plain(value);
  const kind = slugsOf[name];
  if (kind) return say.title(kind, text);
  if (['languages', 'interpreting', 'language'].includes(name) && /^[a-z]{2,3}(-|$)/.test(text)) return say.language(text);
  return isoDay.test(text) ? say.day(text) : say.value(name, text);
}

/** A row whose parts have no order of their own: `Name: Verein; Stelle: Jobcenter`. */
const rowWords = (row: Row, say: Say): string =>
  Object.entries(row)
    .filter(([, value]) => !isEmpty(value))
    .map(([name, value]) => `${say.field(name)}: ${words(name, value, say)}`)
    .join('; ');

function blockLines({ id, type, sources, term, aspect, section, file, decorative }: Row, say: Say): Line[] {
  const name = say.block(plain(id));
  const more = [aspect, section].filter((part) => !isEmpty(part)).map((part) => say.value('section', plain(part)));
  const leads = term ? [say.title('term', plain(term))] : [];
  return [
    { key: `block.${plain(id)}`, label: say.field(`block-${plain(type)}`), value: [name, ...more, ...leads].join(' · ') },
    ...(file ? [pictureLine(plain(id), plain(file), name, say)] : []),
    ...(decorative
      ? [{ key: `decorative.${plain(id)}`, label: `${say.field('decorative')} · ${name}`, value: say.value('boolean', 'true') }]
      : []),
    ...rowsOf(sources).map((source): Line => ({
      key: `sources.${plain(id)}`,
      label: `${say.field('source')} · ${name}`,
      value: sourceWords(source, say),
      listed: true,
    })),
  ];
}

/** Two files differ by the beginning of their hash; what they show stands beside it. */
const pictureLine = (id: string, hash: string, name: string, say: Say): Line => ({
  key: `picture.${id}`,
  label: `${say.field('picture')} · ${name}`,
  value: say.file(hash.slice(0, 8)),
  picture: hash,
});

function sourceWords({ name, url, date, confidence, recheckBy }: Row, say: Say): string {
  return [
    plain(name),
    plain(url),
    date ? `${say.field('date')} ${say.day(plain(date))}` : '',
    confidence ? say.value('confidence', plain(confidence)) : '',
    recheckBy ? `${say.field('recheckBy')} ${say.day(plain(recheckBy))}` : '',
  ]
    .filter(Boolean)
    .join(', ');
}

function figureValue({ amount, day, validFrom, validTo, source, confidence }: Row, { type, unit }: Row, say: Say): string {
  const value = typeof amount === 'number' ? say.amount(amount, plain(type), plain(unit) || null) : say.day(plain(day));
  const validity = [
    validFrom ? `${say.field('validFrom')} ${say.day(plain(validFrom))}` : '',
    validTo ? `${say.field('validTo')} ${say.day(plain(validTo))}` : '',
  ].filter(Boolean);
  return [value, ...validity, isRow(source) ? sourceWords({ ...source, confidence }, say) : ''].filter(Boolean).join(', ');
}

function contactLine({ kind, value }: Row, key: string, say: Say): Line {
  return { key, label: say.value('contact', plain(kind)), value: plain(value) };
}

const editionWords = ({ year, url, file }: Row, say: Say): string =>
  [plain(year), plain(url), file ? say.field('file') : ''].filter(Boolean).join(', ') || say.value('edition', 'ask');

function addressLines({ street, postcode, city, district, latitude, longitude }: Row, say: Say): Line[] {
  const place = [plain(postcode), plain(city)].filter(Boolean).join(' ');
  const where = [plain(street), place, plain(district)].filter(Boolean).join(', ');
  return [
    { key: 'address', label: say.field('address'), value: where },
    ...(latitude === null || latitude === undefined
      ? []
      : [{ key: 'position', label: say.field('coordinates'), value: `${plain(latitude)}, ${plain(longitude)}` }]),
  ];
}

/** `09:00` → 9, `09:30` → 9:30 */
const time = (text: string) => text.replace(/^0/, '').replace(/:00$/, '');
const span = ({ from, to }: Row) => `${time(plain(from))}–${time(plain(to))}`;

function hoursLines({ rules, exceptions, publicHolidays, asOf, sourceText }: Row, say: Say): Line[] {
  const byDay = Map.groupBy(rowsOf(rules), ({ kind, weekday }) => `${plain(kind)}.${plain(weekday)}`);
  const week = [...byDay].map(([key, spans]): Line => {
    const [{ kind, weekday } = {}] = spans;
    const label = say.weekday(Number(weekday)) + (kind === 'opening' ? '' : ` (${say.value('hoursKind', plain(kind))})`);
    return { key: `hours.${key}`, label, value: say.list(spans.map((each) => spanWords(each, say))) };
  });
  const days = rowsOf(exceptions).map(({ id, from, to, spans }): Line => {
    const when = from === to ? say.day(plain(from)) : `${say.day(plain(from))} – ${say.day(plain(to))}`;
    const hours = rowsOf(spans).map((each) => spanWords(each, say));
    return {
      key: `exception.${plain(id)}`,
      label: say.field('exception'),
      value: `${when}: ${hours.length > 0 ? say.list(hours) : say.value('exception', 'closed')}`,
    };
  });
  const others = Object.entries({ publicHolidays, asOf, sourceText }).flatMap(([name, value]) =>
    isEmpty(value) ? [] : [{ key: `hours.${name}`, label: say.field(name), value: words(name, value, say) }],
  );
  return [...week, ...days, ...others];
}

function spanWords(row: Row, say: Say): string {
  const { access, weeks, validFrom, validTo } = row;
  const more = [
    access === 'walkIn' || isEmpty(access) ? '' : say.value('access', plain(access)),
    weeks === 'every' || isEmpty(weeks) ? '' : say.value('weeks', plain(weeks)),
    validFrom ? `${say.field('validFrom')} ${say.day(plain(validFrom))}` : '',
    validTo ? `${say.field('validTo')} ${say.day(plain(validTo))}` : '',
  ].filter(Boolean);
  return span(row) + (more.length > 0 ? ` (${more.join(', ')})` : '');
}
