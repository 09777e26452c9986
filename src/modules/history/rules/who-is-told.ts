import type { Permission } from '#base/permission.ts';
import { EDIT } from './spells.ts';

/** What is done with single items of a reading before it is confirmed. */
const itemActions = ['accept-item', 'correct-item', 'remove-item', 'add-item', 'undo-item'];

/**
 * What a unit prepares before others see it: whoever may read such things in the unit itself is told all, everybody else
 * only who did what and when, and nothing of the steps inside. Reasons and notes may speak of sensitive figures; the two
 * sides of a return read its reasons on the report.
 */
const prepared: Readonly<Record<string, { readonly reads: Permission; readonly inside: readonly string[] | 'all' }>> = {
  report: { reads: 'report.read', inside: [EDIT, 'hand-over', 'take-back'] },
  plan: { reads: 'assignment.read', inside: [EDIT, 'upload', 'hand-over', 'take-back'] },
  assignment: { reads: 'assignment.read', inside: [] },
  programme: { reads: 'programme.read', inside: [EDIT, 'create'] },
  consolidation: { reads: 'rollup.read', inside: [EDIT, 'hand-over'] },
  'register-entry': { reads: 'document.read', inside: [] },
  document: { reads: 'document.read', inside: [EDIT, 'add', 'add-version', ...itemActions] },
  dissemination: { reads: 'document.read', inside: [] },
  entry: { reads: 'register.read', inside: [] },
  // Who stands guard when, and when nobody does: that something was written at an hour tells it already.
  roster: { reads: 'shift.read', inside: 'all' },
  'holiday-duty': { reads: 'shift.read', inside: 'all' },
  telling: { reads: 'assignment.read', inside: [] },
};

/** Decided by the office that asked, and never about figures: both sides read why. */
const decidedAbove = new Set(['waive', 'unwaive']);

/** What becomes of an assignment by entries that are linked to it; the rows say what these are called. */
const byEntries = ['link-entry', 'unlink-entry', 'enough-entries', 'too-few-entries'];

/** Rows of a kind that only those are told of who hold all of the permissions in the unit itself. */
export interface Withheld {
  readonly kind: string;
  readonly actions: readonly string[] | 'all';
  /** Only of things of a register that gives offices above counts alone: what would help an intruder. */
  readonly ofHidden?: true;
  readonly unless: readonly Permission[];
}

export const withheldRows: readonly Withheld[] = [
  ...Object.entries(prepared).flatMap(([kind, { reads, inside }]) =>
    inside.length > 0 ? [{ kind, actions: inside, unless: [reads] }] : [],
  ),
  // What is typed in a report holds sensitive figures too.
  { kind: 'report', actions: [EDIT], unless: ['report.read', 'sensitive.read'] },
  // Who wrote when in the book of shifts is who stood guard when.
  { kind: 'entry', actions: 'all', ofHidden: true, unless: ['register.read'] },
  { kind: 'assignment', actions: byEntries, ofHidden: true, unless: ['register.read'] },
];

/** Whether what is withheld of a kind may depend on the register a thing is of. */
export const mayBeHidden = (kind: string): boolean => withheldRows.some((one) => one.ofHidden && one.kind === kind);

/** Values told only to those who hold all of the permissions in the unit itself: of a kind, or of some actions on it. */
export interface PreparedValues {
  readonly kind: string;
  readonly actions: readonly string[] | 'all';
  readonly reads: readonly Permission[];
}

export const preparedValues: readonly PreparedValues[] = [
  ...Object.entries(prepared).map(([kind, { reads }]): PreparedValues => ({ kind, actions: 'all', reads: [reads] })),
  { kind: 'assignment', actions: byEntries, reads: ['register.read'] },
];

const isAmong = (actions: readonly string[] | 'all', action: string): boolean =>
  actions === 'all' || actions.includes(action);

/**
 * Whether a row is one of those an auditor reads from above: what was typed in a report until it was handed in. A draft is
 * nobody's business outside; what an office was handed, an auditor may follow back to whoever typed it, but for the
 * sensitive figures.
 */
export const isAudited = (kind: string, action: string, handedInSince: boolean, audits: boolean): boolean =>
  kind === AUDITED.kind && action === AUDITED.action && handedInSince && audits;

/** Of a kind of thing: the rows an auditor reads from above once the thing was handed in by a later row. */
export const AUDITED = { kind: 'report', action: EDIT, handedInBy: 'submit' } as const;

/** Whether somebody holds a permission in the unit of the thing itself, not only by a unit above it. */
type HoldsThere = (permission: Permission) => boolean;

/** Whether a row is told; `hidden`: it is of a thing of a register that gives offices above counts alone. */
export const isTold = (kind: string, action: string, holds: HoldsThere, hidden = false): boolean =>
  !withheldRows.some(
    (one) => one.kind === kind && isAmong(one.actions, action) && (hidden || !one.ofHidden) && !one.unless.every(holds),
  );

/** Whether the values before and after are told, or only who did what and when. */
export const tellsValues = (kind: string, action: string, holds: HoldsThere): boolean =>
  preparedValues.every((one) => one.kind !== kind || !isAmong(one.actions, action) || one.reads.every(holds));

/**
 * Why an accepted report was corrected stands on the version that was accepted; whoever reads that version is told it here
 * too. Of a correction that was given up nobody outside learns why: the office's request is given up by taking it back, the
 * unit's own correction by abandoning it, which leaves the request standing.
 */
const givenUpBy: Readonly<Record<string, string>> = {
  'open-correction': 'abandon-correction',
  'request-correction': 'withdraw-request',
};

export const CORRECTED = { kind: 'report', actions: Object.keys(givenUpBy), acceptedBy: 'accept' } as const;

/** Whether a row says why a report was corrected, and the rows of the report after it, the oldest first, that this came to stand. */
export function isReasonOfAccepted(kind: string, action: string, laterActions: readonly string[]): boolean {
  const givenUp = givenUpBy[action];
  if (kind !== CORRECTED.kind || !givenUp) return false;
  return laterActions.find((later) => later === CORRECTED.acceptedBy || later === givenUp) === CORRECTED.acceptedBy;
}

export const tellsNote = (kind: string, action: string, holds: HoldsThere): boolean =>
  tellsValues(kind, action, holds) || decidedAbove.has(action);
