import { randomUUID } from 'node:crypto';
import { addDays, dayInVietnam } from '#base/date.ts';
import { shippedDefinition } from '#modules/registers/definitions/shipped-definitions.ts';
import { openConnection } from './http-connection.ts';
import { CONNECTIONS, pace, schoolsOf, withMeasuredServer } from './measured.ts';
import type { BenchResult } from './result.ts';

/** The aims of saving a report; an entry with its history and amounts is to be no slower. */
const AIM_PER_SECOND = 800;
const AIM_P95 = 25;
const REGISTER = 'outreach-session';

/** A session of outreach as a phone sends it, with the first choices of the register. */
function valuesOf(round: number): Record<string, unknown> {
  const definition = shippedDefinition(REGISTER);
  const first = (code: string) => {
    const field = definition?.fields.find((one) => one.code === code);
    return (field && 'choices' in field && field.choices[round % field.choices.length]?.code) || '';
  };
  return {
    // A school holds a session every few days, not all of a year on one.
    day: addDays(dayInVietnam(new Date()), -(round % 300)),
    name: `Buổi ${round}`,
    form: first('form'),
    channel: first('channel'),
    topics: [first('topics')],
    audiences: [first('audiences')],
    pupils: 200 + (round % 300),
  };
}

/** Entries written over HTTP by eight phones at once, of four hundred schools in turn, with history and amounts. */
export async function run(): Promise<BenchResult[]> {
  return withMeasuredServer(async (ready, server) => {
    const connections = await Promise.all(Array.from({ length: CONNECTIONS }, () => openConnection(ready.port)));
    const { perSecond, p95 } = await pace(server, async (runner, round) => {
      const mine = schoolsOf(ready, runner);
      const [school, connection] = [mine[round % mine.length], connections[runner]];
      if (!school || !connection) throw new Error('The bench has fewer schools than runners');
      const body = { commandId: randomUUID(), entryId: randomUUID(), version: 1, values: valuesOf(round) };
      const path = `/api/units/${school.unitId}/registers/${REGISTER}/entries`;
      const answer = await connection.post(path, school.token, JSON.stringify(body));
      if (answer.status !== 200) throw new Error(`An entry was answered ${answer.status}: ${answer.body}`);
    });
    for (const connection of connections) connection.close();
    return [
      {
        name: 'entry',
        value: perSecond,
        unit: 'entries/s',
        against: AIM_PER_SECOND,
        ratio: perSecond / AIM_PER_SECOND,
      },
      { name: 'entry p95', value: p95, unit: 'ms', against: AIM_P95, ratio: p95 / AIM_P95 },
    ];
  });
}
