import type { Cell, Figures } from './form/cell.ts';
import type { Form } from './form/form.ts';

/**
 * Figures as they are stored: one array in the order of the form version. `notApplicable` holds the places, counted from
 * 1 as PostgreSQL counts, that do not apply; their cell is null.
 */
export interface StoredFigures {
  readonly cells: readonly (number | null)[];
  readonly notApplicable: readonly number[];
}

export function toStored(form: Form, figures: Figures): StoredFigures {
  const notApplicable: number[] = [];
  const cells = form.indicators.map(({ code }, index) => {
    const cell = figures[code] ?? null;
    if (cell !== 'na') return cell;
    notApplicable.push(index + 1);
    return null;
  });
  return { cells, notApplicable };
}

export function fromStored(form: Form, { cells, notApplicable }: StoredFigures): Record<string, Cell> {
  const figures: Record<string, Cell> = {};
  form.indicators.forEach(({ code }, index) => {
    figures[code] = cells[index] ?? null;
  });
  for (const place of notApplicable) {
    const code = form.indicators[place - 1]?.code;
    if (code) figures[code] = 'na';
  }
  return figures;
}

/** The codes whose cells differ between two versions of a report, in form order. */
export const changedCodes = (form: Form, before: Figures, after: Figures): string[] =>
  form.indicators.filter(({ code }) => (before[code] ?? null) !== (after[code] ?? null)).map(({ code }) => code);
