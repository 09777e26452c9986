import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '#base/date.ts';
import { noon, type TestDatabase, testDatabase } from '#test/database/test-database.ts';
import { clubRegister } from '#test/fixtures/registers.ts';
import { personas, units } from '#test/personas/personas.ts';
import { daysCounted, postAmounts } from '../rules/post-amounts.ts';
import type { Values } from '../rules/values.ts';
import { insertAmounts, replaceAmounts, selectMeasures } from './amount-store.ts';
import { insertEntries, updateEntry } from './entry-store.ts';

const by = { at: noon('2026-03-02'), personId: personas.schoolOfficer.personId };
const FIRST = '2025-12-20';
const anyDay = fc.integer({ min: 0, max: 60 }).map((days) => addDays(FIRST, days));
const someUnits = [units.secondary, units.primary, units.nursery];

const anyEntry = fc.record({
  unitId: fc.constantFrom(...someUnits),
  state: fc.constantFrom('built', 'kept', 'ended'),
  withdrawn: fc.boolean(),
  values: fc
    .record({
      day: anyDay,
      ended: fc.option(anyDay, { nil: null }),
      members: fc.integer({ min: 0, max: 900 }),
      joined: fc.nat(40),
    })
    .map(
      ({ day, ended, members, joined }): Values => ({
        day,
        ended,
        members,
        classes: [
          { class: '6A', joined },
          { class: '6B', joined },
        ],
      }),
    ),
});
const anyWindow = fc
  .tuple(anyDay, anyDay)
  .map(([a, b]) => (a < b ? { firstDay: a, lastDay: b } : { firstDay: b, lastDay: a }));

describe('sums of amounts', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
  });

  it('are in any window and any units what the postings add up to, also after corrections', async () => {
    const { db } = database;
    const measures = clubRegister.measures;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(anyEntry, fc.option(anyEntry, { nil: null })), { minLength: 1, maxLength: 25 }),
        fc.array(anyWindow, { minLength: 1, maxLength: 4 }),
        fc.subarray(someUnits, { minLength: 1 }),
        async (drawn, windows, asked) => {
          await db.deleteFrom('entry_amount').execute();
          await db.deleteFrom('entry').execute();
          const standing: { unitId: string; postings: ReturnType<typeof postAmounts> }[] = [];
          for (const [first, second] of drawn) {
            const key = { unitId: first.unitId, id: randomUUID() };
            const written = (one: typeof first) => ({
              version: 1,
              day: String(one.values.day),
              values: one.values,
              state: one.state,
              folded: '',
            });
            await insertEntries(db, [{ ...key, register: clubRegister.code, ...written(first) }], by);
            const posted = (one: typeof first) => ({
              unitId: key.unitId,
              entryId: key.id,
              register: clubRegister.code,
              postings: postAmounts(clubRegister, one),
            });
            await insertAmounts(db, [posted(first)]);
            if (second) {
              await updateEntry(db, key, written(second), by);
              await replaceAmounts(db, posted(second));
            }
            standing.push(posted(second ?? first));
          }
          const own = standing.filter(({ unitId }) => asked.includes(unitId));
          for (const window of windows) {
            const [row] = await selectMeasures(db, [clubRegister], asked, window);
            const expected = measures.map(({ kind }, place) => {
              const { firstDay, lastDay } = daysCounted(kind, window);
              const each = own.map(({ postings }) =>
                postings
                  .filter(({ day }) => (firstDay === null || day >= firstDay) && day <= lastDay)
                  .reduce((sum, { amounts }) => sum + (amounts[place] ?? 0), 0),
              );
              return [each.reduce((a, b) => a + b, 0), each.filter((one) => one !== 0).length];
            });
            expect(measures.map((_, place) => [Number(row?.sums[place]), row?.entries[place]])).toEqual(expected);
          }
        },
      ),
      { numRuns: 25 },
    );
  });
});
