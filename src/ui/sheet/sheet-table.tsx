import { Button, Checkbox, TextInput } from '@mantine/core';
import { type CSSProperties, type ReactNode, useMemo, useState } from 'react';
import type { CellFinding, SheetRow } from '#base/sheet-columns.ts';
import { type Column, DataTable } from '../data-table.tsx';
import { EmptyState } from '../empty-state.tsx';
import classes from './sheet.module.css';
import { sheetWords as words } from './sheet-words.ts';

/** A longer table scrolls in itself, so that the button under it stays near. */
const LONG = 12;

export interface ShownColumn<Key extends string> {
  readonly key: Key;
  readonly header: string;
  /** Width in the sheet, in characters. */
  readonly width: number;
}

/** Why a row is not taken although nobody left it out. */
export interface PassedOver {
  readonly reason: string;
  /** It says something all the same: it can be mended, and is not struck out. */
  readonly isOpen?: boolean;
}

export interface SheetTableProps<Key extends string> {
  /** The first stays in sight while the others are pushed along. */
  readonly columns: readonly [ShownColumn<Key>, ...ShownColumn<Key>[]];
  /** Values the columns with a fixed choice take. */
  readonly choices: Readonly<Partial<Record<Key, readonly string[]>>>;
  readonly rows: readonly SheetRow<Key>[];
  readonly findings: readonly CellFinding<Key>[];
  /** Rows a person left out. */
  readonly leaveOut: readonly number[];
  /** Rows that are not taken for another reason. */
  readonly passedOver: ReadonlyMap<number, PassedOver>;
  /** What a row is called when it is left out. */
  readonly nameOf: (row: SheetRow<Key>) => string;
  /** How a cell reads while nobody types in it; its text when absent. */
  readonly plain?: (row: SheetRow<Key>, key: Key) => ReactNode;
  readonly onCell: (row: number, key: Key, value: string) => void;
  readonly onLeave: (row: number, out: boolean) => void;
}

/** The rows of a sheet as it was filled: wrong cells can be typed over in their place, a row can be left out. */
export function SheetTable<Key extends string>(props: SheetTableProps<Key>) {
  const { columns: all, choices, rows, findings, leaveOut, passedOver, nameOf, plain, onCell, onLeave } = props;
  const [editing, setEditing] = useState<ReadonlySet<number>>(new Set());
  // A cell keeps its field once it was wrong, or it would close under the hand that mends it.
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const byCell = useMemo(() => {
    const map = new Map<string, CellFinding<Key>>();
    for (const one of findings)
      if (map.get(`${one.row} ${one.column}`)?.severity !== 'error') map.set(`${one.row} ${one.column}`, one);
    return map;
  }, [findings]);
  const left = useMemo(() => new Set(leaveOut), [leaveOut]);
  if (rows.length === 0) return <EmptyState title={words.noneWrong} />;

  const isOut = (row: number) => {
    const passed = passedOver.get(row);
    return passed ? !passed.isOpen : left.has(row);
  };
  const change = (row: number, key: Key, value: string) => {
    setTouched((before) => new Set(before).add(`${row} ${key}`));
    onCell(row, key, value);
  };
  const cellOf = (one: SheetRow<Key>, { key, header, width }: ShownColumn<Key>) => {
    const { row, cells } = one;
    const place = `${row} ${key}`;
    const finding = byCell.get(place);
    const isTyped = !isOut(row) && (finding !== undefined || editing.has(row) || touched.has(place));
    const style = { '--cell-width': `${Math.max(isTyped ? 12 : 0, width * 0.36)}rem` } as CSSProperties;
    const text = plain ? plain(one, key) : cells[key];
    if (!isTyped && text === '') return <span className={classes.blank} />;
    if (!isTyped) {
      return (
        <div className={`${classes.cell} ${isOut(row) ? classes.out : ''}`} style={style}>
          {text}
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
  const headOf = (one: SheetRow<Key>) => {
    const { row } = one;
    const passed = passedOver.get(row);
    return (
      <div className={classes.rowHead}>
        <span>{`${words.row} ${row}`}</span>
        <div className={classes.rowName}>{cellOf(one, all[0])}</div>
        {passed ? <span className={classes.muted}>{passed.reason}</span> : null}
        {passed && !passed.isOpen ? null : (
          <Checkbox
            label={words.leave}
            aria-label={words.leaveRow(row, nameOf(one))}
            checked={left.has(row)}
            onChange={(event) => onLeave(row, event.currentTarget.checked)}
          />
        )}
        {isOut(row) || editing.has(row) ? null : (
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={words.editRowOf(row)}
            onClick={() => setEditing((before) => new Set(before).add(row))}
          >
            {words.editRow}
          </Button>
        )}
      </div>
    );
  };
  const [name, ...others] = all;
  const columns: Column<SheetRow<Key>>[] = [
    { key: 'row', head: `${words.row}, ${name.header.toLowerCase()}`, cell: headOf },
    ...others.map((column) => ({
      key: column.key,
      head: column.header,
      cell: (row: SheetRow<Key>) => cellOf(row, column),
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
