import { beforeAll, describe, expect, it } from 'vitest';
import { accountsContract } from '#modules/accounts/contract.ts';
import { historyContract } from '#modules/history/contract.ts';
import { noon } from '#test/database/test-database.ts';
import { type TestServer, testServer } from '#test/http/test-server.ts';
import { type PersonaName, units } from '#test/personas/personas.ts';
import { organisationContract } from '../contract.ts';

const plain = {
  levels: [],
  ownership: 'public' as const,
  tags: [],
  code: null,
  abbreviation: null,
  placeName: null,
  draftingUnit: null,
  headName: null,
  headTitle: null,
};

describe('units', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await testServer(noon('2026-03-02'));
  });

  const list = async (as: PersonaName, query: { day?: string; under?: string; q?: string } = {}) =>
    (await server.call(as, organisationContract, 'listUnits', { query })).body.units.map((unit) => unit.name);
  const read = (as: PersonaName, unitId: string, day?: string) =>
    server.call(as, organisationContract, 'readUnit', { params: { unitId }, query: day ? { day } : {} });
  const historyOf = async (as: PersonaName, unitId: string) =>
    server.call(as, historyContract, 'readHistory', { params: { unitId, subjectKind: 'unit', subjectId: unitId } });

  it('are listed lazily from the uppermost a person may see, with the number below', async () => {
    const top = await server.call('departmentOfficer', organisationContract, 'listUnits', { query: {} });
    expect(top.body.units.map(({ name, children }) => [name, children])).toEqual([
      ['Sở Giáo dục và Đào tạo Nà Lang', 3],
    ]);
    expect(await list('departmentOfficer', { under: units.department })).toEqual([
      'UBND xã Bản Đông',
      'UBND xã Bản Tây',
      'Trường THPT Nà Lang',
    ]);
    expect(await list('schoolOfficer')).toEqual(['Trường THCS Bản Đông']);
  });

  it('are listed as of a day: before July 2025 the Phòng stood where the communes stand', async () => {
    expect(await list('departmentOfficer', { under: units.department, day: '2025-01-01' })).toEqual([
      'Phòng Giáo dục và Đào tạo Phiêng Cát',
      'Trường THPT Nà Lang',
    ]);
    expect(await list('departmentOfficer', { under: units.division, day: '2025-01-01' })).toHaveLength(4);
    expect(await list('communeOfficer', { day: '2025-01-01' })).toEqual([]);
  });

  it('are found without accents, inside what a person may see, with the way to them', async () => {
    const found = await server.call('departmentOfficer', organisationContract, 'listUnits', {
      query: { q: 'tieu ban' },
    });
    expect(found.body.units.map(({ name, path }) => [name, path])).toEqual([
      ['Trường Tiểu học Bản Đông', ['Sở Giáo dục và Đào tạo Nà Lang', 'UBND xã Bản Đông']],
      ['Trường Tiểu học Bản Tây', ['Sở Giáo dục và Đào tạo Nà Lang', 'UBND xã Bản Tây']],
    ]);
    expect(await list('communeOfficer', { q: 'tieu ban' })).toEqual(['Trường Tiểu học Bản Đông']);
    expect(await list('stranger', { q: 'tieu ban' })).toEqual([]);
  });

  it('show nothing to a stranger', async () => {
    expect((await read('stranger', units.secondary)).problem.code).toBe('not-found');
    expect((await historyOf('stranger', units.secondary)).status).toBe(404);
    const under = await server.call('stranger', organisationContract, 'listUnits', {
      query: { under: units.communeEast },
    });
    expect(under.status).toBe(404);
  });

  it('tell their facts and relations over time', async () => {
    const { body } = await read('communeOfficer', units.secondary, '2024-05-01');
    expect(body.receivers).toEqual([{ unitId: units.division, name: 'Phòng Giáo dục và Đào tạo Phiêng Cát' }]);
    expect(
      body.relations
        .filter(({ relation }) => relation === 'reports_to')
        .map((one) => [one.otherName, one.validFrom, one.validTo]),
    ).toEqual([
      ['UBND xã Bản Đông', '2025-07-01', null],
      ['Phòng Giáo dục và Đào tạo Phiêng Cát', '2000-01-01', '2025-06-30'],
    ]);
    expect(body.may).toEqual({ manage: false, appointFirst: false, people: false, history: true });
  });

  it('tell what they are like, for choosing an audience', async () => {
    const { body } = await server.call('communeOfficer', organisationContract, 'unitTraits', { query: {} });
    expect(body).toEqual({ day: '2026-03-02', kinds: ['commune-authority', 'school'], tags: ['biên giới'] });
  });

  it('change from a day on: the former fact ends the day before, history says from what to what', async () => {
    const { body: before } = await read('communeAdministrator', units.nursery);
    const facts = { ...plain, name: 'Trường Mầm non Ban Trắng', levels: ['mam-non' as const], headName: 'Lò Thị Ban' };
    const body = { from: '2026-02-01', revision: before.revision, facts, note: 'Quyết định đổi tên' };
    const params = { unitId: units.nursery };
    for (const [as, status] of [
      ['communeOfficer', 403],
      ['departmentAdministrator', 403],
      ['stranger', 404],
    ] as const) {
      expect((await server.call(as, organisationContract, 'changeFacts', { params, body })).status).toBe(status);
    }
    const change = () => server.call('communeAdministrator', organisationContract, 'changeFacts', { params, body });
    expect((await change()).status).toBe(200);
    expect((await change()).problem.code).toBe('stale');

    const { body: after } = await read('communeAdministrator', units.nursery, '2026-01-31');
    expect(after.now?.name).toBe('Trường Mầm non Hoa Ban');
    expect(after.facts.map((fact) => [fact.name, fact.validFrom, fact.validTo])).toEqual([
      ['Trường Mầm non Hoa Ban', '2000-01-01', '2026-01-31'],
      ['Trường Mầm non Ban Trắng', '2026-02-01', null],
    ]);
    const [entry] = (await historyOf('communeLeader', units.nursery)).body.entries;
    expect(entry).toMatchObject({
      who: 'Vì Văn Dũng',
      what: 'Sửa thông tin đơn vị',
      note: 'Quyết định đổi tên',
      before: { name: 'Trường Mầm non Hoa Ban', headName: null },
      after: { name: 'Trường Mầm non Ban Trắng', headName: 'Lò Thị Ban', from: '2026-02-01' },
    });
    const same = { ...body, revision: after.revision };
    const again = await server.call('communeAdministrator', organisationContract, 'changeFacts', {
      params,
      body: same,
    });
    expect(again.problem.code).toBe('unit-unchanged');
  });

  it('may have a second receiver and lie in a place, each from a day on; what was so before stays', async () => {
    const add = async (as: PersonaName, unitId: string, more: Record<string, unknown>) => {
      const { body: known } = await read(as, unitId);
      return server.call(as, organisationContract, 'changeRelations', {
        params: { unitId },
        body: { from: '2026-01-01', revision: known.relationsRevision, secondReceiver: null, liesIn: null, ...more },
      });
    };
    const further = async (day?: string) =>
      (await read('departmentAdministrator', units.highSchool, day)).body.relations
        .filter(({ relation, rank }) => relation === 'lies_in' || rank > 1)
        .map((one) => [one.relation, one.otherName, one.validFrom, one.validTo]);
    const admin = 'departmentAdministrator';
    const both = { secondReceiver: units.communeEast, liesIn: units.communeEast };
    expect((await read('communeOfficer', units.highSchool)).status).toBe(404);
    expect((await add(admin, units.highSchool, both)).status).toBe(200);
    expect((await add(admin, units.highSchool, both)).problem.code).toBe('unit-unchanged');
    expect((await read('communeOfficer', units.highSchool)).status).toBe(200);
    const moved = { from: '2026-02-01', secondReceiver: null, liesIn: units.communeWest };
    expect((await add(admin, units.highSchool, moved)).status).toBe(200);
    expect(await further()).toEqual([
      ['lies_in', 'UBND xã Bản Tây', '2026-02-01', null],
      ['lies_in', 'UBND xã Bản Đông', '2026-01-01', '2026-01-31'],
      ['reports_to', 'UBND xã Bản Đông', '2026-01-01', '2026-01-31'],
    ]);
    expect((await read('communeOfficer', units.highSchool)).status).toBe(404);
    // Set between two days that are known already, it holds until the later one.
    expect((await add(admin, units.highSchool, { from: '2025-12-01', liesIn: units.communeWest })).status).toBe(200);
    expect((await further())[2]).toEqual(['lies_in', 'UBND xã Bản Tây', '2025-12-01', '2025-12-31']);

    const unfit = async (more: Record<string, unknown>) => (await add(admin, units.highSchool, more)).problem.code;
    expect(await unfit({ secondReceiver: units.department })).toBe('unit-receiver-unfit');
    expect(await unfit({ secondReceiver: units.secondary })).toBe('unit-receiver-unfit');
    expect(await unfit({ secondReceiver: units.highSchool })).toBe('unit-receiver-unfit');
    expect(await unfit({ liesIn: units.department })).toBe('unit-place-unfit');
    expect(await unfit({ liesIn: units.otherDepartment })).toBe('not-found');
    expect(await unfit({ revision: 'older' })).toBe('stale');
    const below = { secondReceiver: units.communeEast };
    expect((await add(admin, units.department, below)).problem.code).toBe('unit-receiver-unfit');

    const [entry] = (await historyOf(admin, units.highSchool)).body.entries.filter(({ before }) => before !== null);
    expect(entry).toMatchObject({ what: 'Sửa nơi nhận báo cáo thứ hai, địa bàn' });
  });

  it('are added one by one, with their usual governing body', async () => {
    const school = { ...plain, name: 'Trường THCS Suối Trong', levels: ['thcs' as const], code: 'TR-1' };
    const body = { from: '2026-01-01', kind: 'school' as const, facts: school, reportsTo: units.communeEast };
    const add = (as: PersonaName, more: Partial<typeof body> = {}) =>
      server.call(as, organisationContract, 'addUnit', { body: { ...body, ...more } });
    expect((await add('communeOfficer')).status).toBe(403);
    expect((await add('stranger')).status).toBe(404);
    // The commune has its own administrator, so the Sở no longer adds units below it.
    expect((await add('departmentAdministrator')).status).toBe(403);
    const made = await add('communeAdministrator');
    expect(made.status).toBe(200);
    expect((await add('communeAdministrator')).problem.code).toBe('unit-name-taken');
    const other = { ...school, name: 'Trường khác' };
    expect((await add('communeAdministrator', { facts: other })).problem.code).toBe('unit-code-taken');
    const none = await add('communeAdministrator', { facts: { ...other, code: 'TR-2', levels: [] } });
    expect(none.problem.findings?.map((finding) => finding.where)).toEqual(['facts.levels']);
    const { body: unit } = await read('communeAdministrator', made.body.unitId);
    expect(unit.relations.map(({ relation, otherId }) => [relation, otherId])).toEqual([
      ['governed_by', units.communeEast],
      ['reports_to', units.communeEast],
    ]);
    const history = await historyOf('communeAdministrator', made.body.unitId);
    expect(history.body.entries.map(({ what }) => what)).toEqual(['Thêm đơn vị']);
  });
});

describe('a new unit without anyone in charge', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await testServer(noon('2026-03-02'));
  });

  it('is administered by the unit it reports to until its first administrator comes', async () => {
    const add = (as: PersonaName, reportsTo: string, kind: 'school' | 'commune-authority', name: string) => {
      const facts = { ...plain, name, levels: kind === 'school' ? ['thcs' as const] : [] };
      return server.call(as, organisationContract, 'addUnit', { body: { from: '2026-01-01', kind, facts, reportsTo } });
    };
    const commune = (await add('departmentAdministrator', units.department, 'commune-authority', 'UBND xã Mới')).body
      .unitId;
    const school = (await add('departmentAdministrator', commune, 'school', 'Trường THCS Mới')).body.unitId;
    const { body } = await server.call('departmentAdministrator', organisationContract, 'readUnit', {
      params: { unitId: commune },
      query: {},
    });
    expect(body.relations.find(({ relation }) => relation === 'governed_by')?.otherId).toBe(units.province);
    expect(body.may).toMatchObject({ manage: true, appointFirst: true, people: true });

    const invite = (as: PersonaName, unitId: string, role: 'administrator' | 'officer' | 'head') =>
      server.call(as, accountsContract, 'invite', { params: { unitId }, body: { fullName: 'Hà Văn Minh', role } });
    const people = await server.call('departmentAdministrator', accountsContract, 'listPeople', {
      params: { unitId: commune },
    });
    expect(people.body.grantable).toEqual(['administrator']);
    expect((await invite('departmentAdministrator', commune, 'officer')).status).toBe(403);
    expect((await invite('departmentOfficer', commune, 'administrator')).status).toBe(403);
    expect((await invite('communeAdministrator', commune, 'administrator')).status).toBe(404);
    expect((await invite('departmentAdministrator', school, 'head')).status).toBe(200);
    const spare = await invite('departmentAdministrator', commune, 'administrator');
    const good = await invite('departmentAdministrator', commune, 'administrator');

    const accept = (path: string, login: string) =>
      server.call('nobody', accountsContract, 'acceptInvitation', {
        params: { token: path.split('/').at(-1) ?? '' },
        body: { fullName: 'Hà Văn Minh', login, password: 'mot-mat-khau-dai' },
      });
    expect((await accept(spare.body.invitationPath, 'ha.minh')).problem.code).toBe('invitation-invalid');
    expect((await accept(good.body.invitationPath, 'ha.minh')).status).toBe(200);

    expect((await invite('departmentAdministrator', commune, 'administrator')).status).toBe(403);
    expect((await add('departmentAdministrator', commune, 'school', 'Trường THCS Khác')).status).toBe(403);
    // The school has no head yet, but the commune it reports to is now in other hands.
    expect((await invite('departmentAdministrator', school, 'head')).status).toBe(403);
  });
});
