import type { PassedOver } from '#ui/sheet/sheet-table.tsx';
import type { RecognisedRow } from '../rules/recognise-units.ts';
import type { LeftOutRow } from '../rules/unit-sheet.ts';
import { unitWords } from './words.ts';

const words = unitWords.import;

/** Rows that go because one above them is left out, and those of units that are there, each with that reason. */
export const passedOverBy = (
  leftOut: readonly LeftOutRow[],
  recognised: readonly RecognisedRow[] = [],
): ReadonlyMap<number, PassedOver> =>
  new Map([
    ...leftOut
      .filter(({ row, because }) => row !== because)
      .map(({ row, because }) => [row, { reason: words.because(because) }] as const),
    ...recognised.map(({ row, changes }) =>
      changes.length === 0
        ? ([row, { reason: words.unchanged }] as const)
        : ([row, { reason: words.changed(changes.length), isOpen: true }] as const),
    ),
  ]);
