import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { command, endpoint, nothing } from '#base/endpoint.ts';
import { callerOf, testDatabase } from '#test/database/test-database.ts';
import { units } from '#test/personas/personas.ts';
import { settableClock } from '../clock.ts';
import { defineModule, type Module } from '../http/handlers.ts';
import { buildServer } from '../http/server.ts';
import { withClient } from './open.ts';
import { MOST_TRIES } from './transaction.ts';

const contract = {
  crosses: endpoint({
    method: 'POST',
    path: '/api/crossing/:first/:second',
    summary: 'crosses',
    needs: 'unit.manage',
    params: z.object({ first: z.uuid(), second: z.uuid() }),
    body: command({}),
    reply: nothing,
  }),
  neverEnds: endpoint({
    method: 'GET',
    path: '/api/crossing/never-ends',
    summary: 'never ends',
    needs: 'signed-in',
    reply: nothing,
  }),
};

describe('two requests that lock the same rows crosswise', async () => {
  const database = await testDatabase();
  let tries = 0;
  let locked = 0;
  let failures = 0;
  let bothHold: (() => void) | undefined;
  const holding = new Promise<void>((resolve) => {
    bothHold = resolve;
  });
  const module = defineModule('crossing', contract, {
    crosses: async (work, { params: { first, second } }) => {
      await work.need('unit.manage', first);
      tries += 1;
      const held = tries;
      const lock = (id: string) => sql`select id from unit where id = ${id} for update`.execute(work.tx);
      await lock(first);
      locked += 1;
      if (locked === 2) bothHold?.();
      // The first two meet in the middle; whoever runs again finds the way free.
      if (held <= 2) await holding;
      await lock(second);
      await work.record({ unitId: first, subjectKind: 'crossing', subjectId: first, action: 'try' });
      await work.later('crossed', { first });
      return {};
    },
    neverEnds: async (work) => {
      failures += 1;
      await sql`do $$ begin raise exception 'given up' using errcode = '40001'; end $$`.execute(work.tx);
      return {};
    },
  });
  const app = await buildServer({
    db: database.db,
    clock: settableClock(new Date('2026-03-02T02:00:00Z')),
    identify: async () => {
      const caller = callerOf('departmentAdministrator');
      return caller && { caller, earlier: undefined, prolong: undefined };
    },
    secureCookies: false,
    modules: [module as unknown as Module],
    webFolder: undefined,
    logLevel: 'silent',
  });
  beforeAll(async () => {
    await app.ready();
  });
  afterAll(() => app.close());
  const headers = { 'x-requested-with': 'truong-an', cookie: 'truong_an_session=admin' };

  it('both end well: the one the database gave up runs again from its start, and everything happened once', async () => {
    const [one, other] = [units.highSchool, units.department];
    const post = (first: string, second: string) =>
      app.inject({
        method: 'POST',
        url: `/api/crossing/${first}/${second}`,
        payload: { commandId: randomUUID() },
        headers,
      });
    const answers = await Promise.all([post(one, other), post(other, one)]);
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200]);
    expect(tries).toBe(3);
    const { rows } = await withClient(database.owner, (client) =>
      client.query(
        `select (select count(*) from history where subject_kind = 'crossing')::int as told,
        (select count(*) from command where endpoint = 'crossing.crosses')::int as kept,
        (select count(*) from graphile_worker.jobs where task_identifier = 'crossed')::int as letters`,
      ),
    );
    expect(rows).toEqual([{ told: 2, kept: 2, letters: 2 }]);
  });

  it('what is given up again and again is told as a fault', async () => {
    const { statusCode } = await app.inject({ method: 'GET', url: '/api/crossing/never-ends', headers });
    expect([statusCode, failures]).toEqual([500, MOST_TRIES]);
  });
});
