import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { QueryOf } from '#base/endpoint.ts';
import { noon } from '#test/database/test-database.ts';
import { testDefinitions } from '#test/fixtures/registers.ts';
import { testServer } from '#test/http/test-server.ts';
import { type PersonaName, type UnitName, units } from '#test/personas/personas.ts';
import { registersContract } from '../contract.ts';
import type { Values } from '../rules/values.ts';

type ListQuery = Partial<QueryOf<(typeof registersContract)['listEntries']>>;

const register = 'test-club';
const club = (name: string, day: string, more: Values = {}): Values => ({ day, name, kind: 'law', ...more });

describe('a list of entries, and what it amounts to', async () => {
  const { call, database } = await testServer(noon('2026-03-02'), undefined, undefined, testDefinitions);
  const add = async (as: PersonaName, unit: UnitName, values: Values, entryId: string = randomUUID()) => {
    const { status, body, problem } = await call(as, registersContract, 'addEntry', {
      params: { unitId: units[unit], register },
      body: { entryId, version: 1, values: values as never },
    });
    if (status !== 200) throw new Error(JSON.stringify(problem));
    return body.entry;
  };
  const list = async (as: PersonaName, unit: UnitName, query: ListQuery = {}) => {
    const { status, body } = await call(as, registersContract, 'listEntries', {
      params: { unitId: units[unit], register },
      query: { withdrawn: false, below: false, ...query },
    });
    return { status, names: body.entries?.map(({ values }) => values.name) ?? [], ...body };
  };
  const measure = async (
    as: PersonaName,
    unit: UnitName,
    query: Partial<QueryOf<(typeof registersContract)['measureUnit']>> & { firstDay: string; lastDay: string },
  ) => {
    const { body } = await call(as, registersContract, 'measureUnit', {
      params: { unitId: units[unit] },
      query: { below: false, ...query },
    });
    return Object.fromEntries(
      body.measures
        .filter(({ code }) => code.startsWith('test.'))
        .map(({ code, amount, entries }) => [code, [amount, entries]]),
    );
  };

  it('goes on page by page without a gap or a repeat, whatever is written meanwhile, also on one day', async () => {
    const names = Array.from({ length: 120 }, (_, at) => `Câu lạc bộ ${at}`);
    for (const name of names)
      await add('primaryOfficer', 'primary', club(name, name.endsWith('7') ? '2026-01-09' : '2026-01-10'));
    const first = await list('primaryOfficer', 'primary');
    expect([first.names.length, first.total]).toEqual([50, 120]);
    // The latest day of all, and one that would stand in the middle of the page that was read.
    await add('primaryOfficer', 'primary', club('Mới', '2026-02-01'));
    const second = await list('primaryOfficer', 'primary', { after: first.next ?? '' });
    const third = await list('primaryOfficer', 'primary', { after: second.next ?? '' });
    const seen = [...first.names, ...second.names, ...third.names];
    expect([seen.length, new Set(seen).size, third.next]).toEqual([120, 120, null]);
    expect([...seen].sort()).toEqual([...names].sort());
    const days = [first, second, third].flatMap(({ entries }) => entries.map(({ day }) => day));
    expect(days).toEqual([...days].sort().reverse());
    expect((await list('primaryOfficer', 'primary', { after: `2026-13-77~${randomUUID()}` })).status).toBe(400);
  });

  it('is searched without marks, in texts and in what was chosen, by every word', async () => {
    await add('schoolOfficer', 'secondary', club('Đường về nhà an toàn', '2026-01-12', { topics: ['traffic'] }));
    await add(
      'schoolOfficer',
      'secondary',
      club('100% không ma_túy', '2026-01-13', { kind: 'other', 'kind:other': 'Kịch' }),
    );
    const found = async (search: string) => (await list('schoolOfficer', 'secondary', { search })).names;
    expect(await found('duong VE nha')).toEqual(['Đường về nhà an toàn']);
    expect(await found('giao thong duong')).toEqual(['Đường về nhà an toàn']);
    expect(await found('kịch')).toEqual(['100% không ma_túy']);
    expect([await found('100%'), await found('0% k'), await found('a_t'), await found('a%t')]).toEqual([
      ['100% không ma_túy'],
      ['100% không ma_túy'],
      ['100% không ma_túy'],
      [],
    ]);
    expect(await found('\u0000')).toHaveLength(2);
  });

  it('shows what holds a choice, a state, some days, and what was struck out when asked', async () => {
    const gone = await add(
      'schoolOfficer',
      'secondary',
      club('Gạch đi', '2026-01-14', { topics: ['drugs', 'traffic'] }),
    );
    await call('schoolOfficer', registersContract, 'withdrawEntry', {
      params: { unitId: units.secondary, register, entryId: gone.id },
      body: { revision: 1, reason: 'Ghi nhầm' },
    });
    const names = async (query: ListQuery) => (await list('schoolOfficer', 'secondary', query)).names;
    expect(await names({ holds: 'topics:traffic' })).toEqual(['Đường về nhà an toàn']);
    expect(await names({ holds: 'topics:traffic', withdrawn: true })).toEqual(['Gạch đi', 'Đường về nhà an toàn']);
    expect(await names({ holds: 'kind:other' })).toEqual(['100% không ma_túy']);
    expect(await names({ state: 'built', firstDay: '2026-01-12', lastDay: '2026-01-12' })).toEqual([
      'Đường về nhà an toàn',
    ]);
    expect(await names({ state: 'kept' })).toEqual([]);
  });

  it('counts a day once on either side of a boundary, flows by their days and stocks at the end', async () => {
    const ended = await add(
      'highSchoolHead',
      'highSchool',
      club('Một', '2026-01-31', { members: 12, classes: [{ class: '10A', joined: 3 }] }),
    );
    await add('highSchoolHead', 'highSchool', club('Hai', '2026-02-01', { members: 5 }));
    await call('highSchoolHead', registersContract, 'moveEntry', {
      params: { unitId: units.highSchool, register, entryId: ended.id, move: 'end' },
      body: { revision: 1, values: { ended: '2026-02-28' } },
    });
    const at = (firstDay: string, lastDay: string) => measure('highSchoolHead', 'highSchool', { firstDay, lastDay });
    const nothing = [0, 0];
    expect(await at('2026-01-01', '2026-01-31')).toEqual({
      'test.clubs-founded': [1, 1],
      'test.clubs': [1, 1],
      'test.club-members': [15, 1],
      'test.clubs-ended': nothing,
      'test.shifts': nothing,
    });
    expect(await at('2026-02-01', '2026-02-27')).toMatchObject({ 'test.clubs-founded': [1, 1], 'test.clubs': [2, 2] });
    expect(await at('2026-02-28', '2026-02-28')).toMatchObject({
      'test.clubs-founded': nothing,
      'test.clubs': [1, 1],
      'test.club-members': [5, 1],
      'test.clubs-ended': [1, 1],
    });
    const opened = async (code: string, firstDay: string, lastDay: string) =>
      (await list('highSchoolHead', 'highSchool', { measure: code, firstDay, lastDay })).names;
    expect(await opened('test.clubs', '2026-02-01', '2026-02-27')).toEqual(['Hai', 'Một']);
    expect(await opened('test.clubs', '2026-02-28', '2026-02-28')).toEqual(['Hai']);
    expect(await opened('test.clubs-ended', '2026-02-28', '2026-02-28')).toEqual(['Một']);
    expect((await list('highSchoolHead', 'highSchool', { measure: 'test.nothing' })).status).toBe(404);
  });

  it('adds up below an office, by the tree of the day asked for', async () => {
    await add('schoolOfficer', 'secondary', club('Ở cấp hai', '2025-06-20', { members: 7 }));
    await add('primaryOfficer', 'primary', club('Ở tiểu học', '2025-06-21', { members: 8 }));
    const days = { firstDay: '2025-06-01', lastDay: '2025-06-30' };
    const below = async (as: PersonaName, unit: UnitName, treeDay?: string) =>
      (await measure(as, unit, { ...days, below: true, ...(treeDay ? { treeDay } : {}) }))['test.club-members'];
    expect(await below('communeOfficer', 'communeEast', '2026-03-02')).toEqual([15, 2]);
    // In June 2025 the schools reported to the division of the district, and the commune had not begun.
    expect(await below('communeOfficer', 'communeEast')).toEqual([0, 0]);
    expect(await below('departmentOfficer', 'department')).toEqual([15, 2]);
    expect((await measure('communeOfficer', 'communeEast', days))['test.club-members']).toEqual([0, 0]);
    const shown = await list('communeOfficer', 'communeEast', { below: true, ...days });
    expect(shown.entries.map(({ unitName, values }) => [unitName, values.name])).toEqual([
      ['Trường Tiểu học Bản Đông', 'Ở tiểu học'],
      ['Trường THCS Bản Đông', 'Ở cấp hai'],
    ]);
    expect([shown.total, (await list('communeOfficer', 'communeEast', days)).total]).toEqual([2, 0]);
    expect((await list('westOfficer', 'communeEast', { below: true })).status).toBe(404);
    expect((await list('communeOfficer', 'communeWest', { below: true })).status).toBe(404);
  });

  it('counts the past of a merged school with the one that goes on for it', async () => {
    const { rows } = await database.pool.query('select id from person limit 1');
    const from = units.westPrimary;
    const key = [from, '2026-02-28'];
    await database.pool.query(
      `insert into entry (unit_id, id, register, definition_version, day, content, folded, created_at, created_by, updated_at, updated_by, state)
       values ($1, gen_random_uuid(), 'test-club', 1, '2026-02-10', '{"day":"2026-02-10","name":"Của trường cũ","kind":"law","members":9}', '', now(), $2, now(), $2, 'built')`,
      [from, rows[0].id],
    );
    await database.pool.query(
      `insert into entry_amount select unit_id, id, day, register, '{1,1,9,0}' from entry where unit_id = $1`,
      [from],
    );
    await database.pool.query('update unit_fact set valid_to = $2 where unit_id = $1', key);
    await database.pool.query('update unit_relation set valid_to = $2 where unit_id = $1 and valid_to is null', key);
    await database.pool.query(
      `with made as (
         insert into reform (unit_id, id, name, effective_on, legal_basis, steps, state, created_at, created_by, confirmed_at, confirmed_by)
         values ($3, gen_random_uuid(), 'Nhập trường', '2026-03-01', 'Quyết định', '[]', 'confirmed', now(), $4, now(), $4)
         returning id)
       insert into unit_succession (from_id, to_id, reform_id, extent, rank, effective_on, recorded_at)
       select $1, $2, id, 'whole', 1, '2026-03-01', now() from made`,
      [from, units.nursery, units.department, rows[0].id],
    );
    const days = { firstDay: '2026-02-01', lastDay: '2026-02-28' };
    const members = async (unit: UnitName, treeDay: string, below = false) =>
      (await measure('departmentOfficer', unit, { ...days, treeDay, below }))['test.club-members'];
    expect(await members('nursery', '2026-02-28')).toEqual([0, 0]);
    expect(await members('nursery', '2026-03-02')).toEqual([9, 1]);
    const opened = await list('departmentOfficer', 'nursery', { measure: 'test.club-members', ...days });
    expect(opened.entries.map(({ unitName }) => unitName)).toEqual(['Trường Tiểu học Bản Tây']);
    expect(await members('communeWest', '2026-02-28', true)).toEqual([9, 1]);
    expect(await members('communeWest', '2026-03-02', true)).toEqual([0, 0]);
  });

  it('tells how much stands in each register this year', async () => {
    const { body } = await call('highSchoolHead', registersContract, 'listRegisters', {
      params: { unitId: units.highSchool },
    });
    const found = body.registers.find(({ code }) => code === register);
    expect([body.unitName, body.mayWrite, found?.entries, found?.lastDay]).toEqual([
      'Trường THPT Nà Lang',
      true,
      2,
      '2026-02-01',
    ]);
  });

  it('breaks a figure down by what was chosen, whole and without what is not counted', async () => {
    const unitId = units.highSchool;
    const days = { firstDay: '2025-05-01', lastDay: '2025-05-31' };
    for (const values of [
      club('A', '2025-05-02', { topics: ['drugs', 'traffic'], members: 5 }),
      club('B', '2025-05-03', { topics: ['drugs'], members: 7 }),
      club('C', '2025-05-04', { kind: 'other', 'kind:other': 'Kịch' }),
      club('D', '2025-06-01', { topics: ['traffic'], members: 9 }),
    ])
      await add('highSchoolHead', 'highSchool', values);
    const parts = async (measured: string, by: string, as: PersonaName = 'highSchoolHead', more = {}) => {
      const query = { ...days, measure: measured, by, below: false, ...more };
      const { status, body } = await call(as, registersContract, 'breakDown', { params: { unitId, register }, query });
      return status === 200 ? body.parts.map(({ name, amount }) => [name, amount]) : status;
    };
    expect(await parts('test.clubs-founded', 'kind')).toEqual([
      ['Pháp luật', 2],
      ['Khác', 1],
    ]);
    const topics = [
      ['Phòng, chống ma túy', 12],
      ['An toàn giao thông', 5],
    ];
    expect(await parts('test.club-members', 'topics')).toEqual(topics);
    expect(await parts('test.clubs-founded', 'topics')).toEqual([
      ['Phòng, chống ma túy', 2],
      ['An toàn giao thông', 1],
      ['Không ghi', 1],
    ]);
    // A stock is broken down as it stands at the end.
    expect(await parts('test.club-members', 'topics', 'highSchoolHead', { lastDay: '2025-06-30' })).toEqual([
      ['Phòng, chống ma túy', 12],
      ['An toàn giao thông', 14],
    ]);
    expect(await parts('test.club-members', 'topics', 'departmentOfficer', { below: true })).toEqual(topics);
    for (const [measured, by] of [
      ['test.clubs-founded', 'name'],
      ['test.clubs-founded', 'nothing'],
      ['test.nothing', 'kind'],
    ] as const)
      expect(await parts(measured, by)).toBe(404);
    expect(await parts('test.clubs', 'kind', 'schoolOfficer')).toBe(404);
  });

  it('says how big the school or all below an office is on a day, for rates to stand beside counts', async () => {
    const size = async (as: PersonaName, unitId: string, day: string, below: boolean) => {
      const answer = await call(as, registersContract, 'readRates', {
        params: { unitId, register },
        query: { firstDay: '2025-10-01', lastDay: day, below },
      });
      const { amounts: _, ...counted } = answer.body;
      return answer.status === 200 ? counted : answer.status;
    };
    const classOf = (name: string, pupils: number, until?: string) =>
      call('schoolOfficer', registersContract, 'addEntry', {
        params: { unitId: units.secondary, register: 'school-class' },
        body: {
          entryId: randomUUID(),
          version: 1,
          values: { from: '2025-09-05', name, pupils, ...(until ? { until } : {}) },
        },
      });
    for (const sent of [await classOf('6A', 40), await classOf('6B', 38, '2026-01-31')]) expect(sent.status).toBe(200);
    const one = { schools: 1, schoolsWithClasses: 1 };
    expect(await size('schoolHead', units.secondary, '2026-01-30', false)).toEqual({ ...one, pupils: 78 });
    expect(await size('schoolHead', units.secondary, '2026-03-01', false)).toEqual({ ...one, pupils: 40 });
    expect(await size('schoolHead', units.secondary, '2025-09-01', false)).toMatchObject({ schoolsWithClasses: 0 });
    const below = await size('communeOfficer', units.communeEast, '2026-03-01', true);
    expect(below).toMatchObject({ schoolsWithClasses: 1, pupils: 40 });
    expect((below as { schools: number }).schools).toBeGreaterThan(1);
    expect(await size('communeOfficer', units.communeEast, '2026-03-01', false)).toEqual({
      schools: 0,
      schoolsWithClasses: 0,
      pupils: 0,
    });
    expect(await size('primaryHead', units.secondary, '2026-03-01', false)).toBe(404);
    // What the office did itself is in its sum and in no school's rate.
    const founded = async (query: { firstDay: string; lastDay: string }) => {
      const asked = { params: { unitId: units.communeEast, register }, query: { ...query, below: true } };
      const { amounts } = (await call('communeOfficer', registersContract, 'readRates', asked)).body;
      const whole = await measure('communeOfficer', 'communeEast', { ...query, below: true });
      return [amounts.find(({ code }) => code === 'test.clubs-founded')?.amount, whole['test.clubs-founded']?.[0]];
    };
    const august = { firstDay: '2025-08-01', lastDay: '2025-08-31' };
    await add('schoolOfficer', 'secondary', club('Của trường', '2025-08-02'));
    await add('communeOfficer', 'communeEast', club('Của xã', '2025-08-03'));
    expect(await founded(august)).toEqual([1, 2]);
  });
});
