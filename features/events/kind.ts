import 'server-only';
import type { Kind } from '#features/publishing/kind.ts';
import { utcDay } from '#lib/days.ts';
import { eventSchema } from './schema.ts';
import type { EventStructure } from './schema.ts';

export const eventKind: Kind<EventStructure> = {
  schema: eventSchema,
  path: (slug) => `/events/${slug}`,
  isSensitive: () => false,
  blocks: () => [
    { id: 'title', needs: ['title'] },
    { id: 'summary', needs: ['body'] },
    { id: 'audience', needs: [] },
    { id: 'registration', needs: [] },
    { id: 'cancelled', needs: [] },
  ],
  sources: (event) => event.sources.map((source) => ({ blockId: 'title', source })),

  async apply(tx, subjectId, event, resolve) {
    const { office, name, street, postcode, city, online } = event.place;
    await tx.event.create({
      data: {
        subjectId,
        format: event.format,
        placeId: office && (await resolve('office', office)),
        placeName: name,
        street,
        postcode,
        city,
        online,
        languages: event.languages,
        interpreting: event.interpreting,
        registration: event.registration,
        registerKind: event.registerAt?.kind,
        registerAt: event.registerAt?.value,
        free: event.free,
        groups: event.groups,
        cancelled: event.cancelled,
        demo: event.demo,
      },
    });
    await tx.eventSession.createMany({
      data: event.sessions.map(({ day, from, to }, position) => ({ eventId: subjectId, position, day: utcDay(day), from, to })),
    });
    await tx.eventHost.createMany({
      data: await Promise.all(
        event.hosts.map(async (host, position) => ({
          eventId: subjectId,
          position,
          name: host.name,
          officeId: host.office && (await resolve('office', host.office)),
        })),
      ),
    });
  },

  remove: async (tx, subjectId) => void (await tx.event.deleteMany({ where: { subjectId } })),
};
