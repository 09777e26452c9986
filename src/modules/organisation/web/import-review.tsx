import { Button, Checkbox, Group, Stack, Title } from '@mantine/core';
import { useMemo, useRef, useState } from 'react';
import { isPlainDate } from '#base/date.ts';
import type { Id } from '#base/id.ts';
import type { ReplyFor } from '#ui/api-types.ts';
import { DayField } from '#ui/day-field.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { Note } from '#ui/note.tsx';
import { useCommand } from '#ui/use-command.ts';
import type { organisationContract } from '../contract.ts';
import { judgeUnitSheet } from '../rules/unit-sheet.ts';
import { choices, receiveRow, type UnitColumnKey, unitColumnKeys, unitColumns } from '../rules/unit-sheet-columns.ts';
import { importedBranches } from './imported-branches.ts';
import { organisationApi } from './organisation-api.ts';
import { ReviewSummary } from './review-summary.tsx';
import { ReviewTable } from './review-table.tsx';
import classes from './units.module.css';
import { unitWords } from './words.ts';

const words = unitWords.import;

type Checked = ReplyFor<typeof organisationContract, 'POST /api/units/import/check'>;

/** A sheet under review: what the server read, as mended so far. */
export type ReviewState = Omit<Checked, 'findings' | 'runId'> & {
  readonly from: string;
  readonly leaveOut: readonly number[];
};

interface ImportReviewProps {
  readonly state: ReviewState;
  readonly onChange: (change: (before: ReviewState) => ReviewState) => void;
  /** Also told the branches of the tree in which units were added. */
  readonly onDone: (added: number, branches: readonly string[]) => void;
  /** A long sheet is added in the background. */
  readonly onRun: (runId: Id) => void;
  readonly onStartOver: () => void;
}

export function ImportReview({ state, onChange, onDone, onRun, onStartOver }: ImportReviewProps) {
  const { known, takenCodes, leaveOut, from } = state;
  const rows = useMemo(() => state.rows.map(receiveRow), [state.rows]);
  const judged = useMemo(
    () => judgeUnitSheet({ day: from, rows, leaveOut, known, takenCodes }),
    [from, rows, leaveOut, known, takenCodes],
  );
  const errors = judged.findings.filter(({ severity }) => severity === 'error');
  const wrong = [...new Set(errors.map(({ row }) => row))];
  const existing = [...new Set(errors.filter(({ code }) => code === 'name-taken').map(({ row }) => row))];
  const table = useRef<HTMLDivElement>(null);
  const [onlyWrong, setOnlyWrong] = useState(wrong.length > 0);
  // Rows once shown as wrong stay in view while they are mended, or the one being typed in would vanish.
  const [inView, setInView] = useState<ReadonlySet<number>>(new Set(wrong));
  const toAdd = rows.length - judged.leftOut.length;
  const add = useCommand(
    (body: { from: string; rows: ReviewState['rows']; leaveOut: number[] }, options) =>
      organisationApi('POST /api/units/import', { body, ...options }),
    ({ added, runId }) => (runId ? onRun(runId) : onDone(added, importedBranches(judged.drafts, known))),
  );
  const setCell = (row: number, key: UnitColumnKey, value: string) =>
    onChange((before) => ({
      ...before,
      rows: before.rows.map((one) => {
        if (one.row !== row) return one;
        const cells = unitColumnKeys.map((each, index) => (each === key ? value : (one.cells[index] ?? '')));
        return { ...one, cells };
      }),
    }));
  const leave = (added: readonly number[]) =>
    onChange((before) => ({ ...before, leaveOut: [...new Set([...before.leaveOut, ...added])] }));
  const take = (row: number) =>
    onChange((before) => ({ ...before, leaveOut: before.leaveOut.filter((one) => one !== row) }));
  const view = new Set([...inView, ...wrong]);
  const ready = errors.length === 0 && toAdd > 0 && isPlainDate(from);

  return (
    <Stack>
      <Title order={2}>{words.three}</Title>
      {state.remarks.map((remark) => (
        <Note key={remark} kind="warning">
          {remark}
        </Note>
      ))}
      {errors.length > 0 ? (
        <ReviewSummary table={table} cells={errors.length} rows={wrong} existing={existing} onLeave={leave} />
      ) : null}
      <Checkbox
        label={words.onlyWrong}
        checked={onlyWrong}
        onChange={(event) => {
          setOnlyWrong(event.currentTarget.checked);
          setInView(new Set(wrong));
        }}
      />
      <div ref={table}>
        <ReviewTable
          columns={unitColumns}
          choices={choices}
          nameOf={({ cells }) => cells.name}
          rows={onlyWrong ? rows.filter(({ row }) => view.has(row)) : rows}
          findings={judged.findings}
          leftOut={judged.leftOut}
          onCell={setCell}
          onLeave={(row, out) => (out ? leave([row]) : take(row))}
        />
      </div>
      <div className={classes.foot}>
        <DayField
          alone
          name="from"
          label={words.from}
          description={words.fromHint}
          value={from}
          onChange={(day) => onChange((before) => ({ ...before, from: day }))}
        />
        <FailureNote error={add.error} />
        <p className={classes.sum} role="status">
          {toAdd > 0 ? words.sum(toAdd, judged.leftOut.length) : words.nothing}
          {toAdd > 0 && errors.length > 0 ? `, ${words.sumLater(errors.length)}` : ''}
        </p>
        <Group>
          <Button
            disabled={!ready}
            loading={add.busy}
            onClick={() => void add.run({ from, rows: state.rows, leaveOut: [...leaveOut] })}
          >
            {words.add(toAdd)}
          </Button>
          <Button variant="default" disabled={add.busy} onClick={onStartOver}>
            {words.startOver}
          </Button>
        </Group>
        <p className={classes.kind}>{words.kept}</p>
      </div>
    </Stack>
  );
}
