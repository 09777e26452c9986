import { Button, Checkbox, TextInput } from '@mantine/core';
import { type CSSProperties, type ReactNode, useMemo, useState } from 'react';
import { type Column, DataTable } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { roleWord } from '../../rules/role-words.ts';
import type { FillableUnit, PeopleSheetJudgement } from '../../rules/sheet/judge-people.ts';
import { isOfSheet, type PeopleColumnKey, type PersonRow, peopleColumns } from '../../rules/sheet/people-columns.ts';
import type { PeopleFinding } from '../../rules/sheet/people-findings.ts';
import classes from './sheet.module.css';
import { sheetWords as words } from './sheet-words.ts';

/** A longer table scrolls in itself, so that the button under it stays near. */
const LONG = 12;

interface PeopleSheetTableProps {
  readonly rows: readonly PersonRow[];
  readonly judged: PeopleSheetJudgement;
  readonly leaveOut: readonly number[];
  readonly units: readonly FillableUnit[];
  readonly onCell: (row: number, key: PeopleColumnKey, value: string) => void;
  readonly onLeave: (row: number, out: boolean) => void;
}

/** What a column may hold, offered while somebody types. */
const choicesOf = (units: readonly FillableUnit[]): Partial<Record<PeopleColumnKey, readonly string[]>> => ({
  unit: units.map(({ name, code }) => code ?? name),
  role: [...new Set(units.flatMap(({ kind, roles }) => roles.filter(isOfSheet).map((role) => roleWord(role, kind))))],
});

/** The rows of a sheet as it was filled: wrong cells can be typed over in their place, a row can be left out. */
export function PeopleSheetTable({ rows, judged, leaveOut, units, onCell, onLeave }: PeopleSheetTableProps) {
  const [editing, setEditing] = useState<ReadonlySet<number>>(new Set());
  // A cell keeps its field once it was wrong, or it would close under the hand that mends it.
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const byCell = useMemo(() => {
    const map = new Map<string, PeopleFinding>();
    for (const one of judged.findings)
      if (map.get(`${one.row} ${one.column}`)?.severity !== 'error') map.set(`${one.row} ${one.column}`, one);
    return map;
  }, [judged]);
  const drafts = useMemo(() => new Map(judged.drafts.map((draft) => [draft.row, draft])), [judged]);
  const choices = useMemo(() => choicesOf(units), [units]);
  const out = new Set([...leaveOut, ...judged.already]);
  if (rows.length === 0) return <EmptyState title={words.noneWrong} />;

  const change = (row: number, key: PeopleColumnKey, value: string) => {
    setTouched((before) => new Set(before).add(`${row} ${key}`));
    onCell(row, key, value);
  };
  const plainCell = (row: number, key: PeopleColumnKey, text: string): ReactNode => {
    const draft = drafts.get(row);
    if (key === 'login' && draft?.hasAccount) return `${text} (${words.hasAccount})`;
    if (key === 'login' && text === '' && draft) return words.proposed(draft.login);
    return text;
  };
  const cellOf = ({ row, cells }: PersonRow, { key, header, width }: (typeof peopleColumns)[number]) => {
    const place = `${row} ${key}`;
    const finding = byCell.get(place);
    const isTyped = !out.has(row) && (finding !== undefined || editing.has(row) || touched.has(place));
    const style = { '--cell-width': `${Math.max(isTyped ? 12 : 0, width * 0.36)}rem` } as CSSProperties;
    const plain = plainCell(row, key, cells[key]);
    if (!isTyped && plain === '') return <span className={classes.blank} />;
    if (!isTyped) {
      return (
        <div className={`${classes.cell} ${out.has(row) ? classes.out : ''}`} style={style}>
          {plain}
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
  const headOf = (one: PersonRow) => {
    const { row, cells } = one;
    return (
      <div className={classes.rowHead}>
        <span>{`${words.row} ${row}`}</span>
        <div className={classes.rowName}>{cellOf(one, peopleColumns[0])}</div>
        {judged.already.includes(row) ? (
          <span className={classes.muted}>{words.already}</span>
        ) : (
          <Checkbox
            label={words.leave}
            aria-label={words.leaveRow(row, cells.fullName)}
            checked={leaveOut.includes(row)}
            onChange={(event) => onLeave(row, event.currentTarget.checked)}
          />
        )}
        {!out.has(row) && !editing.has(row) ? (
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
  const [name, ...others] = peopleColumns;
  const columns: Column<PersonRow>[] = [
    { key: 'row', head: `${words.row}, ${name.header.toLowerCase()}`, cell: headOf },
    ...others.map((column) => ({
      key: column.key,
      head: column.header,
      cell: (row: PersonRow) => cellOf(row, column),
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
