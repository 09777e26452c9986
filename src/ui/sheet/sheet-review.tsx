import { Button, Checkbox, Group, Stack, Title } from '@mantine/core';
import { type ReactNode, useRef, useState } from 'react';
import type { SentRow } from '#base/sheet-columns.ts';
import { FailureNote } from '../failure-note.tsx';
import { Note } from '../note.tsx';
import classes from './sheet.module.css';
import { SheetTable, type SheetTableProps } from './sheet-table.tsx';
import { sheetWords as words } from './sheet-words.ts';
import { WrongCells } from './wrong-cells.tsx';
import { wrongFirst } from './wrong-first.ts';

/** What every sheet under review keeps on the device. */
export interface ReviewedSheet {
  readonly rows: readonly SentRow[];
  readonly leaveOut: readonly number[];
}

type Change = <Sheet extends ReviewedSheet>(before: Sheet) => Sheet;

interface SheetReviewProps<Key extends string> extends Omit<SheetTableProps<Key>, 'leaveOut' | 'onCell' | 'onLeave'> {
  readonly title: string;
  /** What a person should know of the sheet as a whole. */
  readonly remarks: readonly string[];
  /** The keys of all columns, in the order in which cells travel. */
  readonly keys: readonly Key[];
  readonly leaveOut: readonly number[];
  /** A further way to be done with wrong rows, given how rows are left out. */
  readonly more?: (leave: (rows: readonly number[]) => void) => ReactNode;
  /** What the rows mean beside what is to be taken. */
  readonly between?: ReactNode;
  readonly onChange: (change: Change) => void;
  /** What stands below the table: what is to be taken. */
  readonly children: ReactNode;
}

/**
 * A sheet as it was read: what is wrong, its rows, and what is to be taken. Wrong cells are mended in their place, their
 * columns beside the first, so that none is beyond the edge of the screen.
 */
export function SheetReview<Key extends string>(props: SheetReviewProps<Key>) {
  const { title, remarks, keys, more, between, onChange, children, columns, rows, ...table } = props;
  const errors = table.findings.filter(({ severity }) => severity === 'error');
  const wrong = [...new Set(errors.map(({ row }) => row))];
  const place = useRef<HTMLDivElement>(null);
  const [onlyWrong, setOnlyWrong] = useState(wrong.length > 0);
  // Rows once shown as wrong stay in view while they are mended, or the one being typed in would vanish.
  const [inView, setInView] = useState<ReadonlySet<number>>(new Set(wrong));
  // Likewise columns keep their places while somebody types.
  const [first, setFirst] = useState<ReadonlySet<Key>>(new Set(errors.map(({ column }) => column)));
  const view = new Set([...inView, ...wrong]);
  const setCell = (row: number, key: Key, value: string) =>
    onChange((before) => ({
      ...before,
      rows: before.rows.map((one) =>
        one.row === row
          ? { ...one, cells: keys.map((each, at) => (each === key ? value : (one.cells[at] ?? ''))) }
          : one,
      ),
    }));
  const leave = (added: readonly number[]) =>
    onChange((before) => ({ ...before, leaveOut: [...new Set([...before.leaveOut, ...added])] }));
  const takeBack = (row: number) =>
    onChange((before) => ({ ...before, leaveOut: before.leaveOut.filter((one) => one !== row) }));
  return (
    <Stack>
      <Title order={2}>{title}</Title>
      {remarks.map((remark) => (
        <Note key={remark} kind="warning">
          {remark}
        </Note>
      ))}
      {errors.length > 0 ? (
        <WrongCells table={place} cells={errors.length} rows={wrong} more={more?.(leave)} onLeave={leave} />
      ) : null}
      <Checkbox
        label={words.onlyWrong}
        checked={onlyWrong}
        onChange={(event) => {
          setOnlyWrong(event.currentTarget.checked);
          setInView(new Set(wrong));
          setFirst(new Set(errors.map(({ column }) => column)));
        }}
      />
      <div ref={place}>
        <SheetTable
          {...table}
          columns={wrongFirst(columns, first)}
          rows={onlyWrong ? rows.filter(({ row }) => view.has(row)) : rows}
          onCell={setCell}
          onLeave={(row, out) => (out ? leave([row]) : takeBack(row))}
        />
      </div>
      {between}
      <div className={classes.foot}>{children}</div>
    </Stack>
  );
}

interface TakeSheetProps {
  /** What will be taken, in words. */
  readonly sum: ReactNode;
  /** What will not, and why. */
  readonly skipped?: string;
  readonly error: unknown;
  readonly word: string;
  readonly disabled: boolean;
  readonly busy: boolean;
  readonly onTake: () => void;
  readonly onStartOver: () => void;
}

/** The end of a review: what will be taken, and the button that takes it. */
export const TakeSheet = ({ sum, skipped, error, word, disabled, busy, onTake, onStartOver }: TakeSheetProps) => (
  <>
    <FailureNote error={error} />
    <p className={classes.sum} role="status">
      {sum}
    </p>
    {skipped ? <p className={classes.muted}>{skipped}</p> : null}
    <Group>
      <Button disabled={disabled} loading={busy} onClick={onTake}>
        {word}
      </Button>
      <Button variant="default" disabled={busy} onClick={onStartOver}>
        {words.startOver}
      </Button>
    </Group>
    <p className={classes.muted}>{words.kept}</p>
  </>
);
