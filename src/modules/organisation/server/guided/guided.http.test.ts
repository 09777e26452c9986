import { beforeAll, describe, expect, it } from 'vitest';
import { insertRelation, insertUnits } from '#modules/organisation/server/public.ts';
import { newId } from '#platform/random.ts';
import { noon } from '#test/database/test-database.ts';
import { type Commune, fillVanHo, schools, standing, vanHo } from '#test/fixtures/van-ho.ts';
import { type TestServer, testServer } from '#test/http/test-server.ts';
import { units } from '#test/personas/personas.ts';
import { guidedContract } from '../../guided-contract.ts';
import { reformsContract } from '../../reforms-contract.ts';

const NOW = noon('2025-06-20');
const id = (n: number) => `e1000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const office = { unitId: units.otherDepartment };
const by = { now: NOW, newId: () => newId(NOW), personId: undefined };
const validFrom = '2010-01-01';

/** The communes of the district until 30/6/2025, with the ones that take them (domain.md §7.2). */
const takes: Record<Commune, readonly string[]> = {
  'UBND xã Vân Hồ': ['Lóng Luông', 'Chiềng Yên', 'Mường Men', 'Vân Hồ'],
  'UBND xã Song Khủa': ['Mường Tè', 'Liên Hòa', 'Quang Minh', 'Song Khủa'],
  'UBND xã Tô Múa': ['Chiềng Khoa', 'Suối Bàng', 'Tô Múa'],
  'UBND xã Xuân Nha': ['Tân Xuân', 'Xuân Nha'],
  'UBND xã Chiềng Sơn': ['Chiềng Xuân'],
};
const oldNames = Object.values(takes).flat();
const oldId = (name: string) => id(100 + oldNames.indexOf(name));
const communes = (Object.keys(takes) as Commune[]).map((name) => ({
  unitId: vanHo.communes[name],
  name,
  takes: takes[name].map(oldId),
}));

let server: TestServer;

describe('the guided reform “bỏ cấp huyện” over the communes of Vân Hồ', () => {
  beforeAll(async () => {
    server = await testServer(NOW);
    const { db } = server.database;
    await fillVanHo(db);
    const oldCommune = (name: string) =>
      standing(oldId(name), `UBND xã ${name}`, 'commune-authority', undefined, vanHo.district);
    await insertUnits(db, by, [
      ...oldNames.map(oldCommune),
      {
        ...standing(id(1), 'Trường THPT Lưng Đèo', 'school', units.otherDepartment, units.otherDepartment),
        levels: ['thpt'],
      },
      standing(id(2), 'Trường THCS Suối Trong', 'school', vanHo.division, vanHo.district),
    ]);
    for (const { unitId, to } of schools) {
      await insertRelation(db, by, unitId, { relation: 'lies_in', otherId: oldId(takes[to][0] ?? ''), validFrom });
    }
    await insertRelation(db, by, id(1), { relation: 'lies_in', otherId: oldId('Tô Múa'), validFrom });
  });

  const ask = (decisions: { unitId: string; toId: string }[] = [], more = {}) =>
    server.call('stranger', guidedContract, 'proposeAbolition', {
      params: office,
      body: { effectiveOn: '2025-07-01', districtIds: [vanHo.division], communes, decisions, ...more },
    });

  it('proposes each school the commune of its old one, and leaves the one without to a person', async () => {
    const { status, body } = await ask();
    expect(status).toBe(200);
    const proposed = Object.fromEntries(body.rows.map(({ name, toName, because }) => [name, [toName, because]]));
    for (const { name, to } of schools) expect(proposed[name]).toEqual([to, 'one-commune']);
    expect(proposed['Trường THPT Lưng Đèo']).toEqual(['Sở Giáo dục và Đào tạo Mường Xa', 'stays']);
    expect(proposed['Trường THCS Suối Trong']).toEqual([null, 'no-commune']);
    expect(body.rows).toHaveLength(schools.length + 2);
    expect(body.undecided).toBe(1);
    expect(body.ended.map(({ name }) => name)).toEqual(['Phòng Giáo dục và Đào tạo Vân Hồ', 'UBND huyện Vân Hồ']);
    expect(body.rows.find(({ name }) => name === 'Trường Mầm non Hoa Mận')?.oldCommune).toBe('UBND xã Lóng Luông');
  });

  it('gives steps that are drafted, rehearsed without a fault and confirmed', async () => {
    const { body } = await ask([{ unitId: id(2), toId: vanHo.communes['UBND xã Song Khủa'] }]);
    expect(body.undecided).toBe(0);
    const drafted = await server.call('stranger', reformsContract, 'draftReform', {
      params: office,
      body: {
        name: 'Bỏ cấp huyện, huyện Vân Hồ',
        effectiveOn: '2025-07-01',
        legalBasis: 'Nghị quyết số 1681/NQ-UBTVQH15 ngày 16/6/2025',
        knowsAccepted: false,
        steps: body.steps,
      },
    });
    expect(drafted.status).toBe(200);
    const params = { ...office, reformId: drafted.body.id };
    const { rehearsal } = (await server.call('stranger', reformsContract, 'readReform', { params })).body;
    expect(rehearsal.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    const ends = rehearsal.changes.filter(({ change }) => change === 'ends');
    expect(ends).toHaveLength(2 + oldNames.length);
    const confirmed = await server.call('stranger', reformsContract, 'confirmReform', {
      params,
      body: { revision: 1 },
    });
    expect(confirmed.status).toBe(200);
    const undone = await server.call('stranger', reformsContract, 'undoReform', { params, body: { revision: 2 } });
    expect(undone.status).toBe(200);
  });

  it('leaves the schools of a commune that two take to a person', async () => {
    const divided = communes.map((one) =>
      one.name === 'UBND xã Song Khủa' ? { ...one, takes: [...one.takes, oldId('Chiềng Khoa')] } : one,
    );
    const { body } = await ask([], { communes: divided });
    const row = body.rows.find(({ name }) => name === 'Trường Tiểu học Rừng Mơ');
    expect([row?.because, row?.toId, row?.choices.map(({ name }) => name)]).toEqual([
      'split-commune',
      null,
      ['UBND xã Song Khủa', 'UBND xã Tô Múa'],
    ]);
  });

  it('knows no unit that the caller may not see', async () => {
    expect((await ask([{ unitId: units.primary, toId: vanHo.communes['UBND xã Vân Hồ'] }])).problem.code).toBe(
      'not-found',
    );
    expect((await ask([], { districtIds: [units.division] })).status).toBe(404);
  });
});

describe('the guided merger of provinces', () => {
  const [giang, ninh] = [id(11), id(12)];
  beforeAll(async () => {
    const { db } = server.database;
    await insertUnits(db, by, [
      standing(giang, 'UBND tỉnh Bắc Giang', 'province-authority', undefined, vanHo.province),
      standing(ninh, 'UBND tỉnh Bắc Ninh', 'province-authority', undefined, vanHo.province),
      standing(id(13), 'Sở Giáo dục và Đào tạo Bắc Giang', 'department', undefined, giang),
      standing(id(14), 'Sở Giáo dục và Đào tạo Bắc Ninh', 'department', undefined, ninh),
      standing(id(15), 'Trường THPT Đồi Xanh', 'school', id(13), id(13)),
      standing(id(16), 'Trường THPT Đồi Xanh', 'school', id(14), id(14)),
    ]);
  });

  const ask = (renames: { unitId: string; name: string }[] = []) =>
    server.call('stranger', guidedContract, 'proposeProvinceMerger', {
      params: office,
      body: { effectiveOn: '2025-07-01', provinceIds: [giang, ninh], renames },
    });

  it('names the law, who goes on and which schools would bear one name', async () => {
    const { body } = await ask();
    expect(body.merger).toMatchObject({ name: 'Bắc Ninh', effectiveOn: '2025-07-01' });
    expect(body.into.map(({ fromName, toName }) => [fromName, toName])).toEqual([
      ['UBND tỉnh Bắc Giang', 'UBND tỉnh Bắc Ninh'],
      ['Sở Giáo dục và Đào tạo Bắc Giang', 'Sở Giáo dục và Đào tạo Bắc Ninh'],
    ]);
    expect(body.moved).toBe(1);
    expect(body.sameNames).toEqual([
      {
        unitId: id(15),
        name: 'Trường THPT Đồi Xanh',
        underName: 'Sở Giáo dục và Đào tạo Bắc Ninh',
        suggestion: 'Trường THPT Đồi Xanh (Bắc Giang)',
      },
    ]);
    const renamed = await ask([{ unitId: id(15), name: 'Trường THPT Đồi Xanh (Bắc Giang)' }]);
    expect(renamed.body.sameNames).toEqual([]);
    expect(renamed.body.steps.map(({ step }) => step)).toEqual(['rename', 'merge', 'merge']);
  });
});
