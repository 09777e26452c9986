import { describe, expect, it } from 'vitest';
import { historyContract } from '#modules/history/contract.ts';
import { noon } from '#test/database/test-database.ts';
import { reportSteps } from '#test/fixtures/report-steps.ts';
import { callForReports } from '#test/fixtures/reports.ts';
import { testServer } from '#test/http/test-server.ts';
import type { PersonaName } from '#test/personas/personas.ts';
import { programmesContract } from '../contract.ts';

const reason = 'Trường tạm nghỉ do thiên tai';

describe('letting a unit off', async () => {
  const server = await testServer(noon('2026-03-02'));
  const begin = async () => {
    const call = await callForReports(server.database.db);
    const steps = reportSteps(server, call);
    const { params } = steps;
    const office = { unitId: call.issuerUnitId, windowId: call.windowId };
    return {
      steps,
      waive: (as: PersonaName = 'communeOfficer') =>
        server.call(as, programmesContract, 'waiveAssignment', { params, body: { reason } }),
      unwaive: (as: PersonaName = 'communeOfficer') =>
        server.call(as, programmesContract, 'unwaiveAssignment', { params }),
      follow: async (as: PersonaName = 'communeOfficer') => {
        const { body } = await server.call(as, programmesContract, 'followWindow', { params: office });
        return { ...body, unit: body.units.find(({ unitId }) => unitId === params.unitId) };
      },
      toDo: async () =>
        (await server.call('schoolHead', programmesContract, 'listAssignments', { params: { unitId: params.unitId } }))
          .body,
      history: async (as: PersonaName) => {
        const thing = { unitId: params.unitId, subjectKind: 'report', subjectId: params.assignmentId };
        const { body } = await server.call(as, historyContract, 'readHistory', { params: thing });
        return body.entries.map(({ what, note, before }) => [what, note, before]);
      },
    };
  };
  const waiver = { reason, by: 'Đinh Thị Én', at: noon('2026-03-02').toISOString() };

  it('leaves it in sight of both sides with why, by whom and when', async () => {
    const { steps, waive, follow, toDo } = await begin();
    expect((await waive('communeLeader')).status).toBe(403);
    expect((await waive()).status).toBe(200);
    expect((await waive()).problem.code).toBe('assignment-moved');

    const lists = await toDo();
    const id = steps.params.assignmentId;
    const find = (rows: typeof lists.done) => rows.find((row) => row.id === id);
    expect([lists.overdue, lists.thisWeek, lists.coming].map(find)).toEqual([undefined, undefined, undefined]);
    expect(find(lists.done)).toMatchObject({ state: 'waived', waiver, doneOn: '2026-03-02' });
    expect((await follow()).unit).toMatchObject({ state: 'waived', waiver });
    expect(await follow()).toMatchObject({ mayWaive: true });
    expect(await follow('communeLeader')).toMatchObject({ mayWaive: false });
    expect((await steps.read('schoolHead')).body).toMatchObject({ state: 'waived', waiver, may: [] });
    expect((await steps.cell('schoolOfficer', 'outreach.sessions', 1)).problem.code).toBe('report-not-open');
  });

  it('can be taken back: what was typed is there again, and history keeps the reason for both sides', async () => {
    const { steps, waive, unwaive, follow, history } = await begin();
    await steps.cell('schoolOfficer', 'outreach.sessions', 4);
    await waive();
    expect((await unwaive('schoolHead')).status).toBe(403);
    expect(await unwaive()).toMatchObject({ status: 200, body: {} });
    expect((await unwaive()).problem.code).toBe('assignment-moved');

    const { body } = await steps.read('schoolOfficer');
    expect(body).toMatchObject({ state: 'draft', waiver: null, cells: { 'outreach.sessions': 4 } });
    expect((await steps.cell('schoolOfficer', 'outreach.sessions', 5, 4)).status).toBe(200);
    // Whether somebody had begun is the unit's own: the office is not told what it was before.
    expect((await follow()).unit).toMatchObject({ state: 'open', waiver: null });
    expect(await history('communeOfficer')).toEqual([
      ['Bỏ miễn nộp', reason, null],
      ['Miễn nộp', reason, null],
    ]);
    expect((await history('schoolHead')).slice(1, 3)).toEqual([
      ['Bỏ miễn nộp', reason, { state: 'waived' }],
      ['Miễn nộp', reason, { state: 'draft' }],
    ]);
  });

  it('stands as returned again when it was returned', async () => {
    const { steps, waive, unwaive } = await begin();
    await steps.fill();
    await steps.submit();
    expect((await waive()).problem.code).toBe('assignment-moved');
    await steps.giveBack(1);
    await waive();
    await unwaive();
    expect((await steps.read('schoolOfficer')).body).toMatchObject({ state: 'returned', dueLastDay: '2026-03-20' });
  });
});
