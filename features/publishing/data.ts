import 'server-only';
import { kindOf } from '#features/kinds.ts';
import { db } from '#lib/db/client.ts';
import type { Tx } from '#lib/db/client.ts';
import { sourceLocale } from '#lib/i18n/locales.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { localePath } from '#lib/i18n/paths.ts';
import type { SubjectKind } from '#prisma/client/client.ts';
import { kindIn } from './kind-names.ts';

/**
 * Where a subject stands whose slug this once was, or that was merged into another one; null when there is no such thing. A changed
 * slug redirects for ever. In: `from`, the transaction to read in; the public truth unless said otherwise.
 */
export async function movedSubject(kind: SubjectKind, slug: string, from: Tx = db): Promise<{ movedTo: string } | null> {
  const select = { slug: true, withdrawal: { where: { redirects: true }, select: { insteadId: true } } } as const;
  let subject = await from.subject.findFirst({
    where: { kind, OR: [{ slug }, { formerSlugs: { some: { kind, slug } } }] },
    select,
  });
  while (subject?.withdrawal?.insteadId) {
    subject = await from.subject.findUnique({ where: { id: subject.withdrawal.insteadId }, select });
  }
  return subject && subject.slug !== slug ? { movedTo: subject.slug } : null;
}

/** What readers are told at the address of something withdrawn; `note` is in German, `instead` where they may go, in a language it has. */
export type WithdrawnView = {
  at: Date;
  note: string;
  instead: { address: string; title: string; locale: Locale } | null;
};

/** What was withdrawn at a public address (without language); null when nothing ever was. In: anything at all. */
export async function findWithdrawn(path: string, locale: Locale, from: Tx = db): Promise<WithdrawnView | null> {
  const [, folder = '', slug = '', ...more] = path.replaceAll('\0', '').split('/');
  const kind = kindIn(folder);
  if (!kind || more.length > 0 || kindOf(kind).path(slug) !== path) return null;
  const withdrawal = await from.withdrawal.findFirst({
    where: { subject: { kind, slug } },
    select: {
      at: true,
      note: true,
      instead: {
        select: {
          searchEntries: { where: { locale: { in: [locale, sourceLocale] } }, select: { path: true, title: true, locale: true } },
        },
      },
    },
  });
  if (!withdrawal) return null;
  const entries = withdrawal.instead?.searchEntries ?? [];
  const entry = entries.find((each) => each.locale === locale) ?? entries[0];
  const { at, note } = withdrawal;
  if (!entry) return { at, note, instead: null };
  const language = entry.locale === locale ? locale : sourceLocale;
  // Guidance is read where it has been written; everything else has a page in every language.
  const address = localePath(kind === 'guidance' ? language : locale, entry.path);
  return { at, note, instead: { address, title: entry.title, locale: language } };
}
