import { useFormatter, useTranslations } from 'next-intl';
import { StateTag } from '#components/tag.tsx';
import { folderOf } from '#features/publishing/kind-names.ts';
import { recheckAction } from '../actions.ts';
import type { LinkPlace, LinkReport } from '../data.ts';

/** The links that are not fine: what is wrong, since when, and at which block of which page they stand. */
export function LinkReports({ reports }: { reports: LinkReport[] }) {
  const [t, format] = [useTranslations('Links'), useFormatter()];
  if (reports.length === 0) return <p>{t('none')}</p>;
  return (
    <div className="sheet scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">{t('link')}</th>
            <th scope="col">{t('verdict')}</th>
            <th scope="col">{t('places')}</th>
            <th scope="col">{t('again')}</th>
          </tr>
        </thead>
        <tbody>
          {reports.map((report) => (
            <tr key={report.url} id={encodeURIComponent(report.url)}>
              <th scope="row">
                <a href={report.url} rel="noreferrer">
                  <bdi>{report.url}</bdi>
                </a>
                {report.leadsTo && <p className="soft">{t('leadsTo', { url: report.leadsTo })}</p>}
              </th>
              <td>
                <StateTag urgent={report.verdict === 'dead'}>{t(`verdicts.${report.verdict}`)}</StateTag>
                <p className="soft">
                  {report.status !== null && t('status', { status: report.status })}{' '}
                  {report.failingSince && t('since', { day: format.dateTime(report.failingSince, { dateStyle: 'medium' }) })}
                </p>
              </td>
              <td>
                <ul role="list">
                  {report.places.map((place) => (
                    <li key={`${place.kind}/${place.slug}/${place.block}/${place.locale}`}>
                      <Place {...place} />
                    </li>
                  ))}
                </ul>
              </td>
              <td>
                <form action={recheckAction}>
                  <input type="hidden" name="url" value={report.url} />
                  <button className="button" type="submit" aria-label={t('recheckOf', { url: report.url })}>
                    {t('recheck')}
                  </button>
                </form>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Place({ kind, slug, title, block, locale, owner }: LinkPlace) {
  const t = useTranslations('Links');
  return (
    <>
      <a href={`/admin/${folderOf[kind]}/${slug}/edit/${locale ?? 'structure'}#${block}`}>{title}</a>{' '}
      <span className="soft">
        {locale ?? t('structure')} · {block} · {owner ?? t('nobody')}
      </span>
    </>
  );
}
