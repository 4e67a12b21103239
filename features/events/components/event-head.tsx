import { useLocale, useTranslations } from 'next-intl';
import type { Temporal } from 'temporal-polyfill';
import { type Fact, Facts } from '#components/facts.tsx';
import { Note } from '#components/note.tsx';
import { PageHead } from '#components/page-head.tsx';
import type { EventView } from '#features/events/data.ts';
import { eventsPath } from '#features/events/event-filter.ts';
import { isOver } from '#features/events/session-times.ts';
import { LineName } from '#features/guidance/components/line-name.tsx';
import { BlockProse } from '#features/publishing/components/block-words.tsx';
import { GermanTitle } from '#features/publishing/components/german-title.tsx';
import { Reading } from '#features/publishing/components/reading.tsx';
import { localePath } from '#lib/i18n/paths.ts';
import { EventLanguages, EventTags, EventTitle, Terms, When, Where } from './talk-lines.tsx';

type EventHeadProps = { event: EventView; now: Temporal.ZonedDateTime };

/** What it is, when, where, in which languages, and what it takes to come. */
export function EventHead({ event, now }: EventHeadProps) {
  const { summary, figures, whyCancelled, cancelled } = event;
  const t = useTranslations('Events');
  return (
    <PageHead
      line={event.groups[0]}
      above={<Above event={event} now={now} />}
      title={<EventTitle event={event} />}
      lead={<Reading block={summary}>{({ body: text }, locale) => <BlockProse {...{ text, locale, figures }} />}</Reading>}
    >
      {cancelled && (
        <Note urgent>
          <p>
            <b>{t('cancelledText')}</b>
          </p>
          {whyCancelled && (
            <Reading block={whyCancelled}>{({ body: text }, locale) => <BlockProse {...{ text, locale, figures }} />}</Reading>
          )}
        </Note>
      )}
      <Facts facts={useEventFacts(event, now)} />
    </PageHead>
  );
}

function Above({ event, now }: EventHeadProps) {
  const { groups, format, title, figures, sessions } = event;
  const t = useTranslations('Events');
  const locale = useLocale();
  return (
    <>
      <p className="ways-on">
        {groups.map((group) => (
          <LineName key={group} group={group} href={localePath(locale, eventsPath({ topic: group }))} />
        ))}
      </p>
      <EventTags event={event} over={sessions.every((session) => isOver(session, now))} explained />
      <GermanTitle title={title} figures={figures}>
        {t(`format.${format}`)}
      </GermanTitle>
    </>
  );
}

/** The next session still to come; when there is none, the last one. */
function useEventFacts(event: EventView, now: Temporal.ZonedDateTime): Fact[] {
  const t = useTranslations('Events');
  const next = event.sessions.find((session) => !isOver(session, now));
  const session = next ?? event.sessions.at(-1);
  return [
    ...(session ? [{ icon: 'clock', label: t('time'), value: <When session={session} now={now} /> } as const] : []),
    { icon: 'pin', label: t('place'), value: <Where event={event} /> },
    { icon: 'speech', label: t('languages'), value: <EventLanguages event={event} /> },
    ...(next && !event.cancelled ? [{ icon: 'euro', label: t('cost'), value: <Terms event={event} /> } as const] : []),
  ];
}
