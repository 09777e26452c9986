import { get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { command, endpoint, nothing } from '#base/endpoint.ts';
import { callerOf, testDatabase } from '#test/database/test-database.ts';
import { units } from '#test/personas/personas.ts';
import { settableClock } from '../clock.ts';
import { defineModule, type Module, prepared } from './handlers.ts';
import { buildServer } from './server.ts';

const contract = {
  takes: endpoint({
    method: 'POST',
    path: '/api/slow/takes',
    summary: 'takes',
    needs: 'unit.manage',
    body: command({ unitId: z.uuid() }),
    reply: z.object({ prepared: z.string() }),
  }),
  makes: endpoint({
    method: 'GET',
    path: '/api/slow/makes',
    summary: 'makes',
    needs: 'signed-in',
    reply: nothing,
    download: true,
  }),
  waits: endpoint({
    method: 'GET',
    path: '/api/slow/waits',
    summary: 'waits',
    needs: 'signed-in',
    reply: nothing,
    download: true,
  }),
};

describe('slow work', async () => {
  const database = await testDatabase();
  const happened: string[] = [];
  const openTransactions = async (): Promise<number> => {
    const { rows } = await database.pool.query(
      `select count(*)::int as n from pg_stat_activity where datname = current_database() and state like 'idle in transaction%'`,
    );
    return rows[0].n;
  };
  let gone: (() => void) | undefined;
  const left = new Promise<void>((resolve) => {
    gone = resolve;
  });
  let began: (() => void) | undefined;
  const waiting = new Promise<void>((resolve) => {
    began = resolve;
  });
  const file = { fileName: 'a.txt', mediaType: 'text/plain' };
  const module = defineModule('slow', contract, {
    takes: prepared({
      ask: (work, { body }) => work.need('unit.manage', body.unitId),
      prepare: async () => {
        happened.push(`prepared with ${await openTransactions()} transactions open`);
        return 'done';
      },
      run: async (work, { body }, outcome) => {
        await work.need('unit.manage', body.unitId);
        await work.record({ unitId: body.unitId, subjectKind: 'unit', subjectId: body.unitId, action: 'try' });
        return { prepared: outcome };
      },
    }),
    makes: async () => ({
      ...file,
      bytes: async () => new TextEncoder().encode(`${await openTransactions()} transactions open`),
    }),
    waits: async () => ({
      ...file,
      bytes: (signal) =>
        new Promise((_resolve, reject) => {
          began?.();
          signal.addEventListener('abort', () => {
            gone?.();
            reject(new Error('nobody waits'));
          });
        }),
    }),
  });
  const app = await buildServer({
    db: database.db,
    clock: settableClock(new Date('2026-03-02T02:00:00Z')),
    identify: async (db, token, commandId) => {
      const earlier = commandId
        ? await db
            .selectFrom('command')
            .select(['endpoint', 'request_digest as digest', 'reply'])
            .where('id', '=', commandId)
            .executeTakeFirst()
        : undefined;
      const caller = callerOf(token === 'admin' ? 'departmentAdministrator' : 'schoolOfficer');
      return caller && { caller, earlier, prolong: undefined };
    },
    secureCookies: false,
    modules: [module as unknown as Module],
    webFolder: undefined,
    logLevel: 'silent',
  });
  await app.ready();
  afterAll(() => app.close());
  const cookie = (who: string) => ({ cookie: `truong_an_session=${who}` });
  const take = (who: string, commandId: string) =>
    app.inject({
      method: 'POST',
      url: '/api/slow/takes',
      payload: { commandId, unitId: units.department },
      headers: { 'x-requested-with': 'truong-an', ...cookie(who) },
    });

  it('on what was sent is done once, with the right and outside any transaction', async () => {
    const id = '018f0000-0000-7000-8000-000000000001';
    expect((await take('school', id)).statusCode).toBe(404);
    expect(happened).toEqual([]);
    expect((await take('admin', id)).json()).toEqual({ prepared: 'done' });
    expect((await take('admin', id)).json()).toEqual({ prepared: 'done' });
    expect(happened).toEqual(['prepared with 0 transactions open']);
  });

  it('on an answer begins when the work has committed', async () => {
    const answer = await app.inject({ method: 'GET', url: '/api/slow/makes', headers: cookie('admin') });
    expect([answer.statusCode, answer.body]).toEqual([200, '0 transactions open']);
  });

  it('on an answer is given up when the person goes away', async () => {
    await app.listen({ host: '127.0.0.1', port: 0 });
    const { port } = app.server.address() as AddressInfo;
    const request = get({ host: '127.0.0.1', port, path: '/api/slow/waits', headers: cookie('admin') });
    request.on('error', () => undefined);
    await waiting;
    request.destroy();
    await left;
    const alive = await app.inject({ method: 'GET', url: '/api/slow/makes', headers: cookie('admin') });
    expect(alive.statusCode).toBe(200);
  });
});
