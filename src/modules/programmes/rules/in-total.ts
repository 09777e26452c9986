import type { AssignmentState, StateCounts } from './assignment.ts';

/** A unit in a closed total, or missing in it. */
interface InTotal {
  /** Of its report in the total; null where it was missing. */
  readonly version: number | null;
  /** How far a missing unit was when the total was closed. */
  readonly waiting: 'not-begun' | 'working' | 'submitted' | 'returned' | null;
  readonly late: boolean;
}

/** How a unit stood in a closed total, in the states of assignments; drafts are not told from nothing. */
export function stateInTotal({ version, waiting, late }: InTotal) {
  const state: AssignmentState =
    version !== null ? 'accepted' : waiting === 'submitted' || waiting === 'returned' ? waiting : 'open';
  return { state, late, overdue: late && version === null && waiting !== 'submitted', version: version ?? 0 };
}

interface Counted {
  readonly state: AssignmentState;
  readonly overdue: boolean;
}

/** Counts with those of units that came in closed totals added. */
export function countFollowed(counts: StateCounts, inTotals: readonly Counted[]): StateCounts {
  const count = (wanted: AssignmentState) => inTotals.filter(({ state }) => state === wanted).length;
  return {
    ...counts,
    total: counts.total + inTotals.length,
    submitted: counts.submitted + count('submitted'),
    accepted: counts.accepted + count('accepted'),
    returned: counts.returned + count('returned'),
    notHandedIn: counts.notHandedIn + count('open'),
    overdue: counts.overdue + inTotals.filter(({ overdue }) => overdue).length,
  };
}
