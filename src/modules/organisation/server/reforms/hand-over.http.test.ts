import type { Updateable } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { insertGrant } from '#modules/accounts/server/public.ts';
import { historyContract } from '#modules/history/contract.ts';
import { verifyChain } from '#modules/history/server/public.ts';
import { programmesContract } from '#modules/programmes/contract.ts';
import { everySchool } from '#modules/programmes/rules/audience.ts';
import { openDueWindows } from '#modules/programmes/server/public.ts';
import { reportsContract } from '#modules/reports/contract.ts';
import { newId } from '#platform/random.ts';
import type { AssignmentTable } from '#platform/tables.ts';
import { Work } from '#platform/work.ts';
import { inWork, noon } from '#test/database/test-database.ts';
import { callForReports, type ReportCall } from '#test/fixtures/reports.ts';
import { type Commune, fillVanHo, type ReformBody, schools, vanHo, withoutDistrict } from '#test/fixtures/van-ho.ts';
import { type TestServer, testServer } from '#test/http/test-server.ts';
import { type PersonaName, personas, units } from '#test/personas/personas.ts';
import { reformsContract } from '../../reforms-contract.ts';
import { handOverDue } from './hand-over-due.ts';

const NOW = noon('2026-03-02');
const office = { unitId: units.otherDepartment };
const [first, second, third] = schools;
if (!first || !second || !third) throw new Error('schools are missing');
const communeOf = (name: Commune) => vanHo.communes[name];

let server: TestServer;
let call: ReportCall;

const draft = async (body: ReformBody) =>
  (await server.call('stranger', reformsContract, 'draftReform', { params: office, body })).body.id;
const confirm = (reformId: string) =>
  server.call('stranger', reformsContract, 'confirmReform', {
    params: { ...office, reformId },
    body: { revision: 1 },
  });
const undo = (reformId: string) =>
  server.call('stranger', reformsContract, 'undoReform', { params: { ...office, reformId }, body: { revision: 2 } });

/** Lets the officer of another place work in a commune that the reform opened. */
const appoint = (name: 'communeOfficer', unitId: string) =>
  insertGrant(server.database.db, {
    id: newId(NOW),
    personId: personas[name].personId,
    role: 'officer',
    unitId,
    from: new Date('2026-01-01T00:00:00Z'),
    grantedBy: null,
  });

const setState = (unitId: string, change: Updateable<AssignmentTable>) =>
  server.database.db.updateTable('assignment').set(change).where('unit_id', '=', unitId).execute();
const receivers = async () => {
  const { rows } = await server.database.pool.query(
    'select unit_id, receiver_unit_id from assignment where window_id = $1 order by unit_id',
    [call.windowId],
  );
  return rows.map((row) => row.receiver_unit_id);
};
const follow = (as: PersonaName, unitId: string) =>
  server.call(as, programmesContract, 'followWindow', { params: { unitId, windowId: call.windowId } });
const read = (as: PersonaName, unitId: string) =>
  server.call(as, reportsContract, 'readReport', {
    params: { unitId, assignmentId: call.assignments[unitId] ?? '' },
    query: {} as never,
  });
const begin =
  (now: Date) =>
  <T>(act: (work: Work) => Promise<T>) =>
    server.database.db.transaction().execute((tx) => act(new Work(tx, now, undefined)));

describe('work that runs when its receiver ends', () => {
  beforeEach(async () => {
    server = await testServer(NOW);
    await fillVanHo(server.database.db);
    const called = [first, second, third].map(({ unitId }) => unitId);
    call = await callForReports(server.database.db, { issuer: vanHo.division, called });
  });

  it('goes to the new receiver of each unit with a record of it; what was accepted stays as it was filed', async () => {
    await setState(second.unitId, { state: 'accepted', accepted_version: 1, version: 1, accepted_at: NOW });
    await setState(first.unitId, { state: 'submitted', version: 1, submitted_at: NOW });
    const { body } = await confirm(await draft({ ...withoutDistrict, knowsAccepted: true }));
    expect(body.changed).toBe(14);
    expect(await receivers()).toEqual([communeOf('UBND xã Vân Hồ'), vanHo.division, communeOf('UBND xã Song Khủa')]);

    await appoint('communeOfficer', communeOf('UBND xã Vân Hồ'));
    const awaited = await server.call('communeOfficer', programmesContract, 'listAwaited', {
      params: { unitId: communeOf('UBND xã Vân Hồ') },
    });
    expect(awaited.body.windows.map(({ unitId, counts }) => [unitId, counts.total, counts.submitted])).toEqual([
      [communeOf('UBND xã Vân Hồ'), 1, 1],
    ]);
    const followed = await follow('communeOfficer', communeOf('UBND xã Vân Hồ'));
    expect(followed.body.units.map(({ unitName, state }) => [unitName, state])).toEqual([[first.name, 'submitted']]);
    // A commune that receives nothing of it does not know the window.
    await appoint('communeOfficer', communeOf('UBND xã Tô Múa'));
    expect((await follow('communeOfficer', communeOf('UBND xã Tô Múa'))).status).toBe(404);

    const { body: report } = await read('communeOfficer', first.unitId);
    expect([report.receiver.name, report.cameFrom]).toEqual([
      'UBND xã Vân Hồ',
      [{ fromId: vanHo.division, fromName: 'Phòng Giáo dục và Đào tạo Vân Hồ', on: '2025-07-01' }],
    ]);
    expect(report.may).toContain('return');
    // Whoever worked in the office that ended decides nothing any more.
    const old = await read('westOfficer', first.unitId);
    expect([old.status, old.body.may ?? []]).toEqual([404, []]);

    const thing = { unitId: first.unitId, subjectKind: 'report', subjectId: call.assignments[first.unitId] ?? '' };
    const history = await server.call('primaryHead', historyContract, 'readHistory', { params: thing });
    expect(history.body.entries.map(({ what, before, after }) => [what, before, after])).toEqual([
      [
        'Chuyển nơi nhận',
        { receiver: 'Phòng Giáo dục và Đào tạo Vân Hồ' },
        { receiver: 'UBND xã Vân Hồ', reform: withoutDistrict.name, from: '2025-07-01' },
      ],
    ]);
    const verdict = await inWork(server.database.db, 'stranger', NOW, (work) => verifyChain(work, thing));
    expect(verdict).toEqual({ brokenAt: undefined, unproven: [], erased: [] });
  });

  it('comes back when the reform is undone, unless the new receiver has decided about it', async () => {
    const once = await draft(withoutDistrict);
    await confirm(once);
    expect((await undo(once)).status).toBe(200);
    expect(new Set(await receivers())).toEqual(new Set([vanHo.division]));
    expect((await read('primaryHead', first.unitId)).body.cameFrom).toEqual([]);

    const again = await draft(withoutDistrict);
    await confirm(again);
    await setState(third.unitId, {
      state: 'waived',
      waived_at: new Date(NOW.getTime() + 1000),
      waived_reason: 'x',
    });
    const refused = await undo(again);
    expect([refused.problem.code, refused.problem.facts.what]).toEqual([
      'reform-built-on',
      'việc đã bàn giao mà nơi nhận mới đã giải quyết',
    ]);
  });

  it('goes on the day of the reform, not before', async () => {
    await confirm(await draft({ ...withoutDistrict, effectiveOn: '2026-04-01' }));
    expect(await handOverDue(begin(noon('2026-03-31')))).toBe(0);
    expect(new Set(await receivers())).toEqual(new Set([vanHo.division]));
    expect(await handOverDue(begin(noon('2026-04-01')))).toBe(3);
    expect(await handOverDue(begin(noon('2026-04-01')))).toBe(0);
    expect(await receivers()).toEqual([
      communeOf('UBND xã Vân Hồ'),
      communeOf('UBND xã Vân Hồ'),
      communeOf('UBND xã Song Khủa'),
    ]);
  });

  it('a window that opens later asks whom the ended office asked; each answers to its new receiver', async () => {
    const { db } = server.database;
    await db
      .updateTable('duty')
      .set({ audience: JSON.stringify(everySchool) })
      .where('id', '=', call.dutyId)
      .execute();
    const later = await callForReports(db, {
      of: call,
      called: [],
      firstDay: '2026-04-12',
      lastDay: '2026-05-11',
      dueDay: '2026-05-15',
    });
    await db.updateTable('duty_window').set({ state: 'planned' }).where('id', '=', later.windowId).execute();
    const reformId = await draft(withoutDistrict);
    await confirm(reformId);
    expect(await openDueWindows(begin(noon('2026-04-12')))).toBe(1);
    call = later;
    const asked = await server.database.pool.query('select count(*)::int as n from assignment where window_id = $1', [
      later.windowId,
    ]);
    expect(asked.rows[0].n).toBe(schools.length);
    expect(new Set(await receivers())).toEqual(new Set(schools.map(({ to }) => communeOf(to))));
    expect((await undo(reformId)).status).toBe(200);
    expect(new Set(await receivers())).toEqual(new Set([vanHo.division]));
  });

  it('keeps an office from ending while nobody takes it over', async () => {
    const steps = withoutDistrict.steps.filter((step) => step.step !== 'split');
    const ends = [...steps, { step: 'close' as const, unitId: vanHo.division }];
    // Its schools answer to their communes; what it asked of a school outside has no new receiver.
    await callForReports(server.database.db, { issuer: vanHo.division, called: [units.highSchool] });
    const { problem } = await confirm(await draft({ ...withoutDistrict, steps: ends }));
    expect(problem.findings?.map(({ code }) => code)).toEqual(['duties-running']);
    const given = [...ends, { step: 'hand-over' as const, fromId: vanHo.division, toId: units.otherDepartment }];
    expect((await confirm(await draft({ ...withoutDistrict, steps: given }))).status).toBe(200);
  });
});
