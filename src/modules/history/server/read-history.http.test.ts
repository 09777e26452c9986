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
      ['Mùa Thị Kía', 'Nhập số liệu', { a: 2 }, true],
      ['Mùa Thị Kía', 'Nộp báo cáo', { state: 'submitted' }, false],
      ['Mùa Thị Kía', 'Nhập số liệu', { a: 1 }, false],
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

  it('of what an office prepares is told in the office; above, only what became of it', async () => {
    const of = (subjectKind: string, n: number) => ({
      unitId: units.communeEast,
      subjectKind,
      subjectId: `0d000000-0000-7000-8000-0000000000${n}`,
    });
    const [programme, total, document] = [of('programme', 11), of('consolidation', 12), of('document', 13)];
    await server.database.db.transaction().execute(async (tx) => {
      const work = new Work(tx, now, callerOf('communeOfficer'));
      await work.record({ ...programme, action: 'create', after: { title: 'Bản nháp' } });
      await work.record({ ...programme, action: 'issue', after: { title: 'Bản nháp' } });
      await keepEditingSpell(work, { ...total, before: { gaps: '' }, after: { gaps: 'Chưa đủ' } });
      await work.record({ ...total, action: 'hand-over', after: { version: 1 } });
      await work.record({ ...total, action: 'close', note: 'Trường đính chính' });
      await work.record({ ...document, action: 'add', after: { title: 'Công văn' } });
    });
    const told = async (as: PersonaName, params: typeof programme) => {
      const { body } = await server.call(as, historyContract, 'readHistory', { params });
      return body.entries.map(({ what, after, note }) => [what, after ?? note]);
    };
    expect(await told('communeLeader', programme)).toEqual([
      ['Ban hành', { title: 'Bản nháp' }],
      ['Lập bản nháp chương trình', { title: 'Bản nháp' }],
    ]);
    expect(await told('departmentOfficer', programme)).toEqual([['Ban hành', null]]);
    expect(await told('communeLeader', total)).toEqual([
      ['Sửa lời văn', { gaps: 'Chưa đủ' }],
      ['Chốt số liệu', 'Trường đính chính'],
      ['Trình lãnh đạo', { version: 1 }],
    ]);
    expect(await told('departmentOfficer', total)).toEqual([['Chốt số liệu', null]]);
    // An administrator reads no documents, so neither what they are called.
    expect(await told('communeLeader', document)).toEqual([['Đưa văn bản vào', { title: 'Công văn' }]]);
    expect(await told('communeAdministrator', document)).toEqual([]);
  });
});
