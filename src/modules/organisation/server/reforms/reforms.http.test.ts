import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { accountsContract } from '#modules/accounts/contract.ts';
import { historyContract } from '#modules/history/contract.ts';
import { verifyChain } from '#modules/history/server/public.ts';
import { programmesContract } from '#modules/programmes/contract.ts';
import { inWork, noon } from '#test/database/test-database.ts';
import { callForReports } from '#test/fixtures/reports.ts';
import { fileReport, issueWindow } from '#test/fixtures/rollup-fixture.ts';
import {
  fillVanHo,
  moveTo,
  plainFacts,
  type ReformBody,
  type Step,
  schools,
  vanHo,
  withoutDistrict,
} from '#test/fixtures/van-ho.ts';
import { type TestServer, testServer } from '#test/http/test-server.ts';
import { type PersonaName, units } from '#test/personas/personas.ts';
import { organisationContract } from '../../contract.ts';
import { reformsContract } from '../../reforms-contract.ts';

const NOW = noon('2026-03-02');
const office = { unitId: units.otherDepartment };

let server: TestServer;
const callsOf = (unitId: string) => ({
  draft: async (as: PersonaName, body: ReformBody) => {
    const answer = await server.call(as, reformsContract, 'draftReform', { params: { unitId }, body });
    expect(answer.status).toBe(200);
    return answer.body.id;
  },
  read: async (as: PersonaName, reformId: string) =>
    (await server.call(as, reformsContract, 'readReform', { params: { unitId, reformId } })).body,
  change: (as: PersonaName, reformId: string, revision: number, body: ReformBody) =>
    server.call(as, reformsContract, 'changeReform', { params: { unitId, reformId }, body: { revision, ...body } }),
  confirm: (as: PersonaName, reformId: string, revision = 1) =>
    server.call(as, reformsContract, 'confirmReform', { params: { unitId, reformId }, body: { revision } }),
  undo: (as: PersonaName, reformId: string, revision = 2) =>
    server.call(as, reformsContract, 'undoReform', { params: { unitId, reformId }, body: { revision } }),
  drop: (as: PersonaName, reformId: string, revision = 1) =>
    server.call(as, reformsContract, 'deleteDraft', { params: { unitId, reformId }, body: { revision } }),
});
const { draft, read, change, confirm, undo, drop } = callsOf(office.unitId);
const codes = (findings: readonly { code: string }[] | undefined) => (findings ?? []).map(({ code }) => code).sort();
const below = async (under: string, day: string) =>
  (await server.call('stranger', organisationContract, 'listUnits', { query: { under, day } })).body.units.map(
    ({ name }) => name,
  );
const placesOf = async (unitId: string) =>
  (await server.call('stranger', organisationContract, 'readUnit', { params: { unitId }, query: {} })).body.relations
    .filter(({ relation }) => relation === 'reports_to')
    .map((one) => [one.otherName, one.validFrom, one.validTo]);

const [first] = schools;
if (!first) throw new Error('no school');

describe('the reform “bỏ cấp huyện” of one district', () => {
  beforeAll(async () => {
    server = await testServer(NOW);
    await fillVanHo(server.database.db);
  });
  let reformId = '';

  it('finds the units its steps may speak of, as of its days, and names them to whoever may know of them', async () => {
    const find = async (q: string, day = '2025-07-01') =>
      (await server.call('stranger', reformsContract, 'findReformUnits', { params: office, query: { day, q } })).body;
    // A body that only governs is found too, which the tree of reports does not show.
    expect((await find('huyen van ho')).units).toEqual([
      {
        unitId: vanHo.district,
        name: 'UBND huyện Vân Hồ',
        kind: 'district-authority',
        levels: [],
        from: '2010-01-01',
        to: null,
        under: null,
        administered: true,
      },
    ]);
    const [found] = (await find('Tiểu học rung')).units;
    expect([found?.name, found?.under]).toEqual(['Trường Tiểu học Rừng Mơ', 'Phòng Giáo dục và Đào tạo Vân Hồ']);
    expect((await find('100%_')).units).toEqual([]);
    expect((await find('van ho', '2009-01-01')).units).toEqual([]);
    const id = await draft('stranger', {
      ...withoutDistrict,
      steps: [
        { step: 'close', unitId: vanHo.division },
        { step: 'close', unitId: units.primary },
      ],
    });
    const params = { ...office, reformId: id };
    const { body } = await server.call('stranger', reformsContract, 'readSteps', { params });
    expect(body.steps).toHaveLength(2);
    // The unit of another province stays without a name.
    expect(body.units.map(({ name }) => name)).toEqual(['Phòng Giáo dục và Đào tạo Vân Hồ']);
    const { reforms } = (await server.call('stranger', reformsContract, 'listReforms', { params: office })).body;
    expect(reforms.map(({ name, state, createdBy }) => [name, state, createdBy])).toEqual([
      [withoutDistrict.name, 'draft', 'Trịnh Văn Phúc'],
    ]);
    expect((await drop('stranger', id)).status).toBe(200);
  });

  it('is rehearsed: who opens, ends and moves, who goes on, whose rights change', async () => {
    reformId = await draft('stranger', withoutDistrict);
    const { rehearsal, state } = await read('stranger', reformId);
    expect(state).toBe('draft');
    const told = rehearsal.changes.map(({ change: what, name }) => `${what} ${name}`);
    expect(told.filter((one) => one.startsWith('opens'))).toHaveLength(5);
    expect(told.filter((one) => one.startsWith('ends')).sort()).toEqual([
      'ends Phòng Giáo dục và Đào tạo Vân Hồ',
      'ends UBND huyện Vân Hồ',
    ]);
    const moved = rehearsal.changes.find(({ unitId }) => unitId === first.unitId);
    expect(moved?.leaves.map(({ otherName }) => otherName)).toEqual([
      'Phòng Giáo dục và Đào tạo Vân Hồ',
      'UBND huyện Vân Hồ',
    ]);
    expect(moved?.joins.map(({ otherName }) => otherName)).toEqual(['UBND xã Vân Hồ', 'UBND xã Vân Hồ']);
    expect(rehearsal.successions).toHaveLength(5);
    expect(rehearsal.findings.map(({ code, severity }) => [code, severity])).toEqual([['people-left', 'warning']]);
    expect(rehearsal.peopleLeft.map(({ fullName, unitName }) => [fullName, unitName])).toEqual([
      ['Cầm Thị Hoa', 'Phòng Giáo dục và Đào tạo Vân Hồ'],
    ]);
    const officer = rehearsal.rights.filter(({ fullName }) => fullName === 'Cầm Thị Hoa');
    expect(officer.map(({ change: what, count }) => [what, count])).toEqual([
      ['loses', 1],
      ['loses', 7],
    ]);
    // On the Phòng itself, which ends, they read what was and do nothing more.
    expect(officer[0]?.permissions).toContain('programme.issue');
    expect(officer[0]?.permissions).not.toContain('report.read');
    // The head of a school keeps what they hold there.
    expect(rehearsal.rights.filter(({ fullName }) => fullName === 'Quàng Văn Nam')).toEqual([]);
  });

  it('tells which running work goes to whom', async () => {
    const called = schools.slice(0, 3).map(({ unitId }) => unitId);
    await callForReports(server.database.db, { issuer: vanHo.division, called });
    const { rehearsal } = await read('stranger', reformId);
    expect(rehearsal.running.map(({ fromName, toName, assignments }) => [fromName, toName, assignments])).toEqual([
      ['Phòng Giáo dục và Đào tạo Vân Hồ', 'UBND xã Vân Hồ', 2],
      ['Phòng Giáo dục và Đào tạo Vân Hồ', 'UBND xã Song Khủa', 1],
    ]);
  });

  it('is confirmed once: of two people at the same time the second is told who did it', async () => {
    const answers = await Promise.all([confirm('stranger', reformId), confirm('departmentAdministrator', reformId)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const { problem } = answers.find(({ status }) => status === 409) ?? {};
    expect(problem?.code).toBe('reform-confirmed');
    expect(problem?.title).toMatch(/^(Trịnh Văn Phúc|Quản Thị An) đã xác nhận đợt sắp xếp này ngày 02\/03\/2026/);
    expect((await confirm('stranger', reformId)).problem.code).toBe('reform-confirmed');
    expect((await change('stranger', reformId, 2, withoutDistrict)).problem.code).toBe('reform-confirmed');
    expect((await drop('stranger', reformId, 2)).problem.code).toBe('reform-confirmed');
  });

  it('holds from its day on; the day before stays, and every unit knows why', async () => {
    expect(await below(units.otherDepartment, '2025-06-30')).toEqual(['Phòng Giáo dục và Đào tạo Vân Hồ']);
    expect(await below(units.otherDepartment, '2025-07-01')).toHaveLength(5);
    expect(await below(vanHo.communes['UBND xã Vân Hồ'], '2025-07-01')).toEqual([
      'Trường Mầm non Hoa Mận',
      'Trường Tiểu học Suối Trong',
    ]);
    expect(await placesOf(first.unitId)).toEqual([
      ['UBND xã Vân Hồ', '2025-07-01', null],
      ['Phòng Giáo dục và Đào tạo Vân Hồ', '2010-01-01', '2025-06-30'],
    ]);
    const thing = { unitId: first.unitId, subjectKind: 'unit', subjectId: first.unitId };
    const { body } = await server.call('stranger', historyContract, 'readHistory', { params: thing });
    expect(body.entries[0]).toMatchObject({
      what: 'Sắp xếp tổ chức',
      before: { receiver: ['Phòng Giáo dục và Đào tạo Vân Hồ'], governor: ['UBND huyện Vân Hồ'] },
      after: { reform: withoutDistrict.name, from: '2025-07-01', receiver: ['UBND xã Vân Hồ'] },
    });
    const verdict = await inWork(server.database.db, 'stranger', NOW, (work) => verifyChain(work, thing));
    expect(verdict).toEqual({ brokenAt: undefined, unproven: [], erased: [] });
    const { rehearsal, state } = await read('stranger', reformId);
    expect([state, rehearsal.changes.length, rehearsal.rights]).toEqual(['confirmed', 14, []]);
  });

  it('leaves people of an ended office what reads its past, and nothing to do in its name', async () => {
    const params = { unitId: vanHo.division };
    const read = await server.call('westOfficer', programmesContract, 'listProgrammes', { params });
    expect([read.status, read.body.mayWrite]).toEqual([200, false]);
    const from = { title: 'Kế hoạch của Phòng đã kết thúc', year: 2026 };
    const written = await server.call('westOfficer', programmesContract, 'createProgramme', { params, body: { from } });
    expect([written.status, written.problem.code]).toEqual([403, 'forbidden']);
  });

  it('is undone while nothing was built on it, and what was known before holds again', async () => {
    const commune = vanHo.communes['UBND xã Tô Múa'];
    const invited = await server.call('stranger', accountsContract, 'invite', {
      params: { unitId: commune },
      body: { fullName: 'Hà Văn Minh', role: 'administrator' },
    });
    expect(invited.status).toBe(200);
    const refused = await undo('stranger', reformId);
    expect([refused.problem.code, refused.problem.facts.what]).toEqual([
      'reform-built-on',
      'người có vai trò hoặc lời mời ở đơn vị mới lập',
    ]);
    await server.database.db.deleteFrom('invitation').where('unit_id', '=', commune).execute();
    expect((await undo('stranger', reformId, 1)).problem.code).toBe('stale');
    expect((await undo('stranger', reformId)).status).toBe(200);
    expect((await undo('departmentAdministrator', reformId, 3)).problem.code).toBe('reform-undone');
    expect(await below(units.otherDepartment, '2026-03-02')).toEqual(['Phòng Giáo dục và Đào tạo Vân Hồ']);
    expect(await below(vanHo.division, '2026-03-02')).toHaveLength(7);
    expect(await placesOf(first.unitId)).toEqual([['Phòng Giáo dục và Đào tạo Vân Hồ', '2010-01-01', null]]);
    const gone = await server.call('stranger', organisationContract, 'readUnit', {
      params: { unitId: commune },
      query: {},
    });
    expect(gone.status).toBe(404);
    // Nothing was overwritten: what the reform had written is still there, superseded.
    const { rows } = await server.database.pool.query(
      'select count(*)::int as n from unit_relation where reform_id = $1 and superseded_at is not null',
      [reformId],
    );
    expect(rows[0].n).toBeGreaterThan(30);
    // The same steps may be tried again.
    const again = await draft('stranger', withoutDistrict);
    expect((await confirm('stranger', again)).status).toBe(200);
    expect((await undo('stranger', again)).status).toBe(200);
  });

  it('is not undone over a later change of what it wrote', async () => {
    const again = await draft('stranger', withoutDistrict);
    await confirm('stranger', again);
    const params = { unitId: vanHo.communes['UBND xã Vân Hồ'] };
    const { body } = await server.call('stranger', organisationContract, 'readUnit', { params, query: {} });
    const { kind: _kind, ...facts } = plainFacts('UBND xã Vân Hồ', 'commune-authority');
    const changed = await server.call('stranger', organisationContract, 'changeFacts', {
      params,
      body: { from: '2026-01-01', revision: body.revision, facts: { ...facts, headName: 'Lò Văn Pản' } },
    });
    expect(changed.status).toBe(200);
    const refused = await undo('stranger', again);
    expect(refused.problem.facts.what).toBe('thay đổi khác của các đơn vị này');
  });
});

describe('a reform that cannot be', () => {
  beforeEach(async () => {
    server = await testServer(NOW);
    await fillVanHo(server.database.db);
  });
  const reform = (steps: Step[], more: Partial<ReformBody> = {}): ReformBody => ({
    ...withoutDistrict,
    ...more,
    steps,
  });
  const { division, district } = vanHo;

  it('is told with every finding, and nothing is half-done', async () => {
    const [school, other] = schools;
    const cases: [string[], Step[]][] = [
      [['nothing-changes'], []],
      // The huyện below its own Phòng.
      [['place-loop', 'place-loop'], [{ step: 'move', unitId: district, relation: 'governed_by', toId: division }]],
      [['merge-sides', 'place-kind'], [{ step: 'merge', unitIds: [division], intoId: school?.unitId ?? '' }]],
      [
        ['place-twice'],
        [
          {
            step: 'open',
            unitId: vanHo.communes['UBND xã Vân Hồ'],
            facts: plainFacts('UBND xã Vân Hồ', 'commune-authority'),
            places: [
              { relation: 'reports_to', otherId: units.otherDepartment, rank: 1 },
              { relation: 'reports_to', otherId: division, rank: 1 },
            ],
          },
        ],
      ],
      [['unit-unknown'], [{ step: 'close', unitId: units.nursery }]],
      [
        ['opened-twice'],
        [{ step: 'open', unitId: other?.unitId ?? '', facts: plainFacts('Trường mới', 'school'), places: [] }],
      ],
    ];
    const was = await server.database.pool.query('select count(*)::int as n from unit_relation');
    for (const [expected, steps] of cases) {
      const id = await draft('stranger', reform(steps));
      const { problem } = await confirm('stranger', id);
      expect([steps, problem.code]).toEqual([steps, 'reform-not-ready']);
      expect([...new Set(codes(problem.findings))]).toEqual(expect.arrayContaining([...new Set(expected)]));
    }
    expect((await server.database.pool.query('select count(*)::int as n from unit_relation')).rows).toEqual(was.rows);
  });

  it('is stale when somebody changed the draft meanwhile, and gone when it was dropped', async () => {
    const id = await draft('stranger', withoutDistrict);
    expect((await change('departmentAdministrator', id, 1, { ...withoutDistrict, name: 'Tên khác' })).status).toBe(200);
    expect((await change('stranger', id, 1, withoutDistrict)).problem.code).toBe('stale');
    expect((await confirm('stranger', id, 1)).problem.code).toBe('stale');
    expect((await undo('stranger', id, 2)).problem.code).toBe('reform-not-confirmed');
    expect((await drop('stranger', id, 2)).status).toBe(200);
    expect((await confirm('stranger', id, 2)).status).toBe(404);
  });

  it('changes only what its confirmer administers', async () => {
    const own = callsOf(units.department);
    const steps = [...moveTo(units.primary, units.communeWest), { step: 'close' as const, unitId: units.nursery }];
    await server.database.db.deleteFrom('role_grant').where('unit_id', '=', vanHo.province).execute();
    const id = await own.draft('departmentAdministrator', reform(steps, { effectiveOn: '2026-04-01' }));
    const { problem } = await own.confirm('departmentAdministrator', id);
    expect(codes(problem.findings)).toEqual(['not-administered', 'not-administered']);
    expect((await own.confirm('departmentOfficer', id)).status).toBe(403);
    expect((await own.confirm('stranger', id)).status).toBe(404);
  });

  it('is taken back by whoever confirmed it, also when it took a unit out of their hands', async () => {
    const own = callsOf(units.department);
    const [school] = schools;
    const steps: Step[] = [
      { step: 'move', unitId: school?.unitId ?? '', relation: 'governed_by', toId: units.province },
    ];
    const id = await own.draft('departmentAdministrator', reform(steps));
    expect((await own.confirm('departmentAdministrator', id)).status).toBe(200);
    const again = await own.draft('departmentAdministrator', reform([{ step: 'close', unitId: school?.unitId ?? '' }]));
    const { rehearsal } = await own.read('departmentAdministrator', again);
    expect(codes(rehearsal.findings)).toContain('not-administered');
    expect((await own.undo('departmentAdministrator', id)).status).toBe(200);
  });

  it('lies in accepted days only if its maker says so', async () => {
    const own = callsOf(units.department);
    const window = await issueWindow(server.database.db, { issuer: 'department', to: ['highSchool'] });
    await fileReport(server.database.db, { unit: 'highSchool', window, figures: { 'outreach.sessions': 3 } });
    const steps: Step[] = [{ step: 'rename', unitId: units.highSchool, name: 'Trường THPT Nà Lang Mới' }];
    const into = reform(steps, { effectiveOn: '2026-02-11' });
    const id = await own.draft('departmentAdministrator', into);
    expect(codes((await own.confirm('departmentAdministrator', id)).problem.findings)).toEqual(['accepted-window']);
    await own.change('departmentAdministrator', id, 1, { ...into, knowsAccepted: true });
    const { rehearsal } = await own.read('departmentAdministrator', id);
    expect(rehearsal.findings.map(({ code, severity }) => [code, severity])).toEqual([['accepted-window', 'warning']]);
    expect((await own.confirm('departmentAdministrator', id, 2)).status).toBe(200);
    const after = await own.draft('departmentAdministrator', reform(steps, { effectiveOn: '2026-02-12' }));
    expect((await own.read('departmentAdministrator', after)).rehearsal.findings).toEqual([]);
  });

  it('does not lose what is known of days after it', async () => {
    const [school] = schools;
    const params = { unitId: school?.unitId ?? '' };
    const { body } = await server.call('stranger', organisationContract, 'readUnit', { params, query: {} });
    const { kind: _kind, ...facts } = plainFacts('Trường Mầm non Hoa Đào', 'school');
    await server.call('stranger', organisationContract, 'changeFacts', {
      params,
      body: { from: '2026-01-01', revision: body.revision, facts },
    });
    const rename = reform([{ step: 'rename', unitId: params.unitId, name: 'Trường Mầm non Hoa Lê' }]);
    const id = await draft('stranger', rename);
    const { problem } = await confirm('stranger', id);
    expect(codes(problem.findings)).toEqual(['later-known']);
    expect(problem.findings?.[0]?.sentence).toContain('01/01/2026');
    // A later change that leaves the name alone takes the new name along.
    const named = schools[1]?.unitId ?? '';
    const about = { params: { unitId: named }, query: {} };
    const then = await server.call('stranger', organisationContract, 'readUnit', about);
    const { kind: _which, ...same } = plainFacts(schools[1]?.name ?? '', 'school');
    await server.call('stranger', organisationContract, 'changeFacts', {
      params: { unitId: named },
      body: { from: '2026-01-01', revision: then.body.revision, facts: { ...same, headName: 'Lường Văn Sơ' } },
    });
    const other = await draft('stranger', reform([{ step: 'rename', unitId: named, name: 'Trường Tiểu học Suối Mơ' }]));
    expect((await confirm('stranger', other)).status).toBe(200);
    const told = async () =>
      (await server.call('stranger', organisationContract, 'readUnit', about)).body.facts.map((fact) => [
        fact.name,
        fact.headName,
        fact.validFrom,
      ]);
    expect(await told()).toEqual([
      ['Trường Tiểu học Suối Trong', null, '2010-01-01'],
      ['Trường Tiểu học Suối Mơ', null, '2025-07-01'],
      ['Trường Tiểu học Suối Mơ', 'Lường Văn Sơ', '2026-01-01'],
    ]);
    expect((await undo('stranger', other)).status).toBe(200);
    expect(await told()).toEqual([
      ['Trường Tiểu học Suối Trong', null, '2010-01-01'],
      ['Trường Tiểu học Suối Trong', 'Lường Văn Sơ', '2026-01-01'],
    ]);
    // A move of it touches no later fact.
    expect(codes((await read('stranger', await draft('stranger', withoutDistrict))).rehearsal.findings)).toEqual([
      'people-left',
    ]);
  });
});
