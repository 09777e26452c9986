import { drained } from '../../rules/in-steps.ts';

/** How work on many rows goes on: at once, or step by step while somebody is told how far it is. */
export interface Pace {
  through<T>(steps: Generator<number, T>): Promise<T>;
  tell(rows: number): Promise<void>;
}

/** For sheets short enough to be answered within their request. */
export const atOnce: Pace = { through: async (steps) => drained(steps), tell: async () => undefined };

/** Gives other requests their turn between two steps. */
export const inSteps = (tell: Pace['tell']): Pace => ({
  tell,
  through: async (steps) => {
    let next = steps.next();
    while (!next.done) {
      await tell(next.value);
      await new Promise((resolve) => setImmediate(resolve));
      next = steps.next();
    }
    return next.value;
  },
});
