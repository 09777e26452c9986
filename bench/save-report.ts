import { type ChildProcess, fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { indicatorsFor } from '#modules/reports/rules/form/form.ts';
import { formVersion } from '#modules/reports/rules/form/shipped-forms.ts';
import { serverEnvironment, serverOptions } from '../scripts/runtime-options.mjs';
import { openConnection } from './http-connection.ts';
import type { BenchResult } from './result.ts';
import type { Ready, School } from './save-report-server.ts';
import { writeStraight } from './save-report-straight.ts';

export const CONNECTIONS = 8;
/** Until the server runs what it has compiled for itself; measured paces settle after some eight seconds. */
const WARM_UP = 10_000;
const LENGTH = 8_000;
const AIM_PER_SECOND = 800;
const AIM_P95 = 25;
const AIM_OF_STRAIGHT = 0.4;
const AIM_MEMORY = 250;

/** The first sixty figures asked of a nursery. */
export const codes: readonly string[] = (() => {
  const form = formVersion('pctp-annex', 1);
  if (!form) throw new Error('The form of the bench is missing');
  return indicatorsFor(form, ['mam-non'])
    .filter(({ kind }) => kind !== 'yes-no')
    .slice(0, 60)
    .map(({ code }) => code);
})();

export interface Pace {
  readonly perSecond: number;
  readonly p95: number;
}

/** Lets `CONNECTIONS` runners do their step again and again, warms up, then measures. */
export async function pace(step: (runner: number, round: number) => Promise<void>): Promise<Pace> {
  const began = performance.now();
  const times: number[] = [];
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async (_, runner) => {
      for (let round = 0; performance.now() - began < WARM_UP + LENGTH; round++) {
        const start = performance.now();
        await step(runner, round);
        if (start - began >= WARM_UP) times.push(performance.now() - start);
      }
    }),
  );
  times.sort((a, b) => a - b);
  return { perSecond: times.length / (LENGTH / 1000), p95: times[Math.floor(times.length * 0.95)] ?? Number.NaN };
}

/** The schools of one runner: no two runners type in the same report. */
export const schoolsOf = (ready: Ready, runner: number): School[] =>
  ready.schools.filter((_, index) => index % CONNECTIONS === runner);

/** Saves `count` figures of a report by one command, each with the value it was based on. */
async function saveOverHttp(ready: Ready, count: number): Promise<Pace> {
  const connections = await Promise.all(Array.from({ length: CONNECTIONS }, () => openConnection(ready.port)));
  const known = new Map<string, (number | null)[]>();
  const measured = await pace(async (runner, round) => {
    const mine = schoolsOf(ready, runner);
    const school = mine[round % mine.length];
    const connection = connections[runner];
    if (!school || !connection) throw new Error('The bench has fewer schools than runners');
    const before = known.get(school.unitId) ?? codes.map(() => null);
    const first = count === codes.length ? 0 : round % codes.length;
    const cells = codes.slice(first, first + count).map((code, offset) => {
      const basedOn = before[first + offset] ?? null;
      return { code, value: ((basedOn ?? 0) + 1) % 400, basedOn };
    });
    const path = `/api/units/${school.unitId}/reports/${school.assignmentId}/cells`;
    const answer = await connection.put(path, school.token, JSON.stringify({ commandId: randomUUID(), cells }));
    if (answer.status !== 200) throw new Error(`A save was answered ${answer.status}: ${answer.body}`);
    const after = [...before];
    cells.forEach(({ value }, offset) => {
      after[first + offset] = value;
    });
    known.set(school.unitId, after);
  });
  for (const connection of connections) connection.close();
  // The next measurement does not know these values: it starts from what is stored.
  return measured;
}

const answerOf = <T>(server: ChildProcess): Promise<T> =>
  new Promise((resolve, reject) => {
    server.once('message', (message) => resolve(message as T));
    server.once('exit', (code) => reject(new Error(`The measured server ended with ${code}`)));
  });

async function measure(count: number) {
  const folder = mkdtempSync(join(tmpdir(), 'truong-an-save-'));
  // Started as `npm start` starts it.
  const server = fork(join(import.meta.dirname, 'save-report-server.ts'), [folder], {
    execArgv: serverOptions,
    env: serverEnvironment(join(import.meta.dirname, '..')),
  });
  try {
    const ready = await answerOf<Ready>(server);
    const program = await saveOverHttp(ready, count);
    const memory = answerOf<{ rss: number }>(server);
    server.send('memory');
    const { rss } = await memory;
    const straight = await writeStraight(ready, count);
    return { program, straight, megabytes: rss / 1e6 };
  } finally {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    if (server.exitCode === null) server.send('stop');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  }
}

const than = (name: string, value: number, unit: string, against: number): BenchResult => ({
  name,
  value,
  unit,
  against,
  ratio: value / against,
});

/**
 * Saves of sixty-figure reports over HTTP, and the same rows (report, editing spell, command) written straight to
 * PostgreSQL in the same run, one transaction of three prepared statements each. Once with all sixty figures in every
 * command, once with a single one, as the page of entry sends them.
 */
export async function run(): Promise<BenchResult[]> {
  const whole = await measure(codes.length);
  const single = await measure(1);
  return [
    than('save-report', whole.program.perSecond, 'saves/s', AIM_PER_SECOND),
    than('save-report p95', whole.program.p95, 'ms', AIM_P95),
    than('save-report straight', whole.straight.perSecond, 'saves/s', AIM_PER_SECOND),
    than('save-report of straight', whole.program.perSecond / whole.straight.perSecond, 'part', AIM_OF_STRAIGHT),
    than('save-report one figure', single.program.perSecond, 'saves/s', AIM_PER_SECOND),
    than('save-report one figure p95', single.program.p95, 'ms', AIM_P95),
    than(
      'save-report one figure of straight',
      single.program.perSecond / single.straight.perSecond,
      'part',
      AIM_OF_STRAIGHT,
    ),
    than('memory', Math.max(whole.megabytes, single.megabytes), 'MB', AIM_MEMORY),
  ];
}
