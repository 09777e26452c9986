import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { noon } from '#test/database/test-database.ts';
import { type TestServer, testServer } from '#test/http/test-server.ts';
import { visitor } from '#test/http/visitor.ts';
import { PASSWORD, personas, units } from '#test/personas/personas.ts';
import { accessContract } from '../../access-contract.ts';
import { accountsContract } from '../../contract.ts';
import { insertGrant } from '../account-store.ts';

const params = { unitId: units.communeEast };

describe('another system', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await testServer(noon('2026-03-02'));
  });

  const make = (permissions: ('unit.read' | 'assignment.read' | 'report.read')[], until = '2026-12-31') =>
    server.call('communeAdministrator', accessContract, 'makeServiceAccount', {
      params,
      body: { name: 'Phần mềm báo cáo xã', permissions, until },
    });
  const ask = (url: string, headers: Record<string, string>) =>
    server.app
      .inject({ method: 'GET', url, headers })
      .then((answer) => [answer.statusCode, answer.json().code ?? null]);
  const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
  const unitPath = `/api/units/${units.communeEast}`;
  const people = `${unitPath}/people`;

  it('comes in by a token shown once, for its permissions on its unit and below, and nothing else', async () => {
    const { status, body } = await make(['unit.read', 'assignment.read']);
    expect(status).toBe(200);
    const by = bearer(body.token);
    expect(await ask(unitPath, by)).toEqual([200, null]);
    expect(await ask(`/api/units/${units.secondary}`, by)).toEqual([200, null]);
    expect((await ask(`/api/units/${units.otherDepartment}`, by))[0]).toBe(404);
    expect(await ask(people, by)).toEqual([403, 'forbidden']);
    for (const own of ['/api/account/security', '/api/account/sessions'])
      expect(await ask(own, by)).toEqual([403, 'forbidden']);
    const kept = await server.database.pool.query('select to_jsonb(s) as row from service_account s');
    expect(JSON.stringify(kept.rows)).not.toContain(body.token);
    const listed = await server.call('communeAdministrator', accessContract, 'listServiceAccounts', { params });
    expect(listed.body.accounts[0]).toMatchObject({
      state: 'in-force',
      madeBy: 'Vì Văn Dũng',
      name: 'Phần mềm báo cáo xã',
    });
    expect(listed.body.accounts[0]?.lastUsedAt).not.toBeNull();
    expect(JSON.stringify(listed.body)).not.toContain(body.token);
  });

  it('is known only by its token in its header', async () => {
    const { token } = (await make(['unit.read'])).body;
    for (const headers of [
      { cookie: `truong_an_session=${token}` },
      { 'x-api-key': token },
      { authorization: `Basic ${Buffer.from(`x:${token}`).toString('base64')}` },
      { authorization: token },
    ])
      expect(await ask(unitPath, headers as Record<string, string>)).toEqual([401, 'not-signed-in']);
    const session = visitor(server);
    await session.call(accountsContract, 'signIn', { body: { login: 'thcs.canbo', password: PASSWORD } });
    const cookie = session.cookies.get('truong_an_session') ?? '';
    for (const wrong of [cookie, `${token}x`, token.slice(0, -1), 'tas_'])
      expect(await ask(unitPath, bearer(wrong))).toEqual([401, 'token-invalid']);
    // A cookie beside a wrong token does not help.
    expect(await ask(unitPath, { ...bearer('tas_bia'), cookie: `truong_an_session=${cookie}` })).toEqual([
      401,
      'token-invalid',
    ]);
  });

  it('writes without a cookie and without the header of pages, under its own name in history', async () => {
    const grant = { personId: personas.communeAdministrator.personId, role: 'officer' as const, unitId: params.unitId };
    await insertGrant(server.database.db, { ...grant, id: randomUUID(), from: noon('2026-01-01'), grantedBy: null });
    const made = await server.call('communeAdministrator', accessContract, 'makeServiceAccount', {
      params,
      body: { name: 'Hệ thống văn thư', permissions: ['document.write', 'document.read'], until: '2026-06-30' },
    });
    const payload = { commandId: randomUUID(), text: 'KẾ HOẠCH\nPhòng, chống tội phạm' };
    const write = () =>
      server.app.inject({
        method: 'POST',
        url: `${unitPath}/documents/text`,
        payload,
        headers: bearer(made.body.token),
      });
    const [first, again] = [await write(), await write()];
    expect([first.statusCode, again.body]).toEqual([200, first.body]);
    const { rows } = await server.database.pool.query(
      'select c.person_name from history h join history_content c on c.history_id = h.id where h.person_id = $1',
      [made.body.id],
    );
    expect(rows).toEqual([{ person_name: 'Hệ thống văn thư' }]);
    const signIn = await visitor(server).call(accountsContract, 'signIn', {
      body: { login: `service:${made.body.id}`, password: '' },
    });
    expect(signIn.code).toBe('sign-in-failed');
  });

  it('gets no more than its maker holds there, for a year at most', async () => {
    expect((await make(['report.read'], '2027-03-03')).problem.code).toBe('service-until-wrong');
    expect((await make(['unit.read'], '2026-03-01')).problem.code).toBe('service-until-wrong');
    const stranger = await server.call('departmentAdministrator', accessContract, 'makeServiceAccount', {
      params: { unitId: units.department },
      body: { name: 'Phần mềm của Sở', permissions: ['report.read'], until: '2026-12-31' },
    });
    expect(stranger.problem.code).toBe('grant-exceeds-own');
    const unheard = await server.app.inject({
      method: 'POST',
      url: `${unitPath}/service-accounts`,
      payload: { commandId: randomUUID(), name: 'Thử', permissions: ['person.invite'], until: '2026-12-31' },
      headers: { 'x-requested-with': 'truong-an' },
    });
    expect(unheard.statusCode).toBe(400);
  });

  it('is out at once when revoked, when its time is over, and when the role that gave it ends', async () => {
    const [revoked, expired, ended] = [
      (await make(['unit.read'])).body,
      (await make(['unit.read'], '2026-03-02')).body,
      (await make(['unit.read'])).body,
    ];
    const states = async () => {
      const { body } = await server.call('communeAdministrator', accessContract, 'listServiceAccounts', { params });
      const stateOf = (id: string) => body.accounts.find((account) => account.id === id)?.state;
      return [stateOf(revoked.id), stateOf(expired.id), stateOf(ended.id)];
    };
    const gone = { params: { ...params, accountId: revoked.id }, body: {} };
    expect((await server.call('communeAdministrator', accessContract, 'revokeServiceAccount', gone)).status).toBe(200);
    expect((await server.call('communeAdministrator', accessContract, 'revokeServiceAccount', gone)).status).toBe(404);
    expect(await ask(unitPath, bearer(revoked.token))).toEqual([401, 'token-invalid']);
    expect(await ask(unitPath, bearer(expired.token))).toEqual([200, null]);
    server.clock.set(noon('2026-03-03'));
    expect(await ask(unitPath, bearer(expired.token))).toEqual([401, 'token-invalid']);
    expect(await states()).toEqual(['revoked', 'expired', 'in-force']);
    await server.database.db
      .updateTable('role_grant')
      .set({ valid_until: server.clock.now() })
      .where('person_id', '=', personas.communeAdministrator.personId)
      .where('role', '=', 'administrator')
      .execute();
    expect(await ask(unitPath, bearer(ended.token))).toEqual([401, 'token-invalid']);
  });
});

describe('somebody who lost every second factor', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await testServer(noon('2026-03-02'));
    for (const persona of [personas.communeOfficer, personas.communeAdministrator])
      await server.database.db
        .insertInto('totp_factor')
        .values({
          person_id: persona.personId,
          secret: Buffer.from('x'),
          made_at: noon('2026-03-01'),
          confirmed_at: noon('2026-03-01'),
        })
        .execute();
  });
  const reset = (personId: string) =>
    server.call('communeAdministrator', accessContract, 'resetFactors', {
      params: { ...params, personId },
      body: { reason: 'Mất điện thoại' },
    });

  it('is let in again by an administrator of the unit, who sees no secret; it is recorded', async () => {
    const { personId } = personas.communeOfficer;
    const before = visitor(server);
    const signIn = () =>
      before.call(accountsContract, 'signIn', { body: { login: 'xadong.chuyenvien', password: PASSWORD } });
    expect((await signIn()).body.step?.kind).toBe('factor');
    const listed = await server.call('communeAdministrator', accessContract, 'listProtection', { params });
    const row = listed.body.people.find((person) => person.personId === personId);
    expect(row).toMatchObject({ totp: true, passkeys: 0, resettable: true });
    expect(Object.keys(row ?? {}).sort()).toEqual(
      [
        'administered',
        'due',
        'fullName',
        'lastSeenAt',
        'login',
        'passkeys',
        'personId',
        'recoveryCodes',
        'resettable',
        'totp',
      ].sort(),
    );
    expect((await reset(personId)).status).toBe(200);
    // The step that waited for the old factor is over too.
    expect((await before.call(accountsContract, 'currentSession')).body).toEqual({ session: null, step: null });
    expect((await signIn()).body.session?.personId).toBe(personId);
    const { rows } = await server.database.pool.query(
      "select note from history h join history_content c on c.history_id = h.id where action = 'reset-factors'",
    );
    expect(rows).toEqual([{ note: 'Mất điện thoại' }]);
  });

  it('is not oneself, nobody of elsewhere, and nobody who also works above', async () => {
    expect((await reset(personas.communeAdministrator.personId)).problem.code).toBe('reset-own');
    expect((await reset(personas.westOfficer.personId)).status).toBe(404);
    const above = { personId: personas.communeLeader.personId, role: 'leader' as const, unitId: units.department };
    await insertGrant(server.database.db, { ...above, id: randomUUID(), from: noon('2026-01-01'), grantedBy: null });
    expect((await reset(above.personId)).problem.code).toBe('reset-beyond');
    const listed = await server.call('communeOfficer', accessContract, 'listProtection', { params });
    expect(listed.status).toBe(403);
  });
});
