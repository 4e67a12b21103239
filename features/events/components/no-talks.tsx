import { useLocale, useTranslations } from 'next-intl';
import { type EventFilter, eventsPath } from '#features/events/event-filter.ts';
import { localePath } from '#lib/i18n/paths.ts';

/** Says why the list is empty, and leads on. */
export function NoTalks({ filter: { topic, language, month } }: { filter: EventFilter }) {
  const t = useTranslations('Events');
  const whole = localePath(useLocale(), eventsPath({}));
  const isFiltered = topic !== null || language !== null;
  return (
    <div className="prose">
      <p>{isFiltered ? t('found', { count: 0 }) : t(month ? 'noneInMonth' : 'none')}</p>
      {(isFiltered || month) && (
        <p>
          <a className="plain-link" href={whole}>
            {t('showAll')}
          </a>
        </p>
      )}
    </div>
  );
}
