import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { command, endpoint, nothing } from '#base/endpoint.ts';
import { Refusal } from '#base/refusal.ts';
import { callerOf, type TestDatabase, testDatabase } from '#test/database/test-database.ts';
import { units } from '#test/personas/personas.ts';
import { settableClock } from '../clock.ts';
import type { Work } from '../work.ts';
import { defineModule, type Module } from './handlers.ts';
import { buildServer } from './server.ts';

const body = command({ unitId: z.uuid() });
const write = (path: string) =>
  endpoint({ method: 'POST', path, summary: path, needs: 'unit.manage', body, reply: nothing });

const contract = {
  honest: write('/api/try/honest'),
  aboutOne: endpoint({
    method: 'POST',
    path: '/api/try/:unitId/about-one',
    summary: 'about one',
    needs: 'unit.manage',
    params: z.object({ unitId: z.uuid() }),
    body: command({ n: z.number() }),
    reply: z.object({ unitId: z.uuid(), n: z.number() }),
  }),
  asks: endpoint({
    method: 'POST',
    path: '/api/try/asks',
    summary: 'asks',
    needs: 'signed-in',
    body: command({ n: z.number() }),
    reply: z.object({ n: z.number() }),
    changesNothing: true,
  }),
  forgetsRights: write('/api/try/forgets-rights'),
  forgetsHistory: write('/api/try/forgets-history'),
  answersWrongly: endpoint({
    method: 'GET',
    path: '/api/try/wrong',
    summary: 'wrong',
    needs: 'signed-in',
    reply: z.object({ n: z.number() }),
  }),
  fails: endpoint({ method: 'GET', path: '/api/try/fails', summary: 'fails', needs: 'signed-in', reply: nothing }),
};

const record = (work: Work, unitId: string) =>
  work.record({ unitId, subjectKind: 'unit', subjectId: unitId, action: 'try' });

describe('an endpoint', async () => {
  let database: TestDatabase;
  let calls = 0;
  const clock = settableClock(new Date('2026-03-02T02:00:00Z'));
  database = await testDatabase();
  const module = defineModule('try', contract, {
    honest: async (work, input) => {
      await work.need('unit.manage', input.body.unitId);
      calls += 1;
      await record(work, input.body.unitId);
      return {};
    },
    aboutOne: async (work, { params: { unitId }, body: { n } }) => {
      await work.need('unit.manage', unitId);
      await record(work, unitId);
      return { unitId, n };
    },
    asks: async (_work, { body: { n } }) => ({ n }),
    forgetsRights: async (work, input) => {
      await record(work, input.body.unitId);
      return {};
    },
    forgetsHistory: async (work, input) => {
      await work.need('unit.manage', input.body.unitId);
      return {};
    },
    answersWrongly: async () => ({ n: 'three' }) as never,
    fails: async () => {
      throw new Error('the password is 1234');
    },
  });
  const app = await buildServer({
    db: database.db,
    clock,
    identify: async (_db, token, commandId) => {
      const caller = callerOf(token === 'admin' ? 'departmentAdministrator' : 'communeAdministrator');
      const earlier = await database.pool.query(
        'select endpoint, request_digest as digest, reply from command where id = $1 and person_id = $2',
        [commandId, caller?.personId],
      );
      return caller && { caller, earlier: earlier.rows[0], prolong: undefined };
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

  const post = (path: string, payload: object, headers: Record<string, string> = {}) =>
    app.inject({
      method: 'POST',
      url: `/api/try/${path}`,
      payload,
      headers: { 'x-requested-with': 'truong-an', cookie: 'truong_an_session=admin', ...headers },
    });
  const id = (n: number) => `018f0000-0000-7000-8000-${String(n).padStart(12, '0')}`;
  const rows = async (table: string) =>
    Number((await database.pool.query(`select count(*)::int as n from ${table}`)).rows[0].n);

  it('does its work once, however often the command comes, even at the same moment', async () => {
    const payload = { commandId: id(1), unitId: units.department };
    const before = await rows('history');
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => post('honest', payload)));
    expect(answers.map((answer) => answer.statusCode)).toEqual([200, 200, 200, 200, 200]);
    expect((await rows('history')) - before).toBe(1);
    expect(calls).toBeGreaterThan(0);
    const reused = await post('forgets-history', payload);
    expect([reused.statusCode, reused.json().code]).toEqual([409, 'command-reused']);
  });

  it('gives a kept answer only to the same question of the same person', async () => {
    const ask = (unitId: string, n: number, as = 'admin') =>
      post(`${unitId}/about-one`, { commandId: id(5), n }, { cookie: `truong_an_session=${as}` });
    const first = await ask(units.department, 1);
    expect(first.json()).toEqual({ unitId: units.department, n: 1 });
    expect((await ask(units.department, 1)).json()).toEqual(first.json());
    expect((await ask(units.department, 2)).json().code).toBe('command-reused');
    expect((await ask(units.communeWest, 1)).json().code).toBe('command-reused');
    expect((await ask(units.communeEast, 1, 'other')).json()).toEqual({ unitId: units.communeEast, n: 1 });
  });

  it('refuses what was sent in the name of one person while another is signed in, with its earlier answer too', async () => {
    const ask = (personId: string, as = 'admin') =>
      post(
        `${units.department}/about-one`,
        { commandId: id(15), n: 1 },
        { cookie: `truong_an_session=${as}`, 'x-person': personId },
      );
    const { personId } = callerOf('departmentAdministrator') as { personId: string };
    const before = await rows('history');
    const refused = await ask(callerOf('communeAdministrator')?.personId ?? '');
    expect([refused.statusCode, refused.json().code]).toEqual([409, 'session-of-another']);
    expect(await rows('history')).toBe(before);
    expect((await ask(personId)).json()).toEqual({ unitId: units.department, n: 1 });
    expect((await ask(personId, 'other')).json().code).toBe('session-of-another');
  });

  it('keeps nothing of a question that changes nothing', async () => {
    const before = [await rows('command'), await rows('history')];
    for (const n of [1, 2]) expect((await post('asks', { commandId: id(6), n })).json()).toEqual({ n });
    expect([await rows('command'), await rows('history')]).toEqual(before);
  });

  it('cannot commit without having asked for the right it declares, nor without history', async () => {
    const before = await rows('history');
    for (const [n, path] of ['forgets-rights', 'forgets-history'].entries()) {
      const answer = await post(path, { commandId: id(10 + n), unitId: units.department });
      expect([path, answer.statusCode, answer.json().code]).toEqual([path, 500, 'fault']);
    }
    expect(await rows('history')).toBe(before);
  });

  it('tells nothing of a bug but its number, and sends no answer that breaks the contract', async () => {
    for (const path of ['fails', 'wrong']) {
      const answer = await app.inject({
        method: 'GET',
        url: `/api/try/${path}`,
        headers: { cookie: 'truong_an_session=admin' },
      });
      expect(answer.statusCode).toBe(500);
      expect(answer.body).not.toMatch(/1234|three/);
    }
  });

  it('names the fields that do not fit', async () => {
    const answer = await post('honest', { commandId: id(20), unitId: 'x', more: 1 });
    expect(answer.statusCode).toBe(400);
    expect(answer.json().findings.map((finding: { where: string }) => finding.where)).toContain('unitId');
  });

  it('refuses another origin', async () => {
    const answer = await post(
      'honest',
      { commandId: id(30), unitId: units.department },
      { origin: 'http://evil.example' },
    );
    expect([answer.statusCode, answer.json().code]).toEqual([403, 'csrf-failed']);
  });
});

describe('history', async () => {
  const { pool } = await testDatabase();

  it('cannot be changed or removed by the program', async () => {
    for (const statement of [
      'update history set action = $$x$$',
      'delete from history',
      'truncate history',
      'update history_content set note = $$x$$',
      'delete from history_content',
      'drop table history',
      'alter table history add column x int',
    ]) {
      await expect(pool.query(statement)).rejects.toThrow(/permission denied|must be owner/);
    }
  });
});

describe('a refusal', () => {
  it('fills its sentence from its facts', () => {
    expect(new Refusal('sign-in-slowed', { seconds: 8 }).sentence).toContain('Chờ 8 giây');
  });
});
