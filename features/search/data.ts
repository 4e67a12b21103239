import 'server-only';
import { db } from '#lib/db/client.ts';
import { isLocale, languageOf, sourceLocale } from '#lib/i18n/locales.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import type { SubjectKind } from '#prisma/client/client.ts';
import { folded } from './folded.ts';

export type Found = {
  kind: SubjectKind;
  path: string;
  title: string;
  summary: string;
  locale: Locale;
  /** A made-up talk; says so wherever it stands. */
  demo: boolean;
};

const longest = 200;
const most = 200;
/** From this trigram similarity on, a title or summary counts as what somebody meant to type. */
const nearEnough = 0.45;

/**
 * Finds what is public in a language: words of the text (stemmed where PostgreSQL knows the language), and titles that are
 * nearly what was typed. Subjects without a text in the language are found in German.
 * In: what somebody typed, anything at all. Out: at most 200 entries of every kind, best first; nothing for input without a letter or digit.
 */
export async function search(typed: string, locale: Locale): Promise<Found[]> {
  // NUL cannot be sent to PostgreSQL, and nobody means it.
  const words = typed.replaceAll('\0', ' ').slice(0, longest);
  const near = folded(words);
  if (near === '') return [];
  const analysis = languageOf(locale).textSearch;
  const rows = await db.$queryRaw<(Omit<Found, 'locale'> & { locale: string })[]>`
    WITH question AS (SELECT websearch_to_tsquery(${analysis}::regconfig, ${words}) AS own,
                             websearch_to_tsquery('german', ${words}) AS german)
    SELECT kind::text AS kind, path, title, summary, locale,
           EXISTS (SELECT 1 FROM event WHERE event.subject_id = entry.subject_id AND event.demo) AS demo
    FROM search_entry AS entry, question
    WHERE (locale = ${locale}
        OR (locale = ${sourceLocale} AND NOT EXISTS (
              SELECT 1 FROM search_entry AS own WHERE own.subject_id = entry.subject_id AND own.locale = ${locale})))
      AND (words @@ (CASE WHEN locale = ${locale} THEN question.own ELSE question.german END)
        OR word_similarity(${near}, folded) >= ${nearEnough})
    ORDER BY ts_rank_cd(words, CASE WHEN locale = ${locale} THEN question.own ELSE question.german END, 1)
             + word_similarity(${near}, folded) DESC, title
    LIMIT ${most}`;
  return rows.flatMap((row) => (isLocale(row.locale) ? [{ ...row, locale: row.locale }] : []));
}
