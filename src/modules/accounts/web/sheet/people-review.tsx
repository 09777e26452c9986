import { Button, Checkbox, Group, Stack, Title } from '@mantine/core';
import { useMemo, useRef, useState } from 'react';
import type { ReplyFor } from '#ui/api-types.ts';
import { FailureNote } from '#ui/failure-note.tsx';
import { Note } from '#ui/note.tsx';
import { useToday } from '#ui/server-day.ts';
import { useCommand } from '#ui/use-command.ts';
import type { peopleSheetContract } from '../../people-sheet-contract.ts';
import { judgePeopleSheet } from '../../rules/sheet/judge-people.ts';
import { type PeopleColumnKey, peopleColumnKeys, receivePersonRow } from '../../rules/sheet/people-columns.ts';
import { PeopleSheetTable } from './people-sheet-table.tsx';
import classes from './sheet.module.css';
import { sheetApi } from './sheet-api.ts';
import { sheetWords as words } from './sheet-words.ts';
import { WrongCells } from './wrong-cells.tsx';

type Checked = ReplyFor<typeof peopleSheetContract, 'POST /api/units/:unitId/people/import/check'>;

/** A sheet under review: what the server read, as mended so far. */
export type PeopleReviewState = Omit<Checked, 'findings'> & { readonly leaveOut: readonly number[] };

interface PeopleReviewProps {
  readonly unitId: string;
  readonly state: PeopleReviewState;
  readonly onChange: (change: (before: PeopleReviewState) => PeopleReviewState) => void;
  readonly onTaken: (importId: string) => void;
  readonly onStartOver: () => void;
}

/** What would be made of a sheet, judged anew with every key; wrong cells are mended in their place. */
export function PeopleReview({ unitId, state, onChange, onTaken, onStartOver }: PeopleReviewProps) {
  const today = useToday();
  const { units, logins, people, leaveOut } = state;
  const rows = useMemo(() => state.rows.map(receivePersonRow), [state.rows]);
  const judged = useMemo(
    () => judgePeopleSheet({ today, rows, leaveOut, units, logins, people }),
    [today, rows, leaveOut, units, logins, people],
  );
  const errors = judged.findings.filter(({ severity }) => severity === 'error');
  const wrong = [...new Set(errors.map(({ row }) => row))];
  const table = useRef<HTMLDivElement>(null);
  const [onlyWrong, setOnlyWrong] = useState(wrong.length > 0);
  // Rows once shown as wrong stay in view while they are mended, or the one being typed in would vanish.
  const [inView, setInView] = useState<ReadonlySet<number>>(new Set(wrong));
  const take = useCommand(
    (body: { rows: PeopleReviewState['rows']; leaveOut: number[] }, options) =>
      sheetApi('POST /api/units/:unitId/people/import', { params: { unitId }, body, ...options }),
    ({ importId }) => onTaken(importId),
  );
  const setCell = (row: number, key: PeopleColumnKey, value: string) =>
    onChange((before) => ({
      ...before,
      rows: before.rows.map((one) =>
        one.row === row
          ? { ...one, cells: peopleColumnKeys.map((each, i) => (each === key ? value : (one.cells[i] ?? ''))) }
          : one,
      ),
    }));
  const leave = (added: readonly number[]) =>
    onChange((before) => ({ ...before, leaveOut: [...new Set([...before.leaveOut, ...added])] }));
  const takeBack = (row: number) =>
    onChange((before) => ({ ...before, leaveOut: before.leaveOut.filter((one) => one !== row) }));
  const view = new Set([...inView, ...wrong]);
  const { drafts, already } = judged;
  const given = drafts.filter(({ hasAccount }) => hasAccount).length;
  const mails = drafts.filter(({ hasAccount, email }) => !hasAccount && email).length;
  const skipped = words.skipped(already.length, leaveOut.length);
  return (
    <Stack>
      <Title order={2}>{words.three}</Title>
      {state.remarks.map((remark) => (
        <Note key={remark} kind="warning">
          {remark}
        </Note>
      ))}
      {errors.length > 0 ? <WrongCells table={table} cells={errors.length} rows={wrong} onLeave={leave} /> : null}
      <Checkbox
        label={words.onlyWrong}
        checked={onlyWrong}
        onChange={(event) => {
          setOnlyWrong(event.currentTarget.checked);
          setInView(new Set(wrong));
        }}
      />
      <div ref={table}>
        <PeopleSheetTable
          rows={onlyWrong ? rows.filter(({ row }) => view.has(row)) : rows}
          judged={judged}
          leaveOut={leaveOut}
          units={units}
          onCell={setCell}
          onLeave={(row, out) => (out ? leave([row]) : takeBack(row))}
        />
      </div>
      <div className={classes.foot}>
        <FailureNote error={take.error} />
        <p className={classes.sum} role="status">
          {drafts.length > 0
            ? words.sum(drafts.length, mails, drafts.length - mails - given, given)
            : errors.length === 0
              ? words.nothing
              : null}
          {errors.length > 0 ? ` ${words.sumLater(errors.length)}` : ''}
        </p>
        {skipped ? <p className={classes.muted}>{skipped}</p> : null}
        <Group>
          <Button
            disabled={errors.length > 0 || drafts.length === 0}
            loading={take.busy}
            onClick={() => void take.run({ rows: state.rows, leaveOut: [...leaveOut] })}
          >
            {words.add(drafts.length)}
          </Button>
          <Button variant="default" disabled={take.busy} onClick={onStartOver}>
            {words.startOver}
          </Button>
        </Group>
        <p className={classes.muted}>{words.kept}</p>
      </div>
    </Stack>
  );
}
