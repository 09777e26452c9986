import { beforeAll, describe, expect, it } from 'vitest';
import { noon } from '#test/database/test-database.ts';
import { type TestServer, testServer } from '#test/http/test-server.ts';
import { visitor } from '#test/http/visitor.ts';
import { PASSWORD, units } from '#test/personas/personas.ts';
import { accountsContract } from '../contract.ts';

const params = { unitId: units.secondary };

describe('a sign-in name', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await testServer(noon('2026-03-02'));
  });

  const signIn = (login: string, password = PASSWORD, by = visitor(server)) =>
    by.call(accountsContract, 'signIn', { body: { login, password } });
  async function invited() {
    const { body } = await server.call('schoolHead', accountsContract, 'invite', {
      params,
      body: { fullName: 'Nguyễn Thị Lan', role: 'guard' },
    });
    return { token: body.invitationPath.split('/').at(-1) ?? '' };
  }
  const accept = async (login: string, by = visitor(server)) =>
    by.call(accountsContract, 'acceptInvitation', {
      params: await invited(),
      body: { fullName: 'Nguyễn Thị Lan', login, password: 'mot-cau-kho-doan-hon' },
    });
  const authors = async (action: string) => {
    const { rows } = await server.database.pool.query(
      `select h.person_id, c.person_name from history h join history_content c on c.history_id = h.id where h.action = $1`,
      [action],
    );
    return rows;
  };

  it('is taken with marks, capitals and spaces, whichever way it was first written', async () => {
    expect((await accept('Nguyễn Thị Lan')).status).toBe(200);
    for (const login of ['nguyenthilan', 'NGUYỄN THỊ LAN', 'nguyễn thị lan'.normalize('NFD'), ' nguyen thilan '])
      expect((await signIn(login, 'mot-cau-kho-doan-hon')).body.session?.fullName).toBe('Nguyễn Thị Lan');
    expect((await signIn('THCS.CánBộ')).body.session?.login).toBe('thcs.canbo');
    expect((await accept('nguyen thi LAN')).code).toBe('login-taken');
  });

  it('kept with spaces before goes before one that reads the same without them', async () => {
    const { rows } = await server.database.pool.query(
      `insert into person (id, full_name, login, login_key, password_hash, created_at)
       select gen_random_uuid(), 'Lan Nguyễn', 'lan so', 'lan so', password_hash, created_at from person
       where login = 'thcs.canbo' returning id`,
    );
    await server.database.pool.query(
      `insert into person (id, full_name, login, login_key, password_hash, created_at)
       select gen_random_uuid(), 'Lan Số', 'lanso', 'lanso', password_hash, created_at from person
       where login = 'thcs.canbo'`,
    );
    expect((await signIn('Lan Số')).body.session?.personId).toBe(rows[0].id);
    expect((await signIn('lanso')).body.session?.fullName).toBe('Lan Số');
  });

  it('has one lane of wrong tries, however it is written', async () => {
    for (const login of ['th.hieutruong', 'TH.HieuTruong', 'th. hieutruong', 't h.hiệu trưởng', 'th.hieu truong'])
      await signIn(login, 'sai hết cả');
    expect((await signIn('th .hieutruong', 'sai hết cả')).code).toBe('sign-in-slowed');
  });

  it('names who accepted an invitation and who signed in, whoever was signed in on that computer', async () => {
    const by = visitor(server);
    await signIn('th.canbo', PASSWORD, by);
    const { body } = await accept('lan.moi', by);
    expect(body.login).toBe('lan.moi');
    expect(await authors('accept-invitation')).toContainEqual({
      person_id: body.personId,
      person_name: 'Nguyễn Thị Lan',
    });
    expect((await authors('sign-in')).filter(({ person_name }) => person_name === null)).toEqual([]);
    // The computer on which somebody made their account is known from then on.
    expect(by.cookies.has('truong_an_device')).toBe(true);
  });
});
