import { formatDate, type PlainDate } from '#base/date.ts';
import type { Id } from '#base/id.ts';

/**
 * Who does what an assignment asks: the unit it was given to, or, once that one has ended, the one that goes on for it
 * (docs/decisions/0025). What is handed in stays the ended unit's own.
 */
export const doerOf = ({ unitId, carriedBy }: { readonly unitId: Id; readonly carriedBy: Id | null }): Id =>
  carriedBy ?? unitId;

/** Who goes on for a unit that ended, and the last day of that one. */
export interface Carrying {
  readonly byName: string;
  readonly until: PlainDate;
}

/** `Trường Tiểu học Bến Sông hoạt động đến hết ngày 30/06/2025, Trường Tiểu học Rừng Mơ làm tiếp.` */
export const carryingWords = (unitName: string, { byName, until }: Carrying): string =>
  `${unitName} hoạt động đến hết ngày ${formatDate(until)}, ${byName} làm tiếp.`;
