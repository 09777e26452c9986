import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '#base/date.ts';
import { registersContract } from '#modules/registers/contract.ts';
import type { Values } from '#modules/registers/rules/values.ts';
import { noon } from '#test/database/test-database.ts';
import { reportSteps } from '#test/fixtures/report-steps.ts';
import { callForReports } from '#test/fixtures/reports.ts';
import { type TestServer, testServer } from '#test/http/test-server.ts';
import { units } from '#test/personas/personas.ts';
import { differs } from '../rules/measured-figures.ts';

describe('figures of a report that the registers know', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await testServer(noon('2026-03-12'));
  });
  const params = { unitId: units.secondary, register: 'outreach-session' };
  const session = (day: string, pupils: number): Values => ({
    day,
    name: `Nói chuyện ngày ${day}`,
    form: 'talk',
    channel: 'in-person',
    topics: ['drugs'],
    audiences: ['pupils'],
    pupils,
  });
  const listed = async () => {
    const query = { withdrawn: false, below: false };
    return (await server.call('schoolOfficer', registersContract, 'listEntries', { params, query })).body.entries;
  };
  const anyChange = fc.record({
    what: fc.constantFrom('add', 'correct', 'withdraw'),
    at: fc.nat(50),
    day: fc.nat(34),
    pupils: fc.integer({ min: 1, max: 90 }),
  });
  const add = async (values: Values) => {
    const { body } = await server.call('schoolOfficer', registersContract, 'addEntry', {
      params,
      body: { entryId: randomUUID(), version: 1, values: values as never },
    });
    return body.entry;
  };

  it('are those of its days, also for who reviews it, and an accepted figure stays when an entry is corrected', async () => {
    const window = { firstDay: '2026-02-12', lastDay: '2026-03-11', dueDay: '2026-03-11' };
    const steps = reportSteps(server, await callForReports(server.database.db, window));
    const measured = async (as: 'schoolOfficer' | 'communeOfficer') => (await steps.read(as)).body.measured;
    expect(await measured('schoolOfficer')).toEqual({});

    await add(session('2026-02-11', 900));
    const first = await add(session('2026-02-12', 120));
    await add(session('2026-03-11', 80));
    await add(session('2026-03-12', 700));
    // Nobody wrote how many staff and parents came: that is no nought.
    expect(await measured('schoolOfficer')).toEqual({
      'outreach.sessions': { cell: 2, register: 'outreach-session', entries: 2 },
      'outreach.pupil-attendances': { cell: 200, register: 'outreach-session', entries: 2 },
      'outreach.contests': { cell: 0, register: 'outreach-session', entries: 0 },
    });
    // The office sees nothing of it before the report is there.
    expect(await measured('communeOfficer')).toEqual({});

    await steps.fill(1);
    await steps.cell('schoolOfficer', 'outreach.pupil-attendances', 200, 1);
    await steps.handOver();
    await steps.submit();
    await steps.accept(1);
    const correct = (reason: string | null) =>
      server.call('schoolOfficer', registersContract, 'correctEntry', {
        params: { ...params, entryId: first.id },
        body: { revision: first.revision, values: { ...first.values, pupils: 150 }, reason },
      });
    const view = await server.call('schoolOfficer', registersContract, 'readEntry', {
      params: { ...params, entryId: first.id },
    });
    expect(view.body.reported).toBe(true);
    // What an accepted report counted is corrected for a reason only.
    expect((await correct(null)).problem.code).toBe('entry-reported');
    expect((await correct('Đếm lại danh sách')).status).toBe(200);
    const { cells, measured: now } = (await steps.read('communeOfficer')).body;
    expect([cells['outreach.pupil-attendances'], now['outreach.pupil-attendances']?.cell]).toEqual([200, 230]);

    // Whatever is written, corrected or struck out from now on: what was accepted stays, and is marked where it differs.
    const standing = new Map<string, Pick<Awaited<ReturnType<typeof add>>, 'id' | 'day' | 'revision' | 'values'>>(
      (await listed()).map((one) => [one.id, one]),
    );
    const changes = fc.sample(anyChange, { numRuns: 24, seed: 11 });
    for (const { what, at, day, pupils } of changes) {
      const one = [...standing.values()][at % standing.size];
      if (what === 'add' || !one) {
        const added = await add(session(addDays('2026-02-05', day), pupils));
        standing.set(added.id, added);
      } else if (what === 'correct') {
        const { status, body } = await server.call('schoolOfficer', registersContract, 'correctEntry', {
          params: { ...params, entryId: one.id },
          body: {
            revision: one.revision,
            values: session(addDays('2026-02-05', day), pupils) as never,
            reason: 'Ghi nhầm',
          },
        });
        expect(status).toBe(200);
        standing.set(one.id, body.entry);
      } else {
        await server.call('schoolOfficer', registersContract, 'withdrawEntry', {
          params: { ...params, entryId: one.id },
          body: { revision: one.revision, reason: 'Ghi nhầm' },
        });
        standing.delete(one.id);
      }
      const counted = [...standing.values()].filter(
        (entry) => window.firstDay <= entry.day && entry.day <= window.lastDay,
      );
      const expected = counted.reduce((sum, { values }) => sum + Number(values.pupils), 0);
      const read = (await steps.read('communeOfficer')).body;
      const figure = read.measured['outreach.pupil-attendances'];
      expect(read.cells).toEqual(cells);
      expect([figure?.cell, differs(read.cells['outreach.pupil-attendances'] ?? null, figure)]).toEqual([
        expected,
        expected !== 200,
      ]);
    }
  });
});
