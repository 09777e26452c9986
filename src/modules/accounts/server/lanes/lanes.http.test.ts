import { beforeAll, describe, expect, it } from 'vitest';
import { noon } from '#test/database/test-database.ts';
import { type TestServer, testServer } from '#test/http/test-server.ts';
import { type Visitor, visitor } from '#test/http/visitor.ts';
import { PASSWORD } from '#test/personas/personas.ts';
import { accountsContract } from '../../contract.ts';

describe('wrong tries of strangers', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await testServer(noon('2026-03-02'));
  });
  const tryAs = (by: Visitor, login: string, password: string) =>
    by.call(accountsContract, 'signIn', { body: { login, password } });

  it('never keep the owner out of a device they signed in on before, even a thousand of them', async () => {
    const own = visitor(server);
    expect((await tryAs(own, 'thcs.canbo', PASSWORD)).status).toBe(200);
    await own.call(accountsContract, 'signOut', { body: {} });
    const outcomes = new Map<string, number>();
    for (let round = 0; round < 50; round++) {
      const tries = Array.from({ length: 20 }, () => tryAs(visitor(server), 'thcs.canbo', 'không phải mật khẩu'));
      for (const { code } of await Promise.all(tries))
        outcomes.set(String(code), (outcomes.get(String(code)) ?? 0) + 1);
    }
    expect([...outcomes.keys()].sort()).toEqual(['sign-in-failed', 'sign-in-slowed']);
    expect(outcomes.get('sign-in-failed')).toBeLessThanOrEqual(5);
    expect((await tryAs(visitor(server), 'thcs.canbo', PASSWORD)).code).toBe('sign-in-slowed');
    expect((await tryAs(own, 'thcs.canbo', PASSWORD)).status).toBe(200);
  }, 120_000);

  it('make a known device wait only for its own', async () => {
    const own = visitor(server);
    await tryAs(own, 'th.canbo', PASSWORD);
    const codes: (string | null)[] = [];
    for (let n = 0; n < 6; n++) codes.push((await tryAs(own, 'th.canbo', 'gõ nhầm mật khẩu')).code);
    expect(codes).toEqual([...Array(5).fill('sign-in-failed'), 'sign-in-slowed']);
    expect((await tryAs(visitor(server), 'th.canbo', PASSWORD)).status).toBe(200);
  });

  it('from the same address as the owner use up the tries of that address, not those of a known device', async () => {
    const address = '10.9.8.7';
    const own = visitor(server, { address });
    await tryAs(own, 'thpt.hieutruong', PASSWORD);
    const codes = new Set<string | null>();
    for (let n = 0; n < 130; n++) codes.add((await tryAs(visitor(server, { address }), 'thpt.hieutruong', 'sai')).code);
    expect(codes).toContain('too-many-requests');
    expect((await tryAs(own, 'thpt.hieutruong', PASSWORD)).status).toBe(200);
  });

  it('cannot take the lane of a device by making its cookie up', async () => {
    const own = visitor(server);
    await tryAs(own, 'th.hieutruong', PASSWORD);
    const [id = '', signature = ''] = own.cookies.get('truong_an_device')?.split('.') ?? [];
    const other = `${id.slice(0, -1)}${id.endsWith('0') ? '1' : '0'}`;
    const broken = `${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`;
    for (const forged of [`${other}.${signature}`, `${id}.${broken}`, id, 'x.y', `${id}.`]) {
      const by = visitor(server);
      by.cookies.set('truong_an_device', forged);
      expect((await tryAs(by, 'th.hieutruong', 'không phải mật khẩu')).code).toBe('sign-in-failed');
    }
    expect((await tryAs(visitor(server), 'th.hieutruong', PASSWORD)).code).toBe('sign-in-slowed');
    expect((await tryAs(own, 'th.hieutruong', PASSWORD)).status).toBe(200);
  });

  it('of ever new names go one by one once they are a crowd; who is known goes in', async () => {
    const own = visitor(server);
    server.clock.advance(2 * 3_600_000);
    await tryAs(own, 'xatay.chuyenvien', PASSWORD);
    let refused = 0;
    for (let round = 0; round < 35; round++) {
      const names = Array.from({ length: 10 }, (_, n) => `nguoi.la.${round}.${n}`);
      const tries = await Promise.all(names.map((name) => tryAs(visitor(server), name, 'không phải mật khẩu')));
      refused += tries.filter(({ code }) => code === 'sign-in-slowed').length;
    }
    expect(refused).toBeGreaterThan(0);
    expect((await tryAs(visitor(server), 'so.lanhdao', PASSWORD)).code).toBe('sign-in-slowed');
    expect((await tryAs(own, 'xatay.chuyenvien', PASSWORD)).status).toBe(200);
    server.clock.advance(3_000);
    expect((await tryAs(visitor(server), 'so.lanhdao', PASSWORD)).status).toBe(200);
  }, 120_000);
});
