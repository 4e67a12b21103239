import 'server-only';
import { randomBytes } from 'node:crypto';
import type { Herald } from '#features/accounts/roles.ts';
import { insertRevisions } from '#features/publishing/new-revision.ts';
import type { Proposal } from '#features/publishing/new-revision.ts';
import { publish } from '#features/publishing/publish.ts';
import { Refusal, refusable } from '#features/publishing/refusal.ts';
import type { Outcome } from '#features/publishing/refusal.ts';
import { isoDayOf } from '#lib/clock.ts';
import { db } from '#lib/db/client.ts';
import type { Tx } from '#lib/db/client.ts';
import { sourceLocale } from '#lib/i18n/locales.ts';
import type { EmergencyWords } from './emergency.ts';

/**
 * What one person makes public without a second pair of eyes: through the one door, marked on the revisions for ever (`approvedAlone`),
 * and audited as an emergency.
 */
async function publishAlone(tx: Tx, herald: Herald, subjectId: string, proposals: Proposal[], at: Date, action: string) {
  const beginning = {
    authorId: herald.id,
    reviewerId: herald.id,
    approvedAlone: true,
    changeNote: '',
    state: 'approved' as const,
  };
  const revisions = await insertRevisions(tx, subjectId, proposals, beginning);
  await tx.auditEvent.create({ data: { at, actorId: herald.id, action, subjectId, revisionId: revisions[0]?.id } });
  await publish(
    tx,
    revisions.map(({ id }) => id),
    at,
  );
}

type Proclamation = {
  /** German is among them; the others are translations of it. */
  words: EmergencyWords[];
  /** Slugs of guidance pages; null: every page of the site. */
  pages: string[] | null;
  from: Date;
  until: Date;
};

/**
 * Puts up an emergency notice, at once; the same one sent twice is up once.
 * Fails: `invalid` when the hours make no sense, German is missing, or a page does not exist.
 */
export async function proclaim(
  herald: Herald,
  { words, pages, from, until }: Proclamation,
  at: Date,
): Promise<Outcome<{ slug: string }>> {
  return refusable(() =>
    db.$transaction(async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('emergency'))`; // a double press waits here
      const same = await sameNotice(tx, { words, pages, until });
      if (same) return { slug: same };
      const slug = `emergency-${isoDayOf(at)}-${randomBytes(3).toString('hex')}`;
      const { id } = await tx.subject.create({
        data: { kind: 'notice', slug, ownerId: await ownerOf(tx, herald) },
        select: { id: true },
      });
      const structure = {
        urgent: true,
        everywhere: pages === null,
        pages: pages ?? [],
        validFrom: from.toISOString(),
        validTo: until.toISOString(),
      };
      const texts = words.map(({ locale, title, body }) => {
        const said = { title, ...(body && { body }) };
        return {
          locale,
          data: { blocks: { notice: locale === sourceLocale ? { version: 1, ...said } : { ofVersion: 1, ...said } } },
        };
      });
      await publishAlone(tx, herald, id, [{ locale: null, data: structure }, ...texts], at, 'emergency');
      return { slug };
    }),
  );
}

/** The slug of a notice that is up and says the same at the same places until the same hour. */
async function sameNotice(tx: Tx, { words, pages, until }: Pick<Proclamation, 'words' | 'pages' | 'until'>) {
  const german = words.find(({ locale }) => locale === sourceLocale);
  const notices = await tx.notice.findMany({
    where: { urgent: true, everywhere: pages === null, validTo: until },
    select: {
      pages: { select: { page: { select: { slug: true } } } },
      subject: { select: { slug: true, blockTexts: { where: { locale: sourceLocale } } } },
    },
  });
  const places = (slugs: string[]) => slugs.toSorted().join(' ');
  const same = notices.find(
    (notice) =>
      places(notice.pages.map(({ page }) => page.slug)) === places(pages ?? []) &&
      notice.subject.blockTexts.some(({ title, body }) => title === german?.title && (body ?? '') === german?.body),
  );
  return same?.subject.slug;
}

const ownerOf = async (tx: Tx, { id }: Herald) => (await tx.user.findUnique({ where: { id }, select: { id: true } }))?.id ?? null;

/** Takes an emergency notice down before its hour. Fails: `wrongState` when it is none, or no longer up. */
export async function endEmergency(herald: Herald, subjectId: string, at: Date): Promise<Outcome> {
  return refusable(() =>
    db.$transaction(async (tx) => {
      const proclaimed = await tx.auditEvent.findFirst({ where: { subjectId, action: 'emergency' }, select: { id: true } });
      const notice = await tx.notice.findUnique({ where: { subjectId }, select: { subjectId: true } });
      if (!proclaimed || !notice) throw new Refusal('wrongState');
      await publishAlone(tx, herald, subjectId, [{ locale: null, data: null }], at, 'endEmergency');
      return {};
    }),
  );
}
