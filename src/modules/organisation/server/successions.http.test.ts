import { beforeAll, describe, expect, it } from 'vitest';
import { noon } from '#test/database/test-database.ts';
import { fillVanHo, vanHo, withoutDistrict } from '#test/fixtures/van-ho.ts';
import { type TestServer, testServer } from '#test/http/test-server.ts';
import { type PersonaName, units } from '#test/personas/personas.ts';
import { organisationContract } from '../contract.ts';
import { reformsContract } from '../reforms-contract.ts';

describe('a unit and those before and after it', () => {
  let server: TestServer;
  const office = { unitId: units.otherDepartment };
  let reformId = '';
  const read = (as: PersonaName, unitId: string, day?: string) =>
    server.call(as, organisationContract, 'readUnit', { params: { unitId }, query: day ? { day } : {} });
  beforeAll(async () => {
    server = await testServer(noon('2026-03-02'));
    await fillVanHo(server.database.db);
    const drafted = await server.call('stranger', reformsContract, 'draftReform', {
      params: office,
      body: withoutDistrict,
    });
    reformId = drafted.body.id;
    const params = { ...office, reformId };
    await server.call('stranger', reformsContract, 'confirmReform', { params, body: { revision: 1 } });
  });
  const commune = vanHo.communes['UBND xã Tô Múa'];

  it('name each other with their years; one that ended opens as of its last day', async () => {
    const { predecessors, successors } = (await read('stranger', commune)).body;
    expect(successors).toEqual([]);
    expect(predecessors).toEqual([
      {
        unitId: vanHo.division,
        name: 'Phòng Giáo dục và Đào tạo Vân Hồ',
        kind: 'division',
        since: '2010-01-01',
        until: '2025-06-30',
        extent: 'part',
        part: 'Các trường thuộc UBND xã Tô Múa',
        effectiveOn: '2025-07-01',
        open: true,
      },
    ]);
    expect((await read('stranger', vanHo.division)).body.now ?? null).toBeNull();
    const ended = (await read('stranger', vanHo.division, '2025-06-30')).body;
    expect(ended.now?.name).toBe('Phòng Giáo dục và Đào tạo Vân Hồ');
    expect(ended.successors.map(({ name, open }) => [name, open])).toHaveLength(5);
    expect(ended.successors.every(({ open }) => open)).toBe(true);
  });

  it('are listed under an office a few at a time, with the days they existed', async () => {
    const list = async (query: Record<string, unknown>) =>
      (await server.call('stranger', organisationContract, 'listUnits', { query: query as never })).body.units;
    const now = await list({ under: office.unitId });
    const rest = await list({ under: office.unitId, skip: 3 });
    expect(rest.map(({ unitId }) => unitId)).toHaveLength(now.length - 3);
    const [then] = await list({ under: office.unitId, day: '2025-06-30' });
    expect([then?.name, then?.since, then?.until]).toEqual([
      'Phòng Giáo dục và Đào tạo Vân Hồ',
      '2010-01-01',
      '2025-06-30',
    ]);
  });

  it('are no more before and after each other when the reform is undone', async () => {
    const params = { ...office, reformId };
    await server.call('stranger', reformsContract, 'undoReform', { params, body: { revision: 2 } });
    expect((await read('stranger', vanHo.division)).body.successors).toEqual([]);
  });
});
