import { Button, Checkbox, Group, Radio, Stack, Title } from '@mantine/core';
import { useMemo, useRef, useState } from 'react';
import type { Id } from '#base/id.ts';
import type { ReplyFor } from '#ui/api-types.ts';
import { newCommandId } from '#ui/command-id.ts';
import { FailureNote } from '#ui/failure-note.tsx';
import { Note } from '#ui/note.tsx';
import { useCommand } from '#ui/use-command.ts';
import type { reformsContract } from '../../../reforms-contract.ts';
import {
  type StepColumnKey,
  type StepRow,
  stepChoices,
  stepColumnKeys,
  stepColumns,
  usedBy,
} from '../../../rules/reform/sheet/columns.ts';
import { judgeReformSheet } from '../../../rules/reform/sheet/judge-reform-sheet.ts';
import { kindOfRow } from '../../../rules/reform/sheet/judge-step-cells.ts';
import { groupSteps } from '../../../rules/reform/step-groups.ts';
import type { ReformStep } from '../../../rules/reform/steps.ts';
import { ReviewSummary } from '../../review-summary.tsx';
import { ReviewTable } from '../../review-table.tsx';
import classes from '../../units.module.css';
import { unitWords } from '../../words.ts';
import { received, reformsApi, sent, type WrittenReform } from '../reforms-api.ts';
import { sheetWords as words } from './sheet-words.ts';

type Checked = ReplyFor<typeof reformsContract, 'POST /api/units/:unitId/reforms/:reformId/sheet/check'>;

/** A sheet under review: what the server read, as mended so far. */
export type SheetReviewState = Omit<Checked, 'findings' | 'runId'> & {
  readonly leaveOut: readonly number[];
  /** The steps are added to those of the draft; else they take their place. */
  readonly adds: boolean;
};

interface SheetReviewProps {
  readonly officeId: Id;
  readonly reform: WrittenReform;
  readonly state: SheetReviewState;
  readonly onChange: (change: (before: SheetReviewState) => SheetReviewState) => void;
  readonly onDone: (steps: number) => void;
  readonly onStartOver: () => void;
}

const rowOf = ({ row, cells }: Checked['rows'][number]): StepRow => ({
  row,
  cells: Object.fromEntries(stepColumnKeys.map((key, index) => [key, cells[index] ?? ''])) as StepRow['cells'],
});

/** The columns that the rows may need: a sheet of moves does not show what an opened school is. */
function columnsFor(rows: readonly StepRow[]) {
  const kinds = new Set(rows.map(kindOfRow));
  const used = new Set<StepColumnKey>([...kinds].flatMap((kind) => (kind ? usedBy[kind] : [])));
  const isUsed = (key: StepColumnKey) => used.has(key) || rows.some(({ cells }) => cells[key] !== '');
  const [step, ...others] = stepColumns;
  return [step, ...others.filter(({ key }) => isUsed(key))] as const;
}

const openedIn = (steps: readonly ReformStep[]) =>
  steps.flatMap((step) =>
    step.step === 'open' ? [{ unitId: step.unitId, name: step.facts.name, code: step.facts.code }] : [],
  );

/** The rows of a sheet of steps as they were filled: wrong cells are mended in their place, then the draft takes them. */
export function SheetReview({ officeId, reform, state, onChange, onDone, onStartOver }: SheetReviewProps) {
  const { leaveOut, adds, units } = state;
  const rows = useMemo(() => state.rows.map(rowOf), [state.rows]);
  const columns = useMemo(() => columnsFor(rows), [rows]);
  const before = received(reform.steps);
  const ids = useRef(new Map<number, Id>());
  const judged = useMemo(() => {
    const newIdOf = (row: number) => {
      const id = ids.current.get(row) ?? newCommandId();
      ids.current.set(row, id);
      return id;
    };
    return judgeReformSheet({ rows, leaveOut, adds, known: units, opened: openedIn(before), newIdOf });
  }, [rows, leaveOut, adds, units, before]);
  const errors = judged.findings.filter(({ severity }) => severity === 'error');
  const wrong = [...new Set(errors.map(({ row }) => row))];
  const table = useRef<HTMLDivElement>(null);
  const [onlyWrong, setOnlyWrong] = useState(wrong.length > 0);
  // Rows once shown as wrong stay in view while they are mended, or the one being typed in would vanish.
  const [inView, setInView] = useState<ReadonlySet<number>>(new Set(wrong));
  const view = new Set([...inView, ...wrong]);
  const count = useMemo(() => groupSteps(judged.steps).length, [judged.steps]);
  const had = useMemo(() => groupSteps(before).length, [before]);
  const taken = rows.length - judged.leftOut.length;
  const take = useCommand(
    (steps: readonly ReformStep[], options) =>
      reformsApi('PUT /api/units/:unitId/reforms/:reformId', {
        params: { unitId: officeId, reformId: reform.id },
        body: {
          revision: reform.revision,
          name: reform.name,
          effectiveOn: reform.effectiveOn,
          legalBasis: reform.legalBasis,
          knowsAccepted: reform.knowsAccepted,
          steps: sent(steps),
        },
        ...options,
      }),
    () => onDone(count),
  );
  const setCell = (row: number, key: StepColumnKey, value: string) =>
    onChange((known) => ({
      ...known,
      rows: known.rows.map((one) => {
        if (one.row !== row) return one;
        return { ...one, cells: stepColumnKeys.map((each, at) => (each === key ? value : (one.cells[at] ?? ''))) };
      }),
    }));
  const leave = (added: readonly number[]) =>
    onChange((known) => ({ ...known, leaveOut: [...new Set([...known.leaveOut, ...added])] }));
  const takeBack = (row: number) =>
    onChange((known) => ({ ...known, leaveOut: known.leaveOut.filter((one) => one !== row) }));

  return (
    <Stack>
      <Title order={2}>{words.three}</Title>
      {state.remarks.map((remark) => (
        <Note key={remark} kind="warning">
          {remark}
        </Note>
      ))}
      {errors.length > 0 ? (
        <ReviewSummary table={table} cells={errors.length} rows={wrong} existing={[]} onLeave={leave} />
      ) : null}
      <Checkbox
        label={unitWords.import.onlyWrong}
        checked={onlyWrong}
        onChange={(event) => {
          setOnlyWrong(event.currentTarget.checked);
          setInView(new Set(wrong));
        }}
      />
      <div ref={table}>
        <ReviewTable
          columns={columns}
          choices={stepChoices}
          rows={onlyWrong ? rows.filter(({ row }) => view.has(row)) : rows}
          findings={judged.findings}
          leftOut={judged.leftOut}
          nameOf={({ cells }) => [cells.step, cells.unitName || cells.name || cells.unit].filter(Boolean).join(' ')}
          onCell={setCell}
          onLeave={(row, out) => (out ? leave([row]) : takeBack(row))}
        />
      </div>
      <div className={classes.foot}>
        {had > 0 ? (
          <Radio.Group
            label={words.how}
            value={adds ? 'adds' : 'replaces'}
            onChange={(value) => onChange((known) => ({ ...known, adds: value === 'adds' }))}
          >
            <Stack gap="xs">
              <Radio value="replaces" label={words.replaces(had)} />
              <Radio value="adds" label={words.adds(had)} />
            </Stack>
          </Radio.Group>
        ) : null}
        <FailureNote error={take.error} />
        <p className={classes.sum} role="status">
          {taken > 0 ? words.sum(taken, count, judged.leftOut.length) : words.nothing}
          {errors.length > 0 ? `, ${words.sumLater(errors.length)}` : ''}
        </p>
        <Group>
          <Button
            disabled={errors.length > 0 || count === 0}
            loading={take.busy}
            onClick={() => void take.run(adds ? [...before, ...judged.steps] : judged.steps)}
          >
            {words.take(count)}
          </Button>
          <Button variant="default" disabled={take.busy} onClick={onStartOver}>
            {unitWords.import.startOver}
          </Button>
        </Group>
        <p className={classes.kind}>{unitWords.import.kept}</p>
      </div>
    </Stack>
  );
}
