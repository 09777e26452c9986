import { beforeAll, describe, expect, it } from 'vitest';
import { historyContract } from '#modules/history/contract.ts';
import { reportsContract } from '#modules/reports/contract.ts';
import { noon } from '#test/database/test-database.ts';
import { fileReport, fullFigures, type IssuedWindow, issueWindow } from '#test/fixtures/rollup-fixture.ts';
import { type TestServer, testServer } from '#test/http/test-server.ts';
import { type PersonaName, units } from '#test/personas/personas.ts';
import { programmesContract } from '../contract.ts';

describe('moving a due day after issuing', () => {
  let server: TestServer;
  let window: IssuedWindow;
  const reason = 'Các trường nghỉ do mưa lũ';
  const move = (as: PersonaName, dueDay: string) =>
    server.call(as, programmesContract, 'changeDue', {
      params: { unitId: units.communeEast, windowId: window.windowId },
      body: { dueDay, reason },
    });
  const duesOf = async () => {
    const { body } = await server.call('communeOfficer', programmesContract, 'followWindow', {
      params: { unitId: units.communeEast, windowId: window.windowId },
    });
    return Object.fromEntries(body.units.map((unit) => [unit.unitId, [unit.dueLastDay, unit.late, unit.overdue]]));
  };

  beforeAll(async () => {
    // The window was due on 20/02/2026.
    server = await testServer(noon('2026-02-23'));
    const { db } = server.database;
    window = await issueWindow(db, { issuer: 'communeEast', to: ['nursery', 'primary', 'secondary'] });
    const at = new Date('2026-02-21T03:00:00Z');
    await fileReport(db, { unit: 'primary', window, figures: fullFigures(['tieu-hoc'], 1), late: true, at });
  });

  it('is refused for a day that has come, and to those who may not', async () => {
    for (const day of ['2026-02-23', '2026-02-20']) {
      expect((await move('communeOfficer', day)).problem.code).toBe('due-not-later');
    }
    expect((await move('schoolHead', '2026-03-05')).status).toBe(404);
    expect((await move('westOfficer', '2026-03-05')).status).toBe(404);
    expect(await duesOf()).toMatchObject({ [units.secondary]: ['2026-02-20', false, true] });
  });

  it('gives the new day to those who have handed in nothing; the others stay as late as they were judged', async () => {
    expect((await move('communeOfficer', '2026-03-05')).body).toEqual({ units: 2 });
    expect(await duesOf()).toEqual({
      [units.nursery]: ['2026-03-05', false, false],
      [units.secondary]: ['2026-03-05', false, false],
      [units.primary]: ['2026-02-20', true, false],
    });
  });

  it('its receivers see the old day, the new one and why; who has handed in sees nothing of it', async () => {
    const change = { from: '2026-02-20', to: '2026-03-05', reason, by: 'Đinh Thị Én' };
    const list = await server.call('schoolOfficer', programmesContract, 'listAssignments', {
      params: { unitId: units.secondary },
    });
    const rows = [...list.body.overdue, ...list.body.thisWeek, ...list.body.coming];
    expect(rows.map(({ dueChange }) => dueChange)).toEqual([change]);
    const read = (unit: 'secondary' | 'primary') =>
      server.call('communeOfficer', reportsContract, 'readReport', {
        params: { unitId: units[unit], assignmentId: window.assignments[unit] ?? '' },
      });
    expect((await read('secondary')).body.dueChange).toEqual(change);
    expect((await read('primary')).body.dueChange).toBeNull();
  });

  it('a second move tells the day before it; history keeps each with its reason', async () => {
    expect((await move('communeOfficer', '2026-03-10')).body).toEqual({ units: 2 });
    const { body } = await server.call('schoolOfficer', programmesContract, 'listAssignments', {
      params: { unitId: units.secondary },
    });
    const [row] = [...body.thisWeek, ...body.coming];
    expect(row?.dueChange).toMatchObject({ from: '2026-03-05', to: '2026-03-10' });
    const programme = await server.database.db
      .selectFrom('duty_window')
      .select('programme_id')
      .where('id', '=', window.windowId)
      .executeTakeFirstOrThrow();
    const history = await server.call('communeOfficer', historyContract, 'readHistory', {
      params: { unitId: units.communeEast, subjectKind: 'programme', subjectId: programme.programme_id },
    });
    expect(history.body.entries.map(({ action, note }) => [action, note])).toEqual([
      ['change-due', reason],
      ['change-due', reason],
    ]);
  });
});
