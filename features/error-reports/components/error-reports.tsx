import { useFormatter, useTranslations } from 'next-intl';
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
        <form action={dealWithAction}>
          {!open && <input type="hidden" name="open" value="1" />}
          <div className="sheet scroll">
            <table>
              <thead>
                <tr>
                  <th scope="col">{t('tick')}</th>
                  <th scope="col">{t('page')}</th>
                  <th scope="col">{t('said')}</th>
                  <th scope="col">{t('when')}</th>
                </tr>
              </thead>
              <tbody>
                {reports.map((report) => (
                  <ReportRow key={report.id} report={report} />
                ))}
              </tbody>
            </table>
          </div>
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

function ReportRow({ report: { id, path, locale, about, text, createdAt, title, room } }: { report: ErrorReportRow }) {
  const [t, said, format] = [useTranslations('ErrorReports'), useTranslations('Report'), useFormatter()];
  const name = title ?? path;
  const topic = topics.find((each) => each === about);
  return (
    <tr>
      <td>
        <input type="checkbox" name="report" value={id} aria-label={t('tickOne', { page: name })} />
      </td>
      <th scope="row">
        <a href={isLocale(locale) ? localePath(locale, path) : path}>{name}</a>{' '}
        <span className="soft">{isLocale(locale) ? languageOf(locale).name : locale}</span>
        {room && (
          <p>
            <a href={`/admin/${folderOf[room.kind as keyof typeof folderOf]}/${room.slug}`}>{t('room')}</a>
          </p>
        )}
      </th>
      <td>
        <b>{topic ? said(`topics.${topic}`) : about}</b>
        {text && <p dir="auto">{text}</p>}
      </td>
      <td>
        <time dateTime={createdAt.toISOString()}>
          {format.relativeTime(createdAt, { now: new Date(now().epochMilliseconds), unit: 'day' })}
        </time>
      </td>
    </tr>
  );
}
