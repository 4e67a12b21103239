import { useLocale, useTranslations } from 'next-intl';
import { type Column, DataTable } from '#components/data-table.tsx';
import { StateTag } from '#components/tag.tsx';
import { folderOf } from '#features/publishing/kind-names.ts';
import { dayOfMoment } from '#lib/i18n/moment-in-words.ts';
import { recheckAction } from '../actions.ts';
import type { LinkPlace, LinkReport } from '../data.ts';

/** The links that are not fine: what is wrong, since when, and at which block of which page they stand. */
export function LinkReports({ reports }: { reports: LinkReport[] }) {
  const [t, locale] = [useTranslations('Links'), useLocale()];
  const columns: Column<LinkReport>[] = [
    {
      head: t('link'),
      as: 'name',
      cell: ({ url, leadsTo }) => (
        <>
          <a href={url} rel="noreferrer">
            <bdi>{url}</bdi>
          </a>
          {leadsTo && <p className="soft">{t('leadsTo', { url: leadsTo })}</p>}
        </>
      ),
    },
    {
      head: t('verdict'),
      cell: ({ verdict, status, failingSince }) => (
        <>
          <StateTag urgent={verdict === 'dead'}>{t(`verdicts.${verdict}`)}</StateTag>
          <p className="soft">
            {status !== null && t('status', { status: String(status) })}{' '}
            {failingSince && t('since', { day: dayOfMoment(failingSince, locale) })}
          </p>
        </>
      ),
    },
    {
      head: t('places'),
      cell: ({ places }) => (
        <ul role="list">
          {places.map((place) => (
            <li key={`${place.kind}/${place.slug}/${place.block}/${place.locale}`}>
              <Place {...place} />
            </li>
          ))}
        </ul>
      ),
    },
    {
      head: t('again'),
      as: 'unseen',
      cell: ({ url }) => (
        <form action={recheckAction}>
          <input type="hidden" name="url" value={url} />
          <button className="button" type="submit" aria-label={t('recheckOf', { url })}>
            {t('recheck')}
          </button>
        </form>
      ),
    },
  ];
  return (
    <DataTable
      caption={t('title')}
      columns={columns}
      rows={reports}
      keyOf={({ url }) => url}
      anchorOf={({ url }) => encodeURIComponent(url)}
      empty={t('none')}
    />
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
