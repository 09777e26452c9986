import { HOTP, Secret } from 'otpauth';
import { beforeAll, describe, expect, it } from 'vitest';
import { noon } from '#test/database/test-database.ts';
import { type TestServer, testServer } from '#test/http/test-server.ts';
import { type Visitor, visitor } from '#test/http/visitor.ts';
import { PASSWORD, type PersonaName, personas, units } from '#test/personas/personas.ts';
import { accessContract } from '../../access-contract.ts';
import { accountsContract } from '../../contract.ts';
import { factorsContract } from '../../factors-contract.ts';
import { resetContract } from '../../reset-contract.ts';
import { stepAt } from '../../rules/factors/codes.ts';

const NEW = 'sương mù bốn giờ sáng';
const { secondary } = units;
const { schoolOfficer, schoolHead } = personas;

describe('a forgotten password', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await testServer(noon('2026-03-02'));
  });

  const make = (as: PersonaName, personId: string = schoolOfficer.personId, unitId: string = secondary) =>
    server.call(as, resetContract, 'makeReset', { params: { unitId, personId }, body: { reason: 'Gặp trực tiếp' } });
  const tokenOf = ({ body }: { body: { resetPath: string } }) => body.resetPath.split('/').at(-1) ?? '';
  const open = (by: Visitor, token: string) => by.call(resetContract, 'readReset', { params: { token } });
  const use = (by: Visitor, token: string, password = NEW) =>
    by.call(resetContract, 'useReset', { params: { token }, body: { password } });
  const signIn = (by: Visitor, password: string, login = schoolOfficer.login) =>
    by.call(accountsContract, 'signIn', { body: { login, password } });

  it('is renewed by a link of the head: once, with every session ended, and history says who did what', async () => {
    const desk = visitor(server);
    await signIn(desk, PASSWORD);
    const made = await make('schoolHead');
    expect([made.body.fullName, made.body.expiresAt]).toEqual([schoolOfficer.fullName, '2026-03-04T05:00:00.000Z']);
    const token = tokenOf(made);
    // A link asked for by somebody else shuts nobody out.
    expect((await signIn(visitor(server), PASSWORD)).body.session?.login).toBe(schoolOfficer.login);

    const phone = visitor(server);
    expect((await open(phone, token)).body).toEqual({ fullName: schoolOfficer.fullName, login: schoolOfficer.login });
    const weak = await use(phone, token, 'matkhau123');
    expect(weak.code).toBe('password-weak');
    expect((await use(phone, token)).body.session?.personId).toBe(schoolOfficer.personId);
    expect((await desk.call(accountsContract, 'currentSession')).body.session).toBeNull();
    expect((await signIn(visitor(server), PASSWORD)).code).toBe('sign-in-failed');
    expect((await signIn(visitor(server), NEW)).status).toBe(200);
    for (const again of [await open(visitor(server), token), await use(visitor(server), token)]) {
      expect([again.status, again.code]).toEqual([404, 'reset-invalid']);
      expect(again.title).toContain('Xin đường dẫn mới');
    }
    const { rows } = await server.database.pool.query(
      `select h.action, c.person_name, c.note from history h join history_content c on c.history_id = h.id
       where h.action like '%password%' order by h.action`,
    );
    expect(rows).toEqual([
      { action: 'make-password-reset', person_name: schoolHead.fullName, note: 'Gặp trực tiếp' },
      { action: 'reset-password', person_name: schoolOfficer.fullName, note: null },
    ]);
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it('has one link at a time, for two days, which ends with the password changed and with its maker’s role', async () => {
    const first = tokenOf(await make('schoolHead'));
    const second = tokenOf(await make('communeAdministrator'));
    expect((await open(visitor(server), first)).code).toBe('reset-invalid');
    const by = visitor(server);
    await signIn(by, NEW);
    await by.call(accountsContract, 'changePassword', { body: { current: NEW, next: 'bốn con trâu qua suối' } });
    expect((await open(by, second)).code).toBe('reset-invalid');

    const late = tokenOf(await make('communeAdministrator'));
    server.clock.set(noon('2026-03-04'));
    expect((await open(visitor(server), late)).code).toBe('reset-invalid');

    const left = tokenOf(await make('schoolHead'));
    const params = { unitId: secondary };
    const { people } = (await server.call('communeAdministrator', accountsContract, 'listPeople', { params })).body;
    for (const { personId, grantId, role } of people) {
      if (personId !== schoolHead.personId || role !== 'head') continue;
      await server.call('communeAdministrator', accountsContract, 'endGrant', {
        params: { ...params, grantId },
        body: { reason: 'Chuyển công tác' },
      });
    }
    expect((await open(visitor(server), left)).code).toBe('reset-invalid');
  });

  it('is renewed by nobody of elsewhere, nobody without the right, not by oneself, not for whoever works above', async () => {
    expect((await make('primaryHead')).problem.code).toBe('not-found');
    expect((await make('schoolOfficer', schoolHead.personId)).problem.code).toBe('forbidden');
    const own = personas.communeAdministrator.personId;
    expect((await make('communeAdministrator', own, units.communeEast)).problem.code).toBe('reset-password-own');
    await server.database.pool.query(
      `insert into role_grant (id, person_id, role, unit_id, valid_from)
       values (gen_random_uuid(), $1, 'officer', $2, '2026-01-01')`,
      [schoolOfficer.personId, units.department],
    );
    expect((await make('communeAdministrator')).problem.code).toBe('reset-beyond');
    const { people } = (
      await server.call('communeAdministrator', accessContract, 'listProtection', { params: { unitId: secondary } })
    ).body;
    expect(people.find(({ personId }) => personId === schoolOfficer.personId)?.administered).toBe(false);
  });

  it('leaves the second factor in force', async () => {
    const by = visitor(server);
    const { login, personId } = personas.primaryHead;
    await signIn(by, PASSWORD, login);
    const { body } = await by.call(factorsContract, 'beginTotp', { body: { password: PASSWORD } });
    const secret = Secret.fromBase32(body.secret.replaceAll(' ', ''));
    const code = HOTP.generate({ secret, counter: stepAt(server.clock.now()), digits: 6 });
    await by.call(factorsContract, 'confirmTotp', { body: { code } });
    const token = tokenOf(await make('communeAdministrator', personId, units.primary));
    const phone = visitor(server);
    expect((await use(phone, token)).body).toMatchObject({ session: null, step: { kind: 'factor' } });
    expect((await phone.call(accountsContract, 'currentSession')).body.session).toBeNull();
  });
});
