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
  });

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
  });

  it('in a crowd pass one at a time, even when they come at once', async () => {
    server.clock.advance(30_000);
    const tries = Array.from({ length: 20 }, (_, n) => tryAs(visitor(server), `cung.luc.${n}`, 'không phải mật khẩu'));
    const codes = (await Promise.all(tries)).map(({ code }) => code);
    expect(codes.filter((code) => code === 'sign-in-failed')).toHaveLength(1);
    expect(codes.filter((code) => code === 'sign-in-slowed')).toHaveLength(19);
  });

  it('from one network never have every turn of a crowd', async () => {
    server.clock.advance(30_000);
    const hosts = ['2001:db8:7:7::1', '2001:db8:7:7:ffff::2', '2001:db8:7:7:1:2:3:4'];
    const codes: (string | null)[] = [];
    for (let second = 0; second < 19; second++) {
      const address = hosts[second % hosts.length] ?? '';
      const at = await Promise.all([1, 2].map((n) => tryAs(visitor(server, { address }), `cho.${second}.${n}`, 'sai')));
      codes.push(...at.map(({ code }) => code));
      server.clock.advance(1_000);
    }
    expect(codes.filter((code) => code === 'sign-in-failed')).toHaveLength(1);
    expect((await tryAs(visitor(server), 'xadong.lanhdao', PASSWORD)).status).toBe(200);
  });
});

describe('wrong tries from one address', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await testServer(noon('2026-03-02'));
  });
  const tryAs = (login: string, password: string, address?: string) =>
    visitor(server, address ? { address } : {}).call(accountsContract, 'signIn', { body: { login, password } });

  it('keep nobody out who comes from elsewhere, not even under the name that is tried', async () => {
    const codes: (string | null)[] = [];
    for (let n = 0; n < 8; n++) codes.push((await tryAs('thcs.canbo', 'không phải mật khẩu', '203.0.113.9')).code);
    expect(codes).toEqual([...Array(5).fill('sign-in-failed'), ...Array(3).fill('sign-in-slowed')]);
    expect((await tryAs('thcs.canbo', PASSWORD)).status).toBe(200);
  });

  it('of ever new names are paced after a while, and make no crowd that others would wait for', async () => {
    const codes: (string | null)[] = [];
    for (let n = 0; n < 80; n++) codes.push((await tryAs(`ten.moi.${n}`, 'không phải mật khẩu', '203.0.113.10')).code);
    expect(codes).toEqual([...Array(60).fill('sign-in-failed'), ...Array(20).fill('sign-in-slowed')]);
    const { rows } = await server.database.pool.query(
      'select count(*)::int as n from sign_in_failure group by login_hash having count(*) > 5 order by n',
    );
    // Its own sixty, and its share among those of all strangers beside the five from above.
    expect(rows.map(({ n }) => n)).toEqual([35, 60]);
    expect((await tryAs('th.canbo', PASSWORD)).status).toBe(200);
    server.clock.advance(5_000);
    const together = await Promise.all(
      Array.from({ length: 6 }, (_, n) => tryAs(`cung.luc.${n}`, 'không phải mật khẩu', '203.0.113.10')),
    );
    expect(together.filter(({ code }) => code === 'sign-in-failed')).toHaveLength(1);
  });
});
