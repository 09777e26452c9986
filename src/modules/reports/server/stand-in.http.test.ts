import { beforeAll, describe, expect, it } from 'vitest';
import { peopleContract } from '#modules/accounts/people-contract.ts';
import { programmesContract } from '#modules/programmes/contract.ts';
import { reportSteps } from '#test/fixtures/report-steps.ts';
import { callForReports, type ReportCall } from '#test/fixtures/reports.ts';
import { type TestServer, testServer } from '#test/http/test-server.ts';
import { personas, units } from '#test/personas/personas.ts';

const { schoolOfficer, schoolHead } = personas;
const params = { unitId: units.secondary };
const standIn = { who: schoolOfficer.fullName, whom: schoolHead.fullName };

describe('a report handed in by somebody who stands in', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await testServer(new Date('2026-03-11T10:00:00Z'));
  });

  const lists = async ({ windowId }: ReportCall) => {
    const own = (await server.call('schoolHead', programmesContract, 'listAssignments', { params })).body;
    const office = await server.call('communeOfficer', programmesContract, 'followWindow', {
      params: { unitId: units.communeEast, windowId },
    });
    return {
      toDo: own.done.find((row) => row.windowId === windowId)?.standIn,
      follow: office.body.units.find(({ unitId }) => unitId === units.secondary)?.standIn,
    };
  };

  it('names both in the list of submissions, on the to-do page and in follow-up; one’s own right names nobody else', async () => {
    const [own, lent] = [await callForReports(server.database.db), await callForReports(server.database.db)];
    const byHead = reportSteps(server, own);
    await byHead.fill();
    expect((await byHead.submit()).status).toBe(200);
    const body = {
      grantId: schoolHead.grants[0]?.id ?? '',
      role: 'head' as const,
      personId: schoolOfficer.personId,
      until: '2026-03-20',
      reason: 'Đi tập huấn ở tỉnh',
      sensitive: false,
    };
    expect((await server.call('schoolHead', peopleContract, 'delegate', { params, body })).status).toBe(200);
    const byDeputy = reportSteps(server, lent);
    await byDeputy.fill();
    expect((await byDeputy.submit('schoolOfficer')).status).toBe(200);
    expect((await byDeputy.accept(1)).status).toBe(200);

    const versions = async (steps: typeof byHead) => (await steps.read('schoolHead')).body.versions;
    expect(await versions(byDeputy)).toMatchObject([
      { submittedBy: standIn.who, submittedFor: standIn.whom, decidedFor: null },
    ]);
    expect(await versions(byHead)).toMatchObject([{ submittedBy: schoolHead.fullName, submittedFor: null }]);
    expect(await lists(lent)).toEqual({ toDo: standIn, follow: standIn });
    expect(await lists(own)).toEqual({ toDo: null, follow: null });
  });
});
