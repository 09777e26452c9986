import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { insertGrant } from '#modules/accounts/server/public.ts';
import { registersContract } from '#modules/registers/contract.ts';
import { newId } from '#platform/random.ts';
import { noon } from '#test/database/test-database.ts';
import { askForSessions, SESSIONS, session } from '#test/fixtures/entries-duty.ts';
import { fillVanHo, schools, vanHo } from '#test/fixtures/van-ho.ts';
import { testServer } from '#test/http/test-server.ts';
import { type PersonaName, personas, units } from '#test/personas/personas.ts';
import { reformsContract } from '../../reforms-contract.ts';

const NOW = noon('2026-03-02');
const office = { unitId: units.otherDepartment };
const [heir, ended] = schools;
if (!heir || !ended) throw new Error('schools are missing');

it('what an ended school had to write is gone on with: its entries count, and those of the one that goes on', async () => {
  const server = await testServer(NOW);
  await fillVanHo(server.database.db);
  const appoint = (name: PersonaName, unitId: string, role: 'head' | 'officer') =>
    insertGrant(server.database.db, {
      id: newId(NOW),
      personId: personas[name]?.personId ?? '',
      role,
      unitId,
      from: new Date('2026-01-01T00:00:00Z'),
      grantedBy: null,
    });
  await appoint('schoolHead', ended.unitId, 'head');
  await appoint('primaryHead', heir.unitId, 'head');
  await appoint('westOfficer', vanHo.division, 'officer');
  const duty = await askForSessions(server, 'westOfficer', vanHo.division, {
    count: 2,
    schoolId: ended.unitId,
    writer: 'schoolHead',
  });
  const first = await duty.add(session({ day: '2026-02-02', name: 'Buổi của trường cũ' }));
  expect(first.body.answers).toMatchObject([{ counted: 1, state: 'open' }]);

  const body = {
    name: 'Sáp nhập trường',
    effectiveOn: '2026-02-03',
    legalBasis: 'Quyết định 1/QĐ',
    knowsAccepted: true,
    steps: [{ step: 'merge' as const, unitIds: [ended.unitId], intoId: heir.unitId }],
  };
  const { body: draft } = await server.call('stranger', reformsContract, 'draftReform', { params: office, body });
  const params = { ...office, reformId: draft.id };
  const confirmed = await server.call('stranger', reformsContract, 'confirmReform', { params, body: { revision: 1 } });
  expect(confirmed.status).toBe(200);

  const owed = await duty.toDo('primaryHead', heir.unitId);
  expect(owed.open).toBeDefined();
  const register = { unitId: heir.unitId, register: SESSIONS };
  const { body: info } = await server.call('primaryHead', registersContract, 'readRegister', { params: register });
  expect(info.asked.map(({ unitId, counted }) => [unitId, counted]).sort()).toEqual(
    [
      [ended.unitId, 1],
      [heir.unitId, 0],
    ].sort(),
  );
  const written = await server.call('primaryHead', registersContract, 'addEntry', {
    params: register,
    body: {
      entryId: randomUUID(),
      version: 1,
      values: session({ day: '2026-02-20', name: 'Buổi của trường mới' }) as never,
      answers: [duty.key],
    },
  });
  expect(written.body.answers).toMatchObject([{ unitId: ended.unitId, counted: 2, state: 'accepted' }]);
  expect(await duty.followed(ended.unitId)).toMatchObject({ state: 'accepted', counted: 2 });
  // Their own is another one, and their entry answers it only if they say so.
  expect(await duty.followed(heir.unitId)).toMatchObject({ state: 'open', counted: 0 });
  const page = (await duty.answers('primaryHead')).body;
  expect([page.doer.unitId, page.mayWrite, page.entries?.map(({ unitId }) => unitId)]).toEqual([
    heir.unitId,
    true,
    [ended.unitId, heir.unitId],
  ]);
});
