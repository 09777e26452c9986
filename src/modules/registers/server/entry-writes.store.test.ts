import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { noon, type TestDatabase, testDatabase } from '#test/database/test-database.ts';
import { personas, units } from '#test/personas/personas.ts';
import type { Condition } from '../rules/definition.ts';
import { isBlank, meets, type Values } from '../rules/values.ts';
import { isBlankSql, meetsSql } from './condition-sql-store.ts';
import { insertEntries, type NewEntry, selectEntry, writeNewEntry } from './entry-store.ts';

const unitId = units.secondary;
const by = { at: noon('2026-03-02'), personId: personas.schoolOfficer.personId };
const newEntry = (more: Partial<NewEntry> = {}): NewEntry => ({
  unitId,
  id: randomUUID(),
  register: 'fund',
  version: 1,
  day: '2026-03-01',
  values: { day: '2026-03-01' },
  state: null,
  folded: '',
  fixed: true,
  ...more,
});

const text = fc.constantFrom('', 'a', 'b', 'true', '7');
const value = fc.oneof(fc.constant(null), text, fc.boolean(), fc.constant(7), fc.array(text, { maxLength: 2 }));
const line = fc.dictionary(fc.constantFrom('c', 'd'), value, { maxKeys: 2 });
const values = fc.record(
  { x: value, rows: fc.oneof(fc.constant(null), fc.array(line, { maxLength: 3 })) },
  { requiredKeys: [] },
) as fc.Arbitrary<Values>;
const place = fc.constantFrom('x', 'rows.c', 'y');
const condition: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({ field: place, in: fc.array(fc.constantFrom('a', 'true', '7'), { minLength: 1, maxLength: 2 }) }),
  fc.record({ filled: place }),
  fc.record({ states: fc.constant<string[]>(['open']) }),
);

describe('an entry in the database', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
  });

  it('keeps what it takes back and what it follows from, by whichever statement it is written', async () => {
    const { db } = database;
    const [first, second] = [newEntry(), newEntry()];
    await insertEntries(db, [first, second, newEntry({ register: 'inspection' })], by);
    const countering = newEntry({ counters: { entryId: first.id, reason: 'Ghi nhầm' }, sourceId: second.id });
    await writeNewEntry(db, countering, by, [], sql`none as (select 1)`, undefined, false);
    const inserted = newEntry({ counters: { entryId: second.id, reason: 'Ghi trùng' }, sourceId: first.id });
    await insertEntries(db, [inserted], by);
    expect(await selectEntry(db, unitId, countering.id)).toMatchObject({
      counters: first.id,
      counterReason: 'Ghi nhầm',
      sourceId: second.id,
    });
    expect(await selectEntry(db, unitId, inserted.id)).toMatchObject({ counters: second.id, sourceId: first.id });
  });

  it('is found by the same conditions by which its rules judge it', async () => {
    const drawn = fc.array(fc.tuple(values, condition, fc.constantFrom(null, 'open', 'done')), { minLength: 20 });
    await fc.assert(
      fc.asyncProperty(drawn, async (all) => {
        for (const [content, wanted, state] of all) {
          const { rows } = await sql<{ meets: boolean; blank: boolean }>`
            select ${meetsSql(wanted)} as meets, ${isBlankSql('x')} as blank
            from (select ${JSON.stringify(content)}::jsonb as content, ${state}::text as state) e`.execute(database.db);
          expect(rows[0]).toEqual({ meets: meets([wanted], content, state), blank: isBlank(content.x) });
        }
      }),
      { numRuns: 10 },
    );
  });
});
