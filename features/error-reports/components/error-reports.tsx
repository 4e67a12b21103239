import { useFormatter, useTranslations } from 'next-intl';
import { type Column, DataTable } from '#components/data-table.tsx';
import { folderOf } from '#features/publishing/kind-names.ts';
import { now } from '#lib/clock.ts';
import { isLocale, languageOf } from '#lib/i18n/locales.ts';
import { localePath } from '#lib/i18n/paths.ts';
import type { ErrorReportRow } from '../error-report-row.ts';
import { topics } from '../schema.ts';
import { dealWithAction } from '../staff-actions.ts';

/** What visitors said is wrong, to tick off. */
export function ErrorReports({ reports, open }: { reports: ErrorReportRow[]; open: boolean }) {
  const t = useTranslations('ErrorReports');
  return (
    <>
      <nav className="actions" aria-label={t('filter')}>
        <a href="/admin/error-reports" aria-current={open ? 'page' : undefined}>
          {t('open')}
        </a>
        <a href="/admin/error-reports?state=dealt-with" aria-current={open ? undefined : 'page'}>
          {t('dealtWith')}
        </a>
      </nav>
      {reports.length === 0 ? (
        <p>{open ? t('noneOpen') : t('noneDealtWith')}</p>
      ) : (
        <form action={dealWithAction} className="stack">
          {!open && <input type="hidden" name="open" value="1" />}
          <ReportTable reports={reports} />
          <p className="actions">
            <button className={open ? 'plate' : 'button'} type="submit">
              {open ? t('dealWith') : t('reopen')}
            </button>
          </p>
        </form>
      )}
    </>
  );
}

function ReportTable({ reports }: { reports: ErrorReportRow[] }) {
  const [t, said, format] = [useTranslations('ErrorReports'), useTranslations('Report'), useFormatter()];
  const nameOf = ({ title, path }: ErrorReportRow) => title ?? path;
  const columns: Column<ErrorReportRow>[] = [
    {
      head: t('tick'),
      as: 'unseen',
      cell: (report) => (
        <label className="tick">
          <input type="checkbox" name="report" value={report.id} />
          <span className="unseen">{t('tickOne', { page: nameOf(report) })}</span>
        </label>
      ),
    },
    {
      head: t('page'),
      as: 'name',
      cell: (report) => (
        <>
          <a href={isLocale(report.locale) ? localePath(report.locale, report.path) : report.path}>{nameOf(report)}</a>{' '}
          <span className="soft">{isLocale(report.locale) ? languageOf(report.locale).name : report.locale}</span>
        </>
      ),
    },
    {
      head: t('said'),
      cell: ({ about, text }) => {
        const topic = topics.find((each) => each === about);
        return (
          <>
            <b>{topic ? said(`topics.${topic}`) : about}</b>
            {text && <p dir="auto">{text}</p>}
          </>
        );
      },
    },
    {
      head: t('when'),
      cell: ({ createdAt }) => (
        <time dateTime={createdAt.toISOString()}>
          {format.relativeTime(createdAt, { now: new Date(now().epochMilliseconds), unit: 'day' })}
        </time>
      ),
    },
    {
      head: t('room'),
      as: 'unseen',
      cell: ({ room }) => room && <a href={`/admin/${folderOf[room.kind as keyof typeof folderOf]}/${room.slug}`}>{t('room')}</a>,
    },
  ];
  return <DataTable caption={t('title')} columns={columns} rows={reports} keyOf={({ id }) => id} />;
}
