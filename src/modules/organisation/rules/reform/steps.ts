import type { PlainDate } from '#base/date.ts';
import type { Id } from '#base/id.ts';
import type { Relation } from '#base/permission.ts';
import type { Level, UnitKind } from '../kinds.ts';
import type { UnitFacts } from '../unit-draft.ts';
import type { Place } from './structure.ts';

/** A unit that begins; its id is given when the step is drafted, so that other steps can speak of it. */
export interface OpenStep {
  readonly step: 'open';
  readonly unitId: Id;
  readonly facts: UnitFacts;
  readonly places: readonly Place[];
}

/** A unit that ends and has no successor. */
export interface CloseStep {
  readonly step: 'close';
  readonly unitId: Id;
}

export interface RenameStep {
  readonly step: 'rename';
  readonly unitId: Id;
  readonly name: string;
  /** As in document symbols; unchanged when absent. */
  readonly abbreviation?: string | null;
  readonly placeName?: string | null;
}

export interface RekindStep {
  readonly step: 're-kind';
  readonly unitId: Id;
  readonly kind: UnitKind;
  readonly levels: readonly Level[];
}

/** The unit gets a new place along one relation; its other receivers of that relation stay. */
export interface MoveStep {
  readonly step: 'move';
  readonly unitId: Id;
  readonly relation: Relation;
  readonly toId: Id;
  /** Which of its receivers is meant; the first when absent. */
  readonly rank?: number;
}

/** Units end and become one; `intoId` is one of them or a unit that another step opens. */
export interface MergeStep {
  readonly step: 'merge';
  readonly unitIds: readonly Id[];
  readonly intoId: Id;
}

/** A unit ends and goes on in several; the first of the parts answers for what cannot be divided. */
export interface SplitStep {
  readonly step: 'split';
  readonly unitId: Id;
  readonly parts: readonly { readonly unitId: Id; readonly part: string }[];
}

/** What a unit asked of others and receives goes to another unit; the unit itself need not end. */
export interface HandOverStep {
  readonly step: 'hand-over';
  readonly fromId: Id;
  readonly toId: Id;
}

export type ReformStep =
  | OpenStep
  | CloseStep
  | RenameStep
  | RekindStep
  | MoveStep
  | MergeStep
  | SplitStep
  | HandOverStep;

/** A named set of steps with one day from which they hold and the text they rest on. */
export interface Reform {
  readonly name: string;
  readonly effectiveOn: PlainDate;
  /** The document that decides it, as it is cited. */
  readonly legalBasis: string;
  readonly steps: readonly ReformStep[];
}

/** Who goes on for a unit that ended. `whole`: everything; `part`: only what is named. */
export interface Succession {
  readonly fromId: Id;
  readonly toId: Id;
  readonly extent: 'whole' | 'part';
  /** What of it, in words; null for the whole. */
  readonly part: string | null;
  /** 1 is the successor that answers for what cannot be divided. */
  readonly rank: number;
}
