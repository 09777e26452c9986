import { beforeAll, describe, expect, it } from 'vitest';
import { makeSheet, readSheet } from '#modules/documents/server/public.ts';
import { historyContract } from '#modules/history/contract.ts';
import { verifyChain } from '#modules/history/server/public.ts';
import { inWork, noon } from '#test/database/test-database.ts';
import { type TestServer, testServer } from '#test/http/test-server.ts';
import { type PersonaName, units } from '#test/personas/personas.ts';
import { organisationContract } from '../contract.ts';
import { recogniseUnits } from '../rules/recognise-units.ts';
import {
  blankCells,
  receiveRow,
  sendRow,
  type UnitColumnKey,
  unitColumnKeys,
  unitColumns,
} from '../rules/unit-sheet-columns.ts';

type Cells = Partial<Record<UnitColumnKey, string>>;

const now = noon('2026-03-02');
const sent = (row: number, cells: Cells) => ({ row, cells: unitColumnKeys.map((key) => cells[key] ?? '') });
const school = (name: string, reportsTo: string, more: Cells = {}): Cells => ({
  name,
  kind: 'Trường',
  reportsTo,
  levels: 'Tiểu học',
  ...more,
});
const commune = (name: string): Cells => ({ name, kind: 'UBND xã', reportsTo: 'Sở Giáo dục và Đào tạo Nà Lang' });

async function fileOf(rows: readonly Cells[]) {
  const list = rows.map((cells) => unitColumnKeys.map((key) => cells[key] ?? null));
  const bytes = await makeSheet({ sheetName: 'Đơn vị', columns: unitColumns, rows: list, choicesSheet: [] });
  return { name: 'don-vi.xlsx', bytes };
}

describe('units from a sheet', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await testServer(now);
  });
  const check = (as: PersonaName, file: { name: string; bytes: Uint8Array }) =>
    server.call(as, organisationContract, 'checkSheet', { body: {}, file });
  const add = (as: PersonaName, rows: ReturnType<typeof sent>[], leaveOut: number[] = []) =>
    server.call(as, organisationContract, 'importUnits', { body: { from: '2026-01-01', rows, leaveOut } });
  const below = async (under: string) =>
    (await server.call('departmentOfficer', organisationContract, 'listUnits', { query: { under } })).body.units;

  it('begin with a template whose first sheet is empty under its header', async () => {
    const template = await server.call('departmentAdministrator', organisationContract, 'unitTemplate');
    expect(template.status).toBe(200);
    await expect(readSheet(new Uint8Array(template.bytes), unitColumns)).rejects.toMatchObject({ code: 'sheet-empty' });
    expect((await server.call('departmentOfficer', organisationContract, 'unitTemplate')).status).toBe(403);
  });

  it('are judged cell by cell with every row kept, and nothing is added', async () => {
    const rows = [
      commune('UBND xã Suối Trong'),
      school('Trường Tiểu học Suối Trong', 'UBND xa Suoi Tron'),
      school('', 'Trường THCS Bản Đông'),
    ];
    const { status, body } = await check('departmentAdministrator', await fileOf(rows));
    expect(status).toBe(200);
    expect(body.rows.map(({ row }) => row)).toEqual([2, 3, 4]);
    expect(body.findings.map(({ row, column, code }) => [row, column, code])).toEqual([
      [3, 'reportsTo', 'parent-unknown'],
      [4, 'name', 'cell-missing'],
      [4, 'reportsTo', 'parent-closed'],
    ]);
    expect(body.findings[0]?.sentence).toContain('UBND xa Suoi Tron');
    expect(await below(units.department)).toHaveLength(3);
  });

  it('come back as they went out: known row by row, and nothing is there to be added', async () => {
    const as = 'departmentAdministrator';
    const out = await server.call(as, organisationContract, 'exportUnits', { query: {} });
    const bytes = new Uint8Array(out.bytes);
    const { body } = await check(as, { name: 'don-vi.xlsx', bytes });
    const rows = body.rows.map(receiveRow);
    const present = body.present.map(({ unitId, cells }) => ({ unitId, cells: receiveRow({ row: 0, cells }).cells }));
    const seen = { day: '2026-03-02', known: body.known, present };
    expect(body.findings).toEqual([]);
    expect(rows.length).toBeGreaterThan(3);
    expect(recogniseUnits({ ...seen, rows }).map(({ changes }) => changes)).toEqual(rows.map(() => []));

    // A changed cell is a step, and the server still refuses to add the unit a second time.
    const at = rows.findIndex(({ cells }) => cells.name === 'Trường THCS Bản Đông');
    const moved = rows.map((row, index) =>
      index === at ? { ...row, cells: { ...row.cells, levels: 'Tiểu học, THCS' } } : row,
    );
    const steps = recogniseUnits({ ...seen, rows: moved }).flatMap((row) => row.steps);
    expect(steps).toEqual([{ step: 're-kind', unitId: units.secondary, kind: 'school', levels: ['tieu-hoc', 'thcs'] }]);
    const again = await add(as, [sendRow(moved[at] ?? rows[0] ?? { row: 2, cells: blankCells() })]);
    expect(again.problem.findings?.map(({ code }) => code)).toContain('name-taken');
    // Whoever sees only a branch is told of the cells of that branch.
    const narrow = await check('communeAdministrator', { name: 'don-vi.xlsx', bytes });
    const below = new Set(narrow.body.present.map(({ unitId }) => unitId));
    expect([below.has(units.secondary), below.has(units.communeWest)]).toEqual([true, false]);
  });

  it('refuse files that are no sheet, and people who administer nothing', async () => {
    const file = await fileOf([commune('UBND xã Suối Trong')]);
    expect((await check('departmentOfficer', file)).status).toBe(403);
    expect((await check('nobody', file)).status).toBe(401);
    const text = { name: 'don-vi.xlsx', bytes: new TextEncoder().encode('Tên đơn vị') };
    expect((await check('departmentAdministrator', text)).problem.code).toMatch(/^file-/);
    const rows = [sent(2, commune('UBND xã Suối Trong'))];
    expect((await add('departmentOfficer', rows)).status).toBe(403);
    expect((await add('schoolHead', rows)).status).toBe(403);
    // A stranger's sheet cannot even name the unit.
    expect((await add('stranger', rows)).problem.findings?.map(({ code }) => code)).toEqual(['parent-unknown']);
  });

  it('are added all or none; a row left out takes the rows below it along', async () => {
    const rows = [
      sent(2, commune('UBND xã Suối Trong')),
      sent(
        3,
        school('Trường Tiểu học Suối Trong', 'UBND xã Suối Trong', {
          headName: 'Lò Thị Ban',
          tags: 'biên giới, nội trú',
        }),
      ),
      sent(4, { ...commune('UBND xã Hỏng'), kind: 'không rõ' }),
      sent(5, school('Trường Tiểu học Hỏng', 'UBND xã Hỏng')),
      sent(
        6,
        school('Trường THPT Mới', 'Sở Giáo dục và Đào tạo Nà Lang', {
          levels: 'THPT',
          secondReceiver: 'UBND xã Bản Đông',
          liesIn: 'UBND xã Suối Trong',
        }),
      ),
    ];
    const refused = await add('departmentAdministrator', rows);
    expect([refused.status, refused.problem.code]).toEqual([422, 'units-not-ready']);
    expect(refused.problem.findings?.map(({ where }) => where)).toEqual(['4.kind']);
    expect(await below(units.department)).toHaveLength(3);

    const done = await add('departmentAdministrator', rows, [4]);
    expect(done.body).toEqual({
      runId: null,
      added: 3,
      leftOut: [
        { row: 4, because: 4 },
        { row: 5, because: 4 },
      ],
    });
    // The Sở's own history counts the branch, not only what stands directly below it.
    const ofDepartment = await server.call('departmentOfficer', historyContract, 'readHistory', {
      params: { unitId: units.department, subjectKind: 'unit', subjectId: units.department },
    });
    expect(ofDepartment.body.entries[0]).toMatchObject({ what: 'Thêm đơn vị từ bảng Excel', after: { count: 3 } });
    const fresh = (await below(units.department)).filter(({ name }) => /Suối Trong|THPT Mới/.test(name));
    expect(fresh.map(({ name }) => name).sort()).toEqual(['Trường THPT Mới', 'UBND xã Suối Trong']);
    const upper = fresh.find(({ kind }) => kind === 'school')?.unitId ?? '';
    const readAs = (as: PersonaName) =>
      server.call(as, organisationContract, 'readUnit', { params: { unitId: upper }, query: {} });
    // The second receiver sees it like the first, and nobody else's tree holds it.
    const { body: seen } = await readAs('communeOfficer');
    expect(seen.relations.map(({ relation, rank, otherName }) => [relation, rank, otherName])).toEqual([
      ['governed_by', 1, 'Sở Giáo dục và Đào tạo Nà Lang'],
      ['lies_in', 1, 'UBND xã Suối Trong'],
      ['reports_to', 1, 'Sở Giáo dục và Đào tạo Nà Lang'],
      ['reports_to', 2, 'UBND xã Bản Đông'],
    ]);
    expect((await readAs('westOfficer')).status).toBe(404);
    expect((await below(units.communeEast)).map(({ name }) => name)).not.toContain('Trường THPT Mới');
    const place = fresh.find(({ kind }) => kind === 'commune-authority');
    const [child] = await below(place?.unitId ?? '');
    expect(child).toMatchObject({
      name: 'Trường Tiểu học Suối Trong',
      headName: 'Lò Thị Ban',
      tags: ['biên giới', 'nội trú'],
    });

    const params = { unitId: child?.unitId ?? '', subjectKind: 'unit', subjectId: child?.unitId ?? '' };
    const { body } = await server.call('departmentOfficer', historyContract, 'readHistory', { params });
    expect(body.entries.map(({ what, who }) => [what, who])).toEqual([['Thêm đơn vị', 'Quản Thị An']]);
    const chain = await inWork(server.database.db, 'departmentOfficer', now, (work) => verifyChain(work, params));
    expect(chain).toEqual({ brokenAt: undefined, unproven: [], erased: [] });

    const twice = await add('departmentAdministrator', rows, [4]);
    expect(twice.problem.findings?.map(({ code }) => code)).toEqual([
      'name-taken',
      'parent-ambiguous',
      'name-taken',
      'name-taken',
      'other-ambiguous',
    ]);
  });

  it('leave as the sheet that would bring them again', async () => {
    const exported = await server.call('departmentOfficer', organisationContract, 'exportUnits', { query: {} });
    const { rows, findings } = await readSheet(new Uint8Array(exported.bytes), unitColumns);
    expect(findings).toEqual([]);
    const secondary = rows.find(({ cells }) => cells.name === 'Trường THCS Bản Đông');
    expect(secondary?.cells).toMatchObject({
      kind: 'Trường',
      reportsTo: 'UBND xã Bản Đông',
      levels: 'THCS',
      tags: 'biên giới',
      governedBy: null,
    });
    expect(
      (await server.call('stranger', organisationContract, 'exportUnits', { query: { under: units.department } }))
        .status,
    ).toBe(404);
  });
});
