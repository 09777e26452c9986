import { beforeAll, describe, expect, it } from 'vitest';
import { historyContract } from '#modules/history/contract.ts';
import { organisationContract } from '#modules/organisation/contract.ts';
import { noon } from '#test/database/test-database.ts';
import { reportSteps } from '#test/fixtures/report-steps.ts';
import { callForReports } from '#test/fixtures/reports.ts';
import { testSignIn } from '#test/fixtures/sign-in.ts';
import { type TestServer, testServer } from '#test/http/test-server.ts';
import { visitor } from '#test/http/visitor.ts';
import { PASSWORD, type PersonaName, personas, units } from '#test/personas/personas.ts';
import { accountsContract } from '../../contract.ts';
import { factorsContract } from '../../factors-contract.ts';
import { peopleContract } from '../../people-contract.ts';
import { deleteSessionsWithoutRole } from './grant-store.ts';

const params = { unitId: units.secondary };
const { schoolHead, schoolOfficer, classTeacher, guard, primaryOfficer } = personas;
const grantOf = (name: 'schoolHead' | 'schoolOfficer') => personas[name].grants[0]?.id ?? '';

const peopleOf = async (server: TestServer, as: PersonaName = 'communeAdministrator') =>
  (await server.call(as, accountsContract, 'listPeople', { params })).body.people;
const rolesOf = async (server: TestServer, login: string) =>
  (await peopleOf(server))
    .filter((row) => row.login === login)
    .map(({ role, coming }) => (coming ? `${role} later` : role));
const session = async (server: TestServer, as: PersonaName) =>
  (await server.call(as, accountsContract, 'currentSession')).body.session;

describe('a role for somebody who has an account', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await testServer(noon('2026-03-02'));
  });
  const give = (
    as: PersonaName,
    body: { login: string; role: 'guard' | 'officer' | 'head'; from?: string; until?: string },
  ) => server.call(as, peopleContract, 'giveRole', { params, body });

  it('is found by the whole sign-in name and given between two days', async () => {
    const find = (login: string) =>
      server.call('schoolHead', peopleContract, 'findPerson', { params, query: { login } });
    expect((await find('th.canbo')).body).toEqual({
      personId: primaryOfficer.personId,
      fullName: primaryOfficer.fullName,
      roles: [],
    });
    expect((await find('th.can')).problem.code).toBe('person-unknown');
    const days = { from: '2026-03-05', until: '2026-03-06' };
    expect((await give('schoolHead', { login: 'TH.canbo', role: 'guard', ...days })).status).toBe(200);
    expect(await rolesOf(server, 'th.canbo')).toEqual(['guard later']);
    const unitsOf = async () => (await session(server, 'primaryOfficer'))?.grants.map((grant) => grant.unitId);
    expect(await unitsOf()).not.toContain(units.secondary);
    server.clock.set(noon('2026-03-06'));
    expect(await unitsOf()).toContain(units.secondary);
    server.clock.set(noon('2026-03-07'));
    expect(await unitsOf()).not.toContain(units.secondary);
    expect(await rolesOf(server, 'th.canbo')).toEqual([]);
    server.clock.set(noon('2026-03-02'));
  });

  it('is refused to oneself, beyond what one holds, twice, in another kind of unit, and on days that have passed', async () => {
    const body = { login: classTeacher.login, role: 'guard' as const };
    expect((await give('schoolHead', { ...body, login: schoolHead.login })).problem.code).toBe('grant-to-self');
    expect((await give('schoolHead', { ...body, login: 'khong.co' })).problem.code).toBe('person-unknown');
    expect((await give('schoolHead', { ...body, role: 'officer' })).problem.code).toBe('role-not-for-unit');
    expect((await give('schoolHead', { ...body, from: '2026-03-01' })).problem.code).toBe('grant-days-wrong');
    expect((await give('schoolHead', body)).status).toBe(200);
    expect((await give('schoolHead', body)).problem.code).toBe('role-held');
    const withSensitive = { params, body: { login: guard.login, role: 'head' as const, sensitive: true } };
    await server.database.db
      .updateTable('role_grant')
      .set({ valid_until: noon('2026-03-01') })
      .where('person_id', '=', schoolHead.personId)
      .where('role', '=', 'sensitive-reader')
      .execute();
    const exceeding = await server.call('schoolHead', peopleContract, 'giveRole', withSensitive);
    expect(exceeding.problem.code).toBe('grant-exceeds-own');
  });

  it('ends with a day that is set before, and the sessions with it', async () => {
    const rows = await peopleOf(server);
    const grantId = rows.find((row) => row.personId === guard.personId)?.grantId ?? '';
    const end = (lastDay: string) =>
      server.call('schoolHead', accountsContract, 'endGrant', {
        params: { ...params, grantId },
        body: { reason: 'Hết hợp đồng', lastDay },
      });
    expect((await end('2026-03-01')).problem.code).toBe('grant-days-wrong');
    expect((await end('2026-03-08')).status).toBe(200);
    expect((await session(server, 'guard'))?.grants).toHaveLength(1);
    server.clock.set(noon('2026-03-09'));
    expect((await session(server, 'guard'))?.grants).toEqual([]);
    // What the job of that moment does.
    await deleteSessionsWithoutRole(server.database.db, guard.personId, noon('2026-03-09'));
    expect(await session(server, 'guard')).toBeNull();
    server.clock.set(noon('2026-03-02'));
  });
});

describe('somebody who leaves', () => {
  it('is signed out at once, and what they lent ends', async () => {
    const server = await testServer(noon('2026-03-02'));
    expect((await session(server, 'schoolHead'))?.login).toBe(schoolHead.login);
    const body = {
      grantId: grantOf('schoolHead'),
      role: 'head' as const,
      personId: schoolOfficer.personId,
      until: '2026-03-20',
      reason: 'Nghỉ phép năm',
      sensitive: false,
    };
    expect((await server.call('schoolHead', peopleContract, 'delegate', { params, body })).status).toBe(200);
    expect(await rolesOf(server, schoolOfficer.login)).toContain('head');
    const ended = await server.call('communeAdministrator', accountsContract, 'endGrant', {
      params: { ...params, grantId: grantOf('schoolHead') },
      body: { reason: 'Chuyển công tác' },
    });
    expect(ended.status).toBe(200);
    const refused = await server.call('schoolHead', accountsContract, 'listPeople', { params });
    expect([refused.status, refused.problem.code]).toEqual([401, 'not-signed-in']);
    expect(await rolesOf(server, schoolOfficer.login)).toEqual(['school-officer', 'sensitive-reader']);
  });
});

describe('somebody who leaves in the middle of signing in', () => {
  it('comes no further than the password, not by the second factor either', async () => {
    const server = await testServer(noon('2026-03-02'));
    const { pool } = server.database;
    const code = 'abcde-fghjk';
    const signed = testSignIn.keyring.sign('recovery', `${schoolHead.personId} ${code.replace('-', '')}`);
    await pool.query('insert into totp_factor (person_id, secret, made_at, confirmed_at) values ($1, $2, $3, $3)', [
      schoolHead.personId,
      Buffer.from('x'),
      server.clock.now(),
    ]);
    await pool.query('insert into recovery_code (person_id, code_hash, made_at) values ($1, $2, $3)', [
      schoolHead.personId,
      signed,
      server.clock.now(),
    ]);
    const by = visitor(server);
    const body = { login: schoolHead.login, password: PASSWORD };
    expect((await by.call(accountsContract, 'signIn', { body })).body.step?.ways).toEqual(['totp', 'recovery']);
    await server.call('communeAdministrator', peopleContract, 'takeOver', {
      params,
      body: { from: '2026-03-02', fullName: 'Lý Thị Sao', leaving: [schoolHead.personId], named: true },
    });
    expect((await by.call(factorsContract, 'proveRecovery', { body: { code } })).code).toBe('step-ended');
    expect(by.cookies.has('truong_an_session')).toBe(false);
  });
});

describe('standing in for a leave', () => {
  let server: TestServer;
  let steps: ReturnType<typeof reportSteps>;
  beforeAll(async () => {
    server = await testServer(noon('2026-03-02'));
    steps = reportSteps(server, await callForReports(server.database.db));
    await steps.fill();
  });
  const hand = (as: PersonaName, more: object = {}) =>
    server.call(as, peopleContract, 'delegate', {
      params,
      body: {
        grantId: grantOf('schoolHead'),
        role: 'head',
        personId: schoolOfficer.personId,
        until: '2026-03-05',
        reason: 'Đi tập huấn',
        sensitive: false,
        ...more,
      },
    });

  it('is handed to a colleague of the unit, by the holder of the role alone', async () => {
    expect((await steps.submit('schoolOfficer')).problem.code).toBe('forbidden');
    expect((await hand('schoolOfficer')).problem.code).toBe('stand-in-unfit');
    expect((await hand('schoolHead', { personId: schoolHead.personId })).problem.code).toBe('stand-in-unfit');
    expect((await hand('schoolHead', { personId: primaryOfficer.personId })).problem.code).toBe('stand-in-unfit');
    expect((await hand('schoolHead', { role: 'administrator' })).problem.code).toBe('stand-in-unfit');
    expect((await hand('schoolHead', { until: '2026-03-01' })).problem.code).toBe('grant-days-wrong');
    expect((await hand('schoolHead')).status).toBe(200);
    expect((await hand('schoolHead')).problem.code).toBe('role-held');
  });

  it('stands in history as who did it in whose place, and is no right to hand on or to invite', async () => {
    expect((await steps.submit('schoolOfficer')).status).toBe(200);
    const { body } = await server.call('schoolHead', historyContract, 'readHistory', {
      params: { unitId: units.secondary, subjectKind: 'report', subjectId: steps.params.assignmentId },
    });
    const [submitted, typed] = body.entries;
    expect(submitted).toMatchObject({ action: 'submit', who: schoolOfficer.fullName, onBehalfOf: schoolHead.fullName });
    expect(typed).toMatchObject({ action: 'edit', who: schoolOfficer.fullName, onBehalfOf: null });

    const lent = await server.call('schoolOfficer', peopleContract, 'listStandIns', { params });
    expect(lent.body.standIns).toMatchObject([
      { holder: schoolHead.fullName, deputy: schoolOfficer.fullName, role: 'head' },
    ]);
    expect(lent.body.delegable.map(({ role }) => role)).toEqual(['school-officer']);
    const grantId = lent.body.standIns[0]?.grantId;
    expect((await hand('schoolOfficer', { grantId, personId: classTeacher.personId })).problem.code).toBe(
      'stand-in-unfit',
    );
    const invited = await server.call('schoolOfficer', accountsContract, 'invite', {
      params,
      body: { fullName: 'Người Lạ', role: 'guard' },
    });
    expect(invited.problem.code).toBe('forbidden');
    expect((await session(server, 'schoolOfficer'))?.grants.find(({ role }) => role === 'head')).toMatchObject({
      onBehalfOf: schoolHead.fullName,
    });
  });

  it('ends by itself after its last day', async () => {
    server.clock.set(noon('2026-03-06'));
    expect((await steps.submit('schoolOfficer')).problem.code).toBe('forbidden');
    expect((await session(server, 'schoolOfficer'))?.grants.map(({ role }) => role)).not.toContain('head');
    server.clock.set(noon('2026-03-02'));
  });

  it('is ended early by either side, with the right to see sensitive figures', async () => {
    const standIns = async () =>
      (await server.call('schoolHead', peopleContract, 'listStandIns', { params })).body.standIns;
    const end = async (as: PersonaName) => {
      const grantId = (await standIns()).find(({ role }) => role !== 'sensitive-reader')?.grantId ?? '';
      return server.call(as, peopleContract, 'endStandIn', { params: { ...params, grantId }, body: {} });
    };
    expect((await end('classTeacher')).problem.code).toBe('stand-in-unfit');
    expect((await end('schoolHead')).status).toBe(200);
    expect(await standIns()).toEqual([]);
    expect((await hand('schoolHead', { personId: classTeacher.personId, sensitive: true })).status).toBe(200);
    expect((await standIns()).map(({ role }) => role).sort()).toEqual(['head', 'sensitive-reader']);
    expect((await end('classTeacher')).status).toBe(200);
    expect(await standIns()).toEqual([]);
  });
});

describe('a new head', () => {
  it('is invited from a day on, the one before leaves that day, and the unit bears the new name', async () => {
    const server = await testServer(noon('2026-03-02'));
    const offer = (await server.call('communeAdministrator', peopleContract, 'readHeadship', { params })).body;
    expect(offer).toMatchObject({ role: 'head', mayName: true, holders: [{ fullName: schoolHead.fullName }] });
    const taken = await server.call('communeAdministrator', peopleContract, 'takeOver', {
      params,
      body: { from: '2026-03-10', fullName: 'Lý Thị Sao', leaving: [schoolHead.personId], named: true },
    });
    expect(taken.body).toMatchObject({ fullName: 'Lý Thị Sao', ended: 2, named: true });
    const accepted = await server.call('nobody', accountsContract, 'acceptInvitation', {
      params: { token: taken.body.invitationPath?.split('/').at(-1) ?? '' },
      body: { fullName: 'Lý Thị Sao', login: 'ly.sao', password: 'mot-cau-kho-doan-hon' },
    });
    expect(accepted.body.grants).toEqual([]);
    expect(accepted.body.startsAt).toBe('2026-03-09T17:00:00.000Z');
    expect(await rolesOf(server, 'ly.sao')).toEqual(['head later', 'sensitive-reader later']);
    expect(await rolesOf(server, schoolHead.login)).toEqual(['head', 'sensitive-reader']);

    server.clock.set(noon('2026-03-10'));
    expect(await rolesOf(server, 'ly.sao')).toEqual(['head', 'sensitive-reader']);
    expect(await rolesOf(server, schoolHead.login)).toEqual([]);
    const headOn = async (day: string) =>
      (await server.call('communeAdministrator', organisationContract, 'readUnit', { params, query: { day } })).body.now
        ?.headName;
    expect([await headOn('2026-03-09'), await headOn('2026-03-10')]).toEqual([null, 'Lý Thị Sao']);
  });

  it('may be somebody who has an account, and a head may hand over the own school', async () => {
    const server = await testServer(noon('2026-03-02'));
    const taken = await server.call('schoolHead', peopleContract, 'takeOver', {
      params,
      body: {
        from: '2026-03-02',
        fullName: schoolOfficer.fullName,
        login: schoolOfficer.login,
        leaving: [schoolHead.personId],
        named: true,
      },
    });
    expect(taken.body).toEqual({
      fullName: schoolOfficer.fullName,
      invitationPath: null,
      expiresAt: null,
      ended: 2,
      named: false,
    });
    expect(await session(server, 'schoolHead')).toBeNull();
    expect(await rolesOf(server, schoolOfficer.login)).toEqual(['school-officer', 'head', 'sensitive-reader']);
  });
});

describe('an invitation', () => {
  it('that was used, ended, ran out or was made up makes no account, and says what to do', async () => {
    const server = await testServer(noon('2026-03-02'));
    const invite = async () =>
      (
        await server.call('schoolHead', accountsContract, 'invite', {
          params,
          body: { fullName: 'Sùng A Chư', role: 'guard' },
        })
      ).body;
    const accept = (path: string, login: string) =>
      server.call('nobody', accountsContract, 'acceptInvitation', {
        params: { token: path.split('/').at(-1) ?? '' },
        body: { fullName: 'Sùng A Chư', login, password: 'mot-cau-kho-doan-hon' },
      });
    const people = async () => Number((await server.database.pool.query('select count(*) from person')).rows[0].count);
    const used = await invite();
    expect((await accept(used.invitationPath, 'sung.chu')).status).toBe(200);
    const ended = await invite();
    const params2 = { ...params, invitationId: ended.id };
    await server.call('schoolHead', accountsContract, 'endInvitation', { params: params2, body: {} });
    const late = await invite();
    const before = await people();
    server.clock.set(new Date(new Date(late.expiresAt).getTime() + 1));
    for (const path of [used, ended, late, { invitationPath: '/invitations/mot-duong-dan-tu-nghi-ra' }]) {
      const refused = await accept(path.invitationPath, 'sung.khac');
      expect([refused.status, refused.problem.code]).toEqual([404, 'invitation-invalid']);
      expect(refused.problem.title).toContain('Xin lời mời mới');
    }
    expect(await people()).toBe(before);
  });

  it('whose time ran out is shown and gets a new link; the old one and an ended one do not work', async () => {
    const server = await testServer(noon('2026-03-02'));
    const invited = await server.call('schoolHead', accountsContract, 'invite', {
      params,
      body: { fullName: 'Sùng A Chư', role: 'guard', until: '2026-06-30' },
    });
    const tokenOf = (path: string) => path.split('/').at(-1) ?? '';
    const read = (path: string) =>
      server.call('nobody', accountsContract, 'readInvitation', { params: { token: tokenOf(path) } });
    server.clock.set(noon('2026-03-20'));
    expect((await read(invited.body.invitationPath)).problem.code).toBe('invitation-invalid');
    const waiting = async () =>
      (await server.call('schoolHead', accountsContract, 'listPeople', { params })).body.invitations;
    expect(await waiting()).toMatchObject([{ fullName: 'Sùng A Chư', expired: true }]);
    const invitationId = (await waiting())[0]?.id ?? '';
    const renew = () =>
      server.call('schoolHead', peopleContract, 'renewInvitation', { params: { ...params, invitationId }, body: {} });
    const renewed = await renew();
    expect(renewed.body).toMatchObject({ fullName: 'Sùng A Chư', mailed: false });
    expect((await read(renewed.body.invitationPath)).status).toBe(200);
    expect((await read(invited.body.invitationPath)).problem.code).toBe('invitation-invalid');
    await server.call('schoolHead', accountsContract, 'endInvitation', {
      params: { ...params, invitationId },
      body: {},
    });
    expect(await waiting()).toEqual([]);
    expect((await renew()).problem.code).toBe('not-found');
  });
});
