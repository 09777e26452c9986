import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { addDays } from '#base/date.ts';
import { idFrom } from '#base/id.ts';
import { openDatabase, openPool } from '#platform/database/connect.ts';
import { withClient } from '#platform/database/open.ts';
import { Work } from '#platform/work.ts';
import { callerOf, noon, type TestDatabase, testDatabase } from '#test/database/test-database.ts';
import { units } from '#test/personas/personas.ts';
import { sealDays } from './day-seal.ts';
import { closeEditingSpells, keepEditingSpell } from './editing-spells.ts';
import { eraseContent } from './erase-content.ts';
import { verifyHistory } from './verify-history.ts';

const [monday, tuesday, wednesday, friday] = ['2026-03-02', '2026-03-03', '2026-03-04', '2026-03-06'] as const;
const atNight = noon(friday);

/** Three days of one thing, then a day of nothing, all sealed. */
async function sealedWeek() {
  const database = await testDatabase();
  const thing = { unitId: units.secondary, subjectKind: 'report', subjectId: idFrom(noon(monday), randomBytes(10)) };
  const as = (day: string, act: (work: Work) => Promise<void>) =>
    database.db.transaction().execute((tx) => act(new Work(tx, noon(day), callerOf('schoolHead'))));
  await as(monday, (work) => work.record({ ...thing, action: 'create', after: { state: 'open' } }));
  await as(tuesday, (work) => work.record({ ...thing, action: 'submit', after: { state: 'submitted' } }));
  await as(tuesday, (work) => work.record({ ...thing, action: 'return', note: 'Thiếu số liệu' }));
  await as(wednesday, (work) => work.record({ ...thing, action: 'submit', after: { state: 'submitted' } }));
  expect(await sealDays(database.db, atNight)).toBe(4);
  const { rows } = await database.pool.query('select id from history where subject_id = $1 order by sequence', [
    thing.subjectId,
  ]);
  return { database, thing, ids: rows.map(({ id }) => id as string), as };
}
const asOwner = ({ owner }: TestDatabase, text: string, values: unknown[] = []) =>
  withClient(owner, (client) => client.query(text, values));
const verify = async ({ db }: TestDatabase, more: object = {}) => {
  const { faults, ...verdict } = await verifyHistory(db, { now: atNight, ...more });
  return { ...verdict, faults: faults.map((found) => [found.fault, found.day, ...('id' in found ? [found.id] : [])]) };
};

describe('the days of history', () => {
  it('hold as they were written, are sealed once, also those without a row', async () => {
    const { database } = await sealedWeek();
    const verdict = await verify(database);
    expect(verdict).toMatchObject({ days: 5, rows: 4, erased: 0, faults: [] });
    expect(verdict.head?.day).toBe('2026-03-05');
    expect(await sealDays(database.db, atNight)).toBe(0);
    // A day is sealed an hour after its end, not before.
    expect(await sealDays(database.db, new Date('2026-03-06T17:59:00Z'))).toBe(0);
    expect(await sealDays(database.db, new Date('2026-03-06T18:00:00Z'))).toBe(1);
    await expect(sql`update history_day set row_count = 9`.execute(database.db)).rejects.toThrow(/permission denied/);
    await expect(sql`delete from history_day`.execute(database.db)).rejects.toThrow(/permission denied/);
  });

  it('are sealed once by two programs at the same moment', async () => {
    const { database } = await sealedWeek();
    const later = noon(addDays(friday, 10));
    const sealed = await Promise.all([sealDays(database.db, later), sealDays(database.db, later)]);
    expect(sealed[0] + sealed[1]).toBe(10);
    expect((await verify(database, { now: later })).faults).toEqual([]);
  });

  it('count what was typed yesterday and told today to the day it was recorded', async () => {
    const { database, thing, as } = await sealedWeek();
    await as(friday, (work) => keepEditingSpell(work, { ...thing, before: { a: 1 }, after: { a: 2 } }));
    const next = addDays(friday, 1);
    expect(await sealDays(database.db, noon(next))).toBe(1);
    await as(next, (work) => closeEditingSpells(work, thing.unitId, thing.subjectKind, thing.subjectId));
    expect(await sealDays(database.db, noon(addDays(friday, 2)))).toBe(1);
    expect(await verify(database, { now: noon(addDays(friday, 2)) })).toMatchObject({ rows: 5, faults: [] });
  });

  it('show a changed row, whatever was changed in it', async () => {
    for (const change of [
      `action = 'accept'`,
      `at = at + interval '1 day'`,
      'person_id = gen_random_uuid()',
      `content_digest = sha256('x')`,
    ]) {
      const { database, ids } = await sealedWeek();
      await asOwner(database, `update history set ${change} where id = $1`, [ids[1]]);
      const { faults } = await verify(database);
      expect(faults, change).toContainEqual(['changed', tuesday, ids[1]]);
      expect(faults.filter(([fault, , id]) => fault === 'changed' && id !== ids[1])).toEqual([]);
    }
  });

  it('show a row that was changed with its digest, and all that follow it, made to fit', async () => {
    const { database, thing, ids } = await sealedWeek();
    await asOwner(database, `update history set digest = sha256('made to fit') where id = $1`, [ids[3]]);
    expect((await verify(database)).faults).toEqual([['changed', wednesday, ids[3]]]);
    // The list of the day too: then the seal of the day does not fit.
    await asOwner(
      database,
      `update history_day set rows = (select string_agg(uuid_send(id) || digest, ''::bytea order by id) from history
         where subject_id = $1 and sequence = 4) where day = $2`,
      [thing.subjectId, wednesday],
    );
    expect((await verify(database)).faults).toContainEqual(['seal-broken', wednesday]);
  });

  it('show a removed row, in the middle, at the end, and a whole thing', async () => {
    const { database, thing, ids } = await sealedWeek();
    await asOwner(database, 'delete from history where id = $1', [ids[3]]);
    expect((await verify(database)).faults).toEqual([['removed', wednesday, ids[3]]]);
    await asOwner(database, 'delete from history where id = $1', [ids[1]]);
    expect((await verify(database)).faults).toEqual([
      ['gap', tuesday, ids[2]],
      ['removed', tuesday, ids[1]],
      ['removed', wednesday, ids[3]],
    ]);
    await asOwner(database, 'delete from history where subject_id = $1', [thing.subjectId]);
    const { faults } = await verify(database);
    expect(faults.map(([fault, , id]) => [fault, id]).sort()).toEqual(ids.map((id) => ['removed', id]).sort());
  });

  it('show a row put into a sealed day, and one put before all of them', async () => {
    const { database, thing } = await sealedWeek();
    const put = async (day: string) => {
      const id = idFrom(noon(day), randomBytes(10));
      await asOwner(
        database,
        `insert into history (unit_id, subject_kind, subject_id, sequence, id, at, action, content_digest, digest)
         select unit_id, subject_kind, $2, 1, $1, at, action, content_digest, digest from history where subject_id = $3 limit 1`,
        [id, idFrom(noon(day), randomBytes(10)), thing.subjectId],
      );
      return id;
    };
    const into = await put(tuesday);
    expect((await verify(database)).faults).toContainEqual(['inserted', tuesday, into]);
    const ahead = await put('2026-02-20');
    expect((await verify(database)).faults).toContainEqual(['changed', '2026-02-20', ahead]);
  });

  it('show a seal that was changed, taken out, or is not the one written down', async () => {
    const { database } = await sealedWeek();
    const { head } = await verify(database);
    const noted = { day: '2026-03-05', digest: head?.digest.slice(0, 12) ?? '' };
    expect((await verify(database, { noted })).faults).toEqual([]);
    expect((await verify(database, { noted: { ...noted, digest: 'abcdef012345' } })).faults).toEqual([
      ['not-as-noted', '2026-03-05'],
    ]);
    expect((await verify(database, { noted: { ...noted, day: '2027-01-01' } })).faults).toEqual([
      ['not-as-noted', '2027-01-01'],
    ]);
    await asOwner(database, `update history_day set row_count = 7 where day = '${tuesday}'`);
    expect((await verify(database)).faults).toEqual([['seal-broken', tuesday]]);
    await asOwner(database, `delete from history_day where day = '${tuesday}'`);
    expect((await verify(database)).faults).toEqual([
      ['seal-missing', tuesday],
      ['seal-broken', wednesday],
    ]);
  });

  it('show changed and lost content, and hold where it was erased on record', async () => {
    const { database, ids } = await sealedWeek();
    await asOwner(database, `update history_content set note = 'Đã đủ' where history_id = $1`, [ids[2]]);
    await asOwner(database, 'delete from history_content where history_id = $1', [ids[1]]);
    expect((await verify(database)).faults.sort()).toEqual([
      ['content-changed', tuesday, ids[2]],
      ['content-lost', tuesday, ids[1]],
    ]);
  });

  it('keep standing when content is erased by a decision, which is told in its place', async () => {
    const { database, thing, ids } = await sealedWeek();
    const pool = openPool(database.owner, 1);
    const owner = openDatabase(pool);
    const erasing = { now: noon(friday), rowIds: [ids[1] ?? '', ids[2] ?? ''], reason: 'Quyết định số 9/QĐ-SGDĐT' };
    try {
      await expect(eraseContent(owner, { ...erasing, rowIds: [idFrom(atNight, randomBytes(10))] })).rejects.toThrow(
        /Chưa xóa gì/,
      );
      expect(await eraseContent(owner, erasing)).toBe(2);
      await expect(eraseContent(owner, erasing)).rejects.toThrow(/Chưa xóa gì/);
    } finally {
      await pool.end();
    }
    expect(await verify(database)).toMatchObject({ rows: 5, erased: 2, faults: [] });
    const { rows } = await database.pool.query(
      `select h.action, c.note from history h join history_content c on c.history_id = h.id
       where h.subject_id = $1 order by h.sequence`,
      [thing.subjectId],
    );
    expect(rows).toEqual([
      { action: 'create', note: null },
      { action: 'submit', note: null },
      { action: 'erase-content', note: 'Quyết định số 9/QĐ-SGDĐT' },
    ]);
  });

  it('can be proven for some days alone', async () => {
    const { database, ids } = await sealedWeek();
    await asOwner(database, `update history set action = 'accept' where id = $1`, [ids[0]]);
    expect(await verify(database, { from: tuesday, to: tuesday })).toMatchObject({ days: 1, rows: 2, faults: [] });
    expect((await verify(database, { to: monday })).faults).toEqual([['changed', monday, ids[0]]]);
  });
});
