import { beforeAll, expect, it } from 'vitest';
import { programmesContract } from '#modules/programmes/contract.ts';
import { everySchool } from '#modules/programmes/rules/audience.ts';
import { newId } from '#platform/random.ts';
import { noon } from '#test/database/test-database.ts';
import { standing } from '#test/fixtures/van-ho.ts';
import { type TestServer, testServer } from '#test/http/test-server.ts';
import { units } from '#test/personas/personas.ts';
import { insertUnits } from './new-units-store.ts';

const NOW = noon('2026-03-02');
const idOf = (n: number) => `e9000000-0000-7000-8000-${String(n).padStart(12, '0')}`;

let server: TestServer;
beforeAll(async () => {
  server = await testServer(NOW);
  const by = { now: NOW, newId: () => newId(NOW), personId: undefined };
  await insertUnits(server.database.db, by, [
    standing(idOf(1), 'Trường Tiểu học Suối Trong', 'school', units.communeEast),
    standing(idOf(2), 'Trường Tiểu học Suối Trong', 'school', units.communeWest),
  ]);
});

it('schools of one name in one audience are told apart by where they stand and their years, others are not', async () => {
  const params = { unitId: units.department };
  const { body } = await server.call('departmentOfficer', programmesContract, 'previewAudience', {
    params,
    query: { audience: JSON.stringify(everySchool) },
  });
  const told = new Map(body.units.map((unit) => [unit.id, unit.told]));
  expect([told.get(idOf(1)), told.get(idOf(2))]).toEqual([
    'Tiểu học · UBND xã Bản Đông · từ 2010',
    'Tiểu học · UBND xã Bản Tây · từ 2010',
  ]);
  expect([told.has(units.secondary), told.get(units.secondary)]).toEqual([true, null]);
});
