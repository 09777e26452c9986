const closers: (() => unknown)[] = [];

/**
 * Does something when the test file is done, the last asked first. Helpers use this and not `afterAll`: they are called
 * inside `beforeAll`, where vitest takes an `afterAll` and never runs it.
 */
export function atEnd(close: () => unknown): void {
  closers.push(close);
}

/** Runs everything asked for, also when one of them fails. */
export async function endAll(): Promise<void> {
  const faults: unknown[] = [];
  for (let close = closers.pop(); close; close = closers.pop()) {
    try {
      await close();
    } catch (fault) {
      faults.push(fault);
    }
  }
  if (faults.length > 0)
    throw new AggregateError(faults, `After the tests of this file: ${faults.map(String).join(' · ')}`);
}
