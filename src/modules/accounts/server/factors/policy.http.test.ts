import { HOTP, Secret } from 'otpauth';
import { beforeAll, describe, expect, it } from 'vitest';
import { organisationContract } from '#modules/organisation/contract.ts';
import { noon } from '#test/database/test-database.ts';
import { type TestServer, testServer } from '#test/http/test-server.ts';
import { type Visitor, visitor } from '#test/http/visitor.ts';
import { PASSWORD, personas, units } from '#test/personas/personas.ts';
import { accessContract } from '../../access-contract.ts';
import { accountsContract } from '../../contract.ts';
import { factorsContract } from '../../factors-contract.ts';
import { stepAt } from '../../rules/factors/codes.ts';

describe('a role that requires a second factor', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await testServer(noon('2026-03-02'));
  });

  const signIn = (by: Visitor, login: string) =>
    by.call(accountsContract, 'signIn', { body: { login, password: PASSWORD } });

  it('lets an overdue person set it up and do nothing else, then lets them in', async () => {
    const by = visitor(server);
    const { body } = await signIn(by, 'so.quantri');
    expect(body).toMatchObject({ session: null, step: { kind: 'enrol', role: 'administrator' } });
    expect(body.step?.source).toContain('OWASP');
    const params = { unitId: units.department };
    for (const refused of [
      await by.call(accountsContract, 'listPeople', { params }),
      await by.call(organisationContract, 'listUnits', { query: {} }),
      await by.call(organisationContract, 'unitTraits', { query: {} }),
      await by.call(accountsContract, 'changePassword', { body: { current: PASSWORD, next: 'sương mù bốn giờ sáng' } }),
      await by.call(factorsContract, 'renewRecoveryCodes', { body: { password: PASSWORD } }),
    ])
      expect([refused.status, refused.code]).toEqual([403, 'second-factor-missing']);
    expect((await by.call(accountsContract, 'currentSession')).body).toEqual(body);

    const before = by.cookies.get('truong_an_session');
    const { body: totp } = await by.call(factorsContract, 'beginTotp', { body: {} });
    const secret = Secret.fromBase32(totp.secret.replaceAll(' ', ''));
    const code = HOTP.generate({ secret, counter: stepAt(server.clock.now()), digits: 6 });
    expect((await by.call(factorsContract, 'confirmTotp', { body: { code } })).body.recoveryCodes).toHaveLength(10);
    expect(by.cookies.get('truong_an_session')).not.toBe(before);
    const { session } = (await by.call(accountsContract, 'currentSession')).body;
    expect([session?.login, session?.factorDue]).toEqual(['so.quantri', null]);
    expect((await by.call(accountsContract, 'listPeople', { params })).status).toBe(200);
    const removed = await by.call(factorsContract, 'removeTotp', { body: { password: PASSWORD } });
    expect(removed.code).toBe('factor-required');
  });

  it('says until when it may be missing, and ends the chance to set it up after half an hour', async () => {
    const { db } = server.database;
    const by = visitor(server);
    await signIn(by, 'xadong.quantri');
    server.clock.advance(31 * 60_000);
    expect((await by.call(factorsContract, 'beginTotp', { body: {} })).code).toBe('not-signed-in');
    await db
      .insertInto('factor_policy')
      .values({
        role: 'administrator',
        valid_from: '2026-03-01',
        required: true,
        grace_days: 10,
        source: 'Quyết định mẫu',
      })
      .execute();
    const { session } = (await signIn(by, 'xadong.quantri')).body;
    expect(session?.factorDue).toBe('2026-03-11');
    server.clock.set(noon('2026-03-11'));
    expect((await signIn(by, 'xadong.quantri')).body.session?.factorDue).toBe('2026-03-11');
    server.clock.set(noon('2026-03-12'));
    expect((await signIn(by, 'xadong.quantri')).body.step?.kind).toBe('enrol');
  });

  it('tells who is invited to such a role, and the administrators of the unit, on whose word', async () => {
    const params = { unitId: units.communeEast };
    const { body } = await server.call('communeAdministrator', accountsContract, 'invite', {
      params,
      body: { fullName: 'Lò Thị Mây', role: 'administrator' },
    });
    const token = body.invitationPath.split('/').at(-1) ?? '';
    const read = await server.call('nobody', accountsContract, 'readInvitation', { params: { token } });
    expect(read.body.factor).toEqual({ until: '2026-03-22', source: 'Quyết định mẫu' });
    const { required } = (await server.call('communeAdministrator', accessContract, 'listProtection', { params })).body;
    expect(required.map(({ role, since, graceDays }) => [role, since, graceDays])).toEqual([
      ['administrator', '2026-03-01', 10],
      ['technician', '2025-01-01', 14],
      ['auditor', '2025-01-01', 14],
    ]);
  });

  it('is nobody’s burden with sample data until somebody decides it there, nor of other roles', async () => {
    const officer = (await signIn(visitor(server), 'xadong.chuyenvien')).body.session;
    expect([officer?.personId, officer?.factorDue]).toEqual([personas.communeOfficer.personId, null]);
    await server.database.db.updateTable('installation').set({ kind: 'trial' }).execute();
    expect((await signIn(visitor(server), 'xadong.quantri')).body.session?.factorDue).toBeNull();
    await server.database.db
      .insertInto('factor_policy')
      .values({
        role: 'administrator',
        valid_from: '2026-03-02',
        required: true,
        grace_days: 30,
        source: 'Quyết định của tỉnh mẫu',
        made_by: personas.departmentAdministrator.personId,
      })
      .execute();
    expect((await signIn(visitor(server), 'xadong.quantri')).body.session?.factorDue).toBe('2026-04-01');
  });
});
