/** One measured figure. `ratio` is value ÷ against: against a limit (≤ 1 is within it) or against a peer in the same run. */
export interface BenchResult {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly against: number;
  readonly ratio: number;
}
