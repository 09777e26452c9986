import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { noon } from '#test/database/test-database.ts';
import { reportSteps } from '#test/fixtures/report-steps.ts';
import { callForReports } from '#test/fixtures/reports.ts';
import { type TestServer, testServer } from '#test/http/test-server.ts';
import { personas } from '#test/personas/personas.ts';

describe('saving a report', () => {
  let server: TestServer;
  const fresh = async () => reportSteps(server, await callForReports(server.database.db));
  beforeAll(async () => {
    server = await testServer(noon('2026-03-02'));
  });

  it('the first figure makes the report and begins the draft; blank, zero and “không áp dụng” stay apart', async () => {
    const steps = await fresh();
    const before = (await steps.read('schoolOfficer')).body;
    expect([before.state, before.revision, before.cells['outreach.sessions']]).toEqual(['open', 0, null]);
    const saved = await steps.save('schoolOfficer', {
      cells: [
        { code: 'outreach.sessions', value: 12, basedOn: null },
        { code: 'outreach.articles', value: 0, basedOn: null },
        { code: 'organisation.cameras', value: 'na', basedOn: null },
        { code: 'money.raised', value: 1_000_000_000_000, basedOn: null },
        { code: 'organisation.guard-training-hours', value: 75, basedOn: null },
      ],
      notes: [{ code: 'outreach.sessions', value: 'Kể cả buổi trực tuyến', basedOn: '' }],
      words: [{ code: 'situation', value: 'Trường có 12 lớp.', basedOn: '' }],
    });
    expect(saved.body).toMatchObject({ state: 'draft', revision: 1, findings: [] });
    const { cells, notes, words, state } = (await steps.read('schoolHead')).body;
    expect(state).toBe('draft');
    expect(cells).toMatchObject({
      'outreach.sessions': 12,
      'outreach.articles': 0,
      'outreach.contests': null,
      'organisation.cameras': 'na',
      'money.raised': 1_000_000_000_000,
      'organisation.guard-training-hours': 75,
    });
    expect([notes, words]).toEqual([
      { 'outreach.sessions': 'Kể cả buổi trực tuyến' },
      { situation: 'Trường có 12 lớp.' },
    ]);
  });

  it('tells while typing what does not fit, and saves it', async () => {
    const steps = await fresh();
    await steps.cell('schoolOfficer', 'tips.received', 2);
    const { status, body } = await steps.cell('schoolOfficer', 'tips.solved', 3);
    expect(status).toBe(200);
    expect(body.findings).toMatchObject([{ where: 'tips.solved', code: 'rule-broken', severity: 'error' }]);
  });

  it('refuses text, fractions, numbers beyond any count and lines the form does not ask, and stores nothing', async () => {
    const steps = await fresh();
    for (const value of ['mười hai', 1.5, 9_000_000_000_000_001, true]) {
      const answer = await steps.cell('schoolOfficer', 'outreach.sessions', value);
      expect([answer.status, answer.problem.code]).toEqual([400, 'request-invalid']);
    }
    const stray = await steps.save('schoolOfficer', {
      cells: [
        { code: 'outreach.sessions', value: 1, basedOn: null },
        { code: 'outreach.no-such-line', value: 1, basedOn: null },
      ],
    });
    expect(stray.status).toBe(400);
    expect(stray.problem.findings?.map(({ where }) => where)).toEqual(['outreach.no-such-line']);
    expect((await steps.read('schoolOfficer')).body.revision).toBe(0);
  });

  it('different cells of two people merge; the same cell is told with both values and who', async () => {
    const steps = await fresh();
    await steps.cell('schoolOfficer', 'outreach.sessions', 12);
    expect((await steps.cell('schoolHead', 'outreach.articles', 3)).status).toBe(200);
    const clash = await steps.save('schoolHead', {
      cells: [
        { code: 'outreach.sessions', value: 15, basedOn: null },
        { code: 'outreach.contests', value: 1, basedOn: null },
      ],
    });
    expect([clash.status, clash.problem.code]).toEqual([409, 'stale']);
    expect(clash.problem.facts.conflicts).toEqual([
      { part: 'cells', code: 'outreach.sessions', mine: 15, theirs: 12, by: personas.schoolOfficer.fullName },
    ]);
    const { cells } = (await steps.read('schoolHead')).body;
    expect(cells).toMatchObject({ 'outreach.sessions': 12, 'outreach.articles': 3, 'outreach.contests': null });
    const again = await steps.save('schoolHead', {
      cells: [
        { code: 'outreach.sessions', value: 15, basedOn: 12 },
        { code: 'outreach.contests', value: 1, basedOn: null },
      ],
    });
    expect(again.body.revision).toBe(3);
  });

  it('two saves at the same moment both arrive', async () => {
    const steps = await fresh();
    const [a, b, c] = await Promise.all([
      steps.cell('schoolOfficer', 'outreach.sessions', 1),
      steps.cell('schoolHead', 'outreach.articles', 2),
      steps.cell('schoolOfficer', 'outreach.contests', 3),
    ]);
    expect([a.status, b.status, c.status]).toEqual([200, 200, 200]);
    expect((await steps.read('schoolHead')).body.cells).toMatchObject({
      'outreach.sessions': 1,
      'outreach.articles': 2,
      'outreach.contests': 3,
    });
  });

  it('a repeated command answers as the first time and changes nothing', async () => {
    const steps = await fresh();
    const command = {
      commandId: '018f0000-0000-7000-8000-0000000000c1',
      cells: [{ code: 'outreach.sessions', value: 12, basedOn: null }],
    };
    const first = await steps.save('schoolOfficer', command);
    await steps.cell('schoolOfficer', 'outreach.sessions', 20, 12);
    const again = await steps.save('schoolOfficer', command);
    expect([again.status, again.body]).toEqual([200, first.body]);
    const kept = await server.database.db
      .selectFrom('command')
      .select('reply')
      .where('id', '=', command.commandId)
      .executeTakeFirst();
    expect(kept?.reply).toEqual(first.body);
    expect((await steps.read('schoolOfficer')).body.cells['outreach.sessions']).toBe(20);
    const twice = { ...command, commandId: '018f0000-0000-7000-8000-0000000000c2' };
    const both = await Promise.all([steps.save('schoolHead', twice), steps.save('schoolHead', twice)]);
    expect(both.map(({ status }) => status)).toEqual([409, 409]);
  });

  it('an editing spell is one row of history, closed by the change of state', async () => {
    const steps = await fresh();
    await steps.fill(1);
    await steps.cell('schoolOfficer', 'outreach.sessions', 5, 1);
    await steps.cell('schoolOfficer', 'outreach.sessions', 6, 5);
    await steps.submit();
    const rows = await server.database.db
      .selectFrom('history as h')
      .innerJoin('history_content as c', (join) =>
        join.onRef('c.unit_id', '=', 'h.unit_id').onRef('c.history_id', '=', 'h.id'),
      )
      .select(['h.action', 'h.person_id as by', 'c.after'])
      .where('h.subject_id', '=', steps.params.assignmentId)
      .orderBy('h.sequence')
      .execute();
    expect(rows.map(({ action, by }) => [action, by])).toEqual([
      ['edit', personas.schoolOfficer.personId],
      ['submit', personas.schoolHead.personId],
    ]);
    expect(rows[0]?.after).toMatchObject({ 'outreach.sessions': 6 });
    expect(JSON.stringify(rows[1]?.after)).not.toContain('outreach');
  });

  it('what is typed for oneself and in the place of somebody else are two rows of history', async () => {
    const steps = await fresh();
    await steps.fill(1);
    const [own, lender] = [personas.schoolOfficer, personas.schoolHead].map(({ grants }) => grants[0]?.id ?? '');
    const { db } = server.database;
    // Their own role ends; they go on as the stand-in of the head.
    const noon5 = new Date(noon('2026-03-02').getTime() + 5 * 60_000);
    server.clock.set(noon5);
    await db
      .updateTable('role_grant')
      .set({ valid_until: noon5 })
      .where('id', '=', own ?? '')
      .execute();
    await sql`
      insert into role_grant (id, person_id, role, unit_id, valid_from, granted_by, delegated_from, reason)
      select gen_random_uuid(), ${personas.schoolOfficer.personId}, role, unit_id, ${noon5}, person_id, id, 'Nghỉ phép'
      from role_grant where id = ${lender}`.execute(db);
    expect((await steps.cell('schoolOfficer', 'outreach.articles', 7, 1)).status).toBe(200);
    expect((await steps.submit()).status).toBe(200);
    const { rows } = await sql`
      select h.on_behalf_of, c.after from history h join history_content c on c.unit_id = h.unit_id and c.history_id = h.id
      where h.subject_id = ${steps.params.assignmentId} and h.action = 'edit' order by h.sequence`.execute(db);
    expect(rows).toMatchObject([
      { on_behalf_of: null, after: { 'outreach.articles': 1 } },
      { on_behalf_of: personas.schoolHead.personId, after: { 'outreach.articles': 7 } },
    ]);
  });
});
