import { beforeAll, describe, expect, it } from 'vitest';
import { noon } from '#test/database/test-database.ts';
import { type TestServer, testServer } from '#test/http/test-server.ts';
import { visitor } from '#test/http/visitor.ts';
import { PASSWORD, personas, units } from '#test/personas/personas.ts';
import { accountsContract } from '../../contract.ts';
import { peopleContract } from '../../people-contract.ts';

describe('somebody whose last role ended', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await testServer(noon('2026-03-02'));
  });
  const params = { unitId: units.secondary };
  const signIn = async (login: string) =>
    (await visitor(server).call(accountsContract, 'signIn', { body: { login, password: PASSWORD } })).body.session;
  const end = (grantId = '') =>
    server.call('communeAdministrator', accountsContract, 'endGrant', {
      params: { ...params, grantId },
      body: { reason: 'Chuyển công tác' },
    });

  it('is told on signing in which role ended where and when, and who can be asked', async () => {
    expect((await signIn('thcs.canbo'))?.ended).toBeNull();
    expect((await end(personas.schoolOfficer.grants[0]?.id)).status).toBe(200);
    server.clock.set(noon('2026-03-04'));
    const session = await signIn('thcs.canbo');
    expect([session?.grants, session?.permissions]).toEqual([[], []]);
    expect(session?.ended).toEqual({
      role: 'school-officer',
      unitName: 'Trường THCS Bản Đông',
      lastDay: '2026-03-02',
      ask: [personas.schoolHead.fullName],
    });
  });

  it('of a unit with nobody in charge asks whoever is in charge above; with a role to come reads of that', async () => {
    for (const { id } of personas.schoolHead.grants) await end(id);
    const { ended } = (await signIn('thcs.hieutruong')) ?? {};
    expect([ended?.role, ended?.ask]).toEqual(['head', [personas.communeAdministrator.fullName]]);
    const body = { login: 'thcs.hieutruong', role: 'guard' as const, from: '2026-04-01' };
    await server.call('communeAdministrator', peopleContract, 'giveRole', { params, body });
    const session = await signIn('thcs.hieutruong');
    expect([session?.ended, session?.startsAt]).toEqual([null, '2026-03-31T17:00:00.000Z']);
  });
});
