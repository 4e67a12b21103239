import type { Temporal } from 'temporal-polyfill';
import { PaperFoot } from '#components/paper-foot.tsx';
import type { EventView } from '#features/events/data.ts';
import { TrustLine } from '#features/publishing/components/trust-line.tsx';
import { Coming, EventHosts, EventPlace, Sessions, TakeAlong } from './event-details.tsx';
import { EventHead } from './event-head.tsx';

/** Something that happens, as everybody reads it. */
export function EventArticle({ event, now }: { event: EventView; now: Temporal.ZonedDateTime }) {
  const path = `/events/${event.slug}`;
  return (
    <article>
      <EventHead event={event} now={now} />
      <div className="wrap page split">
        <div className="flow">
          <TakeAlong event={event} now={now} />
          <Sessions event={event} now={now} />
          <Coming event={event} now={now} />
        </div>
        <div className="side">
          <EventPlace event={event} />
          <EventHosts event={event} />
        </div>
        <div className="flow">
          <TrustLine trust={event.trust} figures={event.figures} path={path} />
          <PaperFoot path={path} />
        </div>
      </div>
    </article>
  );
}
