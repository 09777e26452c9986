import { beforeAll, describe, expect, it } from 'vitest';
import { noon } from '#test/database/test-database.ts';
import { type TestServer, testServer } from '#test/http/test-server.ts';
import { visitor } from '#test/http/visitor.ts';
import { PASSWORD, type PersonaName, personas, units } from '#test/personas/personas.ts';
import { accountsContract } from '../../contract.ts';
import { signInPolicyContract } from '../../sign-in-policy-contract.ts';

const params = { unitId: units.department };
const decision = {
  role: 'school-officer' as const,
  validFrom: '2026-03-10',
  required: true,
  graceDays: 5,
  source: 'Quyết định mẫu số 12',
};

describe('which roles must have a second factor', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await testServer(noon('2026-03-02'));
  });
  const read = async (as: PersonaName, of = params) =>
    (await server.call(as, signInPolicyContract, 'readSignInPolicy', { params: of })).body;
  const decide = (as: PersonaName, body: Partial<typeof decision> = {}, of = params) =>
    server.call(as, signInPolicyContract, 'decideSignInPolicy', { params: of, body: { ...decision, ...body } });
  const endStranger = () =>
    server.database.db
      .updateTable('role_grant')
      .set({ valid_until: noon('2026-03-01') })
      .where('person_id', '=', personas.stranger.personId)
      .execute();

  it('is shown to whoever looks after accounts, with since when and on whose word', async () => {
    const { decisions, trial } = await read('schoolHead', { unitId: units.secondary });
    expect(trial).toBe(false);
    expect(
      decisions.map(({ role, validFrom, graceDays, state, madeBy }) => [role, validFrom, graceDays, state, madeBy]),
    ).toEqual(['administrator', 'auditor', 'technician'].map((role) => [role, '2025-01-01', 14, 'in-force', null]));
    expect(decisions[0]?.source).toContain('OWASP');
  });

  it('is decided only above everybody whom it binds', async () => {
    // Another province works in the same program: nobody stands above both.
    expect((await read('departmentAdministrator')).mayDecide).toBe(false);
    expect((await decide('departmentAdministrator')).problem.code).toBe('policy-beyond');
    await endStranger();
    expect((await read('departmentAdministrator')).mayDecide).toBe(true);
    const east = { unitId: units.communeEast };
    expect((await read('communeAdministrator', east)).mayDecide).toBe(false);
    expect((await decide('communeAdministrator', {}, east)).problem.code).toBe('policy-beyond');
    expect((await decide('schoolHead', {}, { unitId: units.secondary })).problem.code).toBe('policy-beyond');
    expect((await decide('technician')).problem.code).toBe('forbidden');
  });

  it('is added from a day on, in history, ends sessions, and what was decided is never changed', async () => {
    const by = visitor(server);
    await by.call(accountsContract, 'signIn', { body: { login: 'thcs.canbo', password: PASSWORD } });
    expect((await decide('departmentAdministrator', { validFrom: '2026-03-01' })).problem.code).toBe('policy-day-past');
    // Later than the last day of the calendar no grace can end: whoever holds the role could not sign in any more.
    for (const validFrom of ['2199-12-31', '2031-03-03']) {
      const far = await decide('departmentAdministrator', { validFrom, role: 'school-officer' });
      expect(far.problem.code).toBe('policy-day-far');
    }
    expect((await decide('departmentAdministrator')).status).toBe(200);
    expect((await decide('departmentAdministrator', { required: false })).problem.code).toBe('policy-day-taken');
    const { rows } = await server.database.pool.query('select must_end_at from session where must_end_at is not null');
    expect(rows.map(({ must_end_at }) => must_end_at.toISOString())).toContain('2026-03-15T17:00:00.000Z');
    const told = await server.database.pool.query(
      `select c.person_name, c.after from history h join history_content c on c.history_id = h.id
       where h.action = 'decide-second-factor'`,
    );
    const { validFrom: from, ...rest } = decision;
    expect(told.rows).toEqual([{ person_name: personas.departmentAdministrator.fullName, after: { from, ...rest } }]);

    const { decisions } = await read('departmentAdministrator');
    expect(decisions.find(({ role }) => role === 'school-officer')).toEqual({
      ...decision,
      state: 'coming',
      madeBy: personas.departmentAdministrator.fullName,
    });
    server.clock.set(noon('2026-03-16'));
    const step = (await by.call(accountsContract, 'signIn', { body: { login: 'thcs.canbo', password: PASSWORD } })).body
      .step;
    expect(step).toMatchObject({ kind: 'enrol', role: 'school-officer', source: decision.source });
    const back = { required: false, graceDays: 0, validFrom: '2026-03-16', source: 'Quyết định mẫu số 15' };
    expect((await decide('departmentAdministrator', back)).status).toBe(200);
    const after = (await read('departmentAdministrator')).decisions.filter(({ role }) => role === 'school-officer');
    expect(after.map(({ state }) => state)).toEqual(['in-force', 'past']);
    const { session } = (
      await by.call(accountsContract, 'signIn', { body: { login: 'thcs.canbo', password: PASSWORD } })
    ).body;
    expect(session?.login).toBe('thcs.canbo');
  });
});
