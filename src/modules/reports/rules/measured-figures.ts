import type { Cell, Figures } from './form/cell.ts';
import type { Indicator } from './form/form.ts';

/** What a register the unit keeps amounts to in the days of a report; its code is that of the indicator it fills. */
export interface Measured {
  readonly register: string;
  readonly measure: { readonly code: string };
  readonly amount: number;
  /** How many entries it rests on. */
  readonly entries: number;
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
  const byCode = new Map(measured.map((one) => [one.measure.code, one]));
  return Object.fromEntries(
    indicators.flatMap(({ code, kind, decimals }): [string, MeasuredFigure][] => {
      const found = byCode.get(code);
      // Below nothing is no figure: more was taken back than came, of what an earlier window reported.
      if (!found || found.amount < 0) return [];
      const { amount, register, entries } = found;
      const cell = kind === 'yes-no' ? (amount > 0 ? 1 : 0) : Math.round(amount * 10 ** decimals);
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
