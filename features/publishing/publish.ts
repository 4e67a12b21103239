import 'server-only';
import { systemId } from '#features/accounts/roles.ts';
import { kindOf } from '#features/kinds.ts';
import { writeSearchEntry } from '#features/search/search-entry.ts';
import { isoDayOf } from '#lib/clock.ts';
import type { Tx } from '#lib/db/client.ts';
import { utcDay } from '#lib/days.ts';
import { sourceLocale } from '#lib/i18n/locales.ts';
import type { Revision, Subject } from '#prisma/client/client.ts';
import { applyStructure } from './apply-structure.ts';
import { applyTexts } from './apply-texts.ts';
import { checkStructure, checkText, checkTogether } from './check-data.ts';
import type { NumberedText } from './check-data.ts';
import { cannotDoWithout, referencesTo } from './references.ts';
import { Refusal } from './refusal.ts';

type Public = Pick<Revision, 'id' | 'locale' | 'data'>;

/**
 * The one door through which anything becomes public. Publishes approved revisions of one subject, together, inside the
 * caller's transaction: typed rows, superseding, search, audit and the raised `public_version` happen all or not at all.
 *
 * In: the transaction, the ids of approved revisions of **one** subject, one per layer, and the instant.
 * Fails with a `Refusal` (the transaction must be rolled back): `wrongState` when a revision is not approved, `samePerson` when
 * author and reviewer are one, `baseChanged` when something else was published since it was begun, `invalid` when the data or
 * structure and texts together break the kind's rules.
 */
export async function publish(tx: Tx, revisionIds: string[], at: Date): Promise<void> {
  await raisePublicVersion(tx);
  const { subject, revisions } = await findRevisions(tx, revisionIds);
  const before = await tx.revision.findMany({
    where: { subjectId: subject.id, state: 'published' },
    select: { id: true, locale: true, data: true },
  });
  for (const revision of revisions) assertMayGoOut(revision, before);

  const withdrawsAll = revisions.some(({ locale, data }) => locale === null && data === null);
  const replaced = before.filter(({ locale }) => withdrawsAll || revisions.some((revision) => revision.locale === locale));
  await takeDown(tx, replaced);
  if (withdrawsAll) await removeSubject(tx, subject, revisions, at);
  else await putUp(tx, subject, revisions, at);
  await markPublished(tx, revisions, at);

  const kept = before.filter((revision) => !replaced.includes(revision));
  await makeOnePage(tx, subject, [...kept, ...revisions], revisions);
}

/**
 * Publishes approved revisions of several subjects in one transaction. What refers to a subject that is withdrawn here goes
 * first, so that it no longer does. Fails as `publish` does.
 */
export async function publishTogether(tx: Tx, revisionIds: string[], at: Date): Promise<void> {
  const revisions = await tx.revision.findMany({
    where: { id: { in: revisionIds } },
    select: { id: true, subjectId: true, locale: true, data: true },
  });
  const bySubject = [...Map.groupBy(revisions, ({ subjectId }) => subjectId).values()];
  const withdraws = (layers: typeof revisions) => layers.some(({ locale, data }) => locale === null && data === null);
  for (const layers of bySubject.toSorted((a, b) => Number(withdraws(a)) - Number(withdraws(b)))) {
    await publish(
      tx,
      layers.map(({ id }) => id),
      at,
    );
  }
}

/**
 * Raises the public version and tells every instance; they hear of it when the transaction commits. Taken first, the row also
 * makes one publish wait for another: whoever comes second sees what the first has published.
 */
export async function raisePublicVersion(tx: Tx) {
  await tx.$executeRaw`UPDATE public_version SET version = version + 1 WHERE id = 1`;
  await tx.$executeRaw`SELECT pg_notify('public_version', version::text) FROM public_version WHERE id = 1`;
}

async function findRevisions(tx: Tx, ids: string[]): Promise<{ subject: Subject; revisions: Revision[] }> {
  const revisions = await tx.revision.findMany({ where: { id: { in: ids } } });
  const [first] = revisions;
  if (!first || revisions.some(({ subjectId }) => subjectId !== first.subjectId)) {
    throw new Error('publish() takes revisions of exactly one subject');
  }
  return { subject: await tx.subject.findUniqueOrThrow({ where: { id: first.subjectId } }), revisions };
}

function assertMayGoOut(revision: Revision, before: Public[]) {
  if (revision.state !== 'approved') throw new Refusal('wrongState');
  const alone = revision.approvedAlone || revision.authorId === systemId;
  if (!alone && (!revision.reviewerId || revision.reviewerId === revision.authorId)) throw new Refusal('samePerson');
  const current = before.find(({ locale }) => locale === revision.locale);
  if ((current?.id ?? null) !== revision.baseId) throw new Refusal('baseChanged');
  if (revision.data === null && revision.locale === sourceLocale) {
    throw new Refusal('invalid', [{ path: 'locale', message: 'German is withdrawn with the whole page' }]);
  }
}

async function takeDown(tx: Tx, replaced: Public[]) {
  if (replaced.length === 0) return;
  const ids = replaced.map(({ id }) => id);
  await tx.revision.updateMany({ where: { id: { in: ids } }, data: { state: 'superseded' } });
  await tx.publication.deleteMany({ where: { revisionId: { in: ids } } });
}

/**
 * A withdrawn structure takes the whole subject off the site, in every language; what readers are told at its address stays.
 * Refused while something public cannot do without it; one that merges, while anything public still refers to it.
 */
async function removeSubject(tx: Tx, { id: subjectId, kind }: Subject, revisions: Revision[], at: Date) {
  const { publicNote: note, insteadId, merges } = revisions.find(({ locale }) => locale === null)!;
  const inTheWay = (await referencesTo(tx, subjectId)).filter((reference) => merges || cannotDoWithout(reference));
  if (inTheWay.length > 0) {
    throw new Refusal(
      'invalid',
      inTheWay.map((reference) => ({ path: `${reference.kind}/${reference.slug}`, message: 'still refers to it' })),
    );
  }
  const told = { at, note, insteadId, redirects: merges };
  await tx.withdrawal.upsert({ where: { subjectId }, create: { subjectId, ...told }, update: told });
  await tx.blockText.deleteMany({ where: { subjectId } });
  await tx.figureUse.deleteMany({ where: { subjectId } });
  await tx.searchEntry.deleteMany({ where: { subjectId } });
  await tx.statement.deleteMany({ where: { subjectId } });
  await kindOf(kind).remove(tx, subjectId);
}

async function putUp(tx: Tx, subject: Subject, revisions: Revision[], at: Date) {
  const structure = revisions.find(({ locale }) => locale === null);
  if (structure) {
    await applyStructure(tx, subject, structure.data);
    await tx.withdrawal.deleteMany({ where: { subjectId: subject.id } });
  }
  const texts = revisions.flatMap(({ locale, data }) => (locale === null ? [] : [{ locale, data }]));
  if (texts.length > 0) await applyTexts(tx, subject.id, texts, at);
}

async function markPublished(tx: Tx, revisions: Revision[], at: Date) {
  const ids = revisions.map(({ id }) => id);
  await tx.revision.updateMany({ where: { id: { in: ids } }, data: { state: 'published', publishedAt: at } });
  await tx.publication.createMany({
    data: revisions
      .filter(({ data }) => data !== null)
      .map(({ id, subjectId, locale, reviewerId, publicNote }) => ({
        revisionId: id,
        subjectId,
        locale,
        publishedAt: at,
        checkedOn: reviewerId ? utcDay(isoDayOf(at)) : null,
        note: publicNote,
      })),
  });
  await tx.auditEvent.createMany({
    data: revisions.map(({ id, subjectId, locale, number, data, authorId, reviewerId, approvedAlone, merges }) => ({
      at,
      actorId: reviewerId ?? authorId,
      action: merges ? 'merge' : data === null ? 'withdraw' : 'publish',
      subjectId,
      revisionId: id,
      details: { locale, number, author: authorId, alone: approvedAlone },
    })),
  });
}

/** Structure and texts, each right by itself, must also make one page; then the search learns what has changed of it. */
async function makeOnePage(tx: Tx, subject: Subject, published: Public[], changed: Public[]) {
  const structure = published.find(({ locale }) => locale === null)?.data ?? null;
  const texts = textsOf(published);
  if (structure === null) {
    if (Object.keys(texts).length > 0) throw new Refusal('invalid', [{ path: '(structure)', message: 'is missing' }]);
    return;
  }
  const kind = kindOf(subject.kind);
  const checked = checkStructure(kind, structure);
  if (!checked.ok) throw new Refusal('invalid', checked.issues);
  const issues = checkTogether(kind.blocks(checked.value), texts);
  if (issues.length > 0) throw new Refusal('invalid', issues);

  const everywhere = changed.some(({ locale }) => locale === null);
  for (const [locale, text] of Object.entries(texts)) {
    if (!everywhere && !changed.some((revision) => revision.locale === locale)) continue;
    await writeSearchEntry(tx, subject, locale, text, kind.path(subject.slug));
  }
}

function textsOf(published: Public[]): Record<string, NumberedText> {
  const texts = published.flatMap(({ locale, data }) => {
    if (locale === null || data === null) return [];
    const text = checkText(locale, data);
    return text.ok ? [[locale, text.value] as const] : [];
  });
  return Object.fromEntries(texts);
}
