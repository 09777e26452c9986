import type { PlainDate } from '#base/date.ts';
import type { Id } from '#base/id.ts';
import type { Level, Ownership, UnitKind } from './kinds.ts';

/** What is true of a unit, without the days. */
export interface UnitFacts {
  readonly name: string;
  readonly kind: UnitKind;
  readonly levels: readonly Level[];
  readonly ownership: Ownership;
  readonly tags: readonly string[];
  readonly code: string | null;
  readonly abbreviation: string | null;
  readonly placeName: string | null;
  readonly draftingUnit: string | null;
  readonly headName: string | null;
  readonly headTitle: string | null;
  /** The highest grade taught, where it is not the last of its levels. */
  readonly lastClass?: number | null | undefined;
}

/** A unit that exists, as far as judging a sheet needs it. */
export interface KnownUnit {
  readonly unitId: Id;
  readonly name: string;
  readonly code: string | null;
  readonly kind: UnitKind;
  /** The unit it reports to first. */
  readonly parentId: Id | null;
  readonly governorId: Id | null;
  /** The reader may add units below it. */
  readonly open: boolean;
  /** The first day it existed. */
  readonly since: PlainDate;
}

/** Another row of the same sheet, or a unit that exists. */
export type UnitRef = { readonly row: number } | { readonly unitId: Id };

/** A row understood: a unit to be added. */
export interface UnitDraft extends UnitFacts {
  readonly row: number;
  readonly reportsTo: UnitRef;
  readonly governedBy: UnitRef | null;
  readonly secondReceiver: UnitRef | null;
  readonly liesIn: UnitRef | null;
  readonly partner: UnitRef | null;
}

export const refKey = (ref: UnitRef): string => ('row' in ref ? `row ${ref.row}` : ref.unitId);
