import { Refusal } from '#base/refusal.ts';
import type { RefusalCode } from '#base/refusal-codes.ts';

interface GateLimits {
  readonly atOnce: number;
  readonly waiting: number;
  /** What the one who finds the queue full is told. */
  readonly full: RefusalCode;
}

/** Runs what passes; one whose signal is aborted while it waits never runs. */
export type Gate = <T>(act: () => Promise<T>, signal?: AbortSignal) => Promise<T>;

/** Lets so many heavy works run at once, lets a few wait in their order, and refuses the rest at once. */
export function gate({ atOnce, waiting, full }: GateLimits): Gate {
  let running = 0;
  const queue: (() => void)[] = [];

  const turn = (signal: AbortSignal | undefined): Promise<void> =>
    new Promise((resolve, reject) => {
      const leave = () => {
        const place = queue.indexOf(enter);
        if (place >= 0) queue.splice(place, 1);
        reject(signal?.reason);
      };
      const enter = () => {
        signal?.removeEventListener('abort', leave);
        resolve();
      };
      queue.push(enter);
      signal?.addEventListener('abort', leave);
    });

  return async (act, signal) => {
    signal?.throwIfAborted();
    if (running < atOnce) running += 1;
    else if (queue.length < waiting) await turn(signal);
    else throw new Refusal(full);
    try {
      return await act();
    } finally {
      // The place goes to the next in line; nobody else can take it in between.
      const next = queue.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
