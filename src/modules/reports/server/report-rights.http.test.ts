import { beforeAll, describe, expect, it } from 'vitest';
import { noon } from '#test/database/test-database.ts';
import { reportSteps } from '#test/fixtures/report-steps.ts';
import { callForReports, form } from '#test/fixtures/reports.ts';
import { type TestServer, testServer } from '#test/http/test-server.ts';
import { type PersonaName, personaNames, units } from '#test/personas/personas.ts';

const SENSITIVE = form.indicators.filter(({ sensitive }) => sensitive).map(({ code }) => code);

/** What each persona gets of a report: the status, what is shown, and whether sensitive figures are. */
async function seen(steps: ReturnType<typeof reportSteps>, as: PersonaName): Promise<string> {
  const { status, body } = await steps.read(as);
  if (status !== 200) return String(status);
  const sensitive = SENSITIVE.some((code) => code in body.cells) ? ' + sensitive' : '';
  return `${body.showing}${sensitive}`;
}

const everyone = async (steps: ReturnType<typeof reportSteps>) => {
  const entries: [PersonaName, string][] = [];
  for (const name of personaNames) entries.push([name, await seen(steps, name)]);
  return Object.fromEntries(entries);
};

const others = {
  nobody: '401',
  departmentAdministrator: '403',
  communeAdministrator: '403',
  westOfficer: '404',
  primaryOfficer: '404',
  primaryHead: '404',
  highSchoolHead: '404',
  stranger: '404',
  schoolOfficer: 'working + sensitive',
  schoolHead: 'working + sensitive',
  classTeacher: '403',
  guard: '403',
  policeLiaison: '403',
  technician: '403',
};

describe('who sees a report', () => {
  let server: TestServer;
  let steps: ReturnType<typeof reportSteps>;
  beforeAll(async () => {
    server = await testServer(noon('2026-03-02'));
    steps = reportSteps(server, await callForReports(server.database.db));
  });

  it('a draft: the unit alone', async () => {
    expect((await steps.fill()).status).toBe(200);
    expect(await everyone(steps)).toEqual({
      ...others,
      communeOfficer: 'nothing',
      communeLeader: 'nothing',
      departmentOfficer: 'nothing',
      departmentLeader: 'nothing',
      auditor: 'nothing',
    });
  });

  it('submitted: the receiving office too, with sensitive figures, and its look is recorded', async () => {
    expect((await steps.submit()).body).toMatchObject({ state: 'submitted', version: 1, late: false });
    expect(await everyone(steps)).toEqual({
      ...others,
      communeOfficer: 'version + sensitive',
      communeLeader: 'version + sensitive',
      departmentOfficer: 'nothing',
      departmentLeader: 'nothing',
      auditor: 'nothing',
    });
    const looks = await server.database.db
      .selectFrom('history')
      .select('person_id')
      .where('subject_id', '=', steps.params.assignmentId)
      .where('action', '=', 'read-sensitive')
      .execute();
    expect(looks).toHaveLength(2);
  });

  it('accepted: those above, without sensitive figures', async () => {
    expect((await steps.accept(1)).status).toBe(200);
    expect(await everyone(steps)).toEqual({
      ...others,
      communeOfficer: 'version + sensitive',
      communeLeader: 'version + sensitive',
      departmentOfficer: 'version',
      departmentLeader: 'version',
      auditor: 'version',
    });
    const above = await steps.read('departmentOfficer');
    expect(above.body.withheld).toEqual(SENSITIVE);
    expect(above.body.findings.filter(({ where }) => SENSITIVE.includes(where))).toEqual([]);
  });

  it('in a correction the drafts stay inside again, and the others keep the accepted figures', async () => {
    await server.call('schoolOfficer', (await import('../contract.ts')).reportsContract, 'openCorrection', {
      params: steps.params,
      body: { reason: 'Đếm sót hai buổi' },
    });
    expect((await steps.cell('schoolOfficer', 'outreach.sessions', 9, 0)).status).toBe(200);
    expect((await steps.read('communeOfficer')).body.cells['outreach.sessions']).toBe(0);
    expect((await steps.read('departmentOfficer')).body.cells['outreach.sessions']).toBe(0);
    expect((await steps.read('schoolHead')).body.cells['outreach.sessions']).toBe(9);
    expect((await steps.submit()).body).toMatchObject({ state: 'accepted', correction: 'submitted', version: 2 });
    expect((await steps.read('communeOfficer')).body.cells['outreach.sessions']).toBe(9);
    const above = (await steps.read('departmentOfficer')).body;
    expect([above.shownVersion, above.cells['outreach.sessions']]).toEqual([1, 0]);
    expect(above.versions.map(({ version }) => version)).toEqual([1]);
  });
});

describe('who may change a report', () => {
  let server: TestServer;
  let steps: ReturnType<typeof reportSteps>;
  beforeAll(async () => {
    server = await testServer(noon('2026-03-02'));
    steps = reportSteps(server, await callForReports(server.database.db));
    await steps.fill();
  });

  it('only its own people type in it, though an office above holds the same right on its own unit', async () => {
    const typed = async (as: PersonaName) => (await steps.cell(as, 'outreach.sessions', 1, 0)).status;
    expect(await typed('communeOfficer')).toBe(403);
    expect(await typed('departmentOfficer')).toBe(403);
    expect(await typed('westOfficer')).toBe(404);
    expect(await typed('stranger')).toBe(404);
    expect(await typed('nobody')).toBe(401);
    expect(await typed('schoolHead')).toBe(200);
  });

  it('the officer in charge hands it to the head and cannot send; the head may let somebody send', async () => {
    expect((await steps.submit('schoolOfficer')).status).toBe(403);
    expect((await steps.handOver()).body.state).toBe('ready');
    expect((await steps.handOver()).problem.code).toBe('report-not-open');
    const { reportsContract } = await import('../contract.ts');
    const params = { unitId: units.secondary };
    const senders = () => server.call('schoolHead', reportsContract, 'listSenders', { params });
    const [officer] = (await senders()).body.people;
    expect(officer).toMatchObject({ fullName: 'Mùa Thị Kía', grantId: null });
    const make = (as: PersonaName) =>
      server.call(as, reportsContract, 'makeSender', { params, body: { personId: officer?.personId ?? '' } });
    expect((await make('schoolOfficer')).status).toBe(403);
    expect((await make('communeOfficer')).status).toBe(403);
    expect((await make('schoolHead')).status).toBe(200);
    // The right counts at once, and does not let its holder pass it on.
    expect((await make('schoolOfficer')).problem.code).toBe('grant-exceeds-own');
    expect((await steps.submit('schoolOfficer')).body.state).toBe('submitted');
    const grantId = (await senders()).body.people[0]?.grantId ?? '';
    const end = await server.call('schoolHead', reportsContract, 'endSender', { params: { ...params, grantId } });
    expect(end.status).toBe(200);
    expect((await senders()).body.people[0]?.grantId).toBeNull();
  });

  it('only the office that receives it reviews', async () => {
    expect((await steps.accept(1, 'schoolHead')).status).toBe(403);
    expect((await steps.accept(1, 'communeLeader')).status).toBe(403);
    expect((await steps.accept(1, 'departmentOfficer')).status).toBe(403);
    expect((await steps.accept(1, 'westOfficer')).status).toBe(404);
    expect((await steps.accept(1, 'communeOfficer')).status).toBe(200);
  });
});
