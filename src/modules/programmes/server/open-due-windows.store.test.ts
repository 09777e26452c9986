import { beforeAll, describe, expect, it } from 'vitest';
import type { Id } from '#base/id.ts';
import { Work } from '#platform/work.ts';
import { noon, type TestDatabase, testDatabase } from '#test/database/test-database.ts';
import { callForReports } from '#test/fixtures/reports.ts';
import { units } from '#test/personas/personas.ts';
import { everySchool } from '../rules/audience.ts';
import { openDueWindows } from './open-due-windows.ts';

describe('windows whose day has come', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
  });

  /** A programme with one planned window for every unit below. */
  const planned = async (issuer: Id, called: readonly Id[] = []) => {
    const call = await callForReports(database.db, { issuer, called });
    const audience = JSON.stringify(everySchool);
    await database.db.updateTable('duty').set({ audience }).where('id', '=', call.dutyId).execute();
    await database.db.updateTable('duty_window').set({ state: 'planned' }).where('id', '=', call.windowId).execute();
    return call.windowId;
  };
  const open = () =>
    openDueWindows((act) =>
      database.db.transaction().execute((tx) => act(new Work(tx, noon('2026-01-12'), undefined))),
    );
  const stateOf = async (id: Id) =>
    (await database.db.selectFrom('duty_window').select('state').where('id', '=', id).executeTakeFirstOrThrow()).state;

  it('open in every office, though one of them fails, which is told and stays as it was', async () => {
    const first = await planned(units.communeEast);
    // A unit that has its assignment already: the database refuses a second one.
    const broken = await planned(units.communeEast, [units.primary]);
    const last = await planned(units.communeWest);

    const fault = await open().catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(AggregateError);
    expect((fault as AggregateError).errors).toHaveLength(1);
    expect([await stateOf(first), await stateOf(broken), await stateOf(last)]).toEqual(['open', 'planned', 'open']);
    const opened = await database.db
      .selectFrom('history')
      .select('unit_id')
      .where('action', '=', 'open-window')
      .execute();
    expect(opened.map((row) => row.unit_id).sort()).toEqual([units.communeEast, units.communeWest].sort());

    await database.db.deleteFrom('assignment').where('window_id', '=', broken).execute();
    expect(await open()).toBe(1);
    expect(await open()).toBe(0);
  });
});
