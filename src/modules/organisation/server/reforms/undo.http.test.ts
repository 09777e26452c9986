import { expect, it } from 'vitest';
import { historyContract } from '#modules/history/contract.ts';
import { verifyChain } from '#modules/history/server/public.ts';
import { inWork, noon } from '#test/database/test-database.ts';
import { fillVanHo, moveTo, type Step, schools, vanHo } from '#test/fixtures/van-ho.ts';
import { testServer } from '#test/http/test-server.ts';
import { units } from '#test/personas/personas.ts';
import { reformsContract } from '../../reforms-contract.ts';

const NOW = noon('2026-03-02');
const office = { unitId: units.otherDepartment };
const [school] = schools;
if (!school) throw new Error('schools are missing');

it('what stands in the way of taking a reform back is known before, and why it was taken back stays with its units', async () => {
  const server = await testServer(NOW);
  await fillVanHo(server.database.db);
  const confirmed = async (steps: Step[], effectiveOn: string) => {
    const body = { name: 'Đợt thử', effectiveOn, legalBasis: 'Quyết định 1/QĐ', knowsAccepted: true, steps };
    const { id } = (await server.call('stranger', reformsContract, 'draftReform', { params: office, body })).body;
    const params = { ...office, reformId: id };
    expect((await read(id)).undo).toBeNull();
    await server.call('stranger', reformsContract, 'confirmReform', { params, body: { revision: 1 } });
    return id;
  };
  const read = async (reformId: string) =>
    (await server.call('stranger', reformsContract, 'readReform', { params: { ...office, reformId } })).body;
  const undo = (reformId: string, note: string) =>
    server.call('stranger', reformsContract, 'undoReform', {
      params: { ...office, reformId },
      body: { revision: 2, note },
    });
  const first = await confirmed(moveTo(school.unitId, units.otherDepartment), '2026-02-01');
  expect((await read(first)).undo).toEqual({ builtOn: null, administered: true });
  const second = await confirmed(moveTo(school.unitId, vanHo.division), '2026-02-20');
  expect((await read(first)).undo).toEqual({ builtOn: 'thay đổi khác của các đơn vị này', administered: true });
  expect((await undo(first, 'Nhầm trường')).problem.code).toBe('reform-built-on');

  expect((await undo(second, 'Văn bản đã thu hồi')).status).toBe(200);
  expect((await read(second)).undo).toBeNull();
  const thing = { unitId: school.unitId, subjectKind: 'unit', subjectId: school.unitId };
  const { body } = await server.call('stranger', historyContract, 'readHistory', { params: thing });
  expect(body.entries.map(({ action, note }) => [action, note])[0]).toEqual(['undo-reform', 'Văn bản đã thu hồi']);
  const verdict = await inWork(server.database.db, 'stranger', NOW, (work) => verifyChain(work, thing));
  expect(verdict).toEqual({ brokenAt: undefined, unproven: [], erased: [] });

  // A unit that is seen and not administered is told as such where it is chosen.
  const find = await server.call('communeAdministrator', reformsContract, 'findReformUnits', {
    params: { unitId: units.communeEast },
    query: { day: '2026-03-02', q: '' } as never,
  });
  expect(find.body.units).toEqual([]);
  const found = await server.call('communeAdministrator', reformsContract, 'findReformUnits', {
    params: { unitId: units.communeEast },
    query: { day: '2026-03-02', q: 'so' },
  });
  expect(found.body.units.map(({ unitId, administered }) => [unitId, administered])).toContainEqual([
    units.department,
    false,
  ]);
});
