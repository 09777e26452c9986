import { Button, Checkbox, TextInput } from '@mantine/core';
import { type CSSProperties, useMemo, useState } from 'react';
import { type Column, DataTable } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import type { UnitFinding } from '../rules/unit-findings.ts';
import type { LeftOutRow } from '../rules/unit-sheet.ts';
import { choices, type UnitColumnKey, type UnitRow, unitColumns } from '../rules/unit-sheet-columns.ts';
import classes from './units.module.css';
import { unitWords } from './words.ts';

const words = unitWords.import;

/** A longer table scrolls in itself, so that the button under it stays near. */
const LONG = 12;

interface ImportTableProps {
  readonly rows: readonly UnitRow[];
  readonly findings: readonly UnitFinding[];
  readonly leftOut: readonly LeftOutRow[];
  readonly onCell: (row: number, key: UnitColumnKey, value: string) => void;
  readonly onLeave: (row: number, out: boolean) => void;
}

/** The rows of a sheet as it was filled: wrong cells can be typed over in their place, a row can be left out. */
export function ImportTable({ rows, findings, leftOut, onCell, onLeave }: ImportTableProps) {
  const [editing, setEditing] = useState<ReadonlySet<number>>(new Set());
  // A cell keeps its field once it was wrong, or it would close under the hand that mends it.
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const byCell = useMemo(() => {
    const map = new Map<string, UnitFinding>();
    for (const one of findings)
      if (map.get(`${one.row} ${one.column}`)?.severity !== 'error') map.set(`${one.row} ${one.column}`, one);
    return map;
  }, [findings]);
  const outBecause = useMemo(() => new Map(leftOut.map(({ row, because }) => [row, because])), [leftOut]);
  if (rows.length === 0) return <EmptyState title={words.noneWrong} />;

  const change = (row: number, key: UnitColumnKey, value: string) => {
    setTouched((before) => new Set(before).add(`${row} ${key}`));
    onCell(row, key, value);
  };
  const cellOf = ({ row, cells }: UnitRow, { key, header, width }: (typeof unitColumns)[number]) => {
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
  const headOf = (one: UnitRow) => {
    const { row, cells } = one;
    const because = outBecause.get(row);
    return (
      <div className={classes.rowHead}>
        <span>{`${words.row} ${row}`}</span>
        <div className={classes.rowName}>{cellOf(one, unitColumns[0])}</div>
        {because !== undefined && because !== row ? (
          <span className={classes.kind}>{words.because(because)}</span>
        ) : (
          <Checkbox
            label={words.leave}
            aria-label={words.leaveRow(row, cells.name)}
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
  // The name stands in the first column, which stays in sight while the others are pushed along.
  const [name, ...others] = unitColumns;
  const columns: Column<UnitRow>[] = [
    { key: 'row', head: `${words.row}, ${name.header.toLowerCase()}`, cell: headOf },
    ...others.map((column) => ({
      key: column.key,
      head: column.header,
      cell: (row: UnitRow) => cellOf(row, column),
    })),
  ];
  return (
    <div className={classes.review}>
      {Object.entries(choices).map(([key, values]) => (
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
