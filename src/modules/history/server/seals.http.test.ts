import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { openDatabase, openPool } from '#platform/database/connect.ts';
import { Work } from '#platform/work.ts';
import { callerOf, noon } from '#test/database/test-database.ts';
import { testServer } from '#test/http/test-server.ts';
import { units } from '#test/personas/personas.ts';
import { historyContract } from '../contract.ts';
import { sealDays } from './day-seal.ts';
import { keepVerdict, verifyHistory } from './verify-history.ts';

describe('the log tells of its seals', () => {
  it('says when each day was sealed, and what the newest proof found', async () => {
    const server = await testServer(noon('2026-03-04'));
    const { db, owner } = server.database;
    const read = async () =>
      (
        await server.call('schoolHead', historyContract, 'readLog', {
          params: { unitId: units.secondary },
          query: {},
        })
      ).body;
    for (const day of ['2026-03-03', '2026-03-04']) {
      await db.transaction().execute((tx) =>
        new Work(tx, noon(day), callerOf('schoolHead')).record({
          unitId: units.secondary,
          subjectKind: 'unit',
          subjectId: units.secondary,
          action: 'change-facts',
        }),
      );
    }
    expect(await read()).toMatchObject({ days: [{ sealedAt: null }, { sealedAt: null }], check: null });

    const now = noon('2026-03-04');
    await sealDays(db, now);
    expect((await read()).days).toEqual([
      { day: '2026-03-04', sealedAt: null, rows: null },
      { day: '2026-03-03', sealedAt: now.toISOString(), rows: 1 },
    ]);

    const pool = openPool(owner, 1);
    const asOwner = openDatabase(pool);
    await keepVerdict(asOwner, now, await verifyHistory(asOwner, { now }));
    expect((await read()).check).toEqual({
      at: now.toISOString(),
      from: '2026-03-03',
      to: '2026-03-04',
      rows: 2,
      faults: 0,
    });
    await sql`update history_content set note = 'khác'`.execute(asOwner);
    await keepVerdict(asOwner, noon('2026-03-05'), await verifyHistory(asOwner, { now }));
    expect((await read()).check).toMatchObject({ faults: 2 });
    await pool.end();
  });

  it('the program cannot write what a proof found', async () => {
    const { database } = await testServer(noon('2026-03-04'));
    await expect(
      sql`insert into history_check values (gen_random_uuid(), now(), '2026-03-04', '2026-03-04', 1, 0)`.execute(
        database.db,
      ),
    ).rejects.toThrow(/permission denied/);
  });
});
