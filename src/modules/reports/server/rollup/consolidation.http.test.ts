import { beforeAll, describe, expect, it } from 'vitest';
import { noon } from '#test/database/test-database.ts';
import { fileReport, fullFigures, type IssuedWindow, issueWindow } from '#test/fixtures/rollup-fixture.ts';
import { type TestServer, testServer } from '#test/http/test-server.ts';
import type { PersonaName } from '#test/personas/personas.ts';
import { units } from '#test/personas/personas.ts';
import { rollupContract } from '../../rollup-contract.ts';

const SENSITIVE = 'child-protection.abuse-cases';

describe('the consolidated report of a commune', () => {
  let server: TestServer;
  let east: IssuedWindow;
  const params = () => ({ unitId: units.communeEast, windowId: east.windowId });

  beforeAll(async () => {
    server = await testServer(noon('2026-03-02'));
    const { db } = server.database;
    east = await issueWindow(db, { issuer: 'communeEast', to: ['nursery', 'primary', 'secondary'] });
    const primary = { ...fullFigures(['tieu-hoc'], 1), 'outreach.sessions': 4, 'organisation.guards': 'na' as const };
    const secondary = { ...fullFigures(['thcs'], 1), 'outreach.sessions': 0, 'organisation.guards': null };
    await fileReport(db, { unit: 'primary', window: east, figures: primary });
    await fileReport(db, { unit: 'secondary', window: east, figures: secondary, late: true });
  });

  const read = (as: PersonaName, query = {}) =>
    server.call(as, rollupContract, 'readConsolidation', { params: params(), query });
  const totalOf = async (code: string, as: PersonaName = 'communeOfficer', query = {}) =>
    (await read(as, query)).body.groups.flatMap(({ totals }) => totals).find((total) => total.code === code);

  it('sums accepted reports and says how many units each sum rests on', async () => {
    const { status, body } = await read('communeOfficer');
    expect(status).toBe(200);
    expect(body.coverage).toMatchObject({ expected: 3, accepted: 2, notBegun: 1, late: 2 });
    expect(body.coverage.missing.map(({ name, state, late }) => [name, state, late])).toEqual([
      ['Trường Mầm non Hoa Ban', 'not-begun', true],
    ]);
    expect(await totalOf('outreach.sessions')).toMatchObject({ sum: '4', reporters: 2, notApplicable: 0, blank: 0 });
    expect(await totalOf('organisation.guards')).toMatchObject({
      sum: null,
      reporters: 0,
      notApplicable: 1,
      blank: 1,
    });
  });

  it('does not count what a level was not asked, and shows a child nothing that points at a child', async () => {
    const pupils = await totalOf('pledges.pupils-signed', 'communeOfficer', { children: 'yes' });
    expect([pupils?.reporters, pupils?.byChild?.length]).toEqual([2, 2]);
    expect((await totalOf(SENSITIVE, 'communeOfficer', { children: 'yes' }))?.byChild).toBeUndefined();
  });

  it('opens a figure down to versions; a sensitive one never', async () => {
    const open = (code: string) =>
      server.call('communeOfficer', rollupContract, 'readProvenance', { params: { ...params(), code } });
    const { body } = await open('outreach.sessions');
    expect(body.sources.map(({ name, value, version, acceptedBy }) => [name, value, version, acceptedBy])).toEqual([
      ['Trường THCS Bản Đông', '0', 1, 'Đinh Thị Én'],
      ['Trường Tiểu học Bản Đông', '4', 1, 'Đinh Thị Én'],
    ]);
    expect(body.missing).toEqual(['Trường Mầm non Hoa Ban']);
    expect((await open(SENSITIVE)).body).toMatchObject({ sensitive: true, sources: [] });
    expect((await open('no.such')).status).toBe(404);
  });

  it('is read by the office and the level above, by nobody else', async () => {
    const statuses = await Promise.all(
      (['departmentOfficer', 'westOfficer', 'schoolHead', 'stranger', 'nobody'] as const).map(
        async (as) => (await read(as)).status,
      ),
    );
    expect(statuses).toEqual([200, 404, 404, 404, 401]);
  });

  const save = (as: PersonaName, text: string, was: string) =>
    server.call(as, rollupContract, 'saveWords', { params: params(), body: { texts: { results: { text, was } } } });

  it('keeps words, refuses to overwrite those of another, and hides the draft from above', async () => {
    expect((await save('communeOfficer', 'Đã làm.', '')).status).toBe(200);
    const stale = await save('communeOfficer', 'Khác.', '');
    expect([stale.status, stale.problem.code, stale.problem.facts.theirs]).toEqual([
      409,
      'rollup-words-changed',
      { results: 'Đã làm.' },
    ]);
    const textSeenBy = async (as: PersonaName) =>
      (await read(as)).body.texts.find(({ code }) => code === 'results')?.text;
    expect([await textSeenBy('communeLeader'), await textSeenBy('departmentOfficer')]).toEqual(['Đã làm.', '']);
    expect((await save('communeLeader', 'x', 'Đã làm.')).status).toBe(403);
    expect((await save('departmentOfficer', 'x', 'Đã làm.')).status).toBe(403);
  });

  const close = async (missing: string[], more: { basis?: string; reason?: string } = {}) =>
    server.call('communeOfficer', rollupContract, 'closeConsolidation', {
      params: params(),
      body: { basis: (await read('communeOfficer')).body.basis, missing, ...more },
    });

  it('closes only with its missing units stated, over the figures that were seen', async () => {
    const unstated = await close([]);
    expect([unstated.status, unstated.problem.code, unstated.problem.facts.names]).toEqual([
      422,
      'rollup-gaps-not-stated',
      'Trường Mầm non Hoa Ban',
    ]);
    expect((await close([units.nursery], { basis: 'other' })).problem.code).toBe('rollup-figures-moved');
    expect((await close([units.nursery])).body).toEqual({ version: 1 });
    const { body } = await read('departmentOfficer');
    expect(body.view).toMatchObject({ version: 1, closedBy: { name: 'Đinh Thị Én' } });
    expect(body.texts.find(({ code }) => code === 'results')?.text).toBe('Đã làm.');
    expect(body.changes).toEqual([]);
    // Closed as live: the nursery that is missing, and the secondary school that was accepted and had come late.
    const live = (await read('communeOfficer', { view: 'live' })).body.coverage;
    expect([body.coverage.late, live.late]).toEqual([2, 2]);
  });

  it('is marked when a school corrects or comes late; the closed figures stay until a new version with a reason', async () => {
    const { db } = server.database;
    const corrected = { ...fullFigures(['thcs'], 1), 'outreach.sessions': 5, 'organisation.guards': 3 };
    const reason = 'Đếm thiếu năm buổi';
    await fileReport(db, { unit: 'secondary', window: east, figures: corrected, version: 2, reason });
    await fileReport(db, { unit: 'nursery', window: east, figures: fullFigures(['mam-non'], 1), late: true });
    const { body } = await read('communeOfficer');
    expect(
      body.changes.map(({ kind, unitName, usedVersion, currentVersion }) => [
        kind,
        unitName,
        usedVersion,
        currentVersion,
      ]),
    ).toEqual(
      expect.arrayContaining([
        ['corrected', 'Trường THCS Bản Đông', 1, 2],
        ['arrived', 'Trường Mầm non Hoa Ban', null, 1],
      ]),
    );
    expect(body.coverage).toMatchObject({ expected: 3, accepted: 2, late: 2 });
    expect((await totalOf('outreach.sessions'))?.sum).toBe('4');
    const live = await totalOf('outreach.sessions', 'communeOfficer', { view: 'live' });
    expect([live?.reporters, (await totalOf('organisation.guards', 'communeOfficer', { view: 'live' }))?.sum]).toEqual([
      3,
      String(3 + (fullFigures(['mam-non'], 1)['organisation.guards'] as number)),
    ]);
    expect((await close([])).problem.code).toBe('rollup-reason-missing');
    expect((await close([], { reason: 'Thêm trường nộp muộn' })).body).toEqual({ version: 2 });
    expect((await close([], { reason: 'Lần nữa' })).problem.code).toBe('rollup-nothing-changed');
    const first = await read('communeOfficer', { view: 1 });
    expect([first.body.view.version, first.body.versions.length]).toEqual([1, 2]);
  });

  it('writes history: words in one spell, each closing its own row', async () => {
    const rows = await server.database.db
      .selectFrom('history')
      .select(['action', 'sequence'])
      .where('subject_kind', '=', 'consolidation')
      .orderBy('sequence')
      .execute();
    const done = rows.filter(({ action }) => action !== 'read-sensitive');
    expect(done.map(({ action }) => action)).toEqual(['edit', 'close', 'close']);
  });

  it('lists the windows of the office with what is closed and stale', async () => {
    const list = (as: PersonaName) =>
      server.call(as, rollupContract, 'listConsolidations', { params: { unitId: units.communeEast } });
    expect((await list('communeOfficer')).body.windows).toMatchObject([
      { id: east.windowId, expected: 3, accepted: 3, closedVersion: 2, stale: 0, sent: false },
    ]);
    expect((await list('departmentOfficer')).status).toBe(403);
    expect((await list('westOfficer')).status).toBe(404);
  });
});
