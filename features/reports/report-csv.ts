import { csv } from './csv.ts';
import { lineInWords, periodInWords, type Sayings } from './labels.ts';
import type { MissingTable, ReportTable } from './report.ts';

/**
 * A report as a file for spreadsheets: a line for each figure that is shown, and one for each table that is not. A last one says so
 * where counts were made up for a demonstration.
 */
export function reportCsv(
  report: readonly (ReportTable | MissingTable)[],
  { madeUp, ...sayings }: Sayings & { madeUp: boolean },
): string {
  const { t } = sayings;
  const head = (['period', 'table', 'row', 'column', 'figure'] as const).map((name) => t(`csvHead.${name}`));
  const lines = report.flatMap((table): (string | number)[][] => {
    const title = t(`tables.${table.table}.title`);
    if ('missing' in table) return [['', title, '', '', t('csvMissing')]];
    const period = periodInWords(table.period, sayings);
    const columns = [...table.columns, { kind: 'total' as const }].map((name) => lineInWords(table.table, 1, name, sayings));
    return [...table.rows, table.total].flatMap(({ name, cells, total }) =>
      [...cells, total].map((figure, index) => [
        period,
        title,
        lineInWords(table.table, 0, name, sayings),
        columns[index]!,
        figure,
      ]),
    );
  });
  return csv([head, ...lines, ...(madeUp ? [[t('madeUp'), '', '', '', '']] : [])]);
}
