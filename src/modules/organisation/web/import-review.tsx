import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { isPlainDate } from '#base/date.ts';
import type { Id } from '#base/id.ts';
import type { ReplyFor } from '#ui/api-types.ts';
import { DayField } from '#ui/day-field.tsx';
import { useToday } from '#ui/server-day.ts';
import { SheetReview, TakeSheet } from '#ui/sheet/sheet-review.tsx';
import { useCommand } from '#ui/use-command.ts';
import type { organisationContract } from '../contract.ts';
import { type RecognisedRow, recogniseUnits } from '../rules/recognise-units.ts';
import { judgeUnitSheet } from '../rules/unit-sheet.ts';
import { choices, receiveRow, unitColumnKeys, unitColumns } from '../rules/unit-sheet-columns.ts';
import { ChangedUnits } from './changed-units.tsx';
import { importedBranches } from './imported-branches.ts';
import { organisationApi } from './organisation-api.ts';
import { passedOverBy } from './passed-over.ts';
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
  const today = useToday();
  const rows = useMemo(() => state.rows.map(receiveRow), [state.rows]);
  const recognised = useMemo(() => {
    const present = state.present.map(({ unitId, cells }) => ({ unitId, cells: receiveRow({ row: 0, cells }).cells }));
    const toJudge = rows.filter(({ row }) => !leaveOut.includes(row));
    return recogniseUnits({ day: today, rows: toJudge, known, present });
  }, [today, rows, leaveOut, known, state.present]);
  const notAdded = useMemo(() => [...leaveOut, ...recognised.map(({ row }) => row)], [leaveOut, recognised]);
  const judged = useMemo(
    () => judgeUnitSheet({ day: from, rows, leaveOut: notAdded, known, takenCodes }),
    [from, rows, notAdded, known, takenCodes],
  );
  const errors = judged.findings.filter(({ severity }) => severity === 'error');
  const existing = [...new Set(errors.filter(({ code }) => code === 'name-taken').map(({ row }) => row))];
  const passedOver = useMemo(() => passedOverBy(judged.leftOut, recognised), [judged.leftOut, recognised]);
  const changed = recognised.filter(({ changes }) => changes.length > 0);
  const findings = useMemo(() => [...judged.findings, ...notTaken(recognised)], [judged.findings, recognised]);
  const skipped = judged.leftOut.length - recognised.length;
  const toAdd = rows.length - judged.leftOut.length;
  const add = useCommand(
    (body: { from: string; rows: ReviewState['rows']; leaveOut: number[] }, options) =>
      organisationApi('POST /api/units/import', { body, ...options }),
    ({ added, runId }) => (runId ? onRun(runId) : onDone(added, importedBranches(judged.drafts, known))),
  );
  const ready = errors.length === 0 && toAdd > 0 && isPlainDate(from);

  return (
    <SheetReview
      title={words.three}
      remarks={state.remarks}
      keys={unitColumnKeys}
      columns={unitColumns}
      choices={choices}
      rows={rows}
      findings={findings}
      leaveOut={leaveOut}
      passedOver={passedOver}
      nameOf={({ cells }) => cells.name}
      more={(leave) =>
        existing.length > 0 ? (
          <Button variant="default" onClick={() => leave(existing)}>
            {words.leaveKnown(existing.length)}
          </Button>
        ) : null
      }
      between={changed.length > 0 ? <ChangedUnits rows={changed} /> : null}
      onChange={onChange}
    >
      <DayField
        alone
        name="from"
        label={words.from}
        description={words.fromHint}
        value={from}
        onChange={(day) => onChange((before) => ({ ...before, from: day }))}
      />
      <TakeSheet
        sum={`${toAdd > 0 ? words.sum(toAdd, skipped) : recognised.length > 0 ? words.nothingNew : words.nothing}${
          toAdd > 0 && errors.length > 0 ? `, ${words.sumLater(errors.length)}` : ''
        }`}
        skipped={words.known(recognised.length - changed.length, changed.length)}
        error={add.error}
        word={words.add(toAdd)}
        disabled={!ready}
        busy={add.busy}
        onTake={() => void add.run({ from, rows: state.rows, leaveOut: notAdded })}
        onStartOver={onStartOver}
      />
    </SheetReview>
  );
}

/** Changed cells that no step and no page would take as they are. */
const notTaken = (recognised: readonly RecognisedRow[]) =>
  recognised.flatMap(({ row, changes }) =>
    changes
      .filter(({ by }) => by === 'not-blank' || by === 'unclear')
      .map(({ column, by }) => ({ row, column, severity: 'warning' as const, sentence: words.changes[by] })),
  );
