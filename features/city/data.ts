import 'server-only';
import { readBlocks, textsIn } from '#features/publishing/read-blocks.ts';
import { today } from '#lib/clock.ts';
import { db } from '#lib/db/client.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import type { CityStructure } from './schema.ts';

export type CityView = {
  name: string;
  centreName: string;
  /** The number for every question to the administration. */
  phone: string;
  /** Slug of the welcome centre's own entry among the offices. */
  centre: string;
  emergency: { id: string; number: string; label: string; locale: Locale }[];
};

/** The installation's own city. Fails (exception) before the starter content is loaded. */
export async function findCity(locale: Locale): Promise<CityView> {
  const city = await db.city.findFirstOrThrow({
    select: { phone: true, emergency: true, centre: { select: { slug: true } }, subject: { select: textsIn(locale) } },
  });
  const blocks = readBlocks(city.subject, locale, today());
  const title = (id: string) => blocks.get(id)?.words.title ?? '';
  return {
    name: title('name'),
    centreName: title('centre'),
    phone: city.phone,
    centre: city.centre.slug,
    emergency: (city.emergency as CityStructure['emergency']).map(({ id, number }) => ({
      id,
      number,
      label: title(`emergency-${id}`),
      locale: blocks.get(`emergency-${id}`)?.locale ?? locale,
    })),
  };
}
