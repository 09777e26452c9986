import { beforeAll, describe, expect, it } from 'vitest';
import { documentsContract } from '#modules/documents/contract.ts';
import { libraryContract } from '#modules/documents/library-contract.ts';
import { programmesContract } from '#modules/programmes/contract.ts';
import { noon } from '#test/database/test-database.ts';
import { annex, fileReport, fullFigures, type IssuedWindow, issueWindow } from '#test/fixtures/rollup-fixture.ts';
import { type TestServer, testServer } from '#test/http/test-server.ts';
import { type PersonaName, personas, units } from '#test/personas/personas.ts';
import { reportsContract } from '../../contract.ts';
import { rollupContract } from '../../rollup-contract.ts';

describe('a commune sends its closed total to the Sở, which consolidates the same way', () => {
  let server: TestServer;
  let east: IssuedWindow;
  let province: IssuedWindow;
  let otherDays: IssuedWindow;
  const commune = () => ({ unitId: units.communeEast, windowId: east.windowId });
  const department = () => ({ unitId: units.department, windowId: province.windowId });

  beforeAll(async () => {
    server = await testServer(noon('2026-02-18'));
    const { db } = server.database;
    east = await issueWindow(db, { issuer: 'communeEast', to: ['nursery', 'primary', 'secondary'] });
    const to = ['communeEast', 'communeWest', 'highSchool'] as const;
    province = await issueWindow(db, { issuer: 'department', to });
    otherDays = await issueWindow(db, { issuer: 'department', to, firstDay: '2025-12-12', windowName: 'Tháng 12' });
    await issueWindow(db, { issuer: 'department', to: ['communeEast'], formCode: 'other-form' });
    const figures = { ...fullFigures(['tieu-hoc'], 1), 'outreach.sessions': 4, 'organisation.guards': 'na' as const };
    await fileReport(db, { unit: 'primary', window: east, figures });
    await fileReport(db, {
      unit: 'secondary',
      window: east,
      figures: { ...fullFigures(['thcs'], 1), 'outreach.sessions': 3, 'organisation.guards': 'na' },
    });
    await fileReport(db, { unit: 'highSchool', window: province, figures: fullFigures(['thpt'], 2) });
  });

  const read = (as: PersonaName, params: { unitId: string; windowId: string }, query = {}) =>
    server.call(as, rollupContract, 'readConsolidation', { params, query });
  const candidates = async () =>
    (await server.call('communeLeader', rollupContract, 'sendCandidates', { params: commune() })).body.candidates;
  const send = (as: PersonaName, assignmentId = province.assignments.communeEast ?? '') =>
    server.call(as, rollupContract, 'sendConsolidation', { params: commune(), body: { assignmentId } });
  const close = async (as: PersonaName, params: { unitId: string; windowId: string }, reason?: string) => {
    const { body } = await read(as, params, { view: 'live' });
    const missing = body.coverage.missing.map(({ unitId }) => unitId);
    const asked = { basis: body.basis, missing, ...(reason ? { reason } : {}) };
    return server.call(as, rollupContract, 'closeConsolidation', { params, body: asked });
  };

  /** The windows a list marks as touched: by changes of their own sources, and by changes further below. */
  const marks = async (as: PersonaName, unitId: string) => {
    const { body } = await server.call(as, rollupContract, 'listConsolidations', { params: { unitId } });
    const touched = body.windows.filter(({ stale, staleBelow }) => stale + staleBelow > 0);
    return Object.fromEntries(touched.map(({ id, stale, staleBelow }) => [id, [stale, staleBelow]]));
  };

  it('only when closed, and only where form and days match', async () => {
    expect((await candidates()).map(({ obstacle }) => obstacle).sort()).toEqual(['days', 'form', 'not-closed']);
    expect((await send('communeLeader')).problem.code).toBe('rollup-not-closed');
    await close('communeOfficer', commune());
    expect((await candidates()).map(({ obstacle }) => obstacle).sort()).toEqual(['days', 'form', null]);
    expect((await send('communeLeader', otherDays.assignments.communeEast)).problem.code).toBe('rollup-does-not-match');
    expect((await send('departmentOfficer')).status).toBe(403);
    expect((await send('westOfficer')).status).toBe(404);
  });

  it('is where the office’s own report leads from its list: the one for the same form and days', async () => {
    const { body } = await server.call('communeOfficer', programmesContract, 'listAssignments', {
      params: { unitId: units.communeEast },
    });
    const rows = [...body.overdue, ...body.thisWeek, ...body.coming];
    expect(rows.map(({ id, totalWindowId }) => [id, totalWindowId])).toEqual(
      expect.arrayContaining([
        [province.assignments.communeEast, east.windowId],
        [otherDays.assignments.communeEast, null],
      ]),
    );
    expect(rows.filter(({ totalWindowId }) => totalWindowId !== null)).toHaveLength(1);
  });

  it('is closed by an officer, handed to the leader, and sent by the leader or whom the leader lets send', async () => {
    const assignmentId = province.assignments.communeEast ?? '';
    const handOver = (as: PersonaName) =>
      server.call(as, rollupContract, 'handOverConsolidation', { params: commune(), body: { assignmentId } });
    const params = { unitId: units.communeEast, assignmentId };
    expect((await send('communeOfficer')).status).toBe(403);
    expect((await handOver('communeLeader')).status).toBe(403);
    expect((await candidates()).find((one) => one.obstacle === null)).toMatchObject({
      handedOver: null,
      emptyParts: annex.textParts.map(({ title }) => title),
    });
    expect((await handOver('communeOfficer')).body).toEqual({ version: 1 });
    expect((await candidates()).find((one) => one.obstacle === null)).toMatchObject({ handedOver: 1, state: 'ready' });
    const { body } = await server.call('communeLeader', reportsContract, 'readReport', { params });
    expect([body.state, body.cells['outreach.sessions']]).toEqual(['ready', 7]);
    // Seen above only once it was sent; and how far the office is stays its own.
    expect((await server.call('departmentOfficer', reportsContract, 'readReport', { params })).body.showing).toBe(
      'nothing',
    );
    expect(
      (await server.call('departmentOfficer', rollupContract, 'sendCandidates', { params: commune() })).status,
    ).toBe(403);
    const { body: page } = await read('communeOfficer', commune());
    expect(page.may).toEqual({ write: true, fill: true, send: false, delegate: false });
    expect((await read('communeLeader', commune())).body.may).toEqual({
      write: false,
      fill: false,
      send: true,
      delegate: true,
    });

    // The delegation of the school side serves offices too; here it ends again before anything is sent.
    const { communeOfficer } = personas;
    const place = { unitId: units.communeEast };
    await server.call('communeLeader', reportsContract, 'makeSender', {
      params: place,
      body: { personId: communeOfficer.personId },
    });
    expect((await read('communeOfficer', commune())).body.may).toEqual({
      write: true,
      fill: true,
      send: true,
      delegate: false,
    });
    // Who sends for somebody, and does not answer for it, makes no senders.
    const colleague = { personId: personas.communeAdministrator.personId };
    const made = await server.call('communeOfficer', reportsContract, 'makeSender', { params: place, body: colleague });
    expect(made.problem.code).toBe('grant-exceeds-own');
    const { people } = (await server.call('communeLeader', reportsContract, 'listSenders', { params: place })).body;
    const grantId = people.find(({ personId }) => personId === communeOfficer.personId)?.grantId ?? '';
    await server.call('communeLeader', reportsContract, 'endSender', { params: { ...place, grantId } });
    expect((await send('communeOfficer')).status).toBe(403);
  });

  it('hands the closed figures in as a version of its own report', async () => {
    expect((await send('communeLeader')).body).toEqual({ version: 1, late: false });
    expect((await send('communeLeader')).problem.code).toBe('rollup-already-sent');
    const params = { unitId: units.communeEast, assignmentId: province.assignments.communeEast ?? '' };
    const { body } = await server.call('departmentOfficer', reportsContract, 'readReport', { params });
    expect(body).toMatchObject({ state: 'submitted', showing: 'version', shownVersion: 1 });
    expect([body.cells['outreach.sessions'], body.cells['organisation.guards']]).toEqual([7, 'na']);
    // Of a yes/no the commune reports how many schools said yes.
    expect(body.cells['recognition.enrolled']).toBe(2);
    expect(body.form.indicators.find(({ code }) => code === 'recognition.enrolled')).toMatchObject({
      kind: 'count',
      unit: 'đơn vị có',
    });
    expect(body.findings.filter(({ where }) => where === 'recognition.enrolled')).toEqual([]);
    const missing = ['Trường Mầm non Hoa Ban'];
    expect(body.restsOn).toEqual({ expected: 3, accepted: 2, missing, below: [] });
    const accepted = await server.call('departmentOfficer', reportsContract, 'acceptReport', {
      params,
      body: { version: 1 },
    });
    expect(accepted.status).toBe(200);
  });

  it('counts there once, and opens down to the schools as far as rights go', async () => {
    const { body } = await read('departmentOfficer', department(), { children: 'yes' });
    expect(body.coverage).toMatchObject({ expected: 3, accepted: 2 });
    expect(body.coverage.below).toEqual([
      {
        unitId: units.communeEast,
        name: 'UBND xã Bản Đông',
        expected: 3,
        accepted: 2,
        missing: ['Trường Mầm non Hoa Ban'],
      },
    ]);
    const sessions = body.groups.flatMap(({ totals }) => totals).find(({ code }) => code === 'outreach.sessions');
    const place = annex.indicators.findIndex(({ code }) => code === 'outreach.sessions') + 1;
    expect(sessions?.sum).toBe(String(7 + place * 2));
    const open = (params: { unitId: string; windowId: string }, view?: number) =>
      server.call('departmentOfficer', rollupContract, 'readProvenance', {
        params: { ...params, code: 'outreach.sessions' },
        query: view ? { view } : {},
      });
    const first = (await open(department())).body.sources.find(({ unitId }) => unitId === units.communeEast);
    expect(first).toMatchObject({ value: '7', opens: { windowId: east.windowId, version: 1 } });
    const below = (await open(commune(), 1)).body;
    expect(below.sources.map(({ value }) => value)).toEqual(['3', '4']);
  });

  it('marks the Sở’s total too when a school corrects after the closing', async () => {
    await close('departmentOfficer', department());
    expect((await read('departmentOfficer', department())).body.changes).toEqual([]);
    const corrected = { ...fullFigures(['thcs'], 1), 'outreach.sessions': 9 };
    await fileReport(server.database.db, {
      unit: 'secondary',
      window: east,
      figures: corrected,
      version: 2,
      reason: 'Ghi thiếu',
    });
    const { body } = await read('departmentOfficer', department());
    expect(body.changes).toMatchObject([
      { officeId: units.communeEast, kind: 'corrected', unitName: 'Trường THCS Bản Đông', reason: 'Ghi thiếu' },
    ]);
    // The list says the same as the page, at both levels and for no other window.
    expect(await marks('communeOfficer', units.communeEast)).toEqual({ [east.windowId]: [1, 0] });
    expect(await marks('departmentOfficer', units.department)).toEqual({ [province.windowId]: [0, 1] });
    const live = await read('departmentOfficer', department(), { view: 'live' });
    expect(live.body.changes).toEqual(body.changes);
  });

  it('sends a new version as a correction of the accepted report, which marks the Sở’s closed total', async () => {
    await close('communeOfficer', commune(), 'Trường THCS đính chính');
    // A correction waits as a draft of the office until the leader sends it.
    const assignmentId = province.assignments.communeEast ?? '';
    await server.call('communeOfficer', rollupContract, 'handOverConsolidation', {
      params: commune(),
      body: { assignmentId },
    });
    expect((await candidates()).find((one) => one.obstacle === null)).toMatchObject({
      state: 'accepted',
      handedOver: 2,
    });
    expect((await send('communeLeader')).body).toEqual({ version: 2, late: false });
    const { body: issued } = await server.call('communeOfficer', libraryContract, 'readIssued', {
      params: { unitId: units.communeEast, kind: 'report', assignmentId: province.assignments.communeEast ?? '' },
    });
    const { body: kept } = await server.call('communeOfficer', documentsContract, 'readDocument', {
      params: { unitId: units.communeEast, documentId: issued.documentId ?? '' },
    });
    // What was sent stands among what the office issued, each time it was sent as a version.
    expect([kept.entry.direction, kept.entry.kindCode, kept.versions.length]).toEqual(['issued', 'BC', 2]);
    const params = { unitId: units.communeEast, assignmentId: province.assignments.communeEast ?? '' };
    const report = await server.call('departmentOfficer', reportsContract, 'readReport', { params });
    expect(report.body).toMatchObject({ state: 'accepted', correction: 'submitted' });
    await server.call('departmentOfficer', reportsContract, 'acceptReport', { params, body: { version: 2 } });
    const { body } = await read('departmentOfficer', department());
    expect(body.changes).toMatchObject([
      { officeId: units.department, kind: 'corrected', unitId: units.communeEast, usedVersion: 1, currentVersion: 2 },
      { officeId: units.communeEast },
    ]);
    expect(await marks('departmentOfficer', units.department)).toEqual({ [province.windowId]: [1, 1] });
    expect(await marks('communeOfficer', units.communeEast)).toEqual({});
  });

  it('adds up along the dated tree without counting a total and its sources twice', async () => {
    const roll = (as: PersonaName, under: string) =>
      server.call(as, rollupContract, 'rollUpByChild', {
        query: {
          formCode: annex.code,
          formVersion: 1,
          firstDay: '2026-01-12',
          lastDay: '2026-02-11',
          by: 'child',
          under,
        },
      });
    const { body } = await roll('departmentLeader', units.department);
    expect(body.children.map(({ unitId, reports }) => [unitId, reports])).toEqual([
      [units.highSchool, 1],
      [units.communeEast, 2],
    ]);
    const place = annex.indicators.findIndex(({ code }) => code === 'outreach.sessions');
    expect(body.total.sums[place]).toBe(String(4 + 9 + (place + 1) * 2));
    const sensitive = annex.indicators.findIndex((one) => one.sensitive);
    expect(body.children.map(({ sums }) => sums[sensitive])).toEqual([null, null]);
    expect(body.withheld).toContain(annex.indicators[sensitive]?.code);
    expect(body.total.sums[sensitive]).not.toBeNull();
    expect((await roll('stranger', units.department)).status).toBe(404);
    expect((await roll('schoolHead', units.secondary)).status).toBe(403);
  });
});
