import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { idFrom } from '#base/id.ts';
import { withClient } from '#platform/database/open.ts';
import { Work } from '#platform/work.ts';
import { callerOf, inWork, noon, type TestDatabase, testDatabase } from '#test/database/test-database.ts';
import { units } from '#test/personas/personas.ts';
import { contentDigest, headDigest, recordFirst, recordOnThings, recordOnUnits, verifyChain } from './chain.ts';
import { selectChain } from './history-store.ts';

const now = noon('2026-03-02');

describe('the chain of a thing', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
  });

  /** Three committed rows of a thing of its own. */
  async function threeRows() {
    const thing = { unitId: units.secondary, subjectKind: 'report', subjectId: idFrom(now, randomBytes(10)) };
    await database.db.transaction().execute(async (tx) => {
      const work = new Work(tx, now, callerOf('schoolHead'));
      await recordFirst(work, [{ ...thing, action: 'create', after: { zeta: 1, a: { longer: 1, b: [2] } } }]);
      await work.record({ ...thing, action: 'submit', after: { state: 'submitted', by: { zeta: 1, a: 2 } } });
      await work.record({ ...thing, action: 'return', before: { state: 'submitted' }, note: 'Thiếu số liệu' });
    });
    return thing;
  }
  const verdict = (thing: Awaited<ReturnType<typeof threeRows>>) =>
    inWork(database.db, 'schoolHead', now, (work) => verifyChain(work, thing));
  const asOwner = (text: string, values: unknown[]) =>
    withClient(database.owner, (client) => client.query(text, values));

  it('holds as it was written, batch and single rows alike', async () => {
    expect(await verdict(await threeRows())).toEqual({ brokenAt: undefined, unproven: [], erased: [] });
  });

  it('goes on where it stood when many units get a row at once', async () => {
    const thing = (unitId: string) => ({ unitId, subjectKind: 'unit', subjectId: unitId });
    const [told, untold] = [thing(units.secondary), thing(units.primary)];
    await database.db.transaction().execute(async (tx) => {
      const work = new Work(tx, now, callerOf('schoolHead'));
      await work.record({ ...told, action: 'change-facts', after: { name: 'Trường' } });
      const entry = { action: 'apply-reform', before: { z: 1, a: 'cũ' }, after: { z: 2, a: 'mới' } };
      await recordOnUnits(work, [
        { unitId: units.secondary, ...entry },
        { unitId: units.primary, ...entry, before: null },
      ]);
      await work.record({ ...told, action: 'change-facts', after: { name: 'Trường khác' } });
    });
    for (const one of [told, untold]) {
      expect(await verdict(one)).toEqual({ brokenAt: undefined, unproven: [], erased: [] });
    }
    const { rows } = await database.pool.query('select action from history where subject_id = $1 order by sequence', [
      units.secondary,
    ]);
    expect(rows.map(({ action }) => action)).toEqual(['change-facts', 'apply-reform', 'change-facts']);
  });

  it.each([2, 300])('waits for somebody who writes to one of %i chains meanwhile', async (count) => {
    const things = Array.from({ length: count }, () => ({
      unitId: units.secondary,
      subjectKind: 'report',
      subjectId: idFrom(now, randomBytes(10)),
    }));
    const [thing] = things as [(typeof things)[number]];
    let written = () => {};
    const first = new Promise<void>((resolve) => {
      written = resolve;
    });
    const waiting = async () => {
      const { rows } = await database.pool.query(
        "select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
      );
      return rows.length > 0;
    };
    let batchDone = false;
    const one = database.db.transaction().execute(async (tx) => {
      await new Work(tx, now, callerOf('schoolHead')).record({ ...thing, action: 'create' });
      written();
      // It ends once the batch waits for it, or has passed it by.
      while (!batchDone && !(await waiting())) await new Promise((resolve) => setTimeout(resolve, 20));
    });
    await first;
    const batch = database.db.transaction().execute((tx) =>
      recordOnThings(
        new Work(tx, now, callerOf('schoolHead')),
        things.map((each) => ({ ...each, action: 'change-receiver', before: null, after: { receiver: 'Xã' } })),
      ).finally(() => {
        batchDone = true;
      }),
    );
    expect(await Promise.allSettled([one, batch])).toMatchObject([{ status: 'fulfilled' }, { status: 'fulfilled' }]);
    expect(await verdict(thing)).toEqual({ brokenAt: undefined, unproven: [], erased: [] });
  });

  it('shows a changed row, even by the owner of the database', async () => {
    const thing = await threeRows();
    await asOwner(`update history set action = 'accept' where subject_id = $1 and sequence = 2`, [thing.subjectId]);
    expect((await verdict(thing)).brokenAt).toBe(2);
  });

  it('shows a missing row', async () => {
    const thing = await threeRows();
    await asOwner('delete from history where subject_id = $1 and sequence = 2', [thing.subjectId]);
    expect((await verdict(thing)).brokenAt).toBe(2);
  });

  it('shows changed content, and holds when content was erased', async () => {
    const thing = await threeRows();
    const ofRow = '(select id from history where subject_id = $1 and sequence = 3)';
    await asOwner(`update history_content set note = 'Đã đủ' where history_id = ${ofRow}`, [thing.subjectId]);
    expect(await verdict(thing)).toEqual({ brokenAt: undefined, unproven: [3], erased: [] });
    await asOwner(`delete from history_content where history_id = ${ofRow}`, [thing.subjectId]);
    expect(await verdict(thing)).toEqual({ brokenAt: undefined, unproven: [], erased: [3] });
  });

  it('keeps no digest from which an erased content could be guessed, alone or in a batch', async () => {
    const thing = await threeRows();
    const contents = await inWork(database.db, 'schoolHead', now, (work) => selectChain(work.tx, thing));
    expect(new Set(contents.map(({ salt }) => salt?.toString('hex'))).size).toBe(3);
    // Whoever guesses every value rightly still lacks the salt, which goes with the content.
    const guessed = contents.filter((row) => contentDigest({ ...row, salt: null }).equals(row.contentDigest));
    expect(guessed).toEqual([]);
    expect(contents.every((row) => contentDigest(row).equals(row.contentDigest))).toBe(true);
  });

  it('proves rows from before there were salts', async () => {
    const thing = await threeRows();
    const [row] = await inWork(database.db, 'schoolHead', now, (work) => selectChain(work.tx, thing));
    if (!row) throw new Error('There is no row');
    const old = contentDigest({ ...row, salt: null });
    const digest = headDigest(thing, { ...row, contentDigest: old });
    await asOwner('delete from history where subject_id = $1 and sequence > 1', [thing.subjectId]);
    await asOwner('update history set content_digest = $2, digest = $3 where id = $1', [row.id, old, digest]);
    await asOwner('update history_content set salt = null where history_id = $1', [row.id]);
    expect(await verdict(thing)).toEqual({ brokenAt: undefined, unproven: [], erased: [] });
  });

  it('cannot be changed by the program itself', async () => {
    const thing = await threeRows();
    const change = sql`update history set action = 'accept' where subject_id = ${thing.subjectId}`.execute(database.db);
    await expect(change).rejects.toThrow(/permission denied/);
  });
});
