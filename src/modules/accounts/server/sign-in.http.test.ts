import { beforeAll, describe, expect, it } from 'vitest';
import { noon } from '#test/database/test-database.ts';
import { type TestServer, testServer } from '#test/http/test-server.ts';
import { PASSWORD, personas, units } from '#test/personas/personas.ts';
import { accountsContract } from '../contract.ts';

describe('signing in', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await testServer(noon('2026-03-02'));
  });

  const signIn = (login: string, password: string) =>
    server.call('nobody', accountsContract, 'signIn', { body: { login, password } });

  it('gives the session with its grants and a cookie scripts cannot read', async () => {
    const answer = await signIn('THCS.canbo', PASSWORD);
    expect(answer.status).toBe(200);
    expect(answer.body.session?.grants.map((grant) => grant.unitId)).toEqual([units.secondary, units.secondary]);
    expect(answer.body.session?.grants.map((grant) => grant.role)).toEqual(['school-officer', 'sensitive-reader']);
    expect(String(answer.headers['set-cookie'])).toMatch(/HttpOnly.*SameSite=Strict/);
  });

  it('refuses a wrong password and an unknown name alike, and slows repeated tries', async () => {
    const wrong = await signIn('th.canbo', 'sai-mat-khau');
    const unknown = await signIn('khong.co', 'sai-mat-khau');
    expect([wrong.status, wrong.problem.code]).toEqual([401, 'sign-in-failed']);
    expect(unknown.problem).toEqual(wrong.problem);
    for (let i = 0; i < 4; i++) await signIn('th.canbo', 'sai-mat-khau');
    const slowed = await signIn('th.canbo', PASSWORD);
    expect([slowed.status, slowed.problem.code]).toEqual([429, 'sign-in-slowed']);
    server.clock.advance(30_000);
    expect((await signIn('th.canbo', PASSWORD)).status).toBe(200);
  });

  it('counts tries at the same moment one by one: none slips through beside another', async () => {
    const codesOf = async (tries: Promise<{ problem: { code: string } }>[]) =>
      (await Promise.all(tries)).map((answer) => answer.problem.code);
    const tries = Array.from({ length: 20 }, (_, i) => signIn('thcs.canbo', `sai-mat-khau-${i}`));
    const codes = await codesOf([...tries, signIn('thcs.canbo', PASSWORD)]);
    expect(codes.filter((code) => code === 'sign-in-failed').length).toBeLessThanOrEqual(5);
    expect(codes.filter((code) => code === 'sign-in-slowed').length).toBeGreaterThanOrEqual(15);
  });

  it('is slowed too where a session tries passwords', async () => {
    const change = (current: string) =>
      server.call('westOfficer', accountsContract, 'changePassword', { body: { current, next: 'mot-mat-khau-khac' } });
    const answers = await Promise.all(Array.from({ length: 6 }, () => change('sai-mat-khau')));
    expect(answers.map(({ problem }) => problem.code).sort()).toEqual([
      ...Array(5).fill('sign-in-failed'),
      'sign-in-slowed',
    ]);
    expect((await change(PASSWORD)).problem.code).toBe('sign-in-slowed');
  });

  it('does not stop when many fail at the same moment, and leaves other devices signed in', async () => {
    const wrong = Array.from({ length: 30 }, (_, i) => signIn(`nguoi-la-${i}`, 'sai-mat-khau'));
    expect((await Promise.all(wrong)).map((answer) => answer.status)).toEqual(Array(30).fill(401));
    const cookieOf = async () =>
      String((await signIn('thpt.hieutruong', PASSWORD)).headers['set-cookie']).split(';')[0] ?? '';
    const [phone, computer] = [await cookieOf(), await cookieOf()];
    const ask = (method: 'GET' | 'DELETE', cookie: string) =>
      server.app.inject({
        method,
        url: '/api/session',
        headers: { cookie, 'x-requested-with': 'truong-an' },
        ...(method === 'DELETE' ? { payload: { commandId: '018f0000-0000-7000-8000-0000000000cc' } } : {}),
      });
    expect((await ask('DELETE', computer)).statusCode).toBe(200);
    const whoIs = async (token: string) => (await ask('GET', token)).json().session?.login;
    expect([await whoIs(computer), await whoIs(phone)]).toEqual([undefined, 'thpt.hieutruong']);
  });

  it('is needed for everything that is not public', async () => {
    const answer = await server.call('nobody', accountsContract, 'signOut', { body: {} });
    expect([answer.status, answer.problem.code]).toEqual([401, 'not-signed-in']);
  });

  it('asked about by nobody is an answer, not an error', async () => {
    const answer = await server.call('nobody', accountsContract, 'currentSession');
    expect([answer.status, answer.body]).toEqual([200, { session: null, step: null }]);
  });

  it('refuses a write that another site could have sent', async () => {
    const response = await server.app.inject({
      method: 'POST',
      url: '/api/session',
      payload: { login: 'a', password: 'b' },
    });
    expect(response.statusCode).toBe(400);
    const valid = { commandId: '018f0000-0000-7000-8000-000000000001', login: 'thcs.canbo', password: PASSWORD };
    const forged = await server.app.inject({ method: 'POST', url: '/api/session', payload: valid });
    expect([forged.statusCode, forged.json().code]).toEqual([403, 'csrf-failed']);
  });
});

describe('people of a unit', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await testServer(noon('2026-03-02'));
  });

  it('are invited by a link, accept it once, and lose their sessions when the role ends', async () => {
    const params = { unitId: units.secondary };
    const invited = await server.call('communeAdministrator', accountsContract, 'invite', {
      params,
      body: { fullName: 'Giàng A Sử', role: 'school-officer' },
    });
    expect(invited.status).toBe(200);
    const token = invited.body.invitationPath.split('/').at(-1) ?? '';
    const read = await server.call('nobody', accountsContract, 'readInvitation', { params: { token } });
    expect(read.body).toEqual({
      fullName: 'Giàng A Sử',
      login: null,
      role: 'school-officer',
      unitName: 'Trường THCS Bản Đông',
      unitKind: 'school',
      factor: null,
    });
    const accept = () =>
      server.call('nobody', accountsContract, 'acceptInvitation', {
        params: { token },
        body: { fullName: 'Giàng A Sử', login: 'giang.su', password: 'mot-mat-khau-dai' },
      });
    expect((await accept()).body.fullName).toBe('Giàng A Sử');
    expect((await accept()).problem.code).toBe('invitation-invalid');

    const people = await server.call('communeAdministrator', accountsContract, 'listPeople', { params });
    const grant = people.body.people.find((row) => row.login === 'giang.su');
    expect([...new Set(people.body.people.map((row) => row.fullName))]).toEqual([
      'Mùa Thị Kía',
      'Tòng Văn Lâm',
      'Vừ Thị Pà',
      'Lò Văn Quý',
      'Giàng A Sử',
    ]);
    const rolesNow = async () =>
      (await server.call('communeAdministrator', accountsContract, 'listPeople', { params })).body.people
        .filter((row) => row.login === 'giang.su')
        .map((row) => row.role);
    expect(await rolesNow()).toEqual(['school-officer', 'sensitive-reader']);
    const ended = await server.call('communeAdministrator', accountsContract, 'endGrant', {
      params: { ...params, grantId: grant?.grantId ?? '' },
      body: { reason: 'Chuyển công tác' },
    });
    expect(ended.status).toBe(200);
    // Nothing is left to see sensitive figures for.
    expect(await rolesNow()).toEqual([]);
  });

  it('are administered along who governs, not along who is reported to', async () => {
    const params = { unitId: units.secondary };
    const body = { fullName: 'Người Lạ', role: 'school-officer' as const };
    expect((await server.call('departmentAdministrator', accountsContract, 'invite', { params, body })).status).toBe(
      403,
    );
    expect((await server.call('schoolOfficer', accountsContract, 'invite', { params, body })).status).toBe(403);
    expect((await server.call('stranger', accountsContract, 'invite', { params, body })).status).toBe(404);
  });

  it('an invitation sent twice is made once, and its link is kept nowhere', async () => {
    const input = {
      params: { unitId: units.secondary },
      body: {
        commandId: '018f0000-0000-7000-8000-0000000000aa',
        fullName: 'Thào Thị Xua',
        role: 'school-officer' as const,
      },
    };
    const first = await server.call('communeAdministrator', accountsContract, 'invite', input);
    const again = await server.call('communeAdministrator', accountsContract, 'invite', input);
    expect([first.status, again.status, again.problem.code]).toEqual([200, 409, 'answered-once']);
    const kept = await server.database.pool.query('select reply from command where id = $1', [input.body.commandId]);
    expect(kept.rows).toEqual([{ reply: null }]);
    const { body } = await server.call('communeAdministrator', accountsContract, 'listPeople', {
      params: input.params,
    });
    expect(body.invitations.filter((row) => row.fullName === 'Thào Thị Xua')).toHaveLength(1);
  });

  it('can be given only roles held over that unit, whatever is held elsewhere', async () => {
    const { insertGrant } = await import('./account-store.ts');
    const grant = {
      id: '018f0000-0000-7000-8000-0000000000bb',
      personId: personas.schoolHead.personId,
      role: 'administrator' as const,
      unitId: units.otherDepartment,
      from: new Date('2026-01-01T00:00:00Z'),
      grantedBy: null,
    };
    await insertGrant(server.database.db, grant);
    const params = { unitId: units.secondary };
    const invite = (role: 'administrator' | 'leader' | 'school-officer') =>
      server.call('schoolHead', accountsContract, 'invite', { params, body: { fullName: 'Vừ Thị Mai', role } });
    expect((await invite('administrator')).problem.code).toBe('grant-exceeds-own');
    expect((await invite('leader')).problem.code).toBe('role-not-for-unit');
    expect((await invite('school-officer')).status).toBe(200);
    const people = await server.call('schoolHead', accountsContract, 'listPeople', { params });
    expect(people.body.unitName).toBe('Trường THCS Bản Đông');
    expect(people.body.grantable).toEqual([
      'school-officer',
      'head',
      'class-teacher',
      'guard',
      'police-liaison',
      'sensitive-reader',
      'sender',
    ]);
  });
});

describe('a new password', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await testServer(noon('2026-03-02'));
  });
  const change = (next: string) =>
    server.call('schoolHead', accountsContract, 'changePassword', { body: { current: PASSWORD, next } });

  it('that others would guess is refused with why and what to choose, and nothing changes', async () => {
    for (const [next, why] of [
      ['matkhau2026', 'những từ nhiều người hay đặt'],
      ['thcsbandong-2026', 'tên đơn vị'],
      ['Tòng Văn Lâm 85', 'tên người'],
    ] as const) {
      const { status, problem } = await change(next);
      expect([status, problem.code, problem.findings?.[0]?.where]).toEqual([422, 'password-weak', 'next']);
      expect(problem.title).toContain(why);
    }
    expect((await change('sương mù bốn giờ sáng')).status).toBe(200);
  });
});
