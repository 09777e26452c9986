import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { noon, testDatabase } from '#test/database/test-database.ts';
import { personas, units } from '#test/personas/personas.ts';
import { insertSession } from './account-store.ts';
import { insertFailures } from './lanes/lane-store.ts';
import { forgetOld } from './tidy-store.ts';

describe('the hourly tidying', async () => {
  const { db } = await testDatabase();
  const { personId } = personas.schoolHead;
  const count = async (table: 'session' | 'sign_in_failure' | 'command') =>
    (
      await db
        .selectFrom(table)
        .select((e) => e.fn.countAll<number>().as('n'))
        .executeTakeFirstOrThrow()
    ).n;

  it('removes ended sessions, old failures and old answers, and nothing that is still needed', async () => {
    const [past, now, later] = [noon('2025-01-01'), noon('2026-03-02'), noon('2026-03-03')];
    await insertSession(db, randomUUID(), personId, past, past);
    await insertSession(db, randomUUID(), personId, now, later);
    await insertFailures(db, [Buffer.from('a')], past);
    await insertFailures(db, [Buffer.from('a')], now);
    for (const doneAt of [past, now]) {
      const command = { person_id: personId, id: randomUUID(), endpoint: 'try.it', done_at: doneAt, reply: '{}' };
      await db.insertInto('command').values(command).execute();
    }
    await forgetOld(db, now);
    expect([await count('session'), await count('sign_in_failure'), await count('command')]).toEqual([1, 1, 1]);
  });

  it('lets go of the names in a sheet whose job never came to an end', async () => {
    const now = noon('2026-03-12');
    const ids = [randomUUID(), randomUUID()];
    for (const [at, id] of ids.entries()) {
      const made = noon(at === 0 ? '2026-03-02' : '2026-03-11');
      const row = { id, unit_id: units.secondary, made_by: personId, made_at: made, left_out: [], total: 1 };
      await db
        .insertInto('people_import')
        .values({ ...row, rows: JSON.stringify([{ row: 2 }]) })
        .execute();
    }
    await forgetOld(db, now);
    const kept = await db.selectFrom('people_import').select(['id', 'state', 'rows']).orderBy('made_at').execute();
    expect(kept.map(({ id, state, rows }) => [id, state, rows])).toEqual([
      [ids[0], 'refused', null],
      [ids[1], 'waiting', [{ row: 2 }]],
    ]);
  });
});
