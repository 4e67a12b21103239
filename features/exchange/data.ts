import 'server-only';
import { toOpenStatement } from '#features/open-statements/schema.ts';
import { db } from '#lib/db/client.ts';
import { locales } from '#lib/i18n/locales.ts';
import { filesOf } from './content-files.ts';
import type { SubjectContent } from './mutations.ts';

/** Everything that is public, subject by subject, in the order content files are written, and what is still to be checked about it. */
export async function readPublished(): Promise<SubjectContent[]> {
  const subjects = await db.subject.findMany({
    where: { publications: { some: { locale: null } } },
    orderBy: [{ kind: 'asc' }, { slug: 'asc' }],
    select: {
      kind: true,
      slug: true,
      publications: { select: { locale: true, revision: { select: { data: true } } } },
      openStatements: { orderBy: { position: 'asc' } },
    },
  });
  const files = new Map(
    (await db.file.findMany({ where: { OR: [{ editions: { some: {} } }, { pictures: { some: {} } }] } })).map((file) => [
      file.hash,
      file,
    ]),
  );
  return subjects.map(({ kind, slug, publications, openStatements }) => {
    const layers = [null, ...locales].flatMap((locale) => {
      const publication = publications.find((each) => each.locale === locale);
      return publication ? [{ locale, data: publication.revision.data }] : [];
    });
    return {
      kind,
      slug,
      layers,
      files: filesOf(kind, layers).flatMap(({ hash }) => files.get(hash) ?? []),
      open: openStatements.map(toOpenStatement),
    };
  });
}

/** Whether nothing has ever been published: then the starter content is loaded. */
export const isEmpty = async () =>
  (await db.revision.findFirst({ where: { state: { not: 'draft' } }, select: { id: true } })) === null;
