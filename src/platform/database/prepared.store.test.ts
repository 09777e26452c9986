import { sql } from 'kysely';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '#test/database/test-database.ts';
import type { Database } from './connect.ts';

describe('a transaction whose last statement carries its commit', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
  });
  beforeEach(async () => {
    await sql`delete from command`.execute(database.db);
  });
  const person = '0a000000-0000-7000-8000-000000000001';
  const keep = (tx: Database, mark: string, id: string) =>
    sql`${sql.raw(mark)}
    insert into command (person_id, id, endpoint, done_at, reply)
    values (${person}, ${id}::uuid, 'x', '2026-01-01', '{}')`.execute(tx);
  const id = (end: number) => `0b000000-0000-7000-8000-00000000000${end}`;
  const kept = async () =>
    (await database.pool.query<{ id: string }>('select id from command order by id')).rows.map((row) => row.id);

  it('is stored when the statement is answered', async () => {
    await database.db.transaction().execute(async (tx) => {
      await keep(tx, '/* prepared */', id(1));
      expect(await kept()).toEqual([]);
      await keep(tx, '/* prepared last */', id(2));
    });
    expect(await kept()).toEqual([id(1), id(2)]);
  });

  it('may be of one statement', async () => {
    await database.db.transaction().execute((tx) => keep(tx, '/* prepared last */', id(1)));
    expect(await kept()).toEqual([id(1)]);
  });

  it('is undone as a whole when that statement fails, and the connection goes on', async () => {
    const broken = database.db.transaction().execute(async (tx) => {
      await keep(tx, '/* prepared */', id(1));
      await keep(tx, '/* prepared last */', 'no id');
    });
    await expect(broken).rejects.toMatchObject({ code: '22P02' });
    expect(await kept()).toEqual([]);
    await database.db.transaction().execute((tx) => keep(tx, '/* prepared last */', id(3)));
    expect(await kept()).toEqual([id(3)]);
  });

  it('takes no further statement', async () => {
    const going = database.db.transaction().execute(async (tx) => {
      await keep(tx, '/* prepared last */', id(1));
      await keep(tx, '/* prepared */', id(2));
    });
    await expect(going).rejects.toThrow('after the last one');
    expect(await kept()).toEqual([id(1)]);
    await database.db.transaction().execute((tx) => keep(tx, '/* prepared */', id(3)));
    expect(await kept()).toEqual([id(1), id(3)]);
  });

  it('takes what is asked at once in the order of asking', async () => {
    await database.db.transaction().execute(async (tx) => {
      const answers = await Promise.all([
        keep(tx, '/* prepared */', id(1)),
        sql`select count(*) from command`.execute(tx),
      ]);
      expect(answers[1].rows).toEqual([{ count: 1 }]);
    });
    expect(await kept()).toEqual([id(1)]);
  });
});
