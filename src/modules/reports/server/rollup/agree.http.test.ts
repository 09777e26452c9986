import { beforeEach, describe, expect, it } from 'vitest';
import { insertGrant } from '#modules/accounts/server/public.ts';
import { reformsContract } from '#modules/organisation/reforms-contract.ts';
import { programmesContract } from '#modules/programmes/contract.ts';
import { newId } from '#platform/random.ts';
import { noon } from '#test/database/test-database.ts';
import { fileAccepted } from '#test/fixtures/filed-version.ts';
import { callForReports, type ReportCall } from '#test/fixtures/reports.ts';
import { fillVanHo, mergedDivision, type ReformBody, schools, vanHo, withoutDistrict } from '#test/fixtures/van-ho.ts';
import { type TestServer, testServer } from '#test/http/test-server.ts';
import { type PersonaName, personas, units } from '#test/personas/personas.ts';
import { reportsContract } from '../../contract.ts';
import { rollupContract } from '../../rollup-contract.ts';

const NOW = noon('2026-03-02');
const OFFICE = units.otherDepartment;
const days = { firstDay: '2024-12-15', lastDay: '2025-06-14', dueDay: '2025-06-20' };
/** That of the window, said in two ways; before, between, today, long ago and to come. */
const trees = [undefined, days.lastDay, '2025-06-30', '2025-07-01', '2026-03-02', '1990-01-01', '2040-01-01'];

describe('the list of totals, following-up and the total', () => {
  let server: TestServer;
  let below: ReportCall;
  let above: ReportCall;

  const appoint = (name: PersonaName, role: 'officer' | 'leader', unitId: string) => {
    const { personId = '' } = personas[name] ?? {};
    const from = new Date('2020-01-01T00:00:00Z');
    return insertGrant(server.database.db, { id: newId(NOW), personId, role, unitId, from, grantedBy: null });
  };
  const place = (unitId: string, windowId: string) => ({ params: { unitId, windowId } });

  /** Five of seven schools are accepted, one waits and one has done nothing; the Phòng closes that and its Sở accepts it. */
  beforeEach(async () => {
    server = await testServer(NOW);
    const { db } = server.database;
    await fillVanHo(db);
    await appoint('communeLeader', 'leader', vanHo.division);
    const called = schools.map(({ unitId }) => unitId);
    below = await callForReports(db, { ...days, issuer: vanHo.division, called });
    above = await callForReports(db, { ...days, issuer: OFFICE, called: [vanHo.division, units.westPrimary] });
    for (const [i, unitId] of called.slice(0, 5).entries()) {
      await fileAccepted(db, below, unitId, { 'outreach.sessions': i + 1 }, noon('2025-06-18'));
    }
    const waits = called[5] ?? '';
    await db
      .updateTable('assignment')
      .set({ state: 'submitted', version: 1, first_submitted_at: NOW, submitted_at: NOW, late: true })
      .where('unit_id', '=', waits)
      .where('window_id', '=', below.windowId)
      .execute();
    const own = place(vanHo.division, below.windowId);
    const { basis } = (await server.call('westOfficer', rollupContract, 'readConsolidation', own)).body;
    const closed = await server.call('westOfficer', rollupContract, 'closeConsolidation', {
      ...own,
      body: { basis, missing: called.slice(5) },
    });
    expect(closed.status).toBe(200);
    const assignmentId = above.assignments[vanHo.division] ?? '';
    const sent = await server.call('communeLeader', rollupContract, 'sendConsolidation', {
      ...own,
      body: { assignmentId },
    });
    expect(sent.status).toBe(200);
    const accepted = await server.call('stranger', reportsContract, 'acceptReport', {
      params: { unitId: vanHo.division, assignmentId },
      body: { version: 1 },
    });
    expect(accepted.status).toBe(200);
  });

  const reform = async (body: ReformBody) => {
    const params = { unitId: OFFICE };
    const drafted = await server.call('stranger', reformsContract, 'draftReform', { params, body });
    const confirmed = { params: { ...params, reformId: drafted.body.id }, body: { revision: 1 } };
    expect((await server.call('stranger', reformsContract, 'confirmReform', confirmed)).status).toBe(200);
  };

  /** What each of the three says of a window of an office, by a tree. */
  const threeOf = async (as: PersonaName, unitId: string, windowId: string, day: string | undefined) => {
    const at = place(unitId, windowId);
    const query = day ? { day } : {};
    const list = await server.call(as, rollupContract, 'listConsolidations', { params: { unitId }, query });
    const total = await server.call(as, rollupContract, 'readConsolidation', {
      ...at,
      query: { ...query, view: 'live', children: 'yes' },
    });
    const follow = await server.call(as, programmesContract, 'followWindow', { ...at, query });
    expect([day, list.status, total.status, follow.status]).toEqual([day, 200, 200, 200]);
    const row = list.body.windows.find(({ id }) => id === windowId);
    return { row, total: total.body, follow: follow.body };
  };

  const expectAgreement = async (as: PersonaName, unitId: string, windowId: string) => {
    const told = new Map<string | undefined, string>();
    for (const day of trees) {
      const { row, total, follow } = await threeOf(as, unitId, windowId, day);
      const { coverage } = total;
      const { counts } = follow.window;
      const what = [day, coverage.expected, coverage.accepted, coverage.submitted];
      expect([day, row?.expected, row?.accepted, row?.submitted]).toEqual(what);
      expect([day, counts.total, counts.accepted, counts.submitted]).toEqual(what);
      expect(row?.overdue).toBe(counts.overdue);
      expect([counts.returned, counts.notHandedIn]).toEqual([coverage.returned, coverage.working + coverage.notBegun]);
      const names = follow.units.flatMap(({ state, unitName }) => (state === 'accepted' ? [] : [unitName]));
      expect(names).toEqual(coverage.missing.map(({ name }) => name));
      if (day) {
        const accepted = follow.units.filter(({ state }) => state === 'accepted');
        const under = new Set(accepted.map((unit) => unit.under?.unitId ?? null));
        expect([day, under]).toEqual([day, new Set(total.children.map((child) => child.unitId))]);
      }
      // No sum rests on more units than are in the total.
      const reporters = total.groups.flatMap(({ totals }) => totals.map((one) => one.reporters));
      expect(Math.max(...reporters)).toBe(coverage.accepted);
      told.set(day, `${coverage.accepted}/${coverage.expected}`);
    }
    return Object.fromEntries([...told].map(([day, said]) => [day ?? 'window', said]));
  };

  it('agree by every tree after an office was divided: schools stand in the place of its total', async () => {
    await reform({ ...withoutDistrict, knowsAccepted: true });
    const opened = '5/8';
    expect(await expectAgreement('stranger', OFFICE, above.windowId)).toEqual({
      window: '1/2',
      [days.lastDay]: '1/2',
      '2025-06-30': opened,
      '2025-07-01': opened,
      '2026-03-02': opened,
      '1990-01-01': opened,
      '2040-01-01': opened,
    });
    const { follow } = await threeOf('stranger', OFFICE, above.windowId, '2026-03-02');
    const told = follow.units.map(({ unitName, state, under, inTotalOf }) => [
      unitName,
      state,
      under?.name,
      inTotalOf?.unitId,
    ]);
    for (const [i, { name, to }] of schools.entries()) {
      const state = i < 5 ? 'accepted' : i === 5 ? 'submitted' : 'open';
      expect(told).toContainEqual([name, state, to, vanHo.division]);
    }
    // What was handed over is counted by its new receiver, whatever the tree.
    const commune = vanHo.communes['UBND xã Chiềng Sơn'];
    await appoint('communeOfficer', 'officer', commune);
    expect(new Set(Object.values(await expectAgreement('communeOfficer', commune, below.windowId)))).toEqual(
      new Set(['0/1']),
    );
    // When it was handed in is told of the report in the total: what came in since is not in it.
    const { db } = server.database;
    const [first = '', missing = ''] = [schools[0]?.unitId, schools[6]?.unitId];
    const later = new Date(NOW.getTime() + 60_000);
    await fileAccepted(db, below, missing, { 'outreach.sessions': 9 }, later);
    const corrected = { version: 2, submitted_at: later, accepted_at: later };
    await db
      .updateTable('assignment')
      .set(corrected)
      .where('unit_id', '=', first)
      .where('window_id', '=', below.windowId)
      .execute();
    const since = (await threeOf('stranger', OFFICE, above.windowId, '2026-03-02')).follow;
    const times = [first, missing].map((id) => {
      const unit = since.units.find(({ unitId }) => unitId === id);
      return [unit?.state, unit?.firstSubmittedAt, unit?.submittedAt, unit?.acceptedAt];
    });
    const at = noon('2025-06-18').toISOString();
    expect(times).toEqual([
      ['accepted', at, at, at],
      ['open', null, null, null],
    ]);
  });

  it('agree by every tree after offices merged: what the former one accepted stands under its successor', async () => {
    await reform({ ...mergedDivision, knowsAccepted: true });
    await appoint('communeOfficer', 'officer', vanHo.merged);
    expect(new Set(Object.values(await expectAgreement('communeOfficer', vanHo.merged, below.windowId)))).toEqual(
      new Set(['5/7']),
    );
    const { follow } = await threeOf('communeOfficer', vanHo.merged, below.windowId, '2026-03-02');
    expect(
      follow.units.filter(({ receiver }) => receiver).map(({ state, receiver }) => [state, receiver?.unitId]),
    ).toEqual(Array.from({ length: 5 }, () => ['accepted', vanHo.division]));
    expect(Object.values(await expectAgreement('stranger', OFFICE, above.windowId))).toEqual(
      trees.map((day) => (day && day !== days.lastDay ? '5/8' : '1/2')),
    );
    // What comes in later is not in the closed total, and is not told as if it were.
    await fileAccepted(server.database.db, below, schools[6]?.unitId ?? '', { 'outreach.sessions': 9 }, NOW);
    expect(Object.values(await expectAgreement('stranger', OFFICE, above.windowId))).toContain('5/8');
    expect(Object.values(await expectAgreement('communeOfficer', vanHo.merged, below.windowId))).toContain('6/7');
  });
});
