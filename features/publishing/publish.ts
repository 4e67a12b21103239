import 'server-only';
import { kindOf } from '#features/kinds.ts';
import { writeSearchEntry } from '#features/search/search-entry.ts';
import { isoDayOf } from '#lib/clock.ts';
import type { Tx } from '#lib/db/client.ts';
import { utcDay } from '#lib/days.ts';
import { sourceLocale } from '#lib/i18n/locales.ts';
import type { Prisma, Revision, Subject } from '#prisma/client/client.ts';
import { systemId } from '#features/accounts/roles.ts';
import { applyStructure } from './apply-structure.ts';
import { applyText } from './apply-text.ts';
import { checkStructure, checkText, checkTogether } from './check-data.ts';
import type { NumberedText } from './check-data.ts';
import { Refusal } from './refusal.ts';

/** A revision on its way out. */
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
  for (const revision of revisions.toSorted(structureFirst)) await publishOne(tx, revision, at);
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
  if (locale === sourceLocale)
    throw new Refusal('invalid', [{ path: 'locale', message: 'German is withdrawn with the whole page' }]);
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

  const changed = revisions.some((revision) => revision.locale === null)
    ? Object.keys(texts)
    : revisions.map(({ locale }) => locale);
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
