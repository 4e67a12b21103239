import { useLocale, useTranslations } from 'next-intl';
import type { Talk } from '#features/events/data.ts';
import { type EventFilter, eventsPath } from '#features/events/event-filter.ts';
import { TopicAndLanguage } from '#features/guidance/components/topic-and-language.tsx';
import { groups } from '#features/guidance/schema.ts';
import { localePath } from '#lib/i18n/paths.ts';
import { dayInWords, languageName } from '#lib/i18n/words.ts';

type ChoiceProps = {
  filter: EventFilter;
  /** Everything there is to choose from. */
  talks: Talk[];
};

/** Topic and language, as a form; only what leads somewhere can be chosen. */
export function EventChoice({ filter: { topic, language, month }, talks }: ChoiceProps) {
  const locale = useLocale();
  const topics = new Set([...talks.flatMap(({ event }) => event.groups), ...(topic ? [topic] : [])]);
  const tags = new Set([
    ...talks.flatMap(({ event }) => [...event.languages, ...event.interpreting]),
    ...(language ? [language] : []),
  ]);
  const languages = [...tags].map((value) => ({ value, label: languageName(value, locale) }));
  return (
    <TopicAndLanguage {...{ list: 'events', topic, languages, language }} topics={groups.filter((group) => topics.has(group))}>
      {month && <input type="hidden" name="month" value={month} />}
    </TopicAndLanguage>
  );
}

/** One month at a time, to print and hang up. */
export function Months({ filter, talks }: ChoiceProps) {
  const t = useTranslations('Events');
  const locale = useLocale();
  const known = talks.map(({ session }) => session.day.slice(0, 7));
  const months = [...new Set([...known, ...(filter.month ? [filter.month] : [])])].toSorted();
  return (
    <nav className="months" aria-label={t('months')}>
      <ul className="links" role="list">
        {[null, ...months].map((month) => (
          <li key={month ?? 'all'}>
            <a
              href={localePath(locale, eventsPath({ ...filter, month }))}
              aria-current={month === filter.month ? 'page' : undefined}
            >
              {month ? dayInWords(month, locale) : t('allMonths')}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
