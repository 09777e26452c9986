import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#platform/random.ts';
import { noon } from '#test/database/test-database.ts';
import { type TestServer, testServer } from '#test/http/test-server.ts';
import { units } from '#test/personas/personas.ts';
import { organisationContract } from '../contract.ts';
import { insertUnits, type NewUnit } from './new-units-store.ts';

const now = noon('2026-03-02');
const MANY = 5_000;

/** Five thousand schools straight below one commune. */
async function fill({ database }: TestServer): Promise<void> {
  const school = (n: number): NewUnit => ({
    unitId: newId(now),
    name: `Trường Tiểu học Đông ${String(n).padStart(4, '0')}`,
    kind: 'school',
    levels: ['tieu-hoc'],
    ownership: 'public',
    tags: [`nhãn ${n}`],
    code: `100%_${n}`,
    abbreviation: null,
    placeName: null,
    draftingUnit: null,
    headName: 'Lò Thị Ban',
    headTitle: 'Hiệu trưởng',
    validFrom: '2026-01-01',
    relations: [{ relation: 'reports_to', otherId: units.communeEast, validFrom: '2026-01-01' }],
  });
  const by = { now, newId: () => newId(now), personId: undefined };
  await database.db.transaction().execute((tx) =>
    insertUnits(
      tx,
      by,
      Array.from({ length: MANY }, (_, n) => school(n)),
    ),
  );
}

describe('of five thousand units', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await testServer(now);
    await fill(server);
  });

  const list = async (query: { under?: string; q?: string }) => {
    const answer = await server.call('departmentOfficer', organisationContract, 'listUnits', { query });
    return { ...answer.body, bytes: answer.bytes.length };
  };

  it('a search answers with the first, says that there are more, and finds the one that is named', async () => {
    const many = await list({ q: 'tieu hoc' });
    expect([many.units.length, many.more]).toEqual([50, true]);
    expect(many.bytes).toBeLessThan(50_000);
    expect(many.units[0]?.path).toEqual(['Sở Giáo dục và Đào tạo Nà Lang', 'UBND xã Bản Đông']);
    const one = await list({ q: 'đông 4999' });
    expect([one.units.map(({ name }) => name), one.more]).toEqual([['Trường Tiểu học Đông 4999'], false]);
  });

  it('a search takes the signs of patterns as they are typed', async () => {
    expect((await list({ q: '100%_4999' })).units).toHaveLength(1);
    expect((await list({ q: '1__%' })).units).toEqual([]);
    expect((await list({ q: '\\' })).units).toEqual([]);
  });

  it('a search under one unit stays there, and shows the way from it only', async () => {
    const west = await list({ q: 'tieu hoc', under: units.communeWest });
    expect(west.units.map(({ name, path }) => [name, path])).toEqual([
      ['Trường Tiểu học Bản Tây', ['UBND xã Bản Tây']],
    ]);
  });

  it('the tree shows the first below a unit, in order, and says that there are more', async () => {
    const below = await list({ under: units.communeEast });
    expect([below.units.length, below.more]).toEqual([300, true]);
    expect(below.bytes).toBeLessThan(200_000);
    const top = await list({});
    expect(top.units.map(({ name }) => name)).toEqual(['Sở Giáo dục và Đào tạo Nà Lang']);
  });

  it('what an audience is chosen by stays short', async () => {
    const { body, bytes } = await server.call('departmentOfficer', organisationContract, 'unitTraits', { query: {} });
    expect([body.kinds, body.tags.length]).toEqual([['commune-authority', 'department', 'school'], 200]);
    expect(bytes.length).toBeLessThan(10_000);
  });
});
