import 'server-only';
import { type OfficeCard, cardFields, toCard } from '#features/offices/data.ts';
import { type OfficeStructure, officeBlocks } from '#features/offices/schema.ts';
import { readBlocks, readFigures, textsIn } from '#features/publishing/read-blocks.ts';
import type { ReadBlock, ReadFigures } from '#features/publishing/reading.ts';
import { today } from '#lib/clock.ts';
import { db } from '#lib/db/client.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { capacityFromRow } from '../capacity.ts';
import type { RuledOffice } from './competent-offices.ts';
import { ruleFromRow } from './rule-rows.ts';

type DeskText = Exclude<(typeof officeBlocks)[number], 'title' | 'summary'> | 'capacity';

/**
 * An office as counsellors work with it; blocks hold the words of the language asked for and the German ones beside them. It is a `RuledOffice`,
 * so that `competentOffices` can be asked in the browser.
 */
export type DeskOffice = OfficeCard &
  RuledOffice & {
    /** Nothing about it may stand in an address or behind a QR code. */
    sensitive: boolean;
    services: ReadBlock[];
    texts: Partial<Record<DeskText, ReadBlock>>;
    /** As the office said it; `capacityOn` tells whether it still holds. */
    capacity: OfficeStructure['capacity'];
    figures: ReadFigures;
  };

/** Every office with its rules, by the German name. What only staff may see is in `internal-data.ts`. */
export async function deskOffices(locale: Locale): Promise<DeskOffice[]> {
  const offices = await db.office.findMany({
    select: {
      ...cardFields(locale),
      topics: true,
      capacity: true,
      capacityUntil: true,
      parent: { select: { slug: true } },
      services: { orderBy: { position: 'asc' }, select: { id: true } },
      competence: { orderBy: { position: 'asc' } },
      subject: { select: { slug: true, sensitive: true, ...textsIn(locale) } },
    },
  });
  return offices
    .map((office) => {
      const blocks = readBlocks(office.subject, locale, today());
      const block = (id: string) => blocks.get(id) ?? [];
      return {
        ...toCard(office, locale),
        parent: office.parent?.slug ?? null,
        topics: office.topics,
        sensitive: office.subject.sensitive,
        services: office.services.flatMap(({ id }) => block(id)),
        texts: Object.fromEntries(
          [...officeBlocks.slice(2), 'capacity'].flatMap((id) => [block(id)].flat().map((found) => [id, found])),
        ),
        capacity: capacityFromRow(office),
        figures: readFigures(office.subject, today()),
        competence: office.competence.map(ruleFromRow),
      };
    })
    .toSorted((a, b) => german.compare(a.name, b.name));
}

const german = new Intl.Collator('de');
