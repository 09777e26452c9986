import type { PlainDate } from '#base/date.ts';

/** One line of a ledger, as it counts: what came into a source or went out of it. */
export interface LedgerLine {
  readonly day: PlainDate;
  readonly source: string;
  readonly income: number;
  readonly spending: number;
}

/** What a source had before a window, what came and went in it line by line, and what it has at its end. */
export interface SourceStatement<Line extends LedgerLine> {
  readonly source: string;
  readonly opening: number;
  readonly income: number;
  readonly spending: number;
  readonly closing: number;
  /** In the order given, each with what the source has after it. */
  readonly lines: readonly (Line & { readonly balance: number })[];
}

/**
 * The statement of a window, source by source: what each began with (`openings`), and the lines of the window in their order.
 * A counter-entry is a line like another, with its amount below nothing.
 */
export function makeStatement<Line extends LedgerLine>(
  sources: readonly string[],
  openings: ReadonlyMap<string, number>,
  lines: readonly Line[],
): SourceStatement<Line>[] {
  return sources.map((source) => {
    const opening = openings.get(source) ?? 0;
    let [income, spending] = [0, 0];
    const running = lines
      .filter((line) => line.source === source)
      .map((line) => {
        income += line.income;
        spending += line.spending;
        return { ...line, balance: opening + income - spending };
      });
    return { source, opening, income, spending, closing: opening + income - spending, lines: running };
  });
}
