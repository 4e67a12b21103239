import 'server-only';
import type { NumberedText } from '#features/publishing/check-data.ts';
import type { Tx } from '#lib/db/client.ts';
import { isLocale, languageOf } from '#lib/i18n/locales.ts';
import { plainText } from '#lib/markdown/figures.ts';
import type { Subject } from '#prisma/client/client.ts';
import { folded } from './folded.ts';

/**
 * Writes what the search finds of a subject in a language, in the publishing transaction.
 * In: the subject, the language, its published words by block, and its public address without the language (null: no page of
 * its own, nothing to find).
 */
export async function writeSearchEntry(tx: Tx, subject: Subject, locale: string, text: NumberedText, path: string | null) {
  if (path === null || !isLocale(locale)) return;
  const { title, summary, ...others } = text;
  const name = plainText(title?.title ?? '');
  const lead = plainText(summary?.body ?? '');
  const body = Object.values(others)
    .flatMap((words) => [words.title, words.body])
    .map((part) => plainText(part ?? ''))
    .join('\n');
  const entry = {
    kind: subject.kind,
    path,
    title: name,
    summary: lead,
    body,
    analysis: languageOf(locale).textSearch,
    folded: folded(`${name} ${lead}`),
  };
  await tx.searchEntry.upsert({
    where: { subjectId_locale: { subjectId: subject.id, locale } },
    create: { subjectId: subject.id, locale, ...entry },
    update: entry,
  });
}
