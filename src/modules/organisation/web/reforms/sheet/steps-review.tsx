import { Radio, Stack } from '@mantine/core';
import { useMemo, useRef } from 'react';
import type { Id } from '#base/id.ts';
import type { ReplyFor } from '#ui/api-types.ts';
import { newCommandId } from '#ui/command-id.ts';
import { SheetReview, TakeSheet } from '#ui/sheet/sheet-review.tsx';
import { useCommand } from '#ui/use-command.ts';
import type { reformsContract } from '../../../reforms-contract.ts';
import {
  receiveStep,
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
import { passedOverBy } from '../../passed-over.ts';
import { received, reformsApi, sent, type WrittenReform } from '../reforms-api.ts';
import { sheetWords as words } from './sheet-words.ts';

type Checked = ReplyFor<typeof reformsContract, 'POST /api/units/:unitId/reforms/:reformId/sheet/check'>;

/** A sheet under review: what the server read, as mended so far. */
export type StepsReviewState = Omit<Checked, 'findings' | 'runId'> & {
  readonly leaveOut: readonly number[];
  /** The steps are added to those of the draft; else they take their place. */
  readonly adds: boolean;
};

interface StepsReviewProps {
  readonly officeId: Id;
  readonly reform: WrittenReform;
  readonly state: StepsReviewState;
  readonly onChange: (change: (before: StepsReviewState) => StepsReviewState) => void;
  readonly onDone: (steps: number) => void;
  readonly onStartOver: () => void;
}

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
export function StepsReview({ officeId, reform, state, onChange, onDone, onStartOver }: StepsReviewProps) {
  const { leaveOut, adds, units } = state;
  const rows = useMemo(() => state.rows.map(receiveStep), [state.rows]);
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
  const count = useMemo(() => groupSteps(judged.steps).length, [judged.steps]);
  const had = useMemo(() => groupSteps(before).length, [before]);
  const passedOver = useMemo(() => passedOverBy(judged.leftOut), [judged.leftOut]);
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
  return (
    <SheetReview
      title={words.three}
      remarks={state.remarks}
      keys={stepColumnKeys}
      columns={columns}
      choices={stepChoices}
      rows={rows}
      findings={judged.findings}
      leaveOut={leaveOut}
      passedOver={passedOver}
      nameOf={({ cells }) => [cells.step, cells.unitName || cells.name || cells.unit].filter(Boolean).join(' ')}
      onChange={onChange}
    >
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
      <TakeSheet
        sum={`${taken > 0 ? words.sum(taken, count, judged.leftOut.length) : words.nothing}${
          errors.length > 0 ? `, ${words.sumLater(errors.length)}` : ''
        }`}
        error={take.error}
        word={words.take(count)}
        disabled={errors.length > 0 || count === 0}
        busy={take.busy}
        onTake={() => void take.run(adds ? [...before, ...judged.steps] : judged.steps)}
        onStartOver={onStartOver}
      />
    </SheetReview>
  );
}
