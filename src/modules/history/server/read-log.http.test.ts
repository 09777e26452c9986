import { randomBytes } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import type { QueryOf } from '#base/endpoint.ts';
import { idFrom } from '#base/id.ts';
import { fold } from '#base/vietnamese.ts';
import { openDatabase, openPool } from '#platform/database/connect.ts';
import { Work } from '#platform/work.ts';
import { callerOf, noon } from '#test/database/test-database.ts';
import { type TestServer, testServer } from '#test/http/test-server.ts';
import { type PersonaName, personas, type UnitName, units } from '#test/personas/personas.ts';
import { historyContract } from '../contract.ts';
import { closeEditingSpells, keepEditingSpell } from './editing-spells.ts';
import { eraseContent } from './erase-content.ts';

const [first, second, third] = ['2026-03-02', '2026-03-03', '2026-03-04'] as const;
const minutes = (day: string, count: number) => new Date(noon(day).getTime() + count * 60_000);
const thingOf = (unit: UnitName, subjectKind: string) => ({
  unitId: units[unit],
  subjectKind,
  subjectId: idFrom(noon(first), randomBytes(10)),
});

const typedBefore = { 'outreach.sessions': null, 'child-protection.abuse-cases': null };
const typed = { 'outreach.sessions': 47, 'child-protection.abuse-cases': 2 };

describe('the log', () => {
  let server: TestServer;
  const report = thingOf('secondary', 'report');
  const other = thingOf('westPrimary', 'report');
  const programme = thingOf('communeEast', 'programme');
  const as = (who: PersonaName, now: Date, act: (work: Work) => Promise<unknown>) =>
    server.database.db.transaction().execute((tx) => act(new Work(tx, now, callerOf(who))));
  beforeAll(async () => {
    server = await testServer(noon(third));
    await as('communeOfficer', minutes(first, 0), (work) =>
      work.record({ ...programme, action: 'create', after: { title: 'Kế hoạch bí mật' } }),
    );
    await as('communeOfficer', minutes(first, 1), (work) => work.record({ ...programme, action: 'issue' }));
    await as('schoolOfficer', minutes(first, 2), (work) =>
      keepEditingSpell(work, { ...report, before: typedBefore, after: typed }),
    );
    await as('schoolHead', minutes(second, 0), async (work) => {
      await closeEditingSpells(work, report.unitId, report.subjectKind, report.subjectId);
    });
    await as('schoolHead', minutes(second, 1), (work) => work.record({ ...report, action: 'submit' }));
    await as('communeOfficer', minutes(second, 2), (work) =>
      work.record({ ...report, action: 'read-sensitive', after: { version: 1 } }),
    );
    await as('communeOfficer', minutes(second, 3), (work) =>
      work.record({ ...report, action: 'return', note: 'Chưa khớp sổ 47' }),
    );
    await as('westOfficer', minutes(third, -60), (work) => work.record({ ...other, action: 'accept' }));
  });

  type Query = QueryOf<(typeof historyContract)['readLog']>;
  const read = async (who: PersonaName, unit: UnitName, query: Query = {}) =>
    (await server.call(who, historyContract, 'readLog', { params: { unitId: units[unit] }, query })).body;
  const actions = async (who: PersonaName, unit: UnitName, query: Query = {}) =>
    (await read(who, unit, query)).entries.map(({ action }) => action);

  it('tells a unit and those below it, the newest first, and hides what is prepared inside from those above', async () => {
    expect(await actions('schoolHead', 'secondary')).toEqual(['return', 'read-sensitive', 'submit', 'edit']);
    expect(await actions('communeLeader', 'communeEast')).toEqual([
      'return',
      'read-sensitive',
      'submit',
      'issue',
      'create',
    ]);
    expect(await actions('departmentLeader', 'department')).toEqual([
      'accept',
      'return',
      'read-sensitive',
      'submit',
      'issue',
    ]);
    const above = await read('departmentLeader', 'department', { action: 'return' });
    expect(above.entries.map(({ note, who, unitName }) => [note, who, unitName])).toEqual([
      [null, 'Đinh Thị Én', 'Trường THCS Bản Đông'],
    ]);
    expect((await read('schoolHead', 'secondary', { action: 'return' })).entries[0]?.note).toBe('Chưa khớp sổ 47');
  });

  it('finds who changed a figure, from what to what, and when that was recorded', async () => {
    const { entries } = await read('schoolHead', 'secondary', { action: 'edit' });
    expect(entries).toMatchObject([
      {
        who: 'Mùa Thị Kía',
        what: 'Nhập số liệu',
        before: typedBefore,
        after: typed,
        changes: [
          { what: 'Buổi tuyên truyền', before: '(trống)', after: '47' },
          { what: 'Vụ nghi xâm hại trẻ em', before: '(trống)', after: '2' },
        ],
        at: minutes(first, 2).toISOString(),
        recordedAt: minutes(second, 0).toISOString(),
      },
    ]);
  });

  it('tells those who read the report from above why it was corrected, once the correction stands', async () => {
    const fresh = await testServer(noon(third));
    const corrected = thingOf('secondary', 'report');
    const act = (who: PersonaName, minute: number, action: string, note?: string) =>
      fresh.database.db.transaction().execute((tx) =>
        new Work(tx, minutes(first, minute), callerOf(who)).record({
          ...corrected,
          action,
          ...(note ? { note } : {}),
        }),
      );
    const told = async (who: PersonaName) => {
      const log = await fresh.call(who, historyContract, 'readLog', {
        params: { unitId: units.department },
        query: { action: 'open-correction' },
      });
      const whole = await fresh.call(who, historyContract, 'readHistory', { params: corrected });
      const opened = whole.body.entries.filter(({ action }) => action === 'open-correction');
      return [log.body.entries, opened].map((entries) => entries.map(({ note }) => note));
    };
    await act('schoolHead', 1, 'open-correction', 'Cộng nhầm một buổi');
    await act('schoolHead', 2, 'abandon-correction');
    await act('schoolHead', 3, 'open-correction', 'Sổ theo dõi ghi một buổi');
    await act('schoolHead', 4, 'submit');
    expect(await told('auditor')).toEqual([
      [null, null],
      [null, null],
    ]);
    await act('communeOfficer', 5, 'accept');
    const why = ['Sổ theo dõi ghi một buổi', null];
    expect(await told('auditor')).toEqual([why, why]);
    expect(await told('departmentLeader')).toEqual([why, why]);
    // An administrator reads the log and no reports.
    const { body } = await fresh.call('communeAdministrator', historyContract, 'readHistory', { params: corrected });
    expect(body.entries.map(({ note }) => note)).toEqual([null, null, null, null, null]);
  });

  it('lets an auditor follow a handed-in figure back to whoever typed it, sensitive ones left out, and no draft', async () => {
    const fresh = await testServer(noon(third));
    const [handedIn, draft] = [thingOf('secondary', 'report'), thingOf('primary', 'report')];
    const act = (who: PersonaName, now: Date, doing: (work: Work) => Promise<unknown>) =>
      fresh.database.db.transaction().execute((tx) => doing(new Work(tx, now, callerOf(who))));
    for (const [who, thing] of [
      ['schoolOfficer', handedIn],
      ['primaryOfficer', draft],
    ] as const) {
      await act(who, minutes(first, 0), (work) =>
        keepEditingSpell(work, { ...thing, before: typedBefore, after: typed }),
      );
      await act(who, minutes(first, 1), (work) =>
        closeEditingSpells(work, thing.unitId, thing.subjectKind, thing.subjectId),
      );
    }
    const seen = async (who: PersonaName, query: Query) =>
      (
        await fresh.call(who, historyContract, 'readLog', { params: { unitId: units.department }, query })
      ).body.entries.map(({ who: by, changes }) => [by, changes]);
    expect(await seen('auditor', { action: 'edit' })).toEqual([]);
    await act('schoolHead', minutes(first, 2), (work) => work.record({ ...handedIn, action: 'submit' }));
    const told = [['Mùa Thị Kía', [{ what: 'Buổi tuyên truyền', before: '(trống)', after: '47' }]]];
    expect(await seen('auditor', { action: 'edit' })).toEqual(told);
    expect(await seen('auditor', { words: 'buoi tuyen truyen' })).toEqual(told);
    expect(await seen('auditor', { words: 'xâm hại' })).toEqual([]);
    expect(await seen('departmentLeader', { action: 'edit' })).toEqual([]);
    expect(await seen('departmentLeader', { words: 'buoi tuyen truyen' })).toEqual([]);
    const whole = async (who: PersonaName, thing: typeof draft) =>
      (await fresh.call(who, historyContract, 'readHistory', { params: thing })).body.entries.map(
        ({ action, before, after }) => [action, before, after],
      );
    expect(await whole('auditor', handedIn)).toEqual([
      ['submit', null, null],
      ['edit', { 'outreach.sessions': null }, { 'outreach.sessions': 47 }],
    ]);
    expect(await whole('auditor', draft)).toEqual([]);
    expect(await whole('departmentLeader', handedIn)).toEqual([['submit', null, null]]);
  });

  it('is filtered by days of recording, kind, person, part and words', async () => {
    const leader = (query: Query) => actions('departmentLeader', 'department', query);
    expect(await leader({ from: second, to: second })).toEqual(['return', 'read-sensitive', 'submit']);
    expect(await leader({ kind: 'programme' })).toEqual(['issue']);
    expect(await leader({ span: 'own' })).toEqual([]);
    expect(await actions('communeLeader', 'communeEast', { span: 'own' })).toEqual(['issue', 'create']);
    expect(await leader({ person: personas.westOfficer.personId })).toEqual(['accept']);
    expect((await read('departmentLeader', 'department', { person: personas.westOfficer.personId })).personName).toBe(
      'Cầm Thị Hoa',
    );
    expect(await leader({ part: 'looked' })).toEqual(['read-sensitive']);
    expect(await leader({ part: 'looked', action: 'submit' })).toEqual([]);
    expect(await leader({ part: 'done', kind: 'report' })).toEqual(['accept', 'return', 'submit']);
    expect(await leader({ words: 'đinh thị' })).toEqual(['return', 'read-sensitive', 'issue']);
    expect(await actions('schoolHead', 'secondary', { words: 'khớp sổ' })).toEqual(['return']);
    // Nobody finds by a search what they are not told.
    expect(await leader({ words: 'khớp sổ' })).toEqual([]);
    expect(await leader({ words: '%%' })).toEqual([]);
    expect(await leader({ words: 'bí mật' })).toEqual([]);
    expect(await actions('communeLeader', 'communeEast', { words: 'bí mật' })).toEqual(['create']);
  });

  it('is paged without losing or doubling a row', async () => {
    const fresh = await testServer(noon(third));
    await fresh.database.db.transaction().execute(async (tx) => {
      const work = new Work(tx, noon(second), callerOf('schoolHead'));
      for (let n = 0; n < 120; n++) await work.record({ ...report, action: 'submit', after: { version: n } });
    });
    const page = async (query: Query) =>
      (
        await fresh.call('schoolHead', historyContract, 'readLog', {
          params: { unitId: units.secondary },
          query,
        })
      ).body;
    for (const filter of [{}, { words: 'tòng văn lâm' }]) {
      const seen: unknown[] = [];
      for (let before: string | null | undefined; before !== null; ) {
        const { entries, next } = await page({ ...filter, ...(before ? { before } : {}) });
        seen.push(...entries.map(({ after }) => (after as { version: number }).version));
        before = next;
      }
      expect(new Set(seen).size).toBe(120);
      expect(seen.length).toBe(120);
    }
  });

  it('goes to Excel as it is told, which stands in the log', async () => {
    const answer = await server.call('communeLeader', historyContract, 'exportLog', {
      params: { unitId: units.communeEast },
      query: { kind: 'report' },
    });
    expect(answer.status).toBe(200);
    const files = unzipSync(new Uint8Array(answer.bytes));
    const text = Object.values(files)
      .map((file) => strFromU8(file))
      .join('');
    expect(text).toContain('Trường THCS Bản Đông');
    expect(text).not.toContain('khớp sổ');
    const { entries } = await read('communeLeader', 'communeEast', { part: 'looked' });
    expect(entries[0]).toMatchObject({
      action: 'export-history',
      who: personas.communeLeader.fullName,
      after: { kind: 'report', rows: 3, complete: true },
    });
  });

  it('offers people by names without marks, of the unit and below it only', async () => {
    const find = async (who: PersonaName, unit: UnitName, q: string) =>
      (await server.call(who, historyContract, 'findPeople', { params: { unitId: units[unit] }, query: { q } })).body;
    expect((await find('communeLeader', 'communeEast', 'mua thi')).people.map(({ fullName }) => fullName)).toEqual([
      'Mùa Thị Kía',
    ]);
    expect((await find('communeLeader', 'communeEast', 'cam thi hoa')).people).toEqual([]);
  });

  it('finds people of any name, and no more than are offered', async () => {
    const find = async (q: string) =>
      (
        await server.call('departmentLeader', historyContract, 'findPeople', {
          params: { unitId: units.department },
          query: { q },
        })
      ).body;
    const { people } = await find('THỊ');
    expect([people.length > 1, people.length <= 8]).toEqual([true, true]);
    expect(people.every(({ fullName }) => fold(fullName).includes('thi'))).toBe(true);
    expect((await find('dinh en')).people.map(({ fullName }) => fullName)).toEqual(['Đinh Thị Én']);
  });

  it('goes on telling what a unit did that is no more, by the name it had', async () => {
    const fresh = await testServer(noon(third));
    const { db } = fresh.database;
    await db
      .transaction()
      .execute((tx) => new Work(tx, noon(first), callerOf('westOfficer')).record({ ...other, action: 'accept' }));
    for (const table of ['unit_fact', 'unit_relation'] as const) {
      await db.updateTable(table).set({ valid_to: second }).where('unit_id', '=', other.unitId).execute();
    }
    const query = { query: { action: 'accept' }, params: { unitId: units.department } };
    const { body } = await fresh.call('departmentLeader', historyContract, 'readLog', query);
    expect(body.entries.map(({ unitId, unitName }) => [unitId, unitName !== ''])).toEqual([[other.unitId, true]]);
  });

  it('says that content was erased, and keeps saying that something was done', async () => {
    const { entries } = await read('schoolHead', 'secondary', { action: 'edit' });
    const pool = openPool(server.database.owner, 1);
    const erasing = { now: noon(third), rowIds: [entries[0]?.id ?? ''], reason: 'Quyết định số 9/QĐ-SGDĐT' };
    await eraseContent(openDatabase(pool), erasing);
    await pool.end();
    expect((await read('schoolHead', 'secondary', { action: 'edit' })).entries).toMatchObject([
      { who: '', before: null, after: null, erased: true },
    ]);
    expect((await read('schoolHead', 'secondary', { action: 'erase-content' })).entries[0]?.note).toBe(erasing.reason);
  });
});
