import 'server-only';
import { figureValueOn } from '#features/figures/figure-value.ts';
import { writtenFor } from '#features/figures/figure-words.ts';
import { kindOf } from '#features/kinds.ts';
import { writeSearchEntry } from '#features/search/search-entry.ts';
import { isoDayOf } from '#lib/clock.ts';
import type { Tx } from '#lib/db/client.ts';
import { utcDay } from '#lib/days.ts';
import { isLocale, sourceLocale } from '#lib/i18n/locales.ts';
import type { Prisma, Revision, Subject } from '#prisma/client/client.ts';
import { systemId } from '#features/accounts/roles.ts';
import { checkStructure, checkText, checkTogether, figuresIn } from './check-data.ts';
import type { NumberedText } from './check-data.ts';
import type { Resolve } from './kind.ts';
import { Refusal } from './refusal.ts';
import { digestOf, mayBeNamed } from './versions.ts';

type Approved = Revision & { subject: Subject };

/**
 * The one door through which anything becomes public. Publishes approved revisions of one subject, together, inside the
 * caller's transaction: typed rows, superseding, search, audit and the raised `public_version` happen all or not at all.
 *
 * In: the transaction, the ids of approved revisions of **one** subject (structure first, German before translations: the order
 * is sorted here), and the instant.
 * Fails with a `Refusal` (the transaction must be rolled back): `wrongState` when a revision is not approved, `samePerson` when
 * author and reviewer are one, `baseChanged` when something else was published since it was begun, `invalid` when the data or
 * structure and texts together break the kind's rules.
 */
export async function publish(tx: Tx, revisionIds: string[], at: Date): Promise<void> {
  await raisePublicVersion(tx);
  const revisions = await tx.revision.findMany({ where: { id: { in: revisionIds } }, include: { subject: true } });
  const [first] = revisions;
  if (!first || revisions.some(({ subjectId }) => subjectId !== first.subjectId)) {
    throw new Error('publish() takes revisions of exactly one subject');
  }
  for (const revision of revisions.sort(structureFirst)) await publishOne(tx, revision, at);
  await makeOnePage(tx, first.subject, revisions);
}

/**
 * Raises the public version and tells every instance; they hear of it when the transaction commits. Taken first, the row also
 * makes one publish wait for another: whoever comes second sees what the first has published.
 */
export async function raisePublicVersion(tx: Tx) {
  await tx.$executeRaw`UPDATE public_version SET version = version + 1 WHERE id = 1`;
  await tx.$executeRaw`SELECT pg_notify('public_version', version::text) FROM public_version WHERE id = 1`;
}

const rank = (locale: string | null) => (locale === null ? 0 : locale === sourceLocale ? 1 : 2);
const structureFirst = (a: Revision, b: Revision) => rank(a.locale) - rank(b.locale);

async function publishOne(tx: Tx, revision: Approved, at: Date) {
  const { subjectId, locale } = revision;
  if (revision.state !== 'approved') throw new Refusal('wrongState');
  const alone = revision.approvedAlone || revision.authorId === systemId;
  if (!alone && (!revision.reviewerId || revision.reviewerId === revision.authorId)) throw new Refusal('samePerson');

  const current = await tx.revision.findFirst({ where: { subjectId, locale, state: 'published' }, select: { id: true } });
  if ((current?.id ?? null) !== revision.baseId) throw new Refusal('baseChanged');
  if (current) await tx.revision.update({ where: { id: current.id }, data: { state: 'superseded' } });

  await tx.publication.deleteMany({ where: { subjectId, locale } });
  if (revision.data === null) await withdraw(tx, revision);
  else if (locale === null) await applyStructure(tx, revision);
  else await applyText(tx, revision, locale, at);

  await tx.revision.update({ where: { id: revision.id }, data: { state: 'published', publishedAt: at } });
  if (revision.data !== null) {
    const checkedOn = revision.reviewerId ? utcDay(isoDayOf(at)) : null;
    await tx.publication.create({ data: { revisionId: revision.id, subjectId, locale, publishedAt: at, checkedOn } });
  }
  await tx.auditEvent.create({
    data: {
      at,
      actorId: revision.reviewerId ?? revision.authorId,
      action: revision.data === null ? 'withdraw' : 'publish',
      subjectId,
      revisionId: revision.id,
      details: { locale, number: revision.number, author: revision.authorId, alone: revision.approvedAlone },
    },
  });
}

/** Withdrawing the structure takes the whole subject off the site, withdrawing a text that language. */
async function withdraw(tx: Tx, { subject, subjectId, locale, id }: Approved) {
  if (locale === sourceLocale) throw new Refusal('invalid', [{ path: 'locale', message: 'German is withdrawn with the whole page' }]);
  const which = locale === null ? { subjectId } : { subjectId, locale };
  await tx.blockText.deleteMany({ where: which });
  await tx.figureUse.deleteMany({ where: which });
  await tx.searchEntry.deleteMany({ where: which });
  if (locale !== null) return;
  await kindOf(subject.kind).remove(tx, subjectId);
  await tx.statement.deleteMany({ where: { subjectId } });
  await tx.publication.deleteMany({ where: { subjectId } });
  await tx.revision.updateMany({ where: { subjectId, state: 'published', id: { not: id } }, data: { state: 'superseded' } });
}

async function applyStructure(tx: Tx, { subject, subjectId, data }: Approved) {
  const kind = kindOf(subject.kind);
  const structure = checkStructure(kind, data);
  if (!structure.ok) throw new Refusal('invalid', structure.issues);
  await kind.remove(tx, subjectId);
  await kind.apply(tx, subjectId, structure.value, resolveWith(tx));
  await tx.subject.update({ where: { id: subjectId }, data: { sensitive: kind.isSensitive(structure.value) } });
  await tx.statement.deleteMany({ where: { subjectId } });
  await tx.statement.createMany({
    data: kind.sources(structure.value).map(({ blockId, source }, position) => ({
      subjectId,
      blockId,
      position,
      sourceName: source.name,
      sourceUrl: source.url,
      sourceDate: source.date,
      confidence: source.confidence,
      recheckBy: utcDay(source.recheckBy),
    })),
  });
}

async function applyText(tx: Tx, { subjectId, data }: Approved, locale: string, at: Date) {
  const text = checkText(locale, data);
  if (!text.ok) throw new Refusal('invalid', text.issues);
  if (locale === sourceLocale) await nameBlocks(tx, subjectId, text.value);
  const before = await tx.blockText.findMany({ where: { subjectId, locale }, select: { blockId: true, version: true, since: true } });
  await tx.blockText.deleteMany({ where: { subjectId, locale } });
  await tx.blockText.createMany({
    data: Object.entries(text.value).map(([blockId, words]) => {
      const same = before.find((block) => block.blockId === blockId && block.version === words.version);
      return { subjectId, locale, blockId, ...words, since: same?.since ?? at };
    }),
  });
  await noteFigures(tx, subjectId, locale, text.value, at);
}

/** Checks and remembers which number names which German text. */
async function nameBlocks(tx: Tx, subjectId: string, text: NumberedText) {
  const rows = await tx.blockVersion.findMany({ where: { subjectId } });
  const published = await tx.blockText.findMany({ where: { subjectId, locale: sourceLocale }, select: { blockId: true, version: true } });
  const issues = Object.entries(text).filter(([id, { version, ...words }]) => {
    const known = new Map(rows.filter((row) => row.blockId === id).map((row) => [row.digest, row.version]));
    return !mayBeNamed(version, words, known, published.find((block) => block.blockId === id)?.version);
  });
  if (issues.length > 0) {
    throw new Refusal('invalid', issues.map(([id]) => ({ path: `blocks.${id}.version`, message: 'this number names another text' })));
  }
  await tx.blockVersion.createMany({
    data: Object.entries(text).map(([blockId, { version, ...words }]) => ({ subjectId, blockId, version, digest: digestOf(words) })),
    skipDuplicates: true,
  });
}

/** Remembers which figures stand in which block, and which plural category the words around them were written for. */
async function noteFigures(tx: Tx, subjectId: string, locale: string, text: NumberedText, at: Date) {
  if (!isLocale(locale)) return;
  const resolve = resolveWith(tx);
  await tx.figureUse.deleteMany({ where: { subjectId, locale } });
  for (const [blockId, words] of Object.entries(text)) {
    for (const { slug, forms } of figuresIn(words)) {
      const figureId = await resolve('figure', slug).catch((error: unknown) => {
        throw error instanceof Refusal ? new Refusal('invalid', [{ path: `blocks.${blockId}`, message: `there is no figure "${slug}"` }]) : error;
      });
      const values = await tx.figureValue.findMany({ where: { figureId }, orderBy: { position: 'asc' } });
      const category = writtenFor(figureValueOn(values, isoDayOf(at)).value, forms, locale);
      await tx.figureUse.createMany({ data: [{ subjectId, blockId, locale, figureId, category }], skipDuplicates: true });
    }
  }
}

export const resolveWith =
  (tx: Tx): Resolve =>
  async (kind, slug) => {
    const subject = await tx.subject.findUnique({ where: { kind_slug: { kind, slug } }, select: { id: true } });
    const former = subject ? null : await tx.formerSlug.findUnique({ where: { kind_slug: { kind, slug } }, select: { subjectId: true } });
    const id = subject?.id ?? former?.subjectId;
    if (!id) throw new Refusal('invalid', [{ path: '(references)', message: `there is no ${kind} "${slug}"` }]);
    return id;
  };

/** Structure and texts, each right by itself, must also make one page; then the search learns of it. */
async function makeOnePage(tx: Tx, subject: Subject, revisions: Approved[]) {
  const published = await tx.revision.findMany({
    where: { subjectId: subject.id, state: 'published' },
    select: { locale: true, data: true },
  });
  const structure = published.find((revision) => revision.locale === null)?.data ?? null;
  const texts = publishedTexts(published);
  if (structure === null) {
    if (Object.keys(texts).length > 0) throw new Refusal('invalid', [{ path: '(structure)', message: 'is missing' }]);
    return;
  }
  const kind = kindOf(subject.kind);
  const checked = checkStructure(kind, structure);
  if (!checked.ok) throw new Refusal('invalid', checked.issues);
  const issues = checkTogether(kind.blocks(checked.value), texts);
  if (issues.length > 0) throw new Refusal('invalid', issues);

  const changed = revisions.some((revision) => revision.locale === null) ? Object.keys(texts) : revisions.map(({ locale }) => locale);
  for (const locale of changed) {
    const text = locale === null ? undefined : texts[locale];
    if (locale && text) await writeSearchEntry(tx, subject, locale, text, kind.path(subject.slug));
  }
}

function publishedTexts(published: { locale: string | null; data: Prisma.JsonValue }[]): Record<string, NumberedText> {
  const texts = published.flatMap(({ locale, data }) => {
    if (locale === null || data === null) return [];
    const text = checkText(locale, data);
    return text.ok ? [[locale, text.value] as const] : [];
  });
  return Object.fromEntries(texts);
}
