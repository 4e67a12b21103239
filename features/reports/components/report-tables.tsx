import type { ReactNode } from 'react';
import { listed } from '#lib/i18n/words.ts';
import { type TableName, tables } from '../definitions.ts';
import { lineInWords, periodInWords, valueInWords } from '../labels.ts';
import { type Period, periodBefore } from '../periods.ts';
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
  const sum = { figure: total.total, things: things[name] };
  return (
    <>
      {period !== asked && <p>{t('longer', { asked: periodInWords(asked, sayings), shown: periodInWords(period, sayings) })}</p>}
      <p className="said">
        {most && <>{t(`tables.${name}.most`, { name: valueInWords(name, 0, most.value, sayings), figure: most.figure })} </>}
        {total.total === 0
          ? t('nothing')
          : total.before === null
            ? t('sum', sum)
            : t('change', { ...sum, before: total.before, earlier: periodInWords(periodBefore(period), sayings) })}
      </p>
      {(rows.length > 0 || total.total > 0) && <CountTable table={table} />}
      <p className="soft">
        {zeros > 0 && `${t('zeros', { count: zeros })} `}
        <Others table={table} />
      </p>
    </>
  );
}

/** What the figures of a table are a number of. */
const things: Record<TableName, string> = {
  topicLanguage: 'mentions',
  topicGroup: 'mentions',
  languageGroup: 'consultations',
  interpreter: 'consultations',
  gap: 'mentions',
  leafletMissing: 'mentions',
  outcome: 'answers',
  talk: 'days',
  errorReport: 'reports',
  zeroSearch: 'searches',
};

/** Totals and bars stand beside the names, then how they are made up; the larger a figure there, the darker its ground. */
function CountTable({ table: { table, columns, rows, total } }: { table: ReportTable }) {
  const sayings = useSayings();
  const { t } = sayings;
  const [first, second] = tables[table];
  const compared = total.before !== null;
  const largest = Math.max(...rows.flatMap((row) => [row.total, row.before ?? 0]), 1);
  const darkest = Math.max(...rows.flatMap((row) => row.cells), 1);
  return (
    <div className="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">{t(`dimensions.${first}`)}</th>
            <th scope="col">{second && columns.length > 0 ? t('total') : t('count')}</th>
            {compared && <th scope="col">{t('before')}</th>}
            <th scope="col" className="bars">
              {compared ? t('chartBefore') : t('chart')}
            </th>
            {columns.map((name) => (
              <th key={keyOf(name)} scope="col">
                {lineInWords(table, 1, name, sayings)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const label = lineInWords(table, 0, row.name, sayings);
            return (
              <CountRow key={keyOf(row.name)} row={row} compared={compared} label={label} darkest={darkest}>
                <Bar name={label} figure={row.total} before={row.before} largest={largest} />
              </CountRow>
            );
          })}
        </tbody>
        <tfoot>
          <CountRow row={total} compared={compared} label={t('total')} darkest={null} />
        </tfoot>
      </table>
    </div>
  );
}

type CountRowProps = { row: ReportRow; label: string; compared: boolean; darkest: number | null; children?: ReactNode };

function CountRow({ row, label, compared, darkest, children }: CountRowProps) {
  const { t } = useSayings();
  return (
    <tr>
      <th scope="row">{label}</th>
      <td className="sum">{t('figure', { figure: row.total })}</td>
      {compared && <td>{row.before === null ? <abbr title={t('notAlone')}>–</abbr> : t('figure', { figure: row.before })}</td>}
      <td className="bars">{children}</td>
      {/* Columns keep their order and have no name of their own here. */}
      {row.cells.map((figure, index) => (
        // oxlint-disable-next-line react/no-array-index-key
        <td key={index} className={darkest === null ? undefined : `tone-${Math.ceil((4 * figure) / darkest)}`}>
          {t('figure', { figure })}
        </td>
      ))}
    </tr>
  );
}

/** More than these are not named at each table; the lists stand at the end of the report. */
const fewOthers = 8;

/** Who stands under "all others": those that have no line of their own, so nothing is told that one could not see. */
function Others({ table: { table, rows, columns } }: { table: ReportTable }) {
  const sayings = useSayings();
  const { t, locale } = sayings;
  const sides = [rows.map(({ name }) => name), columns] as const;
  return ([0, 1] as const).flatMap((axis) =>
    sides[axis].flatMap((name) => {
      if (name.kind !== 'others') return [];
      const side = t(`dimensions.${tables[table][axis] ?? 'topic'}`);
      if (name.values.length > fewOthers) return [`${t('othersMany', { side, count: name.values.length })} `];
      const values = listed(
        name.values.map((value) => valueInWords(table, axis, value, sayings)),
        locale,
      );
      return [`${t('othersAre', { side, values })} `];
    }),
  );
}

const keyOf = (name: LineName) => (name.kind === 'value' ? name.value : name.kind);
