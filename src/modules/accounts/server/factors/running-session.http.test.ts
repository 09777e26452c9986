import { HOTP, Secret } from 'otpauth';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { jobTasks } from '#app/job-tasks.ts';
import { newId } from '#platform/random.ts';
import { noon } from '#test/database/test-database.ts';
import { identityProvider, passThrough, type TestProvider } from '#test/fixtures/identity-provider.ts';
import { testSignIn } from '#test/fixtures/sign-in.ts';
import { softPasskey } from '#test/fixtures/soft-passkey.ts';
import { type TestServer, testServer } from '#test/http/test-server.ts';
import { HERE, type Visitor, visitor } from '#test/http/visitor.ts';
import { PASSWORD, personas, units } from '#test/personas/personas.ts';
import { accountsContract } from '../../contract.ts';
import { factorsContract } from '../../factors-contract.ts';
import { peopleContract } from '../../people-contract.ts';
import { peopleSheetContract } from '../../people-sheet-contract.ts';
import { providerContract } from '../../provider-contract.ts';
import { resetContract } from '../../reset-contract.ts';
import { stepAt } from '../../rules/factors/codes.ts';
import type { Role } from '../../rules/roles.ts';
import { type PeopleColumnKey, peopleColumnKeys } from '../../rules/sheet/people-columns.ts';
import { slipsContract } from '../../slips-contract.ts';
import { insertGrant } from '../account-store.ts';
import { openIdProvider } from '../providers/open-id.ts';
import { lowerSessions } from '../sessions/limit-store.ts';

const NEW = 'sương mù bốn giờ sáng';
/** A role given on 2/3 must have a second factor from the 5th on: the sample decision leaves two days. */
const END = '2026-03-04T17:00:00.000Z';
const east = { unitId: units.communeEast };
const school = { unitId: units.secondary };

let server: TestServer;
let office: TestProvider;
beforeAll(async () => {
  office = await identityProvider(`${HERE.origin}/sign-in/return`);
  const provider = openIdProvider({ ...office, name: 'Sở Bình Minh', secondFactor: ['amr:mfa'] }, HERE.origin);
  server = await testServer(noon('2026-03-02'), undefined, { ...testSignIn, provider });
  const decision = { valid_from: '2026-03-01', required: true, grace_days: 2, source: 'Quyết định mẫu' };
  const roles = ['head', 'guard', 'school-officer', 'class-teacher'].map((role) => ({ ...decision, role }));
  await server.database.db.insertInto('factor_policy').values(roles).execute();
});
beforeEach(() => server.clock.set(noon('2026-03-02')));

const signIn = (by: Visitor, login: string, password = PASSWORD) =>
  by.call(accountsContract, 'signIn', { body: { login, password } });

async function signedIn(login: string): Promise<Visitor> {
  const by = visitor(server);
  expect((await signIn(by, login)).body.session?.login).toBe(login);
  return by;
}

/** Where the newest session of somebody ends because of a second factor. */
async function endOf(login: string): Promise<string | null> {
  const { rows } = await server.database.pool.query(
    `select s.must_end_at from session s join person p on p.id = s.person_id
     where p.login = $1 and s.stage = 'in' and s.created_at < '2099-01-01' order by s.ctid desc limit 1`,
    [login],
  );
  expect(rows).toHaveLength(1);
  return rows[0].must_end_at?.toISOString() ?? null;
}

const give = (login: string, role: Role, unit = school) =>
  server.call('communeAdministrator', peopleContract, 'giveRole', { params: unit, body: { login, role } });

const codeOf = (secret: string) =>
  HOTP.generate({
    secret: Secret.fromBase32(secret.replaceAll(' ', '')),
    counter: stepAt(server.clock.now()),
    digits: 6,
  });

async function addTotp(by: Visitor, body: { password?: string } = { password: PASSWORD }): Promise<string> {
  const { secret } = (await by.call(factorsContract, 'beginTotp', { body })).body;
  expect((await by.call(factorsContract, 'confirmTotp', { body: { code: codeOf(secret) } })).status).toBe(200);
  return secret;
}

describe('a running session of somebody who gets a role that requires a second factor', () => {
  it('goes on until the grace is over, then says why and leads to the set-up, and what was meant is done', async () => {
    const by = await signedIn('xatay.chuyenvien');
    expect(await endOf('xatay.chuyenvien')).toBeNull();
    expect((await give('xatay.chuyenvien', 'guard')).status).toBe(200);
    expect(await endOf('xatay.chuyenvien')).toBe(END);
    const look = () => by.call(factorsContract, 'readSecurity', { query: {} });
    for (const at of ['2026-03-02T14:00:00Z', '2026-03-03T01:00:00Z', '2026-03-03T12:00:00Z']) {
      server.clock.set(new Date(at));
      expect((await look()).status).toBe(200);
    }
    for (const at of ['2026-03-03T23:30:00Z', '2026-03-04T11:00:00Z', '2026-03-04T16:59:59Z']) {
      server.clock.set(new Date(at));
      expect((await look()).status).toBe(200);
    }
    server.clock.set(new Date(END));
    const over = await look();
    expect([over.status, over.code]).toEqual([401, 'session-needs-factor']);
    expect(over.title).toContain('Đăng nhập lại');
    expect((await by.call(accountsContract, 'currentSession')).body.session).toBeNull();
    expect((await signIn(by, 'xatay.chuyenvien')).body.step).toMatchObject({ kind: 'enrol', role: 'guard' });
    await addTotp(by, {});
    expect((await look()).status).toBe(200);
    expect(await endOf('xatay.chuyenvien')).toBeNull();
  });

  it('does not begin anew when the role is taken and given again', async () => {
    await signedIn('thpt.hieutruong');
    const { grants } = personas.highSchoolHead;
    const { db } = server.database;
    const first = { valid_from: new Date('2026-01-05T03:00:00Z'), valid_until: new Date('2026-01-20T03:00:00Z') };
    await db
      .updateTable('role_grant')
      .set(first)
      .where('id', '=', grants[0]?.id ?? '')
      .execute();
    await db.updateTable('session').set({ must_end_at: null }).execute();
    const params = { unitId: units.highSchool };
    const body = { login: 'thpt.hieutruong', role: 'head' as const };
    expect((await server.call('departmentAdministrator', peopleContract, 'giveRole', { params, body })).status).toBe(
      200,
    );
    // The decision of 1/3 came later than the role: its grace counts, not that of the new grant alone.
    expect(await endOf('thpt.hieutruong')).toBe('2026-03-03T17:00:00.000Z');
  });

  it('has all its grace when the role was given once and taken back before it began', async () => {
    const never = { valid_from: noon('2026-03-05'), valid_until: noon('2026-03-02') };
    await server.database.db
      .insertInto('role_grant')
      .values({
        id: newId(noon('2026-03-10')),
        person_id: personas.communeOfficer.personId,
        role: 'guard',
        unit_id: units.secondary,
        ...never,
      })
      .execute();
    server.clock.set(noon('2026-03-10'));
    await signedIn(personas.communeOfficer.login);
    await insertGrant(server.database.db, {
      id: newId(noon('2026-03-10')),
      personId: personas.communeOfficer.personId,
      role: 'guard',
      unitId: units.secondary,
      from: noon('2026-03-10'),
      grantedBy: null,
    });
    expect(await endOf(personas.communeOfficer.login)).toBe('2026-03-12T17:00:00.000Z');
    const { session } = (await signIn(visitor(server), personas.communeOfficer.login)).body;
    expect(session?.factorDue).toBe('2026-03-12');
    const { personId } = personas.communeOfficer;
    await server.database.db
      .deleteFrom('role_grant')
      .where('person_id', '=', personId)
      .where('role', '=', 'guard')
      .execute();
  });

  it('ends wherever the role comes from: the page of people, a hand-over, a sheet', async () => {
    await signedIn('xadong.lanhdao');
    const takeOver = { fullName: personas.communeLeader.fullName, login: 'xadong.lanhdao', from: '2026-03-02' };
    const handed = await server.call('communeAdministrator', peopleContract, 'takeOver', {
      params: school,
      body: { ...takeOver, leaving: [], named: false },
    });
    expect(handed.status).toBe(200);
    expect(await endOf('xadong.lanhdao')).toBe(END);

    await signedIn('so.lanhdao');
    const of: Partial<Record<PeopleColumnKey, string>> = {
      fullName: personas.departmentLeader.fullName,
      login: 'so.lanhdao',
      unit: 'Trường THCS Bản Đông',
      role: 'Bảo vệ',
    };
    const rows = [{ row: 2, cells: peopleColumnKeys.map((key) => of[key] ?? '') }];
    const taken = await server.call('communeAdministrator', peopleSheetContract, 'importPeople', {
      params: east,
      body: { rows, leaveOut: [] },
    });
    const tasks = jobTasks({ db: server.database.db, clock: server.clock, sendMail: undefined, linksFrom: undefined });
    await (tasks['import-people'] as (payload: unknown) => Promise<void>)({ importId: taken.body.importId });
    expect(await endOf('so.lanhdao')).toBe(END);
  });

  it('ends too when the decision itself comes later, for those who hold the role alone', async () => {
    await signedIn('xadong.congan');
    await signedIn('so.chuyenvien');
    const { db } = server.database;
    const later = { role: 'police-liaison', valid_from: '2026-03-10', required: true, grace_days: 3, source: 'Mẫu' };
    await db.insertInto('factor_policy').values(later).execute();
    await lowerSessions(db, { role: 'police-liaison' }, server.clock.now());
    expect(await endOf('xadong.congan')).toBe('2026-03-13T17:00:00.000Z');
    expect(await endOf('so.chuyenvien')).toBeNull();
  });

  it('is kept in mind when sign-in and role come at the same moment', async () => {
    const logins = ['th.canbo', 'th.hieutruong'];
    await Promise.all(
      logins.flatMap((login) => [
        signIn(visitor(server), login),
        give(login, 'class-teacher'),
        signIn(visitor(server), login),
      ]),
    );
    const { rows } = await server.database.pool.query(
      `select count(*)::int as n, count(must_end_at)::int as ended from session s join person p on p.id = s.person_id
       where p.login = any($1) and s.created_at < '2099-01-01'`,
      [logins],
    );
    expect(rows).toEqual([{ n: 4, ended: 4 }]);
  });
});

describe('a session that begins while a role requires a second factor that may still be missing', () => {
  const login = 'thcs.canbo';

  it('by password, new password or reset link ends with the grace; by a second factor it does not', async () => {
    const by = await signedIn(login);
    expect(await endOf(login)).toBe('2026-03-03T17:00:00.000Z');
    await by.call(accountsContract, 'changePassword', { body: { current: PASSWORD, next: NEW } });
    expect(await endOf(login)).toBe('2026-03-03T17:00:00.000Z');
    const { personId } = personas.schoolOfficer;
    const made = await server.call('schoolHead', resetContract, 'makeReset', {
      params: { ...school, personId },
      body: { reason: 'Gặp trực tiếp' },
    });
    const token = made.body.resetPath.split('/').at(-1) ?? '';
    const anew = visitor(server);
    await anew.call(resetContract, 'useReset', { params: { token }, body: { password: 'mưa đá tháng tư muộn' } });
    expect(await endOf(login)).toBe('2026-03-03T17:00:00.000Z');

    const secret = await addTotp(anew, { password: 'mưa đá tháng tư muộn' });
    expect(await endOf(login)).toBeNull();
    await anew.call(accountsContract, 'changePassword', { body: { current: 'mưa đá tháng tư muộn', next: NEW } });
    expect(await endOf(login)).toBeNull();
    server.clock.advance(60_000);
    const other = visitor(server);
    await signIn(other, login, NEW);
    expect((await other.call(factorsContract, 'proveTotp', { body: { code: codeOf(secret) } })).status).toBe(200);
    expect(await endOf(login)).toBeNull();
  });

  it('by a passkey does not end; once the last factor is gone it counts as opened without', async () => {
    const who = 'xadong.chuyenvien';
    const by = await signedIn(who);
    const passkey = softPasskey();
    const begun = await by.call(factorsContract, 'beginPasskey', { body: { password: PASSWORD } });
    const registered = passkey.register(String(begun.body.options.challenge), HERE);
    await by.call(factorsContract, 'addPasskey', { body: { name: 'Điện thoại', response: registered } });
    const phone = visitor(server);
    const asked = await phone.call(factorsContract, 'askForPasskey', { body: {} });
    const response = passkey.sign(String(asked.body.options.challenge), HERE, 1);
    expect((await phone.call(factorsContract, 'provePasskey', { body: { response } })).body.session?.login).toBe(who);
    const { passkeys } = (await phone.call(factorsContract, 'readSecurity', { query: {} })).body;
    const params = { passkeyId: passkeys[0]?.id ?? '' };
    const removed = await phone.call(factorsContract, 'removePasskey', { params, body: { password: PASSWORD } });
    expect(removed.status).toBe(200);
    expect(await endOf(who)).toBeNull();
    await give(who, 'guard');
    expect(await endOf(who)).toBe(END);
  });

  it('by the office’s own system ends with the grace unless that vouches for two factors', async () => {
    const who = 'thcs.baove';
    const by = await signedIn(who);
    const pass = async (account: string, visit: Visitor, address: string) =>
      visit.call(providerContract, 'comeBack', { body: { answer: await passThrough(address, account) } });
    const linking = await by.call(providerContract, 'beginLink', { body: { password: PASSWORD } });
    expect((await pass('canbo-15', by, linking.body.address)).status).toBe(200);
    for (const [strong, end] of [
      [false, '2026-03-03T17:00:00.000Z'],
      [true, null],
    ] as const) {
      office.setMethods(strong ? ['pwd', 'mfa'] : ['pwd']);
      const phone = visitor(server);
      const { address } = (await phone.call(providerContract, 'beginSignIn')).body;
      expect((await pass('canbo-15', phone, address)).status).toBe(200);
      expect(await endOf(who)).toBe(end);
    }
  });

  it('by an invitation or a slip ends with the grace', async () => {
    const invite = (fullName: string) =>
      server.call('communeAdministrator', accountsContract, 'invite', {
        params: school,
        body: { fullName, role: 'guard' },
      });
    const { body } = await invite('Lò Thị Mây');
    const token = body.invitationPath.split('/').at(-1) ?? '';
    const account = { fullName: 'Lò Thị Mây', login: 'lo.may', password: NEW };
    await visitor(server).call(accountsContract, 'acceptInvitation', { params: { token }, body: account });
    expect(await endOf('lo.may')).toBe(END);

    await invite('Lò Văn Sao');
    const { invitations } = (
      await server.call('communeAdministrator', accountsContract, 'listPeople', { params: school })
    ).body;
    const invitationIds = invitations.filter(({ fullName }) => fullName === 'Lò Văn Sao').map(({ id }) => id);
    const made = await server.call('communeAdministrator', slipsContract, 'makeSlips', {
      params: school,
      body: { invitationIds },
    });
    const { login, code } = made.body.slips[0] ?? { login: '', code: '' };
    const used = await visitor(server).call(slipsContract, 'useSlip', { body: { login, code } });
    await visitor(server).call(accountsContract, 'acceptInvitation', {
      params: { token: used.body.invitationPath.split('/').at(-1) ?? '' },
      body: { fullName: 'Lò Văn Sao', login, password: NEW },
    });
    expect(await endOf(login)).toBe(END);
  });
});
