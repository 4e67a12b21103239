import 'server-only';
import type { Kind } from '#features/publishing/kind.ts';
import { utcDay } from '#lib/days.ts';
import { ruleRow } from './competence/rule-rows.ts';
import { minutesOf } from './minutes.ts';
import { officeBlocks, officeSchema } from './schema.ts';
import type { Hours, OfficeStructure } from './schema.ts';

/** Minutes after midnight; an end that is not after its start lies on the next day. */
function spanInMinutes({ from, to }: { from: string; to: string }) {
  const start = minutesOf(from);
  const end = minutesOf(to);
  return { from: start, to: end > start ? end : end + 1440 };
}

const ruleRows = (officeId: string, hours: Hours | null) =>
  (hours?.rules ?? []).map(({ weekday, access, kind, weeks, validFrom, validTo, ...span }, position) => ({
    officeId,
    position,
    weekday,
    ...spanInMinutes(span),
    access,
    kind,
    weeks,
    validFrom: utcDay(validFrom),
    validTo: utcDay(validTo),
  }));

const exceptionRows = (officeId: string, hours: Hours | null) =>
  (hours?.exceptions ?? []).map(({ id, from, to, spans }) => ({
    officeId,
    id,
    from: utcDay(from),
    to: utcDay(to),
    spans: spans.map(({ access, ...span }) => ({ ...spanInMinutes(span), access })),
  }));

export const officeKind: Kind<OfficeStructure> = {
  schema: officeSchema,
  path: (slug) => `/offices/${slug}`,
  isSensitive: (office) => office.sensitive,
  blocks: (office) => [
    { id: 'title', needs: ['title'] },
    { id: 'summary', needs: ['body'] },
    ...officeBlocks.slice(2).map((id) => ({ id, needs: [] })),
    ...office.services.map((id) => ({ id, needs: ['title' as const] })),
    ...(office.hours?.exceptions ?? []).map(({ id }) => ({ id, needs: ['title' as const] })),
    ...(office.capacity ? [{ id: 'capacity', needs: [] }] : []),
  ],
  sources: (office) => office.sources.map((source) => ({ blockId: 'title', source })),

  async apply(tx, subjectId, office, resolve) {
    const { address, stop, hours, internal } = office;
    await tx.office.create({
      data: {
        subjectId,
        kind: office.kind,
        name: office.name,
        parentId: office.parent && (await resolve('office', office.parent)),
        topics: office.topics,
        ...address,
        stopName: stop?.name,
        stopMetres: stop?.metres,
        access: office.access,
        bookingUrl: office.bookingUrl,
        wheelchair: office.wheelchair,
        interpreting: office.interpreting,
        hasHours: Boolean(hours?.rules),
        hoursAsOf: hours?.asOf,
        hoursText: hours?.sourceText,
        holidays: hours?.publicHolidays ?? 'unknown',
        confidence: office.confidence,
        confirmedOn: utcDay(office.confirmedOn),
        capacity: office.capacity?.state,
        capacityUntil: utcDay(office.capacity?.until ?? null),
      },
    });
    await tx.officeContact.createMany({
      data: office.contacts.map((contact, position) => ({ officeId: subjectId, position, ...contact })),
    });
    await tx.officeLanguage.createMany({
      data: office.languages.map((tag, position) => ({ officeId: subjectId, position, tag })),
    });
    await tx.officeService.createMany({ data: office.services.map((id, position) => ({ officeId: subjectId, position, id })) });
    await tx.hoursRule.createMany({ data: ruleRows(subjectId, hours) });
    await tx.hoursException.createMany({ data: exceptionRows(subjectId, hours) });
    await tx.competenceRule.createMany({
      data: office.competence.map((rule, position) => ({ officeId: subjectId, position, ...ruleRow(rule) })),
    });
    if (internal) await tx.officeInternal.create({ data: { subjectId, ...internal } });
  },

  async remove(tx, subjectId) {
    await tx.officeInternal.deleteMany({ where: { subjectId } });
    await tx.office.deleteMany({ where: { subjectId } });
  },
};
