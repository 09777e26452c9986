import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { noon } from '#test/database/test-database.ts';
import { fileAccepted } from '#test/fixtures/filed-version.ts';
import { callForReports } from '#test/fixtures/reports.ts';
import { testServer } from '#test/http/test-server.ts';
import { units } from '#test/personas/personas.ts';
import { registersContract } from '../contract.ts';
import { shippedDefinition } from '../definitions/shipped-definitions.ts';
import type { Values } from '../rules/values.ts';
import { keepDefinition } from './definition-store.ts';

const unitId = units.secondary;

describe('an entry that is corrected', async () => {
  const { call, database } = await testServer(noon('2026-03-02'));
  const add = async (register: string, values: Values) => {
    const { body } = await call('schoolOfficer', registersContract, 'addEntry', {
      params: { unitId, register },
      body: { entryId: randomUUID(), version: 1, values: values as never },
    });
    return body.entry;
  };
  const correct = (
    register: string,
    entry: Awaited<ReturnType<typeof add>>,
    values: Values,
    reason: string | null = null,
  ) =>
    call('schoolOfficer', registersContract, 'correctEntry', {
      params: { unitId, register, entryId: entry.id },
      body: { revision: entry.revision, values: values as never, reason },
    });

  it('stands where it would have begun, unless somebody moved it', async () => {
    const loophole = { day: '2026-02-02', name: 'Kho hóa chất chưa khóa', area: 'building' };
    const first = await add('loophole', loophole);
    expect(first.state).toBe('open');
    const closed = await correct('loophole', first, { ...loophole, closed: '2026-02-09', how: 'Đã lắp khóa' });
    expect(closed.body.entry.state).toBe('closed');

    const model = { built: '2025-09-05', name: 'Cổng trường an toàn', kind: 'safe-gate', launched: '2025-10-01' };
    const second = await add('model', model);
    const moved = await call('schoolOfficer', registersContract, 'moveEntry', {
      params: { unitId, register: 'model', entryId: second.id, move: 'drop' },
      body: { revision: second.revision, values: { ended: '2026-02-20', 'why-ended': 'Không còn phù hợp' } },
    });
    expect(moved.status).toBe(200);
    const { state } = moved.body.entry;
    const again = await correct('model', moved.body.entry, {
      ...moved.body.entry.values,
      name: 'Cổng trường xanh',
    } as Values);
    expect(again.body.entry.state).toBe(state);
  });

  it('asks for a reason where an accepted report counts it: a stock in every window that ends after it began', async () => {
    const cameras = { from: '2021-09-01', place: 'Sân trường', number: 4 };
    const entry = await add('camera', cameras);
    const free = await correct('camera', entry, { ...cameras, number: 5 });
    expect(free.status).toBe(200);
    const reports = await callForReports(database.db, { firstDay: '2026-01-12', lastDay: '2026-02-11' });
    await fileAccepted(database.db, reports, unitId, {}, noon('2026-02-12'));
    const refused = await correct('camera', free.body.entry, { ...cameras, number: 6 });
    expect(refused.problem.code).toBe('entry-reported');
    expect((await correct('camera', free.body.entry, { ...cameras, number: 6 }, 'Đếm lại')).status).toBe(200);
    // What began only after the window was not counted in it.
    const later = await add('camera', { ...cameras, from: '2026-02-20', place: 'Nhà xe' });
    expect((await correct('camera', later, { ...cameras, from: '2026-02-20', place: 'Nhà để xe' })).status).toBe(200);
  });

  it('counts as its register counts now once it is taken back, whatever it was written by', async () => {
    const content = structuredClone(shippedDefinition('campaign'));
    const [first] = content?.measures ?? [];
    if (!content || !first) throw new Error('The register of drives has no measures');
    first.when = [];
    await keepDefinition(
      database.db,
      { code: 'campaign', version: 1, content: { ...content, version: 1 } },
      noon('2025-01-01'),
    );
    const festival = {
      begun: '2026-02-10',
      ended: '2026-02-11',
      name: 'Ngày hội',
      kind: 'festival',
      result: 'Đông đủ',
    };
    const entry = await add('campaign', festival);
    await database.db.updateTable('entry').set({ definition_version: 1 }).where('id', '=', entry.id).execute();
    const params = { unitId, register: 'campaign', entryId: entry.id };
    const struck = await call('schoolOfficer', registersContract, 'withdrawEntry', {
      params,
      body: { revision: entry.revision, reason: 'Ghi nhầm trường' },
    });
    const back = await call('schoolOfficer', registersContract, 'restoreEntry', {
      params,
      body: { revision: struck.body.entry.revision },
    });
    expect(back.status).toBe(200);
    const { body } = await call('schoolOfficer', registersContract, 'measureUnit', {
      params: { unitId },
      query: { firstDay: '2026-02-01', lastDay: '2026-02-28', below: false },
    });
    const amountOf = (code: string) => body.measures.find((one) => one.code === code)?.amount;
    expect([amountOf('outreach.campaigns'), amountOf('outreach.festivals')]).toEqual([0, 1]);
  });
});
