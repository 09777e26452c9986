import { beforeAll, describe, expect, it } from 'vitest';
import { noon } from '#test/database/test-database.ts';
import { type TestServer, testServer } from '#test/http/test-server.ts';
import { visitor } from '#test/http/visitor.ts';
import { PASSWORD, units } from '#test/personas/personas.ts';
import { accountsContract } from '../../contract.ts';
import { sessionsContract } from '../../sessions-contract.ts';

const PHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile Safari/604.1';

describe('sessions', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await testServer(noon('2026-03-02'));
  });
  const signedIn = async (login: string, agent?: string) => {
    const by = visitor(server, { agent });
    expect((await by.call(accountsContract, 'signIn', { body: { login, password: PASSWORD } })).status).toBe(200);
    return by;
  };
  const whoIs = async (by: ReturnType<typeof visitor>) =>
    (await by.call(accountsContract, 'currentSession')).body.session?.login;

  it('are listed in words and ended one by one or all others at once', async () => {
    const here = await signedIn('thcs.canbo');
    const phone = await signedIn('thcs.canbo', PHONE);
    const third = await signedIn('thcs.canbo');
    const { sessions } = (await here.call(sessionsContract, 'listSessions')).body;
    expect(sessions.map(({ device, own }) => [device, own])).toContainEqual(['Safari trên iPhone', false]);
    expect(sessions.filter(({ own }) => own)).toHaveLength(1);
    const params = { sessionId: sessions.find(({ device }) => device?.includes('iPhone'))?.id ?? '' };
    const stranger = await signedIn('th.canbo');
    expect((await stranger.call(sessionsContract, 'endSession', { params, body: {} })).code).toBe('not-found');
    expect((await here.call(sessionsContract, 'endSession', { params, body: {} })).status).toBe(200);
    expect([await whoIs(phone), await whoIs(third)]).toEqual([undefined, 'thcs.canbo']);
    const own = { sessionId: sessions.find((one) => one.own)?.id ?? '' };
    expect((await here.call(sessionsContract, 'endSession', { params: own, body: {} })).code).toBe('not-found');
    expect((await here.call(sessionsContract, 'endOtherSessions', { body: {} })).body).toEqual({ ended: 1 });
    expect([await whoIs(here), await whoIs(third), await whoIs(stranger)]).toEqual([
      'thcs.canbo',
      undefined,
      'th.canbo',
    ]);
  });

  it('of the same kind of device are told apart by where and when they began', async () => {
    const school = visitor(server, { address: '2001:db8:1::5' });
    for (const by of [visitor(server, { address: '198.51.100.7' }), school]) {
      await by.call(accountsContract, 'signIn', { body: { login: 'thcs.baove', password: PASSWORD } });
      server.clock.advance(60_000);
    }
    const { sessions } = (await school.call(sessionsContract, 'listSessions')).body;
    expect(sessions.map(({ place, own }) => [place, own]).sort()).toEqual([
      ['198.51.x.x', false],
      ['2001:db8:x', true],
    ]);
    expect(new Set(sessions.map(({ since }) => since)).size).toBe(2);
  });

  it('that ended, or whose cookie was tampered with, are told in a sentence that says what to do', async () => {
    const by = await signedIn('thcs.hieutruong');
    const params = { unitId: units.secondary };
    const token = by.cookies.get('truong_an_session') ?? '';
    const last = token.endsWith('A') ? 'B' : 'A';
    for (const tampered of [`${token.slice(0, -1)}${last}`, `${token}x`, "' or 1=1", '%00', token.toLowerCase()]) {
      by.cookies.set('truong_an_session', tampered);
      const refused = await by.call(accountsContract, 'listPeople', { params });
      expect([refused.status, refused.code]).toEqual([401, 'not-signed-in']);
      expect(refused.title).toContain('Đăng nhập lại');
    }
    by.cookies.set('truong_an_session', token);
    expect((await by.call(accountsContract, 'listPeople', { params })).status).toBe(200);
  });

  it('get a new token at each sign-in, and the one before is no longer good', async () => {
    const by = await signedIn('thpt.hieutruong');
    const before = by.cookies.get('truong_an_session') ?? '';
    await by.call(accountsContract, 'signIn', { body: { login: 'thpt.hieutruong', password: PASSWORD } });
    expect(by.cookies.get('truong_an_session')).not.toBe(before);
    const old = visitor(server);
    old.cookies.set('truong_an_session', before);
    expect(await whoIs(old)).toBeUndefined();
  });

  it('end a month after they began, however much they are used', async () => {
    const by = await signedIn('xadong.lanhdao');
    for (let half = 0; half < 60; half++) {
      server.clock.advance(12 * 3_600_000 - 60_000);
      expect(await whoIs(by)).toBe('xadong.lanhdao');
    }
    server.clock.advance(3_600_000 + 60_000);
    expect(await whoIs(by)).toBeUndefined();
  });

  it('keep no whole address and no number of a device', async () => {
    const { rows } = await server.database.pool.query('select to_jsonb(session) as row from session');
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toMatch(/10\.\d+\.\d+\.\d+|Mozilla/);
  });
});
