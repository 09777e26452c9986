import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { noon, testDatabase } from '#test/database/test-database.ts';
import { personas, units } from '#test/personas/personas.ts';
import { insertHoliday, selectHolidays } from './holiday-store.ts';

it('of years of holidays only those near the days asked for are read, by their day', async () => {
  const { db, pool } = await testDatabase();
  const unitId = units.secondary;
  const by = { at: noon('2026-03-02'), personId: personas.schoolHead.personId };
  const holiday = (revision: number, firstDay: string, lastDay: string, dropped = false) => {
    return { revision, firstDay, lastDay, dropped, name: firstDay, days: [] };
  };
  const [moved, gone, long] = [randomUUID(), randomUUID(), randomUUID()];
  await insertHoliday(db, unitId, { id: moved, ...holiday(1, '2026-02-14', '2026-02-16') }, by);
  await insertHoliday(db, unitId, { id: moved, ...holiday(2, '2026-04-25', '2026-04-26') }, by);
  await insertHoliday(db, unitId, { id: gone, ...holiday(1, '2026-02-14', '2026-02-16') }, by);
  await insertHoliday(db, unitId, { id: gone, ...holiday(2, '2026-02-14', '2026-02-16', true) }, by);
  await insertHoliday(db, unitId, { id: long, ...holiday(1, '2026-06-01', '2026-09-08') }, by);
  await pool.query(
    `insert into holiday_duty select unit_id, gen_random_uuid(), 1, name, day, day, days, false, written_at, written_by
    from holiday_duty, generate_series('2000-01-01'::date, '2019-01-01', '7 days') day where id = $1 and revision = 1`,
    [long],
  );
  await pool.query('analyze holiday_duty');
  const between = async (from: string | null, until: string | null) =>
    (await selectHolidays(db, unitId, from, until)).map(({ name }) => name);
  expect(await between('2026-02-14', '2026-02-16')).toEqual([]);
  expect(await between('2026-04-26', '2026-04-26')).toEqual(['2026-04-25']);
  expect(await between('2026-09-08', '2026-09-10')).toEqual(['2026-06-01']);
  expect((await between(null, null)).slice(0, 2)).toEqual(['2026-06-01', '2026-04-25']);
  const used = async () => {
    const { rows } = await pool.query(
      `select idx_scan::int as n from pg_stat_user_indexes where indexrelname = 'holiday_duty_by_day'`,
    );
    return rows[0].n;
  };
  const before = await used();
  await between('2026-04-26', '2026-04-26');
  await expect.poll(used).toBeGreaterThan(before);
});
