import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { jobTasks } from '#app/job-tasks.ts';
import { makeSheet, readSheet } from '#modules/documents/server/public.ts';
import { historyContract } from '#modules/history/contract.ts';
import { verifyChain } from '#modules/history/server/public.ts';
import { Work } from '#platform/work.ts';
import { noon } from '#test/database/test-database.ts';
import { type TestServer, testServer } from '#test/http/test-server.ts';
import { type PersonaName, personas, units } from '#test/personas/personas.ts';
import { accountsContract } from '../../contract.ts';
import { peopleSheetContract } from '../../people-sheet-contract.ts';
import { type PeopleColumnKey, peopleColumnKeys, peopleColumns } from '../../rules/sheet/people-columns.ts';

type Cells = Partial<Record<PeopleColumnKey, string>>;

const now = noon('2026-03-02');
const params = { unitId: units.communeEast };
const listOf = (cells: Cells) => peopleColumnKeys.map((key) => cells[key] ?? '');
const sent = (lines: readonly Cells[]) => lines.map((cells, index) => ({ row: index + 2, cells: listOf(cells) }));

async function fileOf(lines: readonly Cells[]) {
  const rows = lines.map((cells) => listOf(cells).map((text) => text || null));
  return {
    name: 'tai-khoan.xlsx',
    bytes: await makeSheet({ sheetName: 'Tài khoản', columns: peopleColumns, rows, choicesSheet: [] }),
  };
}

/** The program's own work in the background, told when to run. */
function background(server: TestServer, linksFrom?: string) {
  const { db } = server.database;
  const tasks = jobTasks({ db, clock: server.clock, sendMail: undefined, linksFrom });
  return async (importId: string) => {
    const task = tasks['import-people'] as (payload: unknown) => Promise<void>;
    await task({ importId });
  };
}

const given = ['An', 'Bình', 'Chi', 'Dung', 'Giang', 'Hà', 'Khánh', 'Lan', 'Minh', 'Ngọc'];
const nth = (i: number): Cells => ({
  fullName: `Lò ${['Văn', 'Thị'][i % 2]} ${given[i % 10]} ${given[Math.floor(i / 10) % 10]} ${given[Math.floor(i / 100) % 10]}`,
  unit: ['Trường THCS Bản Đông', 'truong tieu hoc ban dong', 'Trường Mầm non Hoa Ban'][i % 3] ?? '',
  role: ['Người phụ trách', 'Giáo viên chủ nhiệm', 'Bảo vệ'][i % 3] ?? '',
  ...(i % 2 ? { email: `nguoi${i}@truong.example` } : {}),
});

describe('a sheet of people', () => {
  let server: TestServer;
  let work: (importId: string) => Promise<void>;
  beforeAll(async () => {
    server = await testServer(now);
    work = background(server, 'https://an.example');
  });
  const check = (as: PersonaName, file: { name: string; bytes: Uint8Array }, of = params) =>
    server.call(as, peopleSheetContract, 'checkPeople', { params: of, body: {}, file });
  const take = (as: PersonaName, rows: ReturnType<typeof sent>, leaveOut: number[] = [], of = params) =>
    server.call(as, peopleSheetContract, 'importPeople', { params: of, body: { rows, leaveOut } });
  const stand = async (as: PersonaName, importId: string, of = params) =>
    (await server.call(as, peopleSheetContract, 'readPeopleImport', { params: { ...of, importId } })).body;
  const invited = async (as: PersonaName, unitId: string) =>
    (await server.call(as, accountsContract, 'listPeople', { params: { unitId } })).body.invitations;
  const counted = () =>
    server.database.db
      .selectFrom('invitation')
      .select(({ fn }) => fn.countAll<string>().as('n'))
      .executeTakeFirstOrThrow()
      .then(({ n }) => Number(n));

  it('begins with a template that lists the units below and the roles that may be given there', async () => {
    const get = (as: PersonaName) => server.call(as, peopleSheetContract, 'peopleTemplate', { params });
    const { bytes } = await get('communeAdministrator');
    await expect(readSheet(new Uint8Array(bytes), peopleColumns)).rejects.toMatchObject({ code: 'sheet-empty' });
    expect((await get('communeOfficer')).status).toBe(403);
    expect((await get('stranger')).status).toBe(404);
  });

  it('tells whose a sign-in name is only to whoever types it in full', async () => {
    const { personId, fullName } = personas.schoolHead;
    const { db } = server.database;
    const called = (login_key: string) =>
      db.updateTable('person').set({ login_key }).where('id', '=', personId).execute();
    const { login_key: before } = await db
      .selectFrom('person')
      .select('login_key')
      .where('id', '=', personId)
      .executeTakeFirstOrThrow();
    await called('lothian');
    const line = { fullName: 'Lò Thị An', unit: 'Trường THCS Bản Đông', role: 'Bảo vệ' };
    const logins = async (cells: Cells) => {
      const { body } = await check('communeAdministrator', await fileOf([cells]));
      return body.logins.map((known) => [known.key, known.fullName]);
    };
    expect(await logins(line)).toEqual([['lothian', '']]);
    expect(await logins({ ...line, login: 'lothian' })).toEqual([['lothian', fullName]]);
    await called(before);
  });

  it('of a thousand rows names the cells of the 37 that are wrong, and makes the others in the background', async () => {
    const wrongs: Cells[] = [
      { unit: 'Trường THPT Nà Lang' },
      { unit: 'Trường Tiểu học Bản Tây' },
      { role: 'Vua' },
      { role: 'Chuyên viên' },
      { email: 'khong-phai-thu' },
      { from: '31/02/2026' },
      { until: '01/01/2026' },
      { login: personas.schoolHead.login },
    ];
    const isWrong = (i: number) => i % 27 === 0 && i / 27 < 37;
    const lines = Array.from({ length: 1000 }, (_, i) => ({
      ...nth(i),
      ...(isWrong(i) ? wrongs[(i / 27) % wrongs.length] : {}),
    }));
    const checked = await check('communeAdministrator', await fileOf(lines));
    expect(checked.status).toBe(200);
    expect(checked.body.rows).toHaveLength(1000);
    const rows = new Set(checked.body.findings.map(({ row }) => row));
    expect(rows.size).toBe(37);
    expect(checked.body.findings.slice(0, 8).map(({ column, code }) => `${column} ${code}`)).toEqual([
      'unit unit-unknown',
      'unit unit-unknown',
      'role role-unknown',
      'role role-unfit',
      'email email-wrong',
      'from day-unknown',
      'until day-past',
      'login login-taken',
    ]);
    expect(checked.body.findings[0]?.sentence).toContain('Trường THPT Nà Lang');
    expect(await counted()).toBe(0);

    const refused = await take('communeAdministrator', checked.body.rows);
    expect([refused.status, refused.problem.code, refused.problem.findings?.length]).toEqual([
      422,
      'people-not-ready',
      37,
    ]);
    const taken = await take('communeAdministrator', checked.body.rows, [...rows]);
    expect(taken.body.total).toBe(963);
    expect(await stand('communeAdministrator', taken.body.importId)).toMatchObject({ state: 'waiting', done: 0 });
    expect(await counted()).toBe(0);
    await work(taken.body.importId);
    const ended = await stand('communeAdministrator', taken.body.importId);
    expect(ended).toMatchObject({ state: 'done', total: 963, done: 963, given: 0 });
    const letters = lines.filter(({ email }, i) => email && !isWrong(i)).length;
    expect(ended.mailed).toBe(letters);
    expect(await counted()).toBe(963);
    const logins = await server.database.db.selectFrom('invitation').select('login_key').execute();
    expect(new Set(logins.map(({ login_key }) => login_key)).size).toBe(963);

    // The job once more, the sheet once more: nothing is made twice.
    await work(taken.body.importId);
    expect(await counted()).toBe(963);
    const again = await take('communeAdministrator', checked.body.rows, [...rows]);
    expect([again.problem.code, again.problem.facts.count]).toEqual(['people-not-ready', 0]);

    const history = await server.call('communeOfficer', historyContract, 'readHistory', {
      params: { unitId: units.secondary, subjectKind: 'unit', subjectId: units.secondary },
    });
    expect(history.body.entries[0]).toMatchObject({
      what: 'Mời người dùng',
      who: personas.communeAdministrator.fullName,
    });
    // Somebody is found by name, and nobody else stands in their row.
    const { rows: told } = await server.database.pool.query(
      `select c.after->>'fullName' as name, count(*)::int as n from history h
       join history_content c on c.unit_id = h.unit_id and c.history_id = h.id
       where h.action = 'invite' group by 1`,
    );
    expect(told).toHaveLength(963);
    expect(new Set(told.map(({ n }) => n))).toEqual(new Set([1]));
    const wholeUnit = { unitId: units.secondary, subjectKind: 'unit', subjectId: units.secondary };
    const chain = await server.database.db
      .transaction()
      .execute((tx) => verifyChain(new Work(tx, now, undefined), wholeUnit));
    expect(chain).toEqual({ brokenAt: undefined, unproven: [], erased: [] });
    expect((await stand('departmentAdministrator', taken.body.importId)) as unknown).toMatchObject({
      code: 'forbidden',
    });
  });

  it('holds text, never formulas: a formula is refused in its cell, words that look like one are words of nobody', async () => {
    const line = { fullName: '=HYPERLINK("http://x","Lò Thị Ban")', unit: 'Trường THCS Bản Đông', role: 'Bảo vệ' };
    const { body } = await check('communeAdministrator', await fileOf([line]));
    expect(body.rows[0]?.cells[0]).toBe(line.fullName);
    expect(body.findings.map(({ column, code }) => `${column} ${code}`)).toEqual(['fullName cell-formula']);
    const { problem } = await take('communeAdministrator', sent([line]));
    expect(problem.findings).toMatchObject([{ where: '2.fullName', code: 'cell-formula' }]);
  });

  it('is refused when it is no sheet, or a hostile one', async () => {
    const text = new TextEncoder().encode('Họ và tên');
    expect((await check('communeAdministrator', { name: 'x.xlsx', bytes: text })).problem.code).toMatch(/^file-/);
    const good = (await fileOf([nth(1)])).bytes;
    const cut = good.slice(0, good.length / 2);
    expect((await check('communeAdministrator', { name: 'x.xlsx', bytes: cut })).problem.code).toBe('file-broken');
    const { zipSync, unzipSync } = await import('fflate');
    const parts = unzipSync(good);
    const macro = zipSync({ ...parts, 'xl/vbaProject.bin': new Uint8Array([1, 2, 3]) });
    expect((await check('communeAdministrator', { name: 'x.xlsx', bytes: macro })).problem.code).toBe('file-macro');
    const bomb = zipSync({ ...parts, 'xl/media/a.bin': new Uint8Array(101_000_000) }, { level: 1 });
    expect((await check('communeAdministrator', { name: 'x.xlsx', bytes: bomb })).problem.code).toBe('file-bomb');
  });

  it('gives nobody more than its sender may give, here or below', async () => {
    const wide: Cells[] = [
      { fullName: 'Cầm Văn Một', unit: 'Trường THPT Nà Lang', role: 'Hiệu trưởng' },
      { fullName: 'Cầm Văn Hai', unit: 'UBND xã Bản Tây', role: 'Quản trị viên' },
      { fullName: 'Cầm Văn Ba', unit: 'UBND xã Bản Tây', role: 'Chuyên viên' },
      { fullName: 'Cầm Văn Bốn', unit: 'UBND xã Bản Đông', role: 'Chuyên viên' },
      { fullName: 'Cầm Văn Năm', unit: 'Sở Giáo dục và Đào tạo Mường Xa', role: 'Chuyên viên' },
    ];
    const of = { unitId: units.department };
    const { body } = await check('departmentAdministrator', await fileOf(wide), of);
    // The commune in the west has nobody in charge yet: its administrator first (decision 3), and nobody else.
    expect(body.findings.map(({ row, code }) => `${row} ${code}`)).toEqual([
      '4 role-first',
      '5 unit-unknown',
      '6 unit-unknown',
    ]);
    // A head gives what a head holds, in the own school only.
    const school = { unitId: units.secondary };
    const own: Cells[] = [
      { fullName: 'Cầm Văn Sáu', unit: 'Trường THCS Bản Đông', role: 'Quản trị viên' },
      { fullName: 'Cầm Văn Sáu', unit: 'Trường THCS Bản Đông', role: 'Bảo vệ' },
      { fullName: 'Cầm Văn Bảy', unit: 'Trường Tiểu học Bản Đông', role: 'Bảo vệ' },
    ];
    const judged = await check('schoolHead', await fileOf(own), school);
    expect(judged.body.findings.map(({ row, code }) => `${row} ${code}`)).toEqual(['2 role-beyond', '4 unit-unknown']);
    for (const as of ['schoolOfficer', 'communeOfficer', 'departmentAdministrator'] as const)
      expect((await take(as, sent(own), [], school)).problem.code).toBe('forbidden');
    expect((await take('stranger', sent(own), [], school)).problem.code).toBe('not-found');
  });

  it('gives a further role to somebody who has an account, and keeps the days', async () => {
    const { login, fullName } = personas.guard;
    const lines: Cells[] = [
      { fullName, login, unit: 'Trường Tiểu học Bản Đông', role: 'Bảo vệ', until: '31/05/2026' },
      { fullName: 'Lý Thị Sao', login: 'ly.sao', unit: 'UBND xã Bản Đông', role: 'Lãnh đạo', from: '01/04/2026' },
    ];
    const { body } = await take('communeAdministrator', sent(lines));
    await work(body.importId);
    expect(await stand('communeAdministrator', body.importId)).toMatchObject({ state: 'done', done: 2, given: 1 });
    const people = await server.call('primaryHead', accountsContract, 'listPeople', {
      params: { unitId: units.primary },
    });
    expect(people.body.people.find((one) => one.login === login)).toMatchObject({
      role: 'guard',
      until: '2026-05-31T17:00:00.000Z',
    });
    const waiting = await invited('communeAdministrator', units.communeEast);
    expect(waiting.find((one) => one.fullName === 'Lý Thị Sao')?.from).toBe('2026-03-31T17:00:00.000Z');
  });

  it('gives no role beyond the last day of whoever sends it', async () => {
    const { db } = server.database;
    const until = new Date('2026-04-10T17:00:00Z');
    const own = { person: personas.primaryHead.personId, unit: { unitId: units.primary } };
    await db.updateTable('role_grant').set({ valid_until: until }).where('person_id', '=', own.person).execute();
    const line: Cells = { fullName: 'Lò Văn Ngân', unit: 'Trường Tiểu học Bản Đông', role: 'Người phụ trách' };
    const { login, fullName } = personas.classTeacher;
    const given: Cells = { ...line, fullName, login, role: 'Bảo vệ' };
    const { body } = await check('primaryHead', await fileOf([line, { ...given, until: '11/04/2026' }]), own.unit);
    expect(body.units[0]?.lastDays).toMatchObject({ guard: '2026-04-10', 'school-officer': '2026-04-10' });
    expect(body.findings.map(({ row, column, code }) => [row, column, code])).toEqual([
      [2, 'until', 'until-beyond'],
      [3, 'until', 'until-beyond'],
    ]);
    expect(body.findings[0]?.sentence).toContain('10/04/2026');
    expect((await take('primaryHead', sent([line]), [], own.unit)).problem.code).toBe('people-not-ready');
    const fits = [line, given].map((cells) => ({ ...cells, until: '10/04/2026' }));
    const taken = await take('primaryHead', sent(fits), [], own.unit);
    // The right ends earlier before the sheet is worked off: nothing is made.
    const early = { valid_until: new Date('2026-04-01T17:00:00Z') };
    await db.updateTable('role_grant').set(early).where('person_id', '=', own.person).execute();
    await work(taken.body.importId);
    expect(await stand('primaryHead', taken.body.importId, own.unit)).toMatchObject({ state: 'refused' });
    await db.updateTable('role_grant').set({ valid_until: until }).where('person_id', '=', own.person).execute();
    const again = await take('primaryHead', sent(fits), [], own.unit);
    await work(again.body.importId);
    expect(await stand('primaryHead', again.body.importId, own.unit)).toMatchObject({ state: 'done', given: 1 });
    await db.updateTable('role_grant').set({ valid_until: null }).where('person_id', '=', own.person).execute();
  });

  it('makes nothing when its sender has lost the right before it is worked off', async () => {
    const before = await counted();
    const { body } = await take(
      'schoolHead',
      sent([{ ...nth(1), fullName: 'Sùng A Tếnh', unit: 'Trường THCS Bản Đông', role: 'Bảo vệ' }]),
      [],
      {
        unitId: units.secondary,
      },
    );
    const grantId = personas.schoolHead.grants[0]?.id ?? '';
    const ended = await server.call('communeAdministrator', accountsContract, 'endGrant', {
      params: { unitId: units.secondary, grantId },
      body: { reason: 'Chuyển công tác' },
    });
    expect(ended.status).toBe(200);
    await work(body.importId);
    expect(await counted()).toBe(before);
    const row = await server.database.db
      .selectFrom('people_import')
      .select(['state', 'rows'])
      .where('id', '=', body.importId)
      .executeTakeFirstOrThrow();
    expect(row).toEqual({ state: 'refused', rows: null });
    await work(randomUUID());
  });
});
