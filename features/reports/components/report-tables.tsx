import type { ReactNode } from 'react';
import { listed } from '#lib/i18n/words.ts';
import { tables } from '../definitions.ts';
import { lineInWords, periodInWords, valueInWords } from '../labels.ts';
import type { Period } from '../periods.ts';
import type { LineName, MissingTable, ReportRow, ReportTable } from '../report.ts';
import { Bar } from './bar.tsx';
import { useSayings } from './use-sayings.ts';

/** All tables of a report, each with a sentence and bars. `asked`: the period the reader wants to know about. */
export function ReportTables({ asked, report }: { asked: Period; report: (ReportTable | MissingTable)[] }) {
  const { t } = useSayings();
  return report.map((table) => (
    <section key={table.table} className="sheet count" aria-labelledby={table.table}>
      <h2 id={table.table}>{t(`tables.${table.table}.title`)}</h2>
      {'missing' in table ? <p>{t(`missing.${table.missing}`)}</p> : <Counted asked={asked} table={table} />}
      <p className="soft">{t(`tables.${table.table}.explained`)}</p>
    </section>
  ));
}

function Counted({ asked, table }: { asked: Period; table: ReportTable }) {
  const sayings = useSayings();
  const { t } = sayings;
  const { table: name, period, most, total, rows, zeros } = table;
  return (
    <>
      {period !== asked && <p>{t('longer', { asked: periodInWords(asked, sayings), shown: periodInWords(period, sayings) })}</p>}
      <p className="said">
        {most && <>{t(`tables.${name}.most`, { name: valueInWords(name, 0, most.value, sayings), figure: most.figure })} </>}
        {total.total === 0
          ? t('nothing')
          : total.before === null
            ? t('sum', { figure: total.total })
            : t('change', { figure: total.total, before: total.before })}
      </p>
      {(rows.length > 0 || total.total > 0) && <CountTable table={table} />}
      <p className="soft">
        {zeros > 0 && `${t('zeros', { count: zeros })} `}
        <Others table={table} />
      </p>
    </>
  );
}

function CountTable({ table: { table, columns, rows, total } }: { table: ReportTable }) {
  const sayings = useSayings();
  const { t } = sayings;
  const [first, second] = tables[table];
  const largest = Math.max(...rows.flatMap((row) => [row.total, row.before ?? 0]), 1);
  return (
    <div className="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">{t(`dimensions.${first}`)}</th>
            {columns.map((name) => (
              <th key={keyOf(name)} scope="col">
                {lineInWords(table, 1, name, sayings)}
              </th>
            ))}
            <th scope="col">{second && columns.length > 0 ? t('total') : t('count')}</th>
            {total.before !== null && <th scope="col">{t('before')}</th>}
            <th scope="col" className="bars">
              <span className="unseen">{t('chart')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <CountRow
              key={keyOf(row.name)}
              row={row}
              compared={total.before !== null}
              label={lineInWords(table, 0, row.name, sayings)}
            >
              <Bar name={lineInWords(table, 0, row.name, sayings)} figure={row.total} before={row.before} largest={largest} />
            </CountRow>
          ))}
        </tbody>
        <tfoot>
          <CountRow row={total} compared={total.before !== null} label={t('total')} />
        </tfoot>
      </table>
    </div>
  );
}

type CountRowProps = { row: ReportRow; label: string; compared: boolean; children?: ReactNode };

function CountRow({ row, label, compared, children }: CountRowProps) {
  const { t } = useSayings();
  return (
    <tr>
      <th scope="row">{label}</th>
      {/* Columns keep their order and have no name of their own here. */}
      {row.cells.map((figure, index) => (
        // oxlint-disable-next-line react/no-array-index-key
        <td key={index}>{figure}</td>
      ))}
      <td className="sum">{row.total}</td>
      {compared && <td>{row.before ?? <abbr title={t('notAlone')}>–</abbr>}</td>}
      <td className="bars">{children}</td>
    </tr>
  );
}

/** Who stands under "all others": those that have no line of their own, so nothing is told that one could not see. */
function Others({ table: { table, rows, columns } }: { table: ReportTable }) {
  const sayings = useSayings();
  const { t, locale } = sayings;
  const sides = [rows.map(({ name }) => name), columns] as const;
  return ([0, 1] as const).flatMap((axis) =>
    sides[axis].flatMap((name) => {
      if (name.kind !== 'others') return [];
      const values = listed(
        name.values.map((value) => valueInWords(table, axis, value, sayings)),
        locale,
      );
      return [`${t('othersAre', { side: t(`dimensions.${tables[table][axis] ?? 'topic'}`), values })} `];
    }),
  );
}

const keyOf = (name: LineName) => (name.kind === 'value' ? name.value : name.kind);
