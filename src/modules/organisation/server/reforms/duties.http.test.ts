import { beforeEach, describe, expect, it } from 'vitest';
import { programmesContract } from '#modules/programmes/contract.ts';
import { everySchool } from '#modules/programmes/rules/audience.ts';
import { openDueWindows } from '#modules/programmes/server/public.ts';
import { Work } from '#platform/work.ts';
import { noon } from '#test/database/test-database.ts';
import { callForReports, type ReportCall } from '#test/fixtures/reports.ts';
import { fillVanHo, moveTo, plainFacts, type Step, schools, vanHo } from '#test/fixtures/van-ho.ts';
import { type TestServer, testServer } from '#test/http/test-server.ts';
import { type PersonaName, units } from '#test/personas/personas.ts';
import { organisationContract } from '../../contract.ts';
import { reformsContract } from '../../reforms-contract.ts';

const NOW = noon('2026-03-02');
const [first, second, third] = schools;
if (!first || !second || !third) throw new Error('schools are missing');
const { division } = vanHo;
const department = units.otherDepartment;
const NEW_SCHOOL = 'e0000000-0000-7000-8000-000000000091';
const OTHER_DIVISION = 'e0000000-0000-7000-8000-000000000092';

let server: TestServer;

const confirmed = async (steps: Step[], effectiveOn = '2026-02-01', as: PersonaName = 'stranger', at = department) => {
  const body = { name: 'Đợt thử', effectiveOn, legalBasis: 'Quyết định 1/QĐ', knowsAccepted: true, steps };
  const { id } = (await server.call(as, reformsContract, 'draftReform', { params: { unitId: at }, body })).body;
  const params = { unitId: at, reformId: id };
  const answer = await server.call(as, reformsContract, 'confirmReform', { params, body: { revision: 1 } });
  return { reformId: id, codes: (answer.problem?.findings ?? []).map(({ code }) => code), status: answer.status };
};
const undo = async (reformId: string) => {
  const params = { unitId: department, reformId };
  const { status, problem } = await server.call('stranger', reformsContract, 'undoReform', {
    params,
    body: { revision: 2 },
  });
  return status === 200 ? 'undone' : problem.facts.what;
};
const handOver = (fromId: string, toId: string): Step => ({ step: 'hand-over', fromId, toId });

/** A window of the Phòng's issued programme that opens in April. */
async function planned(issuedOn = '2026-01-05', issuer: string = division): Promise<ReportCall> {
  const { db } = server.database;
  const call = await callForReports(db, { issuer, called: [] });
  await db.updateTable('programme').set({ issued_on: issuedOn }).where('id', '=', call.programmeId).execute();
  await db
    .updateTable('duty')
    .set({ audience: JSON.stringify(everySchool) })
    .where('id', '=', call.dutyId)
    .execute();
  const days = { first_day: '2026-04-12', last_day: '2026-05-11', due_day: '2026-05-15', state: 'planned' };
  await db.updateTable('duty_window').set(days).where('id', '=', call.windowId).execute();
  return call;
}
const openWindows = () =>
  openDueWindows((act) =>
    server.database.db.transaction().execute((tx) => act(new Work(tx, noon('2026-04-12'), undefined))),
  );
const asked = async ({ windowId }: ReportCall) => {
  const { rows } = await server.database.pool.query(
    'select unit_id, receiver_unit_id from assignment where window_id = $1 order by unit_id',
    [windowId],
  );
  return new Map(rows.map((row): [string, string] => [row.unit_id, row.receiver_unit_id]));
};
const receiversOf = async (call: ReportCall) => [...new Set((await asked(call)).values())];

/** A second Phòng beside the first. */
const secondDivision: Step = {
  step: 'open',
  unitId: OTHER_DIVISION,
  facts: plainFacts('Phòng Giáo dục và Đào tạo Suối Lạnh', 'division'),
  places: [
    { relation: 'reports_to', otherId: department, rank: 1 },
    { relation: 'governed_by', otherId: vanHo.district, rank: 1 },
  ],
};

describe('duties that go to other hands', () => {
  beforeEach(async () => {
    server = await testServer(NOW);
    await fillVanHo(server.database.db);
  });

  it('are given away only by whoever administers both sides', async () => {
    const call = await callForReports(server.database.db, { issuer: division, called: [first.unitId] });
    const taken = await confirmed(
      [handOver(division, units.communeEast)],
      '2026-02-01',
      'communeAdministrator',
      units.communeEast,
    );
    expect(taken).toMatchObject({ status: 422, codes: ['unit-unknown'] });
    const given = await confirmed([handOver(division, units.communeEast)]);
    expect(given.status).toBe(422);
    expect(await receiversOf(call)).toEqual([division]);
  });

  it('go on at the new office when later windows open, although the old one stands; what it issues anew is its own', async () => {
    const [before, after] = [await planned('2026-01-05'), await planned('2026-03-03')];
    expect((await confirmed([handOver(division, department)])).status).toBe(200);
    expect(await openWindows()).toBe(2);
    expect(await receiversOf(before)).toEqual([department]);
    expect(await receiversOf(after)).toEqual([division]);
  });

  it('are asked late of a unit that began since, by the new office too, and never of days before it began', async () => {
    const call = await planned();
    const over = await planned();
    expect((await confirmed([handOver(division, department)])).status).toBe(200);
    await openWindows();
    await server.database.db
      .updateTable('duty_window')
      .set({ first_day: '2026-03-12', last_day: '2026-04-19' })
      .where('id', '=', over.windowId)
      .execute();
    const place = (relation: 'reports_to' | 'governed_by') => ({ relation, otherId: division, rank: 1 });
    const school: Step = {
      step: 'open',
      unitId: NEW_SCHOOL,
      facts: plainFacts('Trường Tiểu học Nà Mường', 'school'),
      places: [place('reports_to'), place('governed_by')],
    };
    server.clock.set(noon('2026-04-20'));
    expect((await confirmed([school], '2026-04-20')).status).toBe(200);
    const offered = async ({ windowId }: ReportCall) => {
      const params = { unitId: division, windowId };
      const { body } = await server.call('westOfficer', programmesContract, 'offeredUnits', { params });
      return body.units.map(({ id }) => id);
    };
    const add = async ({ windowId }: ReportCall) => {
      const request = { params: { unitId: division, windowId }, body: { unitIds: [NEW_SCHOOL] } };
      return (await server.call('westOfficer', programmesContract, 'addToWindow', request)).body.added;
    };
    expect([await offered(call), await offered(over)]).toEqual([[NEW_SCHOOL], []]);
    expect([await add(call), await add(over)]).toEqual([1, 0]);
    const given = await asked(call);
    expect([given.get(NEW_SCHOOL), await receiversOf(call)]).toEqual([department, [department]]);
    const { rows } = await server.database.pool.query(
      'select from_id, to_id from assignment_hand_over where unit_id = $1',
      [NEW_SCHOOL],
    );
    expect(rows).toEqual([{ from_id: division, to_id: department }]);
  });

  it('go back hand by hand when reforms are undone', async () => {
    const call = await planned();
    expect((await confirmed([secondDivision])).status).toBe(200);
    expect((await confirmed([handOver(division, OTHER_DIVISION)])).status).toBe(200);
    const { reformId } = await confirmed([handOver(OTHER_DIVISION, department)], '2026-02-02');
    await openWindows();
    expect(await receiversOf(call)).toEqual([department]);
    expect(await undo(reformId)).toBe('undone');
    expect(await receiversOf(call)).toEqual([OTHER_DIVISION]);
  });

  it('are asked of the school in which others went, once, by whom it reports to', async () => {
    const call = await planned();
    const places = [
      { relation: 'reports_to' as const, otherId: department, rank: 1 },
      { relation: 'governed_by' as const, otherId: department, rank: 1 },
    ];
    const facts = plainFacts('Trường Tiểu học Hai Suối', 'school');
    const { status } = await confirmed([
      { step: 'open', unitId: NEW_SCHOOL, facts, places },
      { step: 'merge', unitIds: [first.unitId, second.unitId], intoId: NEW_SCHOOL },
      ...schools.slice(2).flatMap(({ unitId }) => moveTo(unitId, department)),
      { step: 'merge', unitIds: [division], intoId: department },
    ]);
    expect(status).toBe(200);
    expect(await openWindows()).toBe(1);
    const rest = schools.slice(2).map(({ unitId }) => unitId);
    expect([...(await asked(call)).keys()].sort()).toEqual([...rest, NEW_SCHOOL].sort());
    expect(await receiversOf(call)).toEqual([department]);
  });

  it('keep a reform from being undone once the new receiver has asked something itself', async () => {
    expect((await confirmed([secondDivision])).status).toBe(200);
    const { reformId } = await confirmed(moveTo(first.unitId, OTHER_DIVISION).slice(0, 1));
    server.clock.advance(60_000);
    await callForReports(server.database.db, { issuer: OTHER_DIVISION, called: [first.unitId] });
    const { pool } = server.database;
    await pool.query('update assignment set created_at = $1 where unit_id = $2', [server.clock.now(), first.unitId]);
    expect(await undo(reformId)).toBe('việc mà nơi nhận mới đã giao cho đơn vị được chuyển');
  });

  it('never lead to an office that is known to end, nor past the end of a school', async () => {
    expect((await confirmed([secondDivision])).status).toBe(200);
    expect((await confirmed([{ step: 'close', unitId: OTHER_DIVISION }], '2026-09-01')).status).toBe(200);
    const under = await confirmed(moveTo(first.unitId, OTHER_DIVISION).slice(0, 1), '2026-08-01');
    expect(under).toMatchObject({ status: 422, codes: ['place-ends-later'] });

    expect((await confirmed([{ step: 'close', unitId: second.unitId }], '2026-09-01')).status).toBe(200);
    expect((await confirmed(moveTo(second.unitId, department).slice(0, 1), '2026-08-01')).status).toBe(200);
    const { body } = await server.call('stranger', organisationContract, 'readUnit', {
      params: { unitId: second.unitId },
      query: { day: '2026-08-15' },
    });
    const reports = body.relations.filter(({ relation }) => relation === 'reports_to');
    expect(reports.map(({ validTo }) => validTo)).toEqual(expect.arrayContaining(['2026-07-31', '2026-08-31']));
  });
});
