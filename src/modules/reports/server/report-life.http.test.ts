import { beforeAll, describe, expect, it } from 'vitest';
import { historyContract } from '#modules/history/contract.ts';
import { programmesContract } from '#modules/programmes/contract.ts';
import { reportSteps } from '#test/fixtures/report-steps.ts';
import { callForReports } from '#test/fixtures/reports.ts';
import { type TestServer, testServer } from '#test/http/test-server.ts';
import type { PersonaName } from '#test/personas/personas.ts';
import { reportsContract } from '../contract.ts';
import { rollupContract } from '../rollup-contract.ts';

describe('the life of a report', () => {
  let server: TestServer;
  const fresh = async () => reportSteps(server, await callForReports(server.database.db));
  type Steps = Awaited<ReturnType<typeof fresh>>;
  const correct = (steps: Steps, key: 'openCorrection' | 'requestCorrection', as: PersonaName) =>
    server.call(as, reportsContract, key, { params: steps.params, body: { reason: 'Đếm sót hai buổi' } });
  const current = async (steps: Steps) =>
    (await steps.read('schoolHead')).body.versions.filter((one) => one.current).map(({ version }) => version);
  beforeAll(async () => {
    server = await testServer(new Date('2026-03-11T10:00:00Z'));
  });

  it('does not go while something is blank or wrong, and goes when the blank is explained', async () => {
    const steps = await fresh();
    await steps.fill();
    await steps.cell('schoolOfficer', 'outreach.sessions', null, 0);
    const refused = await steps.submit();
    expect([refused.status, refused.problem.code, refused.problem.facts.count]).toEqual([422, 'report-not-ready', 1]);
    expect(refused.problem.findings).toMatchObject([{ where: 'outreach.sessions', code: 'blank' }]);
    const note = [{ code: 'outreach.sessions', value: 'Chưa có sổ theo dõi', basedOn: '' }];
    await steps.save('schoolOfficer', { notes: note });
    expect((await steps.submit()).status).toBe(200);
  });

  it('goes before the last day it counts is over, and says so on both sides', async () => {
    const steps = reportSteps(server, await callForReports(server.database.db, { lastDay: '2026-03-12' }));
    await steps.fill();
    const early = { windowEndsOn: '2026-03-12', earlyBy: 2 };
    expect((await steps.read('schoolOfficer')).body.early).toEqual(early);
    expect((await steps.read('communeOfficer')).body.early).toBeNull();
    expect((await steps.submit()).status).toBe(200);
    expect((await steps.accept(1)).status).toBe(200);
    for (const reader of ['schoolOfficer', 'communeOfficer'] as const) {
      expect((await steps.read(reader)).body.early).toEqual(early);
    }
    const over = await fresh();
    await over.fill();
    expect((await over.read('schoolOfficer')).body.early).toBeNull();
  });

  it('what was looked at is what is sent: a change in between is told', async () => {
    const steps = await fresh();
    await steps.fill();
    const seen = await steps.revision();
    await steps.cell('schoolOfficer', 'outreach.sessions', 4, 0);
    const stale = await steps.submit('schoolHead', seen);
    expect([stale.status, stale.problem.code]).toEqual([409, 'stale']);
    expect((await steps.submit()).status).toBe(200);
  });

  it('is returned with reasons tied to cells and a day of its own, mended, sent again and accepted', async () => {
    const steps = await fresh();
    await steps.fill();
    await steps.submit();
    expect((await steps.cell('schoolOfficer', 'outreach.sessions', 4, 0)).problem.code).toBe('report-not-open');
    expect((await steps.giveBack(1)).body.state).toBe('returned');
    const returned = (await steps.read('schoolOfficer')).body;
    expect(returned.dueLastDay).toBe('2026-03-20');
    expect(returned.versions[0]?.reasons).toEqual([{ where: 'outreach.sessions', text: 'Chưa khớp với sổ theo dõi' }]);
    expect((await steps.giveBack(1)).problem.code).toBe('report-not-reviewable');
    expect((await steps.cell('schoolOfficer', 'outreach.sessions', 4, 0)).body.state).toBe('returned');
    expect((await steps.submit()).body).toMatchObject({ state: 'submitted', version: 2, late: false });
    const review = (await steps.read('communeOfficer')).body;
    expect(review.changed).toEqual(['outreach.sessions']);
    expect((await steps.accept(1)).problem.code).toBe('stale');
    expect((await steps.accept(2)).body.state).toBe('accepted');
    expect(await current(steps)).toEqual([2]);
  });

  it('accepted is frozen; a correction keeps the old figures in force until it is accepted itself', async () => {
    const steps = await fresh();
    await steps.fill();
    await steps.submit();
    expect((await correct(steps, 'openCorrection', 'schoolOfficer')).problem.code).toBe('report-not-correctable');
    await steps.accept(1);
    expect((await steps.cell('schoolOfficer', 'outreach.sessions', 4, 0)).problem.code).toBe('report-not-open');
    expect((await steps.submit()).problem.code).toBe('report-not-open');

    expect((await correct(steps, 'openCorrection', 'schoolOfficer')).body.correction).toBe('draft');
    expect((await correct(steps, 'openCorrection', 'schoolOfficer')).problem.code).toBe('report-not-correctable');
    await steps.cell('schoolOfficer', 'outreach.sessions', 4, 0);
    await steps.submit();
    expect(await current(steps)).toEqual([1]);
    expect((await steps.giveBack(2)).body).toMatchObject({ state: 'accepted', correction: 'returned' });
    expect(await current(steps)).toEqual([1]);
    await steps.cell('schoolOfficer', 'outreach.sessions', 5, 4);
    await steps.submit();
    expect((await steps.accept(3)).body).toMatchObject({ state: 'accepted', correction: null });
    expect(await current(steps)).toEqual([3]);
    const { versions } = (await steps.read('schoolHead')).body;
    expect(versions.map(({ version, decision, reason }) => [version, decision, reason])).toEqual([
      [3, 'accepted', 'Đếm sót hai buổi'],
      [2, 'returned', 'Đếm sót hai buổi'],
      [1, 'accepted', null],
    ]);
  });

  it('the office may ask for a correction, and the school begins with its first change', async () => {
    const steps = await fresh();
    await steps.fill();
    await steps.submit();
    await steps.accept(1);
    expect((await correct(steps, 'requestCorrection', 'schoolHead')).status).toBe(403);
    expect((await correct(steps, 'requestCorrection', 'communeOfficer')).body.correction).toBe('asked');
    expect((await steps.read('schoolOfficer')).body.correctionReason).toBe('Đếm sót hai buổi');
    expect((await steps.cell('schoolOfficer', 'outreach.sessions', 4, 0)).body.correction).toBe('draft');
  });

  it('a correction can be given up: the accepted version stands again, and history says so', async () => {
    const steps = await fresh();
    await steps.fill();
    await steps.submit();
    await steps.accept(1);
    const abandon = (as: PersonaName = 'schoolOfficer') =>
      server.call(as, reportsContract, 'abandonCorrection', { params: steps.params });
    expect((await abandon()).problem.code).toBe('report-not-correctable');

    await correct(steps, 'openCorrection', 'schoolOfficer');
    await steps.cell('schoolOfficer', 'outreach.sessions', 9, 0);
    expect((await abandon('communeOfficer')).status).toBe(403);
    expect((await abandon()).body).toMatchObject({ state: 'accepted', correction: null });
    expect((await steps.read('schoolOfficer')).body).toMatchObject({
      cells: { 'outreach.sessions': 0 },
      correction: null,
      correctionReason: null,
      changed: [],
    });

    // After a return too; the office then sees the accepted version again, not the one it returned.
    await correct(steps, 'openCorrection', 'schoolOfficer');
    await steps.cell('schoolOfficer', 'outreach.sessions', 9, 0);
    await steps.submit();
    expect((await abandon()).problem.code).toBe('report-not-correctable');
    await steps.giveBack(2);
    await abandon('schoolHead');
    expect((await steps.read('schoolOfficer')).body).toMatchObject({ cells: { 'outreach.sessions': 0 }, changed: [] });
    expect((await steps.read('communeOfficer')).body).toMatchObject({
      shownVersion: 1,
      cells: { 'outreach.sessions': 0 },
    });
    const thing = { unitId: steps.params.unitId, subjectKind: 'report', subjectId: steps.params.assignmentId };
    const { body } = await server.call('schoolHead', historyContract, 'readHistory', { params: thing });
    const given = body.entries.filter(({ action }) => action === 'abandon-correction');
    expect(given.map(({ what, note }) => [what, note])).toEqual([
      ['Bỏ bản đính chính', 'Đếm sót hai buổi'],
      ['Bỏ bản đính chính', 'Đếm sót hai buổi'],
    ]);

    // The next correction goes on from the numbers given out before.
    await correct(steps, 'openCorrection', 'schoolOfficer');
    await steps.cell('schoolOfficer', 'outreach.sessions', 4, 0);
    expect((await steps.submit()).body.version).toBe(3);
  });

  it('a correction the office asked for stays asked when given up; the office takes its question back', async () => {
    const steps = await fresh();
    await steps.fill();
    await steps.submit();
    await steps.accept(1);
    await correct(steps, 'requestCorrection', 'communeOfficer');
    await steps.cell('schoolOfficer', 'outreach.sessions', 9, 0);
    const { params } = steps;
    const withdraw = () => server.call('communeOfficer', reportsContract, 'withdrawRequest', { params });
    expect((await withdraw()).problem.code).toBe('report-not-correctable');
    const abandoned = await server.call('schoolOfficer', reportsContract, 'abandonCorrection', { params });
    expect(abandoned.body.correction).toBe('asked');
    expect((await steps.read('schoolOfficer')).body).toMatchObject({
      correction: 'asked',
      correctionAsked: true,
      correctionReason: 'Đếm sót hai buổi',
      cells: { 'outreach.sessions': 0 },
    });
    expect((await withdraw()).body).toMatchObject({ state: 'accepted', correction: null });
    expect((await steps.cell('schoolOfficer', 'outreach.sessions', 4, 0)).problem.code).toBe('report-not-open');
  });

  it('late is judged by the first submission, to the millisecond of the due time in Vietnam', async () => {
    const [inTime, late] = [await fresh(), await fresh()];
    await inTime.fill();
    await late.fill();
    server.clock.set(new Date('2026-03-11T16:59:59.999Z'));
    expect((await inTime.submit()).body.late).toBe(false);
    server.clock.set(new Date('2026-03-11T17:00:00.000Z'));
    expect((await late.submit()).body.late).toBe(true);
    await inTime.giveBack(1);
    await late.giveBack(1);
    server.clock.advance(3_600_000);
    expect((await inTime.submit()).body).toMatchObject({ version: 2, late: false });
    expect((await late.submit()).body).toMatchObject({ version: 2, late: true });
  });

  it('a report whose total is closed already is taken and marked late', async () => {
    const { db } = server.database;
    const call = await callForReports(db, { dueDay: '2026-03-31' });
    const steps = reportSteps(server, call);
    await steps.fill();
    await db
      .insertInto('consolidation')
      .values({
        unit_id: call.issuerUnitId,
        id: '018f0000-0000-7000-8000-0000000000d1',
        window_id: call.windowId,
        programme_id: call.programmeId,
        closed_version: 1,
        updated_at: server.clock.now(),
      })
      .execute();
    expect((await steps.submit()).body).toMatchObject({ state: 'submitted', late: true });
    // One fact, read by everyone: the report itself, the unit's list and the follow-up of the office.
    expect((await steps.read('communeOfficer')).body.late).toBe(true);
    const { unitId } = steps.params;
    const toDo = await server.call('schoolHead', programmesContract, 'listAssignments', { params: { unitId } });
    expect(toDo.body.done.find(({ id }) => id === steps.params.assignmentId)?.late).toBe(true);
    const params = { unitId: call.issuerUnitId, windowId: call.windowId };
    const followed = await server.call('communeOfficer', programmesContract, 'followWindow', { params });
    expect(followed.body.units.map(({ late }) => late).sort()).toEqual([false, false, true]);
    const total = await server.call('communeOfficer', rollupContract, 'readConsolidation', { params, query: {} });
    expect(total.body.coverage).toMatchObject({ submitted: 1, late: 1 });
  });

  it('a return cannot ask for a day that has passed', async () => {
    const steps = await fresh();
    await steps.fill();
    await steps.submit();
    const back = server.call('communeOfficer', reportsContract, 'returnReport', {
      params: steps.params,
      body: { version: 1, reasons: [{ where: '', text: 'Làm lại' }], dueDay: '2026-03-10' },
    });
    expect((await back).problem.code).toBe('due-day-past');
  });

  it('the window before stands beside the figures once it is accepted', async () => {
    const { db } = server.database;
    const first = await callForReports(db);
    const second = await callForReports(db, { of: first, firstDay: '2026-02-12', lastDay: '2026-03-11' });
    const before = reportSteps(server, first);
    const now = reportSteps(server, second);
    await before.fill(7);
    await before.submit();
    expect((await now.read('schoolOfficer')).body.previous).toBeNull();
    await before.accept(1);
    const { previous, lastYear } = (await now.read('schoolOfficer')).body;
    expect(previous).toMatchObject({ firstDay: '2026-01-12', cells: { 'outreach.sessions': 7 } });
    expect(lastYear).toBeNull();
  });
});
