import { Button, VisuallyHidden } from '@mantine/core';
import { type CSSProperties, type ReactNode, useState } from 'react';
import classes from './data-table.module.css';
import { words } from './words.ts';

export interface Column<Row> {
  readonly key: string;
  readonly head: ReactNode;
  readonly cell: (row: Row) => ReactNode;
  /** `number` stands right in figures of equal width; `actions` right, without a label on phones. */
  readonly kind?: 'text' | 'number' | 'actions';
  readonly width?: string;
}

interface DataTableProps<Row> {
  /** What the table holds, for those who hear it. */
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** Close rows for officers who live in it. */
  readonly dense?: boolean;
  /** On a phone each row becomes a card instead of a table to push sideways. */
  readonly cards?: boolean;
  /** A CSS length; with it the table scrolls in itself and the head stays. */
  readonly height?: string;
  /** Props of a row, for instance from `useListKeys`. */
  readonly rowProps?: (row: Row, index: number) => Record<string, unknown>;
  /** The rows come page by page: all that are here are drawn, and whoever brings them brings more. */
  readonly paged?: boolean;
}

/** Rows drawn at once; thousands of rows at once would freeze an old phone. */
const STEP = 200;

/** A table with sticky head and first column. The first column names the row. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, columns, rows, rowKey, dense = false, cards = false, height } = props;
  const [limit, setLimit] = useState(STEP);
  const shown = props.paged ? rows : rows.slice(0, limit);
  const style = height ? ({ '--table-height': height } as CSSProperties) : undefined;
  return (
    <section
      className={`${classes.scroller} ${cards ? classes.cards : ''}`}
      style={style}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
      tabIndex={0}
      aria-label={caption}
    >
      <table className={`${classes.table} ${dense ? classes.dense : ''}`}>
        <caption className={classes.caption}>
          <VisuallyHidden>{caption}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            {columns.map(({ key, head, kind, width }) => (
              <th key={key} scope="col" className={classes[kind ?? 'text']} style={width ? { width } : undefined}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row, index) => (
            <tr key={rowKey(row)} {...props.rowProps?.(row, index)}>
              {columns.map((column, place) => (
                <Cell key={column.key} column={column} row={row} isFirst={place === 0} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < rows.length ? (
        <div className={classes.more}>
          {words.shown(shown.length, rows.length)}
          <Button variant="default" onClick={() => setLimit(limit + STEP)}>
            {words.showMore(Math.min(STEP, rows.length - shown.length))}
          </Button>
        </div>
      ) : null}
    </section>
  );
}

function Cell<Row>({ column, row, isFirst }: { column: Column<Row>; row: Row; isFirst: boolean }) {
  const className = classes[column.kind ?? 'text'];
  if (isFirst) {
    return (
      <th scope="row" className={className}>
        {column.cell(row)}
      </th>
    );
  }
  const label = column.kind !== 'actions' && typeof column.head === 'string' ? column.head : undefined;
  return (
    <td className={className} data-label={label}>
      {column.cell(row)}
    </td>
  );
}
