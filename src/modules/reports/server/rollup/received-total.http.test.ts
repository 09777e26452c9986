import { beforeEach, describe, expect, it } from 'vitest';
import { insertGrant } from '#modules/accounts/server/public.ts';
import { reformsContract } from '#modules/organisation/reforms-contract.ts';
import { newId } from '#platform/random.ts';
import { noon } from '#test/database/test-database.ts';
import { fileAccepted } from '#test/fixtures/filed-version.ts';
import { callForReports, type ReportCall } from '#test/fixtures/reports.ts';
import { fillVanHo, plainFacts, type ReformBody, schools, vanHo, withoutDistrict } from '#test/fixtures/van-ho.ts';
import { type TestServer, testServer } from '#test/http/test-server.ts';
import { type PersonaName, personas, units } from '#test/personas/personas.ts';
import { rollupContract } from '../../rollup-contract.ts';

const NOW = noon('2026-03-02');
const COMMUNE = vanHo.communes['UBND xã Vân Hồ'];
const MERGED = 'e0000000-0000-7000-8000-000000000090';
const [first, second, third] = schools;
if (!first || !second || !third) throw new Error('schools are missing');

/** The Phòng becomes part of another one, which takes over everything it received. */
const merged: ReformBody = {
  ...withoutDistrict,
  name: 'Sáp nhập Phòng',
  knowsAccepted: true,
  steps: [
    {
      step: 'open',
      unitId: MERGED,
      facts: plainFacts('Phòng Giáo dục và Đào tạo Mộc Vân', 'division'),
      places: [
        { relation: 'reports_to', otherId: units.otherDepartment, rank: 1 },
        { relation: 'governed_by', otherId: vanHo.district, rank: 1 },
      ],
    },
    { step: 'merge', unitIds: [vanHo.division], intoId: MERGED },
  ],
};

let server: TestServer;
let call: ReportCall;

const appoint = (name: PersonaName, role: 'officer' | 'leader', unitId: string) =>
  insertGrant(server.database.db, {
    id: newId(NOW),
    personId: personas[name]?.personId ?? '',
    role,
    unitId,
    from: new Date('2020-01-01T00:00:00Z'),
    grantedBy: null,
  });
const file = (unitId: string, sessions: number) =>
  fileAccepted(server.database.db, call, unitId, { 'outreach.sessions': sessions }, NOW);
const reform = async (body: ReformBody) => {
  const params = { unitId: units.otherDepartment };
  const { id: reformId } = (await server.call('stranger', reformsContract, 'draftReform', { params, body })).body;
  return server.call('stranger', reformsContract, 'confirmReform', {
    params: { ...params, reformId },
    body: { revision: 1 },
  });
};
const placeOf = (unitId: string) => ({ unitId, windowId: call.windowId });
const read = (as: PersonaName, unitId: string, view?: 'live') =>
  server.call(as, rollupContract, 'readConsolidation', { params: placeOf(unitId), query: view ? { view } : {} });
const sessionsIn = async (as: PersonaName, unitId: string, view?: 'live') => {
  const { body } = await read(as, unitId, view);
  const total = body.groups.flatMap(({ totals }) => totals).find(({ code }) => code === 'outreach.sessions');
  return [body.coverage.accepted, body.coverage.expected, total?.sum ?? null];
};
const list = async (as: PersonaName, unitId: string) =>
  (await server.call(as, rollupContract, 'listConsolidations', { params: { unitId } })).body.windows;
const close = async (as: PersonaName, unitId: string, missing: string[]) =>
  server.call(as, rollupContract, 'closeConsolidation', {
    params: placeOf(unitId),
    body: { basis: (await read(as, unitId, 'live')).body.basis, missing },
  });

describe('the total of what an office receives, whoever asked for it', () => {
  beforeEach(async () => {
    server = await testServer(NOW);
    await fillVanHo(server.database.db);
    const called = [first, second, third].map(({ unitId }) => unitId);
    call = await callForReports(server.database.db, { issuer: vanHo.division, called });
    await file(second.unitId, 20);
  });

  const divide = async () => {
    const { body } = await reform({ ...withoutDistrict, knowsAccepted: true });
    await appoint('communeOfficer', 'officer', COMMUNE);
    await appoint('communeLeader', 'leader', COMMUNE);
    return body.changed;
  };

  it('after its issuer was divided, holds what was handed over; what was accepted stays as it was filed', async () => {
    expect(await sessionsIn('westOfficer', vanHo.division)).toEqual([1, 3, '20']);
    expect(await divide()).toBe(14);
    expect(await sessionsIn('communeOfficer', COMMUNE)).toEqual([0, 1, null]);
    await file(first.unitId, 3);
    expect(await sessionsIn('communeOfficer', COMMUNE)).toEqual([1, 1, '3']);
    // Whoever stands above the ended office reads what it kept, and only that.
    expect(await sessionsIn('stranger', vanHo.division)).toEqual([1, 1, '20']);
    expect(await list('communeOfficer', COMMUNE)).toMatchObject([
      { id: call.windowId, expected: 1, accepted: 1, submitted: 0, overdue: 0, closedVersion: 0, sent: false },
    ]);
    // A commune that receives nothing of it does not know the window.
    const other = vanHo.communes['UBND xã Tô Múa'];
    await appoint('communeOfficer', 'officer', other);
    expect((await read('communeOfficer', other)).status).toBe(404);
  });

  it('is closed, opened down to its units, marked stale by its own alone, printed and sent', async () => {
    await divide();
    await file(first.unitId, 3);
    expect((await close('communeOfficer', COMMUNE, [])).body).toEqual({ version: 1 });
    await file(third.unitId, 500);
    expect((await read('communeOfficer', COMMUNE)).body.changes).toEqual([]);
    expect(await list('communeOfficer', COMMUNE)).toMatchObject([{ closedVersion: 1, stale: 0, staleBelow: 0 }]);
    const code = 'outreach.sessions';
    for (const query of [{}, { view: 'live' as const }]) {
      const params = { ...placeOf(COMMUNE), code };
      const { body } = await server.call('communeOfficer', rollupContract, 'readProvenance', { params, query });
      expect(body.sources.map(({ name, value }) => [name, value])).toEqual([[first.name, '3']]);
    }
    const paper = { params: placeOf(COMMUNE), query: { view: 'live' as const } };
    expect((await server.call('communeOfficer', rollupContract, 'paperXlsx', paper)).status).toBe(200);

    const above = await callForReports(server.database.db, { issuer: units.otherDepartment, called: [COMMUNE] });
    const body = { assignmentId: above.assignments[COMMUNE] ?? '' };
    const sent = await server.call('communeLeader', rollupContract, 'sendConsolidation', {
      params: placeOf(COMMUNE),
      body,
    });
    expect([sent.status, sent.body.version]).toEqual([200, 1]);
    expect(await list('communeOfficer', COMMUNE)).toMatchObject([{ sent: true }]);
  });

  it('of an office that another was merged into is the whole of it', async () => {
    expect((await reform(merged)).status).toBe(200);
    await file(first.unitId, 3);
    await appoint('communeOfficer', 'officer', MERGED);
    expect(await sessionsIn('communeOfficer', MERGED)).toEqual([2, 3, '23']);
    expect((await close('communeOfficer', MERGED, [third.unitId])).body).toEqual({ version: 1 });
    await file(third.unitId, 500);
    expect((await read('communeOfficer', MERGED)).body.changes.map(({ unitName }) => unitName)).toEqual([third.name]);
    expect(await sessionsIn('communeOfficer', MERGED, 'live')).toEqual([3, 3, '523']);
  });
});
