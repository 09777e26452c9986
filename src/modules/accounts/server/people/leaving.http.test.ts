import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { withClient } from '#platform/database/open.ts';
import { noon } from '#test/database/test-database.ts';
import { type TestServer, testServer } from '#test/http/test-server.ts';
import { personas, units } from '#test/personas/personas.ts';
import { accessContract } from '../../access-contract.ts';
import { accountsContract } from '../../contract.ts';
import { peopleContract } from '../../people-contract.ts';
import type { Role } from '../../rules/roles.ts';
import { insertGrant } from '../account-store.ts';
import { hasPeople } from '../people-store.ts';
import { deleteSessionsWithoutRole } from './grant-store.ts';

const params = { unitId: units.secondary };
const { schoolOfficer, classTeacher, communeAdministrator, communeOfficer } = personas;

const grantOf = (name: 'schoolHead' | 'schoolOfficer' | 'communeAdministrator') => personas[name].grants[0]?.id ?? '';

let server: TestServer;
beforeEach(async () => {
  server = await testServer(noon('2026-03-02'));
});

const endGrant = (unitId: string, grantId: string, lastDay?: string) =>
  server.call('communeAdministrator', accountsContract, 'endGrant', {
    params: { unitId, grantId },
    body: { reason: 'Chuyển công tác', ...(lastDay ? { lastDay } : {}) },
  });
const grant = async (personId: string, role: Role, unitId: string, from: string, until?: string) => {
  const id = randomUUID();
  const days = { from: noon(from), until: until ? noon(until) : null };
  await insertGrant(server.database.db, { id, personId, role, unitId, ...days, grantedBy: null });
  return id;
};
const rolesOf = async (login: string) =>
  (await server.call('communeAdministrator', accountsContract, 'listPeople', { params })).body.people
    .filter((row) => row.login === login)
    .map(({ role }) => role);
const signedOutLater = async () => {
  const { rows } = await withClient(server.database.owner, (client) =>
    client.query(
      `select j.payload ->> 'personId' as id from graphile_worker._private_jobs j
       join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'end-sessions'`,
    ),
  );
  return rows.map(({ id }) => id);
};

describe('whoever leaves a unit', () => {
  it('stands in for nobody there any more', async () => {
    const lent = {
      grantId: grantOf('schoolHead'),
      role: 'sender' as const,
      personId: schoolOfficer.personId,
      until: '2026-03-20',
      reason: 'Nghỉ phép năm',
      sensitive: false,
    };
    await server.call('schoolHead', peopleContract, 'delegate', { params, body: lent });
    expect(await rolesOf(schoolOfficer.login)).toContain('sender');
    expect((await endGrant(units.secondary, grantOf('schoolOfficer'))).status).toBe(200);
    expect(await rolesOf(schoolOfficer.login)).toEqual([]);
  });

  it('before the first day gets no right to see sensitive figures either', async () => {
    const body = { login: classTeacher.login, role: 'school-officer' as const, from: '2026-03-10', sensitive: true };
    await server.call('schoolHead', peopleContract, 'giveRole', { params, body });
    const coming = (await server.call('schoolHead', accountsContract, 'listPeople', { params })).body.people.find(
      ({ login, role }) => login === classTeacher.login && role === 'school-officer',
    );
    expect((await endGrant(units.secondary, coming?.grantId ?? '')).status).toBe(200);
    server.clock.set(noon('2026-03-11'));
    expect(await rolesOf(classTeacher.login)).toEqual(['class-teacher']);
  });

  it('is not the last who administers it without an end', async () => {
    const east = units.communeEast;
    const own = grantOf('communeAdministrator');
    await grant(communeOfficer.personId, 'administrator', east, '2026-03-01', '2026-03-05');
    expect((await endGrant(east, own)).problem.code).toBe('last-administrator');
    expect((await endGrant(east, own, '2026-03-04')).problem.code).toBe('last-administrator');
    await grant(personas.communeLeader.personId, 'leader', east, '2026-03-01');
    const taken = await server.call('communeAdministrator', peopleContract, 'takeOver', {
      params: { unitId: east },
      body: { from: '2026-03-02', fullName: 'Lý Thị Sao', leaving: [personas.communeLeader.personId], named: false },
    });
    expect(taken.status).toBe(200);
    await grant(communeOfficer.personId, 'administrator', east, '2026-03-01');
    expect((await endGrant(east, own)).status).toBe(200);
  });

  it('and hands it over is not the last who administers it without an end', async () => {
    const east = units.communeEast;
    await grant(communeAdministrator.personId, 'leader', east, '2026-03-01');
    await grant(communeOfficer.personId, 'administrator', east, '2026-03-01', '2026-03-05');
    const taken = await server.call('communeAdministrator', peopleContract, 'takeOver', {
      params: { unitId: east },
      body: { from: '2026-03-02', fullName: 'Lý Thị Sao', leaving: [communeAdministrator.personId], named: false },
    });
    expect(taken.problem.code).toBe('last-administrator');
  });

  it('on a day set with the role is signed out that day, with every sign-in that waits', async () => {
    const give = { login: classTeacher.login, role: 'guard' as const, until: '2026-03-05' };
    await server.call('schoolHead', peopleContract, 'giveRole', { params, body: give });
    const invited = await server.call('schoolHead', accountsContract, 'invite', {
      params,
      body: { fullName: 'Lý Thị Sao', role: 'guard', until: '2026-03-05' },
    });
    const accepted = await server.call('nobody', accountsContract, 'acceptInvitation', {
      params: { token: invited.body.invitationPath.split('/').at(-1) ?? '' },
      body: { fullName: 'Lý Thị Sao', login: 'ly.sao', password: 'mot-cau-kho-doan-hon' },
    });
    const { personId } = accepted.body;
    expect(await signedOutLater()).toEqual(expect.arrayContaining([classTeacher.personId, personId]));
    const { db } = server.database;
    const at = { made_at: noon('2026-03-05'), expires_at: noon('2026-03-07') };
    await db
      .insertInto('sign_in_step')
      .values({ token_hash: Buffer.from('x'), person_id: personId, ...at })
      .execute();
    await deleteSessionsWithoutRole(db, personId, noon('2026-03-06'));
    expect(await db.selectFrom('sign_in_step').selectAll().execute()).toEqual([]);
  });
});

describe('whoever is to work above from a later day on', () => {
  it('is not weakened from below before', async () => {
    await grant(communeOfficer.personId, 'administrator', units.department, '2026-03-03');
    const reset = await server.call('communeAdministrator', accessContract, 'resetFactors', {
      params: { unitId: units.communeEast, personId: communeOfficer.personId },
      body: { reason: 'Mất điện thoại' },
    });
    expect(reset.problem.code).toBe('reset-beyond');
  });
});

describe('another system', () => {
  const made = async (permissions: ('unit.read' | 'document.read' | 'document.write')[], unitId: string) =>
    (
      await server.call('communeAdministrator', accessContract, 'makeServiceAccount', {
        params: { unitId },
        body: { name: 'Phần mềm báo cáo xã', permissions, until: '2026-12-31' },
      })
    ).body.token;
  const headersOf = (token: string) => ({ authorization: `Bearer ${token}` });
  const read = async (token: string, unitId: string) =>
    (await server.app.inject({ method: 'GET', url: `/api/units/${unitId}`, headers: headersOf(token) })).statusCode;

  it('of a unit that has ended reads, and writes nothing in its name any more', async () => {
    const east = units.communeEast;
    await grant(communeAdministrator.personId, 'officer', east, '2026-01-01');
    const token = await made(['unit.read', 'document.read', 'document.write'], east);
    const write = async () =>
      (
        await server.app.inject({
          method: 'POST',
          url: `/api/units/${east}/documents/text`,
          payload: { commandId: randomUUID(), text: 'KẾ HOẠCH\nPhòng, chống tội phạm' },
          headers: headersOf(token),
        })
      ).statusCode;
    expect(await write()).toBe(200);
    await server.database.db
      .updateTable('unit_fact')
      .set({ valid_to: '2026-03-01' })
      .where('unit_id', '=', east)
      .execute();
    expect([await read(token, east), await write()]).toEqual([200, 403]);
  });

  it('is out once its unit stands elsewhere than below the role that let it in', async () => {
    const token = await made(['unit.read'], units.secondary);
    expect(await read(token, units.secondary)).toBe(200);
    await server.database.db
      .updateTable('unit_relation')
      .set({ other_id: units.communeWest })
      .where('unit_id', '=', units.secondary)
      .where('other_id', '=', units.communeEast)
      .execute();
    expect(await read(token, units.secondary)).toBe(401);
    const kept = await server.call('communeAdministrator', accessContract, 'listServiceAccounts', {
      params: { unitId: units.communeEast },
    });
    expect(kept.status).toBe(200);
  });

  it('keeps the unit it works with from being taken back', async () => {
    const { db } = server.database;
    expect(await hasPeople(db, [units.nursery])).toBe(false);
    await made(['unit.read'], units.nursery);
    expect(await hasPeople(db, [units.nursery])).toBe(true);
  });
});
