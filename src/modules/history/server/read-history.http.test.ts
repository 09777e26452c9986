import { beforeAll, describe, expect, it } from 'vitest';
import { Work } from '#platform/work.ts';
import { callerOf, noon } from '#test/database/test-database.ts';
import { type TestServer, testServer } from '#test/http/test-server.ts';
import { type PersonaName, units } from '#test/personas/personas.ts';
import { historyContract } from '../contract.ts';
import { closeEditingSpells, keepEditingSpell } from './editing-spells.ts';

const now = noon('2026-03-02');
const thing = { unitId: units.secondary, subjectKind: 'report', subjectId: '0d000000-0000-7000-8000-000000000002' };

describe('history of a thing', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await testServer(now);
    await server.database.db.transaction().execute(async (tx) => {
      const work = new Work(tx, now, callerOf('schoolOfficer'));
      await keepEditingSpell(work, { ...thing, before: { a: null }, after: { a: 1 } });
      await closeEditingSpells(work, thing.unitId, thing.subjectKind, thing.subjectId);
      await work.record({ ...thing, action: 'submit', after: { state: 'submitted' } });
      await keepEditingSpell(work, { ...thing, before: { a: 1 }, after: { a: 2 } });
    });
  });
  const read = (as: PersonaName) => server.call(as, historyContract, 'readHistory', { params: thing });

  it('is told inside the unit with what is being typed now', async () => {
    const { body } = await read('schoolHead');
    expect(body.entries.map(({ who, what, after, open }) => [who, what, after, open])).toEqual([
      ['Mùa Thị Kía', 'Sửa nội dung', { a: 2 }, true],
      ['Mùa Thị Kía', 'Nộp', { state: 'submitted' }, false],
      ['Mùa Thị Kía', 'Sửa nội dung', { a: 1 }, false],
    ]);
  });

  it('is told above the unit without drafts', async () => {
    for (const as of ['communeOfficer', 'departmentLeader'] as const) {
      expect((await read(as)).body.entries.map(({ action }) => action)).toEqual(['submit']);
    }
  });

  it('is closed to others: 404 to a stranger, 401 to nobody', async () => {
    expect((await read('stranger')).status).toBe(404);
    expect((await read('westOfficer')).status).toBe(404);
    expect((await read('nobody')).status).toBe(401);
  });
});
