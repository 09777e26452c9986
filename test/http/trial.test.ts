import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openProgram, type Program } from '#app/program.ts';
import { settableClock } from '#platform/clock.ts';

const office = {
  name: 'Sở GDĐT Nà Lang',
  kind: 'department',
  abbreviation: 'SGDĐT',
  placeName: 'Nà Lang',
  governingName: 'UBND tỉnh Nà Lang',
  governingKind: 'province-authority',
};
const administrator = { fullName: 'Nông Thị Thảo', login: 'quan.tri', password: 'mot-mat-khau-dai' };

describe('the trial', () => {
  let folder: string;
  let program: Program;
  const logged: string[] = [];
  const links: string[] = [];
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'truong-an-trial-'));
    program = await openProgram({
      dataFolder: folder,
      clock: settableClock(new Date('2026-11-20T03:00:00Z')),
      loopback: true,
      logLevel: 'warn',
      logTo: { write: (line) => void logged.push(line) },
      onSetupPath: (path) => void links.push(path),
    });
  });
  afterAll(async () => {
    await program.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const send = async (method: 'GET' | 'POST', url: string, payload: object = {}, cookie = '') => {
    const body = method === 'POST' ? { payload: { commandId: randomUUID(), ...payload } } : {};
    const response = await program.app.inject({
      method,
      url,
      headers: { 'x-requested-with': 'truong-an', cookie },
      ...body,
    });
    return {
      status: response.statusCode,
      body: response.json(),
      cookie: String(response.headers['set-cookie'] ?? '').split(';')[0] ?? '',
    };
  };
  const tokenOf = (path: string | undefined) => new URL(path ?? '', 'http://x').searchParams.get('token') ?? '';

  it('fills an empty installation with a province at work, shows passwords once, and is wiped whole', async () => {
    const token = tokenOf(program.setupPath);
    const wrong = await send('POST', '/api/setup/trial', { token: 'khong-phai' });
    expect([wrong.status, wrong.body.code]).toEqual([403, 'setup-link-invalid']);
    const filled = await send('POST', '/api/setup/trial', { token });
    expect(filled.status).toBe(200);
    const accounts: { fullName: string; login: string; password: string; roles: string[]; unitName: string }[] =
      filled.body.accounts;
    expect(new Set(accounts.flatMap((account) => account.roles))).toEqual(
      new Set(['administrator', 'auditor', 'officer', 'leader', 'school-officer', 'head', 'guard']),
    );
    expect(new Set(accounts.map((account) => account.password)).size).toBe(accounts.length);

    // A real office cannot be made while the trial runs, nor a second trial.
    expect((await send('POST', '/api/setup', { token, office, administrator })).body.code).toBe('trial-running');
    expect((await send('POST', '/api/setup/trial', { token })).status).toBe(409);

    const officer = accounts.find((account) => account.roles.includes('officer') && account.unitName.includes('xã'));
    const signedIn = await send('POST', '/api/session', { login: officer?.login, password: officer?.password });
    expect(signedIn.body.session.trial).toBe(true);
    const unitId = signedIn.body.session.grants[0].unitId;

    // The same plan went out at the Sở and came in at the commune.
    const maker = accounts.find((account) => account.roles.includes('officer') && account.unitName.startsWith('Sở'));
    const atMaker = await send('POST', '/api/session', { login: maker?.login, password: maker?.password });
    const directionAt = async ({ body, cookie }: typeof signedIn) => {
      const address = `/api/units/${body.session.grants[0].unitId}/library?q=37/KH-SGD%C4%90T`;
      return (await send('GET', address, {}, cookie)).body.documents[0]?.direction;
    };
    expect([await directionAt(atMaker), await directionAt(signedIn)]).toEqual(['issued', 'received']);
    const awaited = await send('GET', `/api/units/${unitId}/awaited`, {}, signedIn.cookie);
    const states = Object.fromEntries(
      awaited.body.windows.map((w: { windowName: string; counts: Record<string, number> }) => [w.windowName, w.counts]),
    );
    expect(states['Báo cáo kỳ 1']).toMatchObject({ total: 7, accepted: 7 });
    expect(states['Báo cáo kỳ 2'].accepted + states['Báo cáo kỳ 2'].submitted).toBeLessThanOrEqual(7);
    expect(states['Báo cáo kỳ 3']).toMatchObject({ total: 7, notHandedIn: 7, overdue: 0 });
    expect(states['Báo cáo kỳ 4']).toBeUndefined();

    // The plan of the Sở lies with the commune as it was taken in, and the windows are those it asks for.
    // What the commune has sent since stands beside it as issued.
    const library = `/api/units/${unitId}/library?direction=received`;
    const { documents } = (await send('GET', library, {}, signedIn.cookie)).body;
    expect(documents).toMatchObject([{ numberSymbol: '37/KH-SGDĐT' }]);
    const plan = await send('GET', `/api/units/${unitId}/documents/${documents[0].id}`, {}, signedIn.cookie);
    expect(plan.body.reading.duties).toHaveLength(2);
    const certainties = JSON.stringify(plan.body.reading).match(/(?<="certainty":")\w+/g);
    expect(new Set(certainties)).toEqual(new Set(['sure']));
    expect(plan.body.file.name).toMatch(/\.docx$/);
    const asked: { windows: { name: string; due: { day: string } }[] }[] = plan.body.reading.duties;
    const stored = await program.store.pool.query(
      `select w.name, to_char(w.due_day, 'YYYY-MM-DD') as due from duty_window w join programme p on p.unit_id = w.unit_id
         and p.id = w.programme_id where p.document_id is not null order by w.due_day, w.name`,
    );
    const byDue = (a: string[], b: string[]) => `${a[1]}`.localeCompare(`${b[1]}`);
    const windows = asked.flatMap((duty) => duty.windows.map(({ name, due }) => [name, due.day]));
    expect(stored.rows.map((row) => [row.name, row.due]).sort(byDue)).toEqual(windows.sort(byDue));

    const late = await program.store.pool.query('select count(*)::int as n from assignment where late');
    // One school, and the commune that sent its total two days after the Sở had asked for it.
    expect(late.rows[0].n).toBe(2);
    const totals = await program.store.pool.query('select count(*)::int as n from consolidation_version');
    // Four communes, and the Phòng that still stands.
    expect(totals.rows[0].n).toBe(5);

    // A guard has shifts, and no reports are named to them; reports say what the registers of their school say.
    const guard = accounts.find((account) => account.roles.includes('guard'));
    const asGuard = await send('POST', '/api/session', { login: guard?.login, password: guard?.password });
    const school = `/api/units/${asGuard.body.session.grants[0].unitId}`;
    const duty = await send('GET', `${school}/shifts`, {}, asGuard.cookie);
    expect([duty.body.unitName, duty.body.mayLog]).toEqual([guard?.unitName, true]);
    expect(duty.body.logged.map(({ by }: { by: string }) => by)).toContain(guard?.fullName);
    const named = (await send('GET', `${school}/assignments`, {}, asGuard.cookie)).body;
    const kinds = [...named.overdue, ...named.done, ...named.thisWeek, ...named.coming].map(({ kind }) => kind);
    expect(kinds).not.toContain('report');
    const clerk = accounts.find(
      ({ roles, unitName }) => roles.includes('school-officer') && unitName === guard?.unitName,
    );
    const asClerk = await send('POST', '/api/session', { login: clerk?.login, password: clerk?.password });
    const mine = (await send('GET', `${school}/assignments`, {}, asClerk.cookie)).body;
    const filed: { kind: string; id: string }[] = [...mine.overdue, ...mine.done, ...mine.thisWeek, ...mine.coming];
    const compared: [string, number | undefined, number][] = [];
    for (const { id } of filed.filter(({ kind }) => kind === 'report')) {
      const report = (await send('GET', `${school}/reports/${id}`, {}, asClerk.cookie)).body;
      const measured: [string, { cell: number }][] = Object.entries(report.measured);
      if (report.showing !== 'nothing' && Object.keys(report.cells).length > 0)
        compared.push(
          ...measured.map(([code, { cell }]): [string, number, number] => [code, report.cells[code], cell]),
        );
    }
    expect(compared.length).toBeGreaterThan(0);
    expect(compared.filter(([, said, cell]) => said !== undefined && said !== null && said !== cell)).toEqual([]);

    const wiped = await send('POST', '/api/setup/wipe-trial', { confirm: 'XOA DU LIEU MAU' }, signedIn.cookie);
    expect(wiped.status).toBe(200);
    // The link stands in the window of the program too, and what was expected is no fault in the log.
    expect(links).toEqual([wiped.body.setupPath]);
    expect(logged).toEqual([]);
    expect((await send('GET', '/api/session', {}, signedIn.cookie)).body).toEqual({ session: null, step: null });
    const setUp = await send('POST', '/api/setup', { token: tokenOf(wiped.body.setupPath), office, administrator });
    expect([setUp.status, setUp.body.trial]).toEqual([200, false]);
    expect((await program.store.pool.query('select count(*)::int as n from unit')).rows[0].n).toBe(2);
  });
});
