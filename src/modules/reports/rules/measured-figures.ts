import type { Cell, Figures } from './form/cell.ts';
import type { Indicator } from './form/form.ts';

/** What the registers of a unit amount to in the days of a report, by the code of the indicator they fill. */
export interface Measured {
  readonly code: string;
  readonly register: string;
  readonly amount: number;
  /** How many entries it rests on. */
  readonly entries: number;
  /** Whether the unit keeps this register at all: one never used says nothing, and nothing is not zero. */
  readonly inUse: boolean;
}

export interface MeasuredFigure {
  readonly cell: number;
  readonly register: string;
  readonly entries: number;
}

/** Figures the registers give, as cells: scaled by the decimals of the indicator; of a yes-no whether there is any. */
export function measuredFigures(
  indicators: readonly Pick<Indicator, 'code' | 'kind' | 'decimals'>[],
  measured: readonly Measured[],
): Record<string, MeasuredFigure> {
  const byCode = new Map(measured.filter(({ inUse }) => inUse).map((one) => [one.code, one]));
  return Object.fromEntries(
    indicators.flatMap(({ code, kind, decimals }): [string, MeasuredFigure][] => {
      const found = byCode.get(code);
      if (!found) return [];
      const { amount, register, entries } = found;
      const cell = kind === 'yes-no' ? (amount > 0 ? 1 : 0) : amount * 10 ** decimals;
      return [[code, { cell, register, entries }]];
    }),
  );
}

/** The blank cells a register can fill. */
export const fillable = (figures: Figures, measured: Readonly<Record<string, MeasuredFigure>>): string[] =>
  Object.keys(measured).filter((code) => (figures[code] ?? null) === null);

/** Whether a figure says something else than the registers do; a blank says nothing. */
export const differs = (value: Cell, measured: MeasuredFigure | undefined): boolean =>
  measured !== undefined && value !== null && value !== measured.cell;
