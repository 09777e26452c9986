import { beforeAll, describe, expect, it } from 'vitest';
import { reformsContract } from '#modules/organisation/reforms-contract.ts';
import { programmesContract } from '#modules/programmes/contract.ts';
import { noon } from '#test/database/test-database.ts';
import { fileHalfYear, type HalfYear } from '#test/fixtures/half-year.ts';
import { fillVanHo, schools, vanHo, withoutDistrict } from '#test/fixtures/van-ho.ts';
import { type TestServer, testServer } from '#test/http/test-server.ts';
import { units } from '#test/personas/personas.ts';
import { rollupContract } from '../../rollup-contract.ts';

const NOW = noon('2026-03-02');
const OFFICE = units.otherDepartment;
const PHONG = 'Phòng Giáo dục và Đào tạo Vân Hồ';
const BEFORE = '2025-06-30';
const TODAY = '2026-03-02';

describe('a total of the half-year before a Phòng was divided', () => {
  let server: TestServer;
  let call: HalfYear;
  beforeAll(async () => {
    server = await testServer(NOW);
    await fillVanHo(server.database.db);
    call = await fileHalfYear(server.database.db);
    const params = { unitId: OFFICE };
    const body = { ...withoutDistrict, knowsAccepted: true };
    const { id: reformId } = (await server.call('stranger', reformsContract, 'draftReform', { params, body })).body;
    const confirmed = { params: { ...params, reformId }, body: { revision: 1 } };
    expect((await server.call('stranger', reformsContract, 'confirmReform', confirmed)).status).toBe(200);
  });

  const read = async (day?: string) => {
    const { status, body } = await server.call('stranger', rollupContract, 'readConsolidation', {
      params: { unitId: OFFICE, windowId: call.above.windowId },
      query: { children: 'yes', ...(day ? { day } : {}) },
    });
    expect(status).toBe(200);
    return body;
  };
  type Body = Awaited<ReturnType<typeof read>>;
  const totalsOf = ({ groups }: Body) => groups.flatMap(({ totals }) => totals);
  const byChild = (body: Body) => {
    const sums = totalsOf(body).find(({ code }) => code === 'outreach.sessions')?.byChild ?? [];
    return body.children.map(({ name }, i) => [name, sums[i]]);
  };

  it('stands by the tree of the window under the Phòng, and by that of today under the communes, school by school', async () => {
    const [own, later] = [await read(), await read(TODAY)];
    const unit = totalsOf(own).find(({ code }) => code === 'outreach.sessions');
    const place = Number(unit?.sum) / 28;
    expect(byChild(own)).toEqual([[PHONG, unit?.sum]]);
    const shares = new Map<string, number>();
    for (const [i, { to }] of schools.entries()) shares.set(to, (shares.get(to) ?? 0) + (i + 1) * place);
    expect(new Map(byChild(later) as [string, string][])).toEqual(
      new Map([...shares].map(([name, sum]) => [name, String(sum)])),
    );
    expect(later.children.map(({ changes }) => changes)).toEqual(
      schools.slice(0, 5).map(() => [expect.objectContaining({ name: PHONG, kind: 'divided', on: '2025-07-01' })]),
    );
  });

  it('is the same total by any tree, and its columns make up each line of it', async () => {
    const own = await read();
    for (const day of [BEFORE, '2025-07-01', TODAY, '1990-01-01', '2040-01-01']) {
      const body = await read(day);
      const plain = (one: Body) => totalsOf(one).map(({ code, sum }) => [code, sum]);
      expect([body.day, plain(body)]).toEqual([day, plain(own)]);
      // It rests on the schools themselves, not on the one report that was their total.
      expect([body.coverage.accepted, body.coverage.expected]).toEqual([schools.length, schools.length]);
      for (const { sum, reporters, byChild: sums } of totalsOf(body)) {
        expect(reporters).toBe(sum === null ? 0 : schools.length);
        if (sum === null || !sums) continue;
        expect(sums.reduce((all, one) => all + BigInt(one ?? 0), 0n)).toBe(BigInt(sum));
      }
    }
  });

  it('is only looked at by another tree', async () => {
    expect((await read()).may).toMatchObject({ write: true });
    expect((await read(TODAY)).may).toEqual({ write: false, fill: false, send: false, delegate: false });
  });

  it('is followed by the tree of a day', async () => {
    const under = async (unitId: string, windowId: string, query: { day?: string }) => {
      const params = { unitId, windowId };
      const { body } = await server.call('stranger', programmesContract, 'followWindow', { params, query });
      return body.units.map(({ unitName, under: over }) => [unitName, over === undefined ? undefined : over?.name]);
    };
    expect(await under(OFFICE, call.above.windowId, {})).toEqual([[PHONG, undefined]]);
    const names = schools.map(({ name }) => name);
    const before = await under(OFFICE, call.above.windowId, { day: BEFORE });
    expect(new Map(before as [string, string][])).toEqual(new Map(names.map((name) => [name, PHONG])));
    // An office that was divided is told by its schools, each where it stands.
    const later = await under(OFFICE, call.above.windowId, { day: TODAY });
    expect(new Map(later as [string, string][])).toEqual(new Map(schools.map(({ name, to }) => [name, to])));
    const below = await under(vanHo.division, call.below.windowId, { day: BEFORE });
    expect(below).toHaveLength(schools.length);
    expect(below.every(([name, over]) => name === over)).toBe(true);
  });
});
