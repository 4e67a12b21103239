import 'server-only';
import type { NumberedText } from '#features/publishing/check-data.ts';
import type { Words } from '#features/publishing/text.ts';
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
  const { title, summary, ...others } = subject.kind === 'term' ? await asPage(tx, subject.id, text) : text;
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
    folded: folded([name, lead, ...(subject.kind === 'term' ? [body] : [])].join(' ')),
  };
  await tx.searchEntry.upsert({
    where: { subjectId_locale: { subjectId: subject.id, locale } },
    create: { subjectId: subject.id, locale, ...entry },
    update: entry,
  });
}

/** A term as if it were a page: in every language its German word leads to it, and its other spellings, also when mistyped. */
async function asPage(tx: Tx, subjectId: string, { term }: NumberedText): Promise<Record<string, Words>> {
  const { german, variants } = await tx.term.findUniqueOrThrow({
    where: { subjectId },
    select: { german: true, variants: true },
  });
  const ownWord = term?.title && term.title !== german ? ` – ${term.title}` : '';
  return { title: { title: german + ownWord }, summary: { body: term?.body }, variants: { body: variants.join(', ') } };
}
