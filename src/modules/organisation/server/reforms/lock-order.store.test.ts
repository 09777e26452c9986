import { expect, it } from 'vitest';
import { recordOnUnits } from '#modules/history/server/public.ts';
import { Work } from '#platform/work.ts';
import { callerOf, noon, testDatabase } from '#test/database/test-database.ts';
import { units } from '#test/personas/personas.ts';
import { lockOrganisation } from './write-structure-store.ts';

const NOW = noon('2026-03-02');

it('a reform and whoever writes history of a unit before its rows follow each other, and neither is given up', async () => {
  const { db, pool } = await testDatabase();
  const entry = { unitId: units.highSchool, action: 'try', before: null, after: null };
  let recorded: (() => void) | undefined;
  const hasRecorded = new Promise<void>((resolve) => {
    recorded = resolve;
  });
  const begin = (act: (work: Work) => Promise<void>) =>
    db.transaction().execute((tx) => act(new Work(tx, NOW, callerOf('departmentAdministrator'))));
  const isWaiting = async () => {
    const { rows } = await pool.query(
      `select count(*)::int as n from pg_locks l join pg_stat_activity a using (pid)
      where not l.granted and a.datname = current_database()`,
    );
    return rows[0].n > 0;
  };
  const person = begin(async (work) => {
    await work.record({ ...entry, subjectKind: 'unit', subjectId: entry.unitId });
    recorded?.();
    while (!(await isWaiting())) await new Promise((resolve) => setTimeout(resolve, 20));
    await work.tx.insertInto('unit').values({ id: work.newId(), created_at: NOW }).execute();
  });
  const reform = hasRecorded.then(() =>
    begin(async (work) => {
      await lockOrganisation(work.tx);
      await recordOnUnits(work, [entry]);
    }),
  );
  expect(await Promise.allSettled([person, reform])).toEqual([
    { status: 'fulfilled', value: undefined },
    { status: 'fulfilled', value: undefined },
  ]);
});
