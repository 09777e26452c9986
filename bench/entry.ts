import { randomUUID } from 'node:crypto';
import { insertGrant, insertPerson, insertSession } from '#modules/accounts/server/account-store.ts';
import { insertUnit } from '#modules/organisation/server/public.ts';
import { shippedDefinition } from '#modules/registers/definitions/shipped-definitions.ts';
import { newId } from '#platform/random.ts';
import { withProgram } from './bench-session.ts';
import { openConnection } from './http-connection.ts';
import type { BenchResult } from './result.ts';
import { CONNECTIONS, pace } from './save-report.ts';

/** The aims of saving a report; an entry with its history and amounts is to be no slower. */
const AIM_PER_SECOND = 800;
const AIM_P95 = 25;
const REGISTER = 'outreach-session';
const DAY = 86_400_000;

/** A session of outreach as a phone sends it, with the first choices of the register. */
function valuesOf(round: number): Record<string, unknown> {
  const definition = shippedDefinition(REGISTER);
  const first = (code: string) => {
    const field = definition?.fields.find((one) => one.code === code);
    return (field && 'choices' in field && field.choices[round % field.choices.length]?.code) || '';
  };
  return {
    day: '2026-03-02',
    name: `Buổi ${round}`,
    form: first('form'),
    channel: first('channel'),
    topics: [first('topics')],
    audiences: [first('audiences')],
    pupils: 200 + (round % 300),
  };
}

/** Entries written over HTTP by eight phones at once, each of a school of its own, with history and amounts. */
export async function run(): Promise<BenchResult[]> {
  return withProgram('entry', async (program) => {
    const { db } = program.store;
    const now = new Date();
    const schools: { unitId: string; token: string }[] = [];
    for (let n = 0; n < CONNECTIONS; n++) {
      const by = { now, newId: () => newId(now), personId: undefined };
      const unitId = await insertUnit(db, by, {
        name: `Trường ${n}`,
        kind: 'school',
        levels: ['thcs'],
        ownership: 'public',
        tags: [],
        code: null,
        abbreviation: null,
        placeName: null,
        draftingUnit: null,
        headName: null,
        headTitle: null,
        validFrom: '2000-01-01',
      });
      const [personId, token] = [randomUUID(), randomUUID()];
      await insertPerson(db, { id: personId, fullName: 'Bench', login: `bench${n}`, passwordHash: 'none' }, now);
      const from = new Date(now.getTime() - DAY);
      await insertGrant(db, { id: randomUUID(), personId, role: 'school-officer', unitId, from, grantedBy: null });
      await insertSession(db, token, personId, now, new Date(now.getTime() + DAY));
      schools.push({ unitId, token });
    }
    await program.app.listen({ host: '127.0.0.1', port: 0 });
    const address = program.app.server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const connections = await Promise.all(schools.map(() => openConnection(port)));
    const { perSecond, p95 } = await pace(async (runner, round) => {
      const [school, connection] = [schools[runner], connections[runner]];
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
