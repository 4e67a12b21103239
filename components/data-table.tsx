// The roles say again what the elements are, so that they keep it when a phone does not lay them out as a table.
/* oxlint-disable jsx-a11y/no-interactive-element-to-noninteractive-role, jsx-a11y/control-has-associated-label */
import type { ReactNode } from 'react';

export type Column<Row> = {
  /** What stands above the column, and on a phone before the cell. */
  head: string;
  cell: (row: Row, index: number) => ReactNode;
  /** `name`: what the row is called, once per table. `unseen`: the head is only heard, as boxes and buttons explain themselves. */
  as?: 'name' | 'unseen';
};

type DataTableProps<Row> = {
  /** What the table holds, for those who hear it. */
  caption: string;
  columns: Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  /** The anchor of a row; without it a row has none. */
  anchorOf?: (row: Row) => string;
  /** What is said where there is no row; without it nothing is. */
  empty?: ReactNode;
};

/**
 * A list in rows and columns. Too wide for its place it scrolls sideways by itself; on a phone every row stands as a paragraph:
 * its name, then each cell behind its head.
 */
export function DataTable<Row>({ caption, columns, rows, keyOf, anchorOf, empty }: DataTableProps<Row>) {
  if (rows.length === 0) return empty ? <p>{empty}</p> : null;
  return (
    <div className="scroll">
      <table className="data" role="table">
        <caption className="unseen">{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map(({ head, as }) => (
              <th key={head} role="columnheader" scope="col">
                {as === 'unseen' ? <span className="unseen">{head}</span> : head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row, index) => (
            <tr key={keyOf(row)} id={anchorOf?.(row)} role="row">
              {columns.map(({ head, cell, as }) =>
                as === 'name' ? (
                  <th key={head} role="rowheader" scope="row">
                    {cell(row, index)}
                  </th>
                ) : (
                  <td key={head} role="cell" data-head={as ? undefined : head}>
                    <div>{cell(row, index)}</div>
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
