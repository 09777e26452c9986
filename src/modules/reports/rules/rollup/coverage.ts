import type { PlainDate } from '#base/date.ts';
import type { Id } from '#base/id.ts';
import { compareVietnamese } from '#base/vietnamese.ts';
import { type AssignmentState, type CorrectionState, isLateBy } from '#modules/programmes/rules/assignment.ts';

/** How far a unit is whose report is not in the total. Drafts are somebody's own: only that there is one is said. */
export const waitingStates = ['not-begun', 'working', 'submitted', 'returned'] as const;
export type WaitingState = (typeof waitingStates)[number];

/** Corrections of accepted reports that a total being closed would not hold; one still typed is its unit's own. */
const pendingCorrections: readonly (CorrectionState | null)[] = ['asked', 'submitted', 'returned'];

export interface Owing {
  readonly unitId: Id;
  readonly name: string;
  readonly state: AssignmentState;
  readonly correction: CorrectionState | null;
  readonly dueLastDay: PlainDate;
  readonly firstSubmittedAt: Date | null;
  /** Of its first submission. */
  readonly late: boolean;
}

export interface Missing {
  readonly unitId: Id;
  readonly name: string;
  readonly state: WaitingState;
  readonly late: boolean;
}

/** What a closed total froze of who was in it, and who was missing. */
export interface ClosedCoverage {
  readonly expected: number;
  readonly accepted: number;
  readonly missing: readonly Missing[];
}

export interface CoverageOfWindow {
  /** Units the window was issued to, the waived left out. */
  readonly expected: number;
  readonly accepted: number;
  readonly submitted: number;
  readonly returned: number;
  readonly working: number;
  readonly notBegun: number;
  readonly late: number;
  readonly missing: readonly Missing[];
  readonly waived: readonly string[];
  /** Units of which a correction is under way; of a closed total none. */
  readonly corrections: readonly string[];
}

const waiting: Partial<Record<AssignmentState, WaitingState>> = {
  open: 'not-begun',
  draft: 'working',
  ready: 'working',
  submitted: 'submitted',
  returned: 'returned',
};

/** Who is in a total and who is missing, by name: missing is never zero. */
export function coverWindow(units: readonly Owing[], now: Date): CoverageOfWindow {
  const owing = units.filter(({ state }) => state !== 'waived');
  const missing = owing
    .flatMap((unit): Missing[] => {
      const state = waiting[unit.state];
      return state ? [{ unitId: unit.unitId, name: unit.name, state, late: isLateBy(unit, now) }] : [];
    })
    .sort((a, b) => compareVietnamese(a.name, b.name));
  return {
    ...countMissing(missing),
    expected: owing.length,
    accepted: owing.length - missing.length,
    late: owing.filter((unit) => isLateBy(unit, now)).length,
    missing,
    waived: units
      .filter(({ state }) => state === 'waived')
      .map(({ name }) => name)
      .sort(compareVietnamese),
    corrections: units
      .filter(({ correction }) => pendingCorrections.includes(correction))
      .map(({ name }) => name)
      .sort(compareVietnamese),
  };
}

/**
 * Who is in a closed total: as it was frozen, whatever became of the units since. Of the reports it rests on it is known
 * which came late, for that is settled by their first submission.
 */
export const coverClosed = (
  { expected, accepted, missing }: ClosedCoverage,
  sources: readonly { readonly late: boolean }[],
  waived: readonly string[],
): CoverageOfWindow => ({
  ...countMissing(missing),
  expected,
  accepted,
  late: [...missing, ...sources].filter(({ late }) => late).length,
  missing,
  waived,
  corrections: [],
});

/** A unit in a closed total that was opened, or missing in it. */
export interface OpenedUnit {
  readonly unitId: Id;
  readonly name: string;
  /** Null where its accepted report is in the total. */
  readonly waiting: WaitingState | null;
  readonly late: boolean;
}

/**
 * Who is in a total by another tree: in the place of each closed total among its reports stand the units of that one.
 * `totals` says how many were opened, and how many of them came late themselves.
 */
export function coverOpened(
  coverage: CoverageOfWindow,
  totals: { readonly count: number; readonly late: number },
  inside: readonly OpenedUnit[],
): CoverageOfWindow {
  const lacking = inside.flatMap(({ unitId, name, waiting: state, late }): Missing[] =>
    state ? [{ unitId, name, state, late }] : [],
  );
  const missing = [...coverage.missing, ...lacking].sort((a, b) => compareVietnamese(a.name, b.name));
  return {
    ...coverage,
    ...countMissing(missing),
    expected: coverage.expected - totals.count + inside.length,
    accepted: coverage.accepted - totals.count + inside.length - lacking.length,
    late: coverage.late - totals.late + inside.filter(({ late }) => late).length,
    missing,
  };
}

function countMissing(missing: readonly Missing[]) {
  const count = (wanted: WaitingState) => missing.filter(({ state }) => state === wanted).length;
  return {
    submitted: count('submitted'),
    returned: count('returned'),
    working: count('working'),
    notBegun: count('not-begun'),
  };
}
