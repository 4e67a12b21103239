import { useTranslations } from 'next-intl';
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

const columns = ['layer', 'number', 'when', 'author', 'reviewer', 'note', 'state', 'ways'] as const;

/** Versions to compare by two, and to bring back. */
export function HistoryTable({ rows, subjectId, layer, from, to, staff }: HistoryTableProps) {
  const [t, review] = [useTranslations('History'), useTranslations('Review')];
  return (
    <>
      <form id="compare">{layer && <input type="hidden" name="layer" value={layer} />}</form>
      <div className="scroll">
        <table>
          <thead>
            <tr>
              <th scope="col" colSpan={2}>
                <button type="submit" form="compare" className="button">
                  {t('compare')}
                </button>
              </th>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {t(`columns.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={row.id}>
                {(['from', 'to'] as const).map((side) => (
                  <td key={side} aria-label={t(side)}>
                    <label className="tick">
                      <input
                        type="radio"
                        form="compare"
                        name={side}
                        value={row.id}
                        defaultChecked={
                          side === 'from' ? row.id === (from ?? rows[1]?.id) : row.id === to || (!to && index === 0)
                        }
                      />
                      <span aria-hidden="true">{t(side)}</span>
                      <span className="unseen">
                        <LayerName locale={row.locale} short /> {t(`${side}Label`, { number: row.number })}
                      </span>
                    </label>
                  </td>
                ))}
                <td>
                  <LayerName locale={row.locale} short />
                </td>
                <td>{row.number}</td>
                <td>
                  <When at={row.publishedAt ?? row.createdAt} />
                </td>
                <td>{row.authorId === systemId ? review('system') : row.author}</td>
                <td>{row.approvedAlone ? t('alone') : (row.reviewer ?? '–')}</td>
                <td>
                  {row.withdraws && <b>{t(row.merges ? 'merges' : 'withdraws')}</b>} {row.changeNote}
                  {row.publicNote && <div className="soft">{t('publicNote', { note: row.publicNote })}</div>}
                </td>
                <td>{review(`states.${row.state}`)}</td>
                <td>
                  <p className="actions">
                    <a href={`/admin/review/${row.id}`}>{t('look')}</a>
                    {row.state === 'superseded' && !row.withdraws && mayWrite(staff, row.locale) && (
                      <Restore row={row} subjectId={subjectId} />
                    )}
                  </p>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Restore({ row, subjectId }: { row: PastRevision; subjectId: string }) {
  const t = useTranslations('History');
  return (
    <form action={restoreAction}>
      <input type="hidden" name="subject" value={subjectId} />
      <input type="hidden" name="id" value={row.id} />
      <input type="hidden" name="locale" value={row.locale ?? ''} />
      <input type="hidden" name="note" value={t('restoreNote')} />
      <button type="submit" className="quiet">
        {t('restore')}
      </button>
    </form>
  );
}
