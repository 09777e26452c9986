import { beforeAll, describe, expect, it } from 'vitest';
import { inWork, noon, type TestDatabase, testDatabase } from '#test/database/test-database.ts';
import { personaNames, units } from '#test/personas/personas.ts';
import { mayAdminister } from '../administer.ts';
import { administered } from './administered.ts';

describe('the units somebody administers', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
  });

  it('are those of which the same is said one by one', async () => {
    let found = 0;
    for (const name of personaNames.filter((one) => one !== 'nobody')) {
      await inWork(database.db, name, noon('2026-03-02'), async (work) => {
        const all = Object.values(units);
        const expected: string[] = [];
        for (const unitId of all) if (await mayAdminister(work, unitId)) expected.push(unitId);
        expect([...(await administered(work, all))]).toEqual(expected);
        found += expected.length;
      });
    }
    expect(found).toBeGreaterThan(5);
  });
});
