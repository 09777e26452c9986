import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '#base/date.ts';
import { inWork, noon, type TestDatabase, testDatabase } from '#test/database/test-database.ts';
import { callForReports } from '#test/fixtures/reports.ts';
import { units } from '#test/personas/personas.ts';
import { assignmentStates, correctionStates, countStates } from '../rules/assignment.ts';
import { selectWindowCounts } from './assignment-list-store.ts';

const today = '2026-03-10';
const day = fc.integer({ min: -3, max: 3 }).map((offset) => addDays(today, offset));
const timing = fc
  .record({
    state: fc.constantFrom(...assignmentStates),
    dueLastDay: day,
    returnDueDay: fc.option(day),
    correction: fc.option(fc.constantFrom(...correctionStates)),
  })
  .map((item) => (item.state === 'accepted' ? item : { ...item, correction: null }));

describe('the counts of the windows of an office', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
  });

  it('are those of the rule, window by window', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(timing, { minLength: 1, maxLength: 8 }), { maxLength: 3 }), async (filed) => {
        const found = await inWork(database.db, 'communeOfficer', noon(today), async (work) => {
          const windows: string[] = [];
          for (const items of filed) {
            const call = await callForReports(work.tx, { called: [] });
            windows.push(call.windowId);
            const { issuerUnitId, programmeId, dutyId, windowId } = call;
            const of = {
              issuer_unit_id: issuerUnitId,
              receiver_unit_id: issuerUnitId,
              programme_id: programmeId,
              duty_id: dutyId,
              window_id: windowId,
            };
            const rows = items.map(({ state, dueLastDay, returnDueDay, correction }) => ({
              ...of,
              unit_id: randomUUID(),
              id: randomUUID(),
              kind: 'report',
              state,
              correction,
              due_last_day: dueLastDay,
              return_due_day: returnDueDay,
              created_at: work.now,
            }));
            await work.tx.insertInto('assignment').values(rows).execute();
          }
          const counted = await selectWindowCounts(work.tx, units.communeEast, today);
          expect(counted).toHaveLength(filed.length);
          return windows.map((id) => counted.find(({ windowId }) => windowId === id)?.counts);
        });
        expect(found).toEqual(filed.map((items) => countStates(items, today)));
      }),
      { numRuns: 40 },
    );
  });
});
