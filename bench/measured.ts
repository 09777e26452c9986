import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { serverEnvironment, serverOptions } from '../scripts/runtime-options.mjs';
import type { Ready, School } from './measured-server.ts';

export const CONNECTIONS = 8;
/** Until the server runs what it has compiled for itself; measured paces settle after some eight seconds. */
const WARM_UP = 10_000;
const LENGTH = 8_000;

/** What can be asked of the process that is measured. */
export interface MeasuredServer {
  /** What it holds now, in megabytes. */
  memory(): Promise<number>;
  /** Has its database count the rows of its tables anew. */
  countRows(): Promise<void>;
}

export interface Pace {
  readonly perSecond: number;
  readonly p95: number;
}

/**
 * Lets `CONNECTIONS` runners do their step again and again, warms up, then measures. Halfway through the warm-up the rows
 * are counted for the planner, as the database does by itself within a minute of many new ones: until then it would go on
 * looking through whole tables, as it had planned when they were empty.
 */
export async function pace(
  { countRows }: Pick<MeasuredServer, 'countRows'>,
  step: (runner: number, round: number) => Promise<void>,
): Promise<Pace> {
  const began = performance.now();
  const times: number[] = [];
  const counted = setTimeout(WARM_UP / 2).then(countRows);
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async (_, runner) => {
      for (let round = 0; performance.now() - began < WARM_UP + LENGTH; round++) {
        const start = performance.now();
        await step(runner, round);
        if (start - began >= WARM_UP) times.push(performance.now() - start);
      }
    }),
  );
  await counted;
  times.sort((a, b) => a - b);
  return { perSecond: times.length / (LENGTH / 1000), p95: times[Math.floor(times.length * 0.95)] ?? Number.NaN };
}

/** The schools of one runner: no two runners type in the same report. */
export const schoolsOf = (ready: Ready, runner: number): School[] =>
  ready.schools.filter((_, index) => index % CONNECTIONS === runner);

const answerOf = <T>(server: ChildProcess): Promise<T> =>
  new Promise((resolve, reject) => {
    server.once('message', (message) => resolve(message as T));
    server.once('exit', (code) => reject(new Error(`The measured server ended with ${code}`)));
  });

/**
 * Starts the program in a process of its own on an empty database with its schools, as `npm start` starts it, and lets
 * `work` measure it.
 */
export async function withMeasuredServer<T>(work: (ready: Ready, server: MeasuredServer) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'truong-an-measured-'));
  const server = fork(join(import.meta.dirname, 'measured-server.ts'), [folder], {
    execArgv: serverOptions,
    env: serverEnvironment(join(import.meta.dirname, '..')),
  });
  try {
    const ready = await answerOf<Ready>(server);
    const ask = <A>(question: string) => {
      const answer = answerOf<A>(server);
      server.send(question);
      return answer;
    };
    return await work(ready, {
      memory: async () => (await ask<{ rss: number }>('memory')).rss / 1e6,
      countRows: async () => void (await ask('count-rows')),
    });
  } finally {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    if (server.exitCode === null) server.send('stop');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  }
}
