import { tidy } from './judge-cells.ts';
import { type UnitKind, unitKinds } from './kinds.ts';
import { refKey, type UnitRef } from './unit-draft.ts';
import type { UnitFindingCode } from './unit-findings.ts';

/** What may be said of a unit beside its first receiver and its governing body: both may stay blank. */
export const furtherColumns = ['secondReceiver', 'liesIn', 'partner'] as const;
export type FurtherColumn = (typeof furtherColumns)[number];

const places: readonly UnitKind[] = ['province-authority', 'district-authority', 'commune-authority', 'place'];

/** Why a unit of this kind cannot be the second receiver, or the place, of another; undefined when it can. */
export function whyUnfit(
  column: FurtherColumn,
  kind: UnitKind,
): 'receiver-kind' | 'place-kind' | 'partner-kind' | undefined {
  if (column === 'partner') return kind === 'police' ? undefined : 'partner-kind';
  if (column === 'liesIn') return places.includes(kind) ? undefined : 'place-kind';
  return unitKinds[kind].side === 'office' ? undefined : 'receiver-kind';
}

export interface FurtherInput {
  readonly column: FurtherColumn;
  /** The cell as typed. */
  readonly text: string;
  readonly self: UnitRef;
  readonly firstReceiver: UnitRef | undefined;
  readonly find: (text: string) => readonly UnitRef[];
  readonly kindOf: (ref: UnitRef) => UnitKind | undefined;
  /** Whether the first unit stands below the second along first receivers. */
  readonly standsBelow: (ref: UnitRef, above: UnitRef) => boolean;
}

/** The unit a cell names, or what is wrong with it; neither for a blank cell. */
export function judgeFurther(input: FurtherInput): { ref?: UnitRef; code?: UnitFindingCode } {
  const text = tidy(input.text);
  if (text === '' || text.startsWith('=')) return {};
  const [ref, another] = input.find(text);
  if (!ref) return { code: 'other-unknown' };
  if (another) return { code: 'other-ambiguous' };
  if (refKey(ref) === refKey(input.self)) return { code: 'other-self' };
  const kind = input.kindOf(ref);
  const unfit = kind && whyUnfit(input.column, kind);
  if (unfit) return { code: unfit };
  if (input.column === 'secondReceiver') {
    if (input.firstReceiver && refKey(ref) === refKey(input.firstReceiver)) return { code: 'receiver-twice' };
    if (input.standsBelow(ref, input.self)) return { code: 'receiver-below' };
  }
  return { ref };
}
