/** Rows between two tellings of how far a long judgement is. */
export const TELL_EVERY = 200;

/** Sheets of more rows are worked through in the background. */
export const LONG_SHEET = 300;

/** The outcome of work in steps, at once. */
export function drained<T>(steps: Generator<number, T>): T {
  let next = steps.next();
  while (!next.done) next = steps.next();
  return next.value;
}
