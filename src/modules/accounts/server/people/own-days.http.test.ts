import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { reportsContract } from '#modules/reports/contract.ts';
import { noon } from '#test/database/test-database.ts';
import { type TestServer, testServer } from '#test/http/test-server.ts';
import { type PersonaName, personas, units } from '#test/personas/personas.ts';
import { accountsContract } from '../../contract.ts';
import { peopleContract } from '../../people-contract.ts';
import { insertGrant } from '../account-store.ts';

const params = { unitId: units.secondary };
const { schoolHead, schoolOfficer, classTeacher } = personas;
const grantOf = (name: 'schoolHead' | 'communeLeader') => personas[name].grants[0]?.id ?? '';

let server: TestServer;
beforeEach(async () => {
  server = await testServer(noon('2026-03-02'));
});

const endOn = (lastDay?: string) =>
  server.call('communeAdministrator', accountsContract, 'endGrant', {
    params: { ...params, grantId: grantOf('schoolHead') },
    body: { reason: 'Hết nhiệm kỳ', ...(lastDay ? { lastDay } : {}) },
  });
const invite = async (as: PersonaName, unitId: string, body: object) =>
  server.call(as, accountsContract, 'invite', {
    params: { unitId },
    body: { fullName: 'Lý Thị Sao', role: 'head', ...body },
  });
const tokenOf = (path: string | null) => path?.split('/').at(-1) ?? '';
const accept = (path: string | null, login = 'ly.sao') =>
  server.call('nobody', accountsContract, 'acceptInvitation', {
    params: { token: tokenOf(path) },
    body: { fullName: 'Lý Thị Sao', login, password: 'mot-cau-kho-doan-hon' },
  });
const read = (path: string | null) =>
  server.call('nobody', accountsContract, 'readInvitation', { params: { token: tokenOf(path) } });

describe('an invitation', () => {
  it('gives nothing once whoever made it may give it no more', async () => {
    const { invitationPath } = (await invite('schoolHead', units.secondary, {})).body;
    expect((await endOn('2026-03-03')).status).toBe(200);
    expect((await read(invitationPath)).status).toBe(200);
    server.clock.set(noon('2026-03-06'));
    expect((await read(invitationPath)).problem.code).toBe('invitation-invalid');
    expect((await accept(invitationPath)).problem.code).toBe('invitation-invalid');
  });

  it('to be the first in charge opens nothing once the unit has its own administrator', async () => {
    const body = { role: 'administrator' as const };
    const made = await invite('departmentAdministrator', units.communeWest, body);
    expect((await read(made.body.invitationPath)).status).toBe(200);
    const grant = {
      personId: personas.westOfficer.personId,
      role: 'administrator' as const,
      unitId: units.communeWest,
    };
    await insertGrant(server.database.db, { ...grant, id: randomUUID(), from: noon('2026-03-01'), grantedBy: null });
    expect((await accept(made.body.invitationPath)).problem.code).toBe('invitation-invalid');
  });

  it('of somebody who hands the school over stays good for the one who takes over', async () => {
    const taken = await server.call('schoolHead', peopleContract, 'takeOver', {
      params,
      body: { from: '2026-03-05', fullName: 'Lý Thị Sao', leaving: [schoolHead.personId], named: false },
    });
    server.clock.set(noon('2026-03-06'));
    const accepted = await accept(taken.body.invitationPath);
    expect(accepted.body.grants.map(({ role }) => role)).toEqual(['head', 'sensitive-reader']);
  });

  it('gives no right to see sensitive figures that its maker has lost', async () => {
    const made = await invite('schoolHead', units.secondary, { role: 'school-officer' });
    await server.database.db
      .updateTable('role_grant')
      .set({ valid_until: noon('2026-03-02') })
      .where('person_id', '=', schoolHead.personId)
      .where('role', '=', 'sensitive-reader')
      .execute();
    expect((await accept(made.body.invitationPath)).body.grants.map(({ role }) => role)).toEqual(['school-officer']);
  });
});

describe('whoever holds a role until a day', () => {
  it('gives no role beyond it, and is told the day', async () => {
    await endOn('2026-03-03');
    const give = (days: { from?: string; until?: string }) =>
      server.call('schoolHead', peopleContract, 'giveRole', {
        params,
        body: { login: classTeacher.login, role: 'head', ...days },
      });
    for (const days of [{}, { from: '2026-03-10' }, { until: '2026-03-04' }]) {
      const refused = await give(days);
      expect([refused.status, refused.problem.code]).toEqual([403, 'grant-outlives-own']);
      expect(refused.problem.title).toContain('03/03/2026');
      expect((await invite('schoolHead', units.secondary, days)).problem.code).toBe('grant-outlives-own');
    }
    expect((await invite('schoolHead', units.secondary, { until: '2026-03-03' })).status).toBe(200);
    expect((await give({ until: '2026-03-03' })).status).toBe(200);
  });

  it('renews no invitation that goes beyond it', async () => {
    const { id } = (await invite('communeAdministrator', units.secondary, {})).body;
    await endOn('2026-03-03');
    const renewed = await server.call('schoolHead', peopleContract, 'renewInvitation', {
      params: { ...params, invitationId: id },
      body: {},
    });
    expect(renewed.problem.code).toBe('grant-outlives-own');
  });

  it('lets somebody send in their place no longer than that', async () => {
    await endOn('2026-03-03');
    const body = { personId: schoolOfficer.personId };
    expect((await server.call('schoolHead', reportsContract, 'makeSender', { params, body })).status).toBe(200);
    const senders = async () =>
      (await server.call('communeAdministrator', accountsContract, 'listPeople', { params })).body.people.filter(
        ({ role }) => role === 'sender',
      );
    expect(await senders()).toHaveLength(1);
    server.clock.set(noon('2026-03-04'));
    expect(await senders()).toEqual([]);
  });
});

describe('whoever stands in as a sender', () => {
  it('is no sender of the unit: can be made one, and is ended by those concerned alone', async () => {
    const lent = {
      grantId: grantOf('schoolHead'),
      role: 'sender' as const,
      personId: schoolOfficer.personId,
      until: '2026-03-20',
      reason: 'Nghỉ phép năm',
      sensitive: false,
    };
    expect((await server.call('schoolHead', peopleContract, 'delegate', { params, body: lent })).status).toBe(200);
    const standing = async () =>
      (await server.call('communeAdministrator', accountsContract, 'listPeople', { params })).body.people.filter(
        ({ role }) => role === 'sender',
      );
    const lentId = (await standing())[0]?.grantId ?? '';
    const end = await server.call('schoolHead', reportsContract, 'endSender', {
      params: { ...params, grantId: lentId },
    });
    expect(end.status).toBe(404);
    const body = { personId: schoolOfficer.personId };
    const senders = async () =>
      (await server.call('schoolHead', reportsContract, 'listSenders', { params })).body.people.find(
        ({ personId }) => personId === schoolOfficer.personId,
      );
    expect((await senders())?.grantId).toBeNull();
    await server.call('schoolHead', reportsContract, 'makeSender', { params, body });
    expect((await standing()).map(({ onBehalfOf }) => onBehalfOf === null).sort()).toEqual([false, true]);
    expect((await senders())?.grantId).not.toBeNull();
  });
});
