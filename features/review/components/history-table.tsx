import { useTranslations } from 'next-intl';
import { type Column, DataTable } from '#components/data-table.tsx';
import { type Staff, mayWrite, systemId } from '#features/accounts/roles.ts';
import { restoreAction } from '#features/review/subject/actions.ts';
import type { PastRevision } from '#features/review/subject/data.ts';
import { LayerName } from './layer-name.tsx';
import { When } from './when.tsx';

type HistoryTableProps = {
  rows: PastRevision[];
  subjectId: string;
  layer: string | null;
  from: string | undefined;
  to: string | undefined;
  staff: Pick<Staff, 'id' | 'grants'>;
};

/** Versions to compare by two, and to bring back. */
export function HistoryTable({ rows, subjectId, layer, from, to, staff }: HistoryTableProps) {
  const [t, review] = [useTranslations('History'), useTranslations('Review')];
  const older = (row: PastRevision) => rows.find(({ locale, number }) => locale === row.locale && number < row.number);
  const newest = rows.find(older);
  const chosen = { from: from ?? (newest && older(newest)?.id), to: to ?? newest?.id };
  const side = (name: 'from' | 'to'): Column<PastRevision> => ({
    head: t(name),
    as: 'unseen',
    cell: ({ id, locale, number }) => (
      <label className="tick">
        <input type="radio" form="compare" name={name} value={id} defaultChecked={id === chosen[name]} />
        <span aria-hidden="true">{t(name)}</span>
        <span className="unseen">
          <LayerName locale={locale} short /> {t(`${name}Label`, { number: String(number) })}
        </span>
      </label>
    ),
  });
  const columns: Column<PastRevision>[] = [
    ...(newest ? [side('from'), side('to')] : []),
    {
      head: t('columns.layer'),
      as: 'name',
      cell: ({ locale, number }) => (
        <>
          <LayerName locale={locale} short /> <span className="soft">{t('number', { number: String(number) })}</span>
        </>
      ),
    },
    { head: t('columns.when'), cell: ({ publishedAt, createdAt }) => <When at={publishedAt ?? createdAt} /> },
    { head: t('columns.author'), cell: ({ authorId, author }) => (authorId === systemId ? review('system') : author) },
    { head: t('columns.reviewer'), cell: ({ approvedAlone, reviewer }) => (approvedAlone ? t('alone') : (reviewer ?? '–')) },
    {
      head: t('columns.note'),
      cell: ({ withdraws, merges, changeNote, publicNote }) =>
        (withdraws || changeNote || publicNote) && (
          <>
            {withdraws && <b>{t(merges ? 'merges' : 'withdraws')}</b>} {changeNote}
            {publicNote && <div className="soft">{t('publicNote', { note: publicNote })}</div>}
          </>
        ),
    },
    { head: t('columns.state'), cell: ({ state }) => review(`states.${state}`) },
    {
      head: t('columns.ways'),
      as: 'unseen',
      cell: (row) => (
        <p className="actions">
          <a href={`/admin/review/${row.id}`}>{t('look')}</a>
          {row.state === 'superseded' && !row.withdraws && mayWrite(staff, row.locale) && (
            <Restore row={row} subjectId={subjectId} />
          )}
        </p>
      ),
    },
  ];
  return (
    <>
      {newest && (
        <form id="compare" className="actions">
          {layer && <input type="hidden" name="layer" value={layer} />}
          <button type="submit" className="button">
            {t('compare')}
          </button>
          <span className="soft">{t('compareHint')}</span>
        </form>
      )}
      <DataTable caption={t('versions')} columns={columns} rows={rows} keyOf={({ id }) => id} empty={t('none')} />
    </>
  );
}

function Restore({ row, subjectId }: { row: PastRevision; subjectId: string }) {
  const t = useTranslations('History');
  return (
    <form action={restoreAction}>
      <input type="hidden" name="subject" value={subjectId} />
      <input type="hidden" name="id" value={row.id} />
      <input type="hidden" name="note" value={t('restoreNote')} />
      <button type="submit" className="quiet">
        {t('restore')}
      </button>
    </form>
  );
}
