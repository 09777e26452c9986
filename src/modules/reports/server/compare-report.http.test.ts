import { beforeAll, describe, expect, it } from 'vitest';
import { noon } from '#test/database/test-database.ts';
import { reportSteps } from '#test/fixtures/report-steps.ts';
import { callForReports, type ReportCall } from '#test/fixtures/reports.ts';
import { type TestServer, testServer } from '#test/http/test-server.ts';
import { type PersonaName, units } from '#test/personas/personas.ts';

const SESSIONS = 'outreach.sessions';

describe('the figures beside those of a report', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await testServer(noon('2026-03-02'));
  });

  const accepted = async (call: ReportCall, value: number, by: PersonaName) => {
    const steps = reportSteps(server, call);
    await steps.fill(value);
    await steps.submit();
    expect((await steps.accept(1, by)).status).toBe(200);
  };

  it('are those the same office asked by the same form; what was handed in elsewhere only the unit itself sees', async () => {
    const { db } = server.database;
    const called = [units.secondary];
    const lastYear = { firstDay: '2025-01-12', lastDay: '2025-02-11', called };
    await accepted(await callForReports(db, { ...lastYear, issuer: units.department }), 7, 'departmentOfficer');
    const before = await callForReports(db, { firstDay: '2025-12-12', lastDay: '2026-01-11', called });
    await accepted(before, 5, 'communeOfficer');
    const steps = reportSteps(server, await callForReports(db, { of: before, called }));
    await steps.fill(6);
    await steps.submit();

    const seen = async (as: PersonaName) => {
      const { previous, lastYear: year } = (await steps.read(as)).body;
      return [previous?.cells[SESSIONS], year?.cells[SESSIONS]];
    };
    expect(await seen('communeOfficer')).toEqual([5, undefined]);
    expect(await seen('schoolHead')).toEqual([5, 7]);

    await accepted(await callForReports(db, lastYear), 4, 'communeOfficer');
    expect([await seen('communeOfficer'), await seen('schoolHead')]).toEqual([
      [5, 4],
      [5, 4],
    ]);
  });
});
