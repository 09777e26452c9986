import { useMemo } from 'react';
import type { ReplyFor } from '#ui/api-types.ts';
import { useToday } from '#ui/server-day.ts';
import { SheetReview, TakeSheet } from '#ui/sheet/sheet-review.tsx';
import { useCommand } from '#ui/use-command.ts';
import type { peopleSheetContract } from '../../people-sheet-contract.ts';
import { roleWord } from '../../rules/role-words.ts';
import { type FillableUnit, judgePeopleSheet, type PeopleSheetJudgement } from '../../rules/sheet/judge-people.ts';
import {
  isOfSheet,
  type PeopleColumnKey,
  type PersonRow,
  peopleColumnKeys,
  peopleColumns,
  receivePersonRow,
} from '../../rules/sheet/people-columns.ts';
import { sheetApi } from './sheet-api.ts';
import { sheetWords as words } from './sheet-words.ts';

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
  const sheet = useMemo(
    () => ({
      choices: choicesOf(units),
      passedOver: new Map(judged.already.map((row) => [row, { reason: words.already }])),
      plain: plainOf(judged),
    }),
    [units, judged],
  );
  const take = useCommand(
    (body: { rows: PeopleReviewState['rows']; leaveOut: number[] }, options) =>
      sheetApi('POST /api/units/:unitId/people/import', { params: { unitId }, body, ...options }),
    ({ importId }) => onTaken(importId),
  );
  const { drafts, already } = judged;
  const given = drafts.filter(({ hasAccount }) => hasAccount).length;
  const mails = drafts.filter(({ hasAccount, email }) => !hasAccount && email).length;
  const skipped = words.skipped(already.length, leaveOut.length);
  const later = errors.length > 0 ? ` ${words.sumLater(errors.length)}` : '';
  const nothing = errors.length === 0 ? words.nothing : '';
  return (
    <SheetReview
      title={words.three}
      remarks={state.remarks}
      keys={peopleColumnKeys}
      columns={peopleColumns}
      rows={rows}
      findings={judged.findings}
      leaveOut={leaveOut}
      nameOf={({ cells }) => cells.fullName}
      {...sheet}
      onChange={onChange}
    >
      <TakeSheet
        sum={`${drafts.length > 0 ? words.sum(drafts.length, mails, drafts.length - mails - given, given) : nothing}${later}`}
        skipped={skipped}
        error={take.error}
        word={words.add(drafts.length)}
        disabled={errors.length > 0 || drafts.length === 0}
        busy={take.busy}
        onTake={() => void take.run({ rows: state.rows, leaveOut: [...leaveOut] })}
        onStartOver={onStartOver}
      />
    </SheetReview>
  );
}

/** What a column may hold, offered while somebody types. */
const choicesOf = (units: readonly FillableUnit[]): Partial<Record<PeopleColumnKey, readonly string[]>> => ({
  unit: units.map(({ name, code }) => code ?? name),
  role: [...new Set(units.flatMap(({ kind, roles }) => roles.filter(isOfSheet).map((role) => roleWord(role, kind))))],
});

/** How a cell reads: a sign-in name with what it means, or the one that is proposed. */
function plainOf({ drafts }: PeopleSheetJudgement) {
  const byRow = new Map(drafts.map((draft) => [draft.row, draft]));
  return ({ row, cells }: PersonRow, key: PeopleColumnKey): string => {
    const draft = byRow.get(row);
    if (key === 'login' && draft?.hasAccount) return `${cells[key]} (${words.hasAccount})`;
    if (key === 'login' && cells[key] === '' && draft) return words.proposed(draft.login);
    return cells[key];
  };
}
