import { Button, Checkbox, TextInput } from '@mantine/core';
import { type CSSProperties, useMemo, useState } from 'react';
import { type Column, DataTable } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import type { LeftOutRow } from '../rules/unit-sheet.ts';
import classes from './units.module.css';
import { unitWords } from './words.ts';

const words = unitWords.import;

/** A longer table scrolls in itself, so that the button under it stays near. */
const LONG = 12;

interface ReviewRow<Key extends string> {
  readonly row: number;
  readonly cells: Readonly<Record<Key, string>>;
}

interface ReviewColumn<Key extends string> {
  readonly key: Key;
  readonly header: string;
  /** Width in the sheet, in characters. */
  readonly width: number;
}

interface CellFinding<Key extends string> {
  readonly row: number;
  readonly column: Key;
  readonly severity: 'error' | 'warning';
  readonly sentence: string;
}

interface ReviewTableProps<Key extends string> {
  /** The first stays in sight while the others are pushed along. */
  readonly columns: readonly [ReviewColumn<Key>, ...ReviewColumn<Key>[]];
  /** Values the columns with a fixed choice take. */
  readonly choices: Readonly<Partial<Record<Key, readonly string[]>>>;
  readonly rows: readonly ReviewRow<Key>[];
  readonly findings: readonly CellFinding<Key>[];
  readonly leftOut: readonly LeftOutRow[];
  /** What a row is called when it is left out. */
  readonly nameOf: (row: ReviewRow<Key>) => string;
  readonly onCell: (row: number, key: Key, value: string) => void;
  readonly onLeave: (row: number, out: boolean) => void;
}

/** The rows of a sheet as it was filled: wrong cells can be typed over in their place, a row can be left out. */
export function ReviewTable<Key extends string>(props: ReviewTableProps<Key>) {
  const { columns: all, choices, rows, findings, leftOut, nameOf, onCell, onLeave } = props;
  const [editing, setEditing] = useState<ReadonlySet<number>>(new Set());
  // A cell keeps its field once it was wrong, or it would close under the hand that mends it.
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const byCell = useMemo(() => {
    const map = new Map<string, CellFinding<Key>>();
    for (const one of findings)
      if (map.get(`${one.row} ${one.column}`)?.severity !== 'error') map.set(`${one.row} ${one.column}`, one);
    return map;
  }, [findings]);
  const outBecause = useMemo(() => new Map(leftOut.map(({ row, because }) => [row, because])), [leftOut]);
  if (rows.length === 0) return <EmptyState title={words.noneWrong} />;

  const change = (row: number, key: Key, value: string) => {
    setTouched((before) => new Set(before).add(`${row} ${key}`));
    onCell(row, key, value);
  };
  const cellOf = ({ row, cells }: ReviewRow<Key>, { key, header, width }: ReviewColumn<Key>) => {
    const place = `${row} ${key}`;
    const finding = byCell.get(place);
    const isOut = outBecause.has(row);
    const isTyped = !isOut && (finding !== undefined || editing.has(row) || touched.has(place));
    const style = { '--cell-width': `${Math.max(isTyped ? 12 : 0, width * 0.36)}rem` } as CSSProperties;
    if (!isTyped && cells[key] === '') return <span className={classes.blank} />;
    if (!isTyped) {
      return (
        <div className={`${classes.cell} ${isOut ? classes.out : ''}`} style={style}>
          {cells[key]}
        </div>
      );
    }
    const isError = finding?.severity === 'error';
    return (
      <div className={classes.cell} style={style}>
        <TextInput
          aria-label={words.cell(header, row)}
          value={cells[key]}
          error={isError ? finding.sentence : undefined}
          description={finding && !isError ? finding.sentence : undefined}
          inputWrapperOrder={['input', 'description', 'error']}
          {...(choices[key] ? { list: `choices-${key}` } : {})}
          onChange={(event) => change(row, key, event.currentTarget.value)}
        />
      </div>
    );
  };
  const headOf = (one: ReviewRow<Key>) => {
    const { row } = one;
    const because = outBecause.get(row);
    return (
      <div className={classes.rowHead}>
        <span>{`${words.row} ${row}`}</span>
        <div className={classes.rowName}>{cellOf(one, all[0])}</div>
        {because !== undefined && because !== row ? (
          <span className={classes.kind}>{words.because(because)}</span>
        ) : (
          <Checkbox
            label={words.leave}
            aria-label={words.leaveRow(row, nameOf(one))}
            checked={because === row}
            onChange={(event) => onLeave(row, event.currentTarget.checked)}
          />
        )}
        {because === undefined && !editing.has(row) ? (
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={words.editRowOf(row)}
            onClick={() => setEditing((before) => new Set(before).add(row))}
          >
            {words.editRow}
          </Button>
        ) : null}
      </div>
    );
  };
  const [name, ...others] = all;
  const columns: Column<ReviewRow<Key>>[] = [
    { key: 'row', head: `${words.row}, ${name.header.toLowerCase()}`, cell: headOf },
    ...others.map((column) => ({
      key: column.key,
      head: column.header,
      cell: (row: ReviewRow<Key>) => cellOf(row, column),
    })),
  ];
  return (
    <div className={classes.review}>
      {(Object.entries(choices) as [Key, readonly string[]][]).map(([key, values]) => (
        <datalist key={key} id={`choices-${key}`}>
          {values.map((value) => (
            <option key={value} value={value} />
          ))}
        </datalist>
      ))}
      <DataTable
        caption={words.table}
        dense
        cards
        columns={columns}
        rows={rows}
        rowKey={({ row }) => String(row)}
        {...(rows.length > LONG ? { height: 'max(20rem, calc(100vh - 18rem))' } : {})}
      />
    </div>
  );
}
