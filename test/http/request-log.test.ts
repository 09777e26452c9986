import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allModules } from '#app/modules.ts';
import { identify, identifyService } from '#modules/accounts/server/public.ts';
import { settableClock } from '#platform/clock.ts';
import { buildServer } from '#platform/http/server.ts';
import { noon, testDatabase } from '../database/test-database.ts';
import { testSignIn } from '../fixtures/sign-in.ts';
import { PASSWORD, personas, units } from '../personas/personas.ts';

describe('the log of requests', () => {
  const lines: string[] = [];
  let app: FastifyInstance;
  beforeAll(async () => {
    const { db } = await testDatabase();
    app = await buildServer({
      db,
      clock: settableClock(noon('2026-03-02')),
      identify,
      identifyService,
      secureCookies: false,
      modules: allModules({
        trialPossible: false,
        fillTrial: async () => [],
        wipeTrial: async () => undefined,
        signIn: testSignIn,
      }),
      webFolder: undefined,
      logLevel: 'info',
      logTo: { write: (line) => void lines.push(line) },
    });
  });
  afterAll(() => app.close());

  it('has one line for each, with method, pattern, status, time and number, and nothing of whom or what', async () => {
    const { login, personId } = personas.schoolHead;
    const agent = { 'user-agent': 'Máy của Tòng Văn Lâm' };
    const signedIn = await app.inject({
      method: 'POST',
      url: '/api/session',
      headers: { 'x-requested-with': 'truong-an', ...agent },
      payload: { commandId: randomUUID(), login, password: PASSWORD },
    });
    const cookie = String(signedIn.headers['set-cookie']).split(';')[0] ?? '';
    const headers = { cookie, ...agent };
    await app.inject({
      method: 'GET',
      url: `/api/units/${units.secondary}/history?person=${personId}&words=bi-mat`,
      headers,
    });
    await app.inject({ method: 'GET', url: '/api/invitations/ma-loi-moi-bi-mat', headers });
    await app.inject({ method: 'GET', url: '/api/khong-co/bi-mat?ten=bi-mat', headers });
    await app.inject({ method: 'GET', url: '/bi-mat', headers });

    const told = lines.map((line) => JSON.parse(line));
    expect(told.map(({ method, route, status }) => [method, route, status])).toEqual([
      ['POST', '/api/session', 200],
      ['GET', '/api/units/:unitId/history', 200],
      ['GET', '/api/invitations/:token', expect.any(Number)],
      ['GET', '/api/*', 404],
      ['GET', 'unknown', 404],
    ]);
    for (const line of told) {
      expect(Object.keys(line).sort()).toEqual(['level', 'method', 'ms', 'msg', 'reqId', 'route', 'status', 'time']);
      expect(line.ms).toBeGreaterThanOrEqual(0);
    }
    expect(new Set(told.map(({ reqId }) => reqId)).size).toBe(told.length);
    const [, token = ''] = cookie.split('=');
    for (const secret of ['bi-mat', login, personId, units.secondary, PASSWORD, token, 'Tòng', '127.0.0.1']) {
      expect(lines.join('')).not.toContain(secret);
    }
  });
});
