import { randomUUID } from 'node:crypto';
import { indicatorsFor } from '#modules/reports/rules/form/form.ts';
import { formVersion } from '#modules/reports/rules/form/shipped-forms.ts';
import { openConnection } from './http-connection.ts';
import { CONNECTIONS, type MeasuredServer, type Pace, pace, schoolsOf, withMeasuredServer } from './measured.ts';
import type { Ready } from './measured-server.ts';
import type { BenchResult } from './result.ts';
import { writeStraight } from './save-report-straight.ts';

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

/** Saves `count` figures of a report by one command, each with the value it was based on. */
async function saveOverHttp(ready: Ready, server: MeasuredServer, count: number): Promise<Pace> {
  const connections = await Promise.all(Array.from({ length: CONNECTIONS }, () => openConnection(ready.port)));
  const known = new Map<string, (number | null)[]>();
  const measured = await pace(server, async (runner, round) => {
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

async function measure(count: number) {
  return withMeasuredServer(async (ready, server) => {
    const program = await saveOverHttp(ready, server, count);
    const megabytes = await server.memory();
    const straight = await writeStraight(ready, server, count);
    return { program, straight, megabytes };
  });
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
