import 'server-only';
import { db } from '#lib/db/client.ts';
import type { SubjectKind } from '#prisma/client/enums.ts';
import type { LinkState } from './check-link.ts';
import { type Verdict, verdictOn } from './verdict.ts';

/** Where a link stands. `block`: the block of the text, or the field of the structure. `locale` null: the structure. */
export type LinkPlace = {
  kind: SubjectKind;
  slug: string;
  title: string;
  block: string;
  locale: string | null;
  owner: string | null;
};

export type LinkReport = {
  url: string;
  verdict: Verdict;
  status: number | null;
  leadsTo: string | null;
  checkedAt: Date | null;
  failingSince: Date | null;
  places: LinkPlace[];
};

/** Every address that public content leads to, with each place it stands at. */
const publicLinks = () => db.$queryRaw<(LinkPlace & { url: string })[]>`
  WITH link AS (
    SELECT subject_id, block_id AS block, locale, found[1] AS url
      FROM block_text, regexp_matches(body, '\\]\\((https?://[^)\\s]+)\\)', 'g') AS found
    UNION SELECT subject_id, block_id, NULL, source_url FROM statement
    UNION SELECT subject_id, 'bookingUrl', NULL, booking_url FROM office
    UNION SELECT office_id, 'contacts', NULL, value FROM office_contact WHERE kind = 'web'
    UNION SELECT figure_id, 'values', NULL, source_url FROM figure_value
    UNION SELECT leaflet_id, 'editions', NULL, url FROM leaflet_edition
    UNION SELECT subject_id, 'registration', NULL, register_at FROM event WHERE register_at LIKE 'http%'
  )
  SELECT link.url, link.block, link.locale, subject.kind, subject.slug, staff_account.name AS owner,
         coalesce(search_entry.title, office.name, title.title, subject.slug) AS title
    FROM link
    JOIN subject ON subject.id = link.subject_id
    LEFT JOIN staff_account ON staff_account.id = subject.owner_id
    LEFT JOIN search_entry ON search_entry.subject_id = subject.id AND search_entry.locale = 'de'
    LEFT JOIN office ON office.subject_id = subject.id
    LEFT JOIN block_text AS title ON title.subject_id = subject.id AND title.locale = 'de' AND title.block_id = 'title'
   WHERE link.url LIKE 'http%'
   ORDER BY subject.kind, title, link.block, link.locale`;

/** Every address once, as the checker asks for it. */
export async function publicAddresses(): Promise<string[]> {
  return [...new Set((await publicLinks()).map(({ url }) => url))];
}

/** What staff has to know about links, worst and oldest first; those that are fine only as a number. */
export async function findLinkReports(): Promise<{ reports: LinkReport[]; fine: number; unknown: number }> {
  const [places, checks] = await Promise.all([publicLinks(), db.linkCheck.findMany()]);
  const byUrl = Map.groupBy(places, ({ url }) => url);
  const answers = new Map(checks.map((check) => [check.url, check]));
  const all = [...byUrl].map(([url, stands]): LinkReport => {
    const check = answers.get(url);
    return {
      url,
      verdict: verdictOn(check && { ...check, state: check.state as LinkState }),
      status: check?.status ?? null,
      leadsTo: check?.leadsTo ?? null,
      checkedAt: check?.checkedAt ?? null,
      failingSince: check?.failingSince ?? null,
      places: stands.map(({ url: _, ...place }) => place),
    };
  });
  const order: Verdict[] = ['dead', 'doubtful', 'moved'];
  const age = ({ failingSince, checkedAt }: LinkReport) => (failingSince ?? checkedAt)?.getTime() ?? 0;
  return {
    reports: all
      .filter(({ verdict }) => order.includes(verdict))
      .toSorted((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict) || age(a) - age(b)),
    fine: all.filter(({ verdict }) => verdict === 'fine').length,
    unknown: all.filter(({ verdict }) => verdict === 'unknown').length,
  };
}

/** What is known of some addresses, for the checklist of a review. */
export async function verdictsOn(urls: string[]): Promise<Map<string, Verdict>> {
  const checks = await db.linkCheck.findMany({ where: { url: { in: urls } } });
  const known = new Map(checks.map((check) => [check.url, check]));
  return new Map(
    urls.map((url) => {
      const check = known.get(url);
      return [url, verdictOn(check && { ...check, state: check.state as LinkState })];
    }),
  );
}
