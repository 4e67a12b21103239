import { useFormatter, useTranslations } from 'next-intl';
import { now } from '#lib/clock.ts';
import { languageOf, isLocale } from '#lib/i18n/locales.ts';
import type { Task, TaskGroup, TaskKind } from '../task.ts';

/** How many of a kind are shown until somebody asks for all. */
const shownAtFirst = 8;

type TasksProps = { groups: TaskGroup[]; mine: boolean; only: TaskKind | null };

/** What waits, by kind. */
export function Tasks({ groups, mine, only }: TasksProps) {
  const t = useTranslations('Tasks');
  const shown = only ? groups.filter(({ kind }) => kind === only) : groups;
  const address = (kind: TaskKind | null) =>
    `/admin?${new URLSearchParams({ ...(mine && { who: 'me' }), ...(kind && { only: kind }) })}`;
  return (
    <>
      <nav className="actions" aria-label={t('filter')}>
        <a href="/admin" aria-current={mine || only ? undefined : 'page'}>
          {t('everything')}
        </a>
        <a href="/admin?who=me" aria-current={mine && !only ? 'page' : undefined}>
          {t('mine')}
        </a>
        {groups.map(({ kind, tasks }) => (
          <a key={kind} href={address(kind)} aria-current={only === kind ? 'page' : undefined}>
            {t('jump', { kind: t(`kinds.${kind}.title`), count: tasks.length })}
          </a>
        ))}
      </nav>
      {shown.length === 0 && <p>{t('nothing')}</p>}
      {shown.map((group) => (
        <Group key={group.kind} {...group} most={only ? Infinity : shownAtFirst} all={address(group.kind)} />
      ))}
    </>
  );
}

function Group({ kind, tasks, most, all }: TaskGroup & { most: number; all: string }) {
  const t = useTranslations('Tasks');
  return (
    <section className="sheet tasks" aria-labelledby={`tasks-${kind}`}>
      <h2 id={`tasks-${kind}`}>
        {t(`kinds.${kind}.title`)} <span className="soft">{tasks.length}</span>
      </h2>
      <p className="soft">{t(`kinds.${kind}.why`)}</p>
      <div className="scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('what')}</th>
              <th scope="col">{t('when')}</th>
              <th scope="col">{t('owner')}</th>
            </tr>
          </thead>
          <tbody>
            {tasks.slice(0, most).map((task) => (
              <TaskRow key={task.href + (task.layer ?? '') + (task.until ?? '')} kind={kind} task={task} />
            ))}
          </tbody>
        </table>
      </div>
      {tasks.length > most && (
        <p>
          <a href={all}>{t('all', { count: tasks.length })}</a>
        </p>
      )}
    </section>
  );
}

function TaskRow({ kind, task }: { kind: TaskKind; task: Task }) {
  const t = useTranslations('Tasks');
  const { title, href, subjectKind, layer, detail, count, owner } = task;
  const words = [
    subjectKind && t(`subjects.${subjectKind}`),
    layer && (isLocale(layer) ? languageOf(layer).name : t('structure')),
    count !== undefined && t(`count.${kind === 'errors' || kind === 'statements' ? kind : 'blocks'}`, { count }),
  ].filter(Boolean);
  return (
    <tr>
      <th scope="row">
        <a href={href}>{title}</a> <span className="soft">{words.join(' · ')}</span>
        {detail && <p className="soft">{detail}</p>}
      </th>
      <td>
        <When task={task} />
      </td>
      <td>{owner ?? t('nobody')}</td>
    </tr>
  );
}

/** Since when, or until when. */
function When({ task: { since, until, urgent } }: { task: Task }) {
  const [t, format] = [useTranslations('Tasks'), useFormatter()];
  if (until) {
    const day = format.dateTime(new Date(`${until}T12:00:00Z`), { dateStyle: 'medium' });
    return urgent ? <strong>{t('overdue', { day })}</strong> : t('until', { day });
  }
  if (!since) return t('unknownAge');
  return (
    <time dateTime={since.toISOString()}>
      {format.relativeTime(since, { now: new Date(now().epochMilliseconds), unit: 'day' })}
    </time>
  );
}
