import { beforeAll, describe, expect, it } from 'vitest';
import { insertGrant } from '#modules/accounts/server/public.ts';
import { reformsContract } from '#modules/organisation/reforms-contract.ts';
import { newId } from '#platform/random.ts';
import { noon } from '#test/database/test-database.ts';
import { form, readFigures, readRows, scaled } from '#test/demo/written-files.ts';
import { fileHalfYear, type HalfYear } from '#test/fixtures/half-year.ts';
import { fillVanHo, mergedDivision, schools, withoutDistrict } from '#test/fixtures/van-ho.ts';
import { type TestServer, testServer } from '#test/http/test-server.ts';
import { type PersonaName, personas, units } from '#test/personas/personas.ts';
import { rollupContract } from '../../rollup-contract.ts';

const NOW = noon('2026-03-02');
const OFFICE = units.otherDepartment;
const TODAY = '2026-03-02';
const LAST_DAY = '2025-06-14';
const HOUR = 3_600_000;
const MARK = 'BẢN ĐỐI CHIẾU – không phải báo cáo chính thức';
const LATER_NAME = 'Sở Giáo dục và Đào tạo Mới';

const reforms = { divided: withoutDistrict, merged: mergedDivision };
/** Where a school stands today. */
const placeOf = {
  divided: (name: string) => schools.find((school) => school.name === name)?.to,
  merged: () => 'Phòng Giáo dục và Đào tạo Mộc Vân',
};

describe.each(['divided', 'merged'] as const)('a comparison copy after an office was %s', (kind) => {
  let server: TestServer;
  let call: HalfYear;
  const params = () => ({ unitId: OFFICE, windowId: call.above.windowId });
  beforeAll(async () => {
    server = await testServer(NOW);
    const { db } = server.database;
    await fillVanHo(db);
    call = await fileHalfYear(db);
    const of = { params: { unitId: OFFICE } };
    const body = { ...reforms[kind], knowsAccepted: true };
    const { id: reformId } = (await server.call('stranger', reformsContract, 'draftReform', { ...of, body })).body;
    const confirmed = { params: { unitId: OFFICE, reformId }, body: { revision: 1 } };
    expect((await server.call('stranger', reformsContract, 'confirmReform', confirmed)).status).toBe(200);
    const { personId } = personas.auditor;
    const from = new Date('2020-01-01T00:00:00Z');
    await insertGrant(db, { id: newId(NOW), personId, role: 'auditor', unitId: OFFICE, from, grantedBy: null });
    const [fact] = await db.selectFrom('unit_fact').selectAll().where('unit_id', '=', OFFICE).execute();
    if (!fact) throw new Error('the office has no facts');
    const spells = { before: { ...fact, valid_to: '2026-01-01' }, after: { ...fact, valid_from: '2026-01-01' } };
    await db.updateTable('unit_fact').set({ valid_to: spells.before.valid_to }).where('id', '=', fact.id).execute();
    await db
      .insertInto('unit_fact')
      .values({ ...spells.after, id: newId(NOW), name: LATER_NAME })
      .execute();
  });

  type Query = { day?: string; view?: number | 'live'; number?: number; date?: string };
  const sheet = async (query: Query, as: PersonaName = 'stranger') => {
    const answer = await server.call(as, rollupContract, 'paperXlsx', {
      params: params(),
      query: { children: 'yes', ...query },
    });
    expect(answer.status).toBe(200);
    const name = decodeURIComponent(String(answer.headers['content-disposition']).replace(/^.*''/u, ''));
    const [first, second] = [1, 2].map((n) => readRows(answer.bytes, n).map((row) => [...row.values()]));
    return { name, first: first ?? [], second: second ?? [], ...readFigures(answer.bytes) };
  };
  const page = async (query: Query) => {
    const answer = await server.call('stranger', rollupContract, 'readConsolidation', {
      params: params(),
      query: { children: 'yes', ...query },
    });
    expect(answer.status).toBe(200);
    return answer.body;
  };
  const numberOf = (cell: string | number | undefined) => (typeof cell === 'number' ? cell : undefined);

  const expectTheSame = async (query: Query) => {
    const [{ lines, first }, body] = [await sheet(query), await page(query)];
    const totals = new Map(body.groups.flatMap((group) => group.totals.map((one) => [one.code, one])));
    for (const { indicator, total, reporters, children } of lines) {
      const shown = totals.get(indicator.code);
      const told = numberOf(total) === undefined ? null : String(scaled(total, indicator));
      expect([indicator.code, told, reporters]).toEqual([indicator.code, shown?.sum ?? null, shown?.reporters]);
      const sums = (shown?.byChild ?? []).filter((sum) => sum !== null);
      expect(children.filter((cell) => cell !== '').map((cell) => String(scaled(cell, indicator)))).toEqual(sums);
    }
    const names = body.children.map(({ name }) => name);
    expect(first).toContainEqual(names);
    expect(names.length).toBeGreaterThan(0);
  };

  it('holds the figures of the page by that tree, line by line and column by column', async () => {
    await expectTheSame({ day: TODAY });
    await expectTheSame({ day: '2025-06-30' });
    await expectTheSame({ day: '1990-01-01' });
  });

  it('says first what it is, by which tree, of which days, when and by whom, with the names of that day', async () => {
    const { name, first } = await sheet({ day: TODAY });
    expect(first.slice(0, 4).flat()).toEqual([
      MARK,
      'Theo tổ chức ngày 02/03/2026; kỳ số liệu từ 15/12/2024 đến 14/06/2025; xuất lúc 02/03/2026 12:00 bởi Trịnh Văn Phúc',
      expect.any(String),
      LATER_NAME,
    ]);
    expect(first.flat()).toContain('Số liệu của 7/7 đơn vị');
    expect(name).toMatch(/^Bản đối chiếu .* - theo tổ chức ngày 02-03-2026 \(dự thảo\)\.xlsx$/u);
    expect(name).toContain(LATER_NAME);
    expect((await page({ day: TODAY })).unit.name).toBe(LATER_NAME);
    const earlier = await sheet({ day: '2025-06-30' });
    expect(earlier.first.flat()).not.toContain(LATER_NAME);
    expect((await page({ day: '2025-06-30' })).unit.name).toBe(earlier.first[3]?.[0]);
  });

  it('names the schools themselves with where each stands by that tree', async () => {
    const { second } = await sheet({ day: TODAY });
    const named = second.filter(([n]) => typeof n === 'number').map((row) => [row[1], row.at(-1)]);
    expect(new Map(named as [string, string][])).toEqual(
      new Map(schools.map(({ name }) => [name, placeOf[kind](name)])),
    );
    expect(named).toHaveLength(schools.length);
  });

  it('has no number, no day of issue and no signature, whatever is asked for', async () => {
    const plain = await sheet({ day: TODAY });
    const asked = await sheet({ day: TODAY, number: 4321, date: '2025-12-24' });
    expect([asked.name, asked.first, asked.second]).toEqual([plain.name, plain.first, plain.second]);
    const words = [...plain.first, ...plain.second].flat().join('\n');
    expect(words).not.toMatch(/Số:|\/BC-|4321|Nơi nhận|Kính gửi|GIÁM ĐỐC|TM\.|KT\./u);
  });

  it('is not what is made by the tree of the window, whose copy stays the official one', async () => {
    const own = await sheet({});
    expect(own.first.flat()).not.toContain(MARK);
    expect(own.name).toMatch(/^Tổng hợp /u);
    const said = await sheet({ day: LAST_DAY });
    expect([said.name, said.first, said.second]).toEqual([own.name, own.first, own.second]);
    expect(own.sources.map(({ unit }) => unit)).toEqual(['Phòng Giáo dục và Đào tạo Vân Hồ']);
  });

  const ask = (as: PersonaName) =>
    server.call(as, rollupContract, 'paperXlsx', { params: params(), query: { day: TODAY } });

  it('is given to those who may read the total, and with sensitive sums to those alone who may see them', async () => {
    const asked: PersonaName[] = ['nobody', 'communeOfficer', 'departmentLeader', 'westOfficer', 'auditor', 'stranger'];
    const answers = await Promise.all(asked.map(async (as) => (await ask(as)).status));
    expect(answers).toEqual([401, 404, 404, 404, 200, 200]);
    const sensitive = form.indicators.filter((one) => one.sensitive).map(({ name }) => name);
    const told = async (as: PersonaName) => {
      const rows = (await sheet({ day: TODAY }, as)).first;
      return rows.filter((row) => row.some((cell) => sensitive.includes(String(cell))));
    };
    expect(await told('auditor')).toEqual([]);
    const seen = await told('stranger');
    expect(seen.length).toBe(sensitive.length);
    // A total and whom it rests on; never a unit beside it.
    for (const row of seen) expect(row.filter((cell) => typeof cell === 'number').length).toBeLessThanOrEqual(2);
  });

  it('with sensitive sums leaves the row in the log that any file of the total leaves, once an hour', async () => {
    const looks = () =>
      server.database.db
        .selectFrom('history')
        .select(['action', 'subject_kind as on', 'person_id as by'])
        .where('action', '=', 'export-sensitive')
        .orderBy('id')
        .execute();
    server.clock.advance(HOUR);
    const before = (await looks()).length;
    await ask('auditor');
    expect((await looks()).length).toBe(before);
    await ask('stranger');
    await ask('stranger');
    expect((await looks()).slice(before)).toEqual([
      { action: 'export-sensitive', on: 'window', by: personas.stranger.personId },
    ]);
  });

  it('where a figure comes from follows the tree: the schools make up the figure and each column of it', async () => {
    const body = await page({ day: TODAY });
    const total = body.groups.flatMap(({ totals }) => totals).find(({ code }) => code === 'outreach.sessions');
    const { body: found } = await server.call('stranger', rollupContract, 'readProvenance', {
      params: { ...params(), code: 'outreach.sessions' },
      query: { day: TODAY },
    });
    const sums = new Map<string, bigint>();
    for (const { under = '', value } of found.sources) {
      sums.set(under, (sums.get(under) ?? 0n) + BigInt(value ?? 0));
    }
    expect(new Map(body.children.map(({ name }, i) => [name, BigInt(total?.byChild?.[i] ?? 0)]))).toEqual(sums);
    expect([...sums.values()].reduce((all, one) => all + one, 0n)).toBe(BigInt(total?.sum ?? 0));
    expect(found.sources.map(({ name, opens }) => [name, opens])).toEqual(
      [...schools]
        .map(({ name }) => name)
        .sort((a, b) => a.localeCompare(b, 'vi'))
        .map((name) => [name, null]),
    );
    const hidden = form.indicators.find(({ sensitive }) => sensitive)?.code ?? '';
    const closed = await server.call('stranger', rollupContract, 'readProvenance', {
      params: { ...params(), code: hidden },
      query: { day: TODAY },
    });
    expect(closed.body.sources).toEqual([]);
  });

  it('of a closed version holds what was closed, and changes nothing of it', async () => {
    const { basis } = await page({});
    const closed = await server.call('stranger', rollupContract, 'closeConsolidation', {
      params: params(),
      body: { basis, missing: [] },
    });
    expect(closed.status).toBe(200);
    const official = await sheet({ view: 1 });
    await expectTheSame({ view: 1, day: TODAY });
    const copy = await sheet({ view: 1, day: TODAY });
    expect([copy.name.endsWith('(bản 1).xlsx'), copy.first[0]]).toEqual([true, [MARK]]);
    expect(await sheet({ view: 1 })).toEqual(official);
    expect(copy.lines.map(({ total }) => total)).toEqual(official.lines.map(({ total }) => total));
  });
});
