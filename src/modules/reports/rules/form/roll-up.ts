import { cellOf, type Figures } from './cell.ts';
import { type Derived, type Form, indicatorsFor, type SchoolLevel } from './form.ts';

/** What is known of one indicator over many reports. Blank and not applicable are counted apart, never as zero. */
export interface Tally {
  /** Sum of the numbers given, scaled by `decimals`; for yes-no the count of yes. */
  readonly sum: bigint;
  readonly decimals: number;
  /** Reports that gave a number; when 0 the sum says nothing and is shown as “—”. */
  readonly reporters: number;
  readonly notApplicable: number;
  /** Reports that were asked and left it blank. */
  readonly blank: number;
}

/** Tallies by indicator code. */
export type RollUp = ReadonlyMap<string, Tally>;

/** One report. A unit appears once in a roll-up: its version that counts is chosen before. */
export interface Contribution {
  readonly form: Form;
  readonly figures: Figures;
  readonly levels: readonly SchoolLevel[];
}

export const emptyRollUp: RollUp = new Map();

/** The roll-up of a single report: what its levels are not asked does not appear at all. */
export function tallyReport({ form, figures, levels }: Contribution): RollUp {
  return new Map(
    indicatorsFor(form, levels).map(({ code, decimals }) => {
      const cell = cellOf(figures, code);
      const isNumber = typeof cell === 'number';
      const tally: Tally = {
        sum: isNumber ? BigInt(cell) : 0n,
        decimals,
        reporters: isNumber ? 1 : 0,
        notApplicable: cell === 'na' ? 1 : 0,
        blank: cell === null ? 1 : 0,
      };
      return [code, tally];
    }),
  );
}

const scaledTo = ({ sum, decimals }: Tally, wanted: number): bigint => sum * 10n ** BigInt(wanted - decimals);

function addTallies(a: Tally, b: Tally): Tally {
  const decimals = Math.max(a.decimals, b.decimals);
  return {
    sum: scaledTo(a, decimals) + scaledTo(b, decimals),
    decimals,
    reporters: a.reporters + b.reporters,
    notApplicable: a.notApplicable + b.notApplicable,
    blank: a.blank + b.blank,
  };
}

/**
 * Joins two roll-ups by indicator code, whatever form versions they came from. Commutative and associative with
 * `emptyRollUp` as its neutral element, so any tree of units gives the same sums.
 */
export function joinRollUps(a: RollUp, b: RollUp): RollUp {
  const joined = new Map(a);
  for (const [code, tally] of b) {
    const present = joined.get(code);
    joined.set(code, present ? addTallies(present, tally) : tally);
  }
  return joined;
}

/** The reference roll-up that every faster one is checked against. */
export const rollUp = (contributions: readonly Contribution[]): RollUp =>
  contributions.map(tallyReport).reduce(joinRollUps, emptyRollUp);

/** A share over a roll-up, in per cent with one decimal, from sums and never from other shares. */
export interface Share {
  /** Tenths of a per cent, rounded half up: 933 is 93,3 %. Undefined when nothing was asked or the base is 0. */
  readonly tenths: number | undefined;
  /** False when the two sums rest on different numbers of reports, so that the share may mislead. */
  readonly isSound: boolean;
}

export function shareOf({ numerator, denominator }: Derived, rolled: RollUp): Share {
  const [top, base] = [rolled.get(numerator), rolled.get(denominator)];
  if (!top?.reporters || !base?.reporters || base.sum <= 0n) return { tenths: undefined, isSound: false };
  const decimals = Math.max(top.decimals, base.decimals);
  const divisor = scaledTo(base, decimals);
  const tenths = Number((scaledTo(top, decimals) * 2000n + divisor) / (2n * divisor));
  return { tenths, isSound: top.reporters === base.reporters };
}

/** More than all of it: one of the two figures, or of those that were added, is wrong. */
export const isOverWhole = (tenths: number | undefined | null): boolean => (tenths ?? 0) > 1000;

/** Who a roll-up rests on: every unit expected is either reported or named as missing. */
export interface Coverage {
  readonly expected: number;
  readonly reported: number;
  readonly missing: readonly string[];
}

export function coverageOf(expected: readonly string[], reported: ReadonlySet<string>): Coverage {
  const missing = expected.filter((unit) => !reported.has(unit));
  return { expected: expected.length, reported: expected.length - missing.length, missing };
}
