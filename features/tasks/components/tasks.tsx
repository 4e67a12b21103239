import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { Temporal } from 'temporal-polyfill';
import { type Column, DataTable } from '#components/data-table.tsx';
import { DueTag, StateTag } from '#components/tag.tsx';
import { isoDayOf, today } from '#lib/clock.ts';
import { languageOf, isLocale } from '#lib/i18n/locales.ts';
import { dayInWords } from '#lib/i18n/words.ts';
import type { Task, TaskGroup, TaskKind } from '../task.ts';

/** How many of a kind are shown until somebody asks for all. */
const shownAtFirst = 8;

type TasksProps = { groups: TaskGroup[]; mine: boolean; only: TaskKind | null };

/** What waits, by kind. */
export function Tasks({ groups, mine, only }: TasksProps) {
  const [t, format] = [useTranslations('Tasks'), useFormatter()];
  const shown = only ? groups.filter(({ kind }) => kind === only) : groups;
  const address = (kind: TaskKind | null, who: boolean) => {
    const question = new URLSearchParams({ ...(who && { who: 'me' }), ...(kind && { only: kind }) }).toString();
    return question ? `/admin?${question}` : '/admin';
  };
  return (
    <>
      <nav className="actions" aria-label={t('whose')}>
        <a href={address(only, false)} aria-current={mine ? undefined : 'page'}>
          {t('everybodys')}
        </a>
        <a href={address(only, true)} aria-current={mine ? 'page' : undefined}>
          {t('mine')}
        </a>
      </nav>
      {groups.length > 1 && (
        <nav aria-label={t('filter')}>
          <ul className="tally" role="list">
            {[null, ...groups].map((group) => (
              <li key={group?.kind ?? ''}>
                <a href={address(group?.kind ?? null, mine)} aria-current={only === (group?.kind ?? null) ? 'page' : undefined}>
                  <b>{format.number(group?.tasks.length ?? groups.reduce((sum, { tasks }) => sum + tasks.length, 0))}</b>{' '}
                  <span>{group ? t(`kinds.${group.kind}.title`) : t('everything')}</span>
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {shown.length === 0 && <p>{t('nothing')}</p>}
      {shown.map((group) => (
        <Group key={group.kind} {...group} most={only ? Infinity : shownAtFirst} all={address(group.kind, mine)} />
      ))}
    </>
  );
}

function Group({ kind, tasks, most, all }: TaskGroup & { most: number; all: string }) {
  const t = useTranslations('Tasks');
  const columns: Column<Task>[] = [
    { head: t('what'), as: 'name', cell: (task) => <What kind={kind} task={task} /> },
    { head: t('when'), cell: (task) => <When kind={kind} task={task} /> },
    { head: t('owner'), cell: ({ owner }) => owner ?? t('nobody') },
  ];
  return (
    <section className="sheet tasks" aria-labelledby={`tasks-${kind}`}>
      <h2 id={`tasks-${kind}`}>
        {t(`kinds.${kind}.title`)} <span className="soft">{tasks.length}</span>
      </h2>
      <p className="soft">{t(`kinds.${kind}.why`)}</p>
      <DataTable
        caption={t(`kinds.${kind}.title`)}
        columns={columns}
        rows={tasks.slice(0, most)}
        keyOf={({ href, layer, until }) => href + (layer ?? '') + (until ?? '')}
      />
      {tasks.length > most && (
        <p>
          <a href={all}>{t('all', { count: String(tasks.length) })}</a>
        </p>
      )}
    </section>
  );
}

function What({ kind, task: { title, href, subjectKind, layer, detail, count } }: { kind: TaskKind; task: Task }) {
  const t = useTranslations('Tasks');
  const words = [
    subjectKind && t(`subjects.${subjectKind}`),
    layer && (isLocale(layer) ? languageOf(layer).name : t('structure')),
    count !== undefined && t(`count.${kind === 'errors' || kind === 'statements' ? kind : 'blocks'}`, { count }),
  ].filter(Boolean);
  return (
    <>
      <a href={href}>{title}</a> <span className="soft">{words.join(' · ')}</span>
      {detail && <p className="soft">{detail}</p>}
    </>
  );
}

/** Days of the calendar in city time: yesterday evening is -1. */
const daysFromToday = (at: Date): number => Temporal.PlainDate.from(today()).until(isoDayOf(at)).days;

/** Since when, or until when. */
function When({ kind, task: { since, until, urgent } }: { kind: TaskKind; task: Task }) {
  const [t, locale] = [useTranslations('Tasks'), useLocale()];
  if (until) {
    const day = dayInWords(until, locale);
    return urgent ? <StateTag urgent>{t('overdue', { day })}</StateTag> : <DueTag>{t('until', { day })}</DueTag>;
  }
  if (!since) return kind === 'confirmation' ? t('neverConfirmed') : t('unknownAge');
  return (
    <time dateTime={since.toISOString()}>
      {new Intl.RelativeTimeFormat(languageOf(locale).intl, { numeric: 'auto' }).format(daysFromToday(since), 'day')}
    </time>
  );
}
