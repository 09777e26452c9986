import { beforeAll, describe, expect, it } from 'vitest';
import { makeSheet } from '#modules/documents/server/public.ts';
import { noon } from '#test/database/test-database.ts';
import { type TestServer, testServer } from '#test/http/test-server.ts';
import type { PersonaName } from '#test/personas/personas.ts';
import { organisationContract } from '../../contract.ts';
import { type UnitColumnKey, unitColumnKeys, unitColumns } from '../../rules/unit-sheet-columns.ts';
import { sheetRunsContract } from '../../sheet-runs-contract.ts';
import { type RunContext, runSheet, runSilentSheets } from './run-sheet.ts';

type Cells = Partial<Record<UnitColumnKey, string>>;

const now = noon('2026-03-02');
const MANY = 5_000;
const WRONG = 37;
const office = 'Sở Giáo dục và Đào tạo Nà Lang';
/** A hundred communes and their schools; every 130th school reports to nobody, until it is mended. */
const cellsOf = (n: number, mended: boolean): Cells => {
  if (n < 100) return { name: `UBND xã Số ${n}`, kind: 'UBND xã', reportsTo: office };
  const at = n - 100;
  const wrong = !mended && at % 130 === 0 && at / 130 < WRONG;
  const reportsTo = wrong ? `Xã lạ ${at}` : `UBND xã Số ${at % 100}`;
  return { name: `Trường Tiểu học Số ${at}`, kind: 'Trường', reportsTo, levels: 'Tiểu học', code: `S${at}` };
};
const listOf = (count: number, mended: boolean) =>
  Array.from({ length: count }, (_, n) => unitColumnKeys.map((key) => cellsOf(n, mended)[key] ?? ''));

describe('a long sheet of units', () => {
  let server: TestServer;
  let context: RunContext;
  beforeAll(async () => {
    server = await testServer(now);
    context = { db: server.database.db, clock: server.clock };
  });
  const as = 'departmentAdministrator' as const;
  const send = async (list: readonly string[][]) => {
    const bytes = await makeSheet({ sheetName: 'Đơn vị', columns: unitColumns, rows: list, choicesSheet: [] });
    const file = { name: 'don-vi.xlsx', bytes };
    return server.call(as, organisationContract, 'checkSheet', { body: {}, file });
  };
  const add = (list: readonly string[][]) => {
    const rows = list.map((cells, n) => ({ row: n + 2, cells }));
    return server.call(as, organisationContract, 'importUnits', { body: { from: '2026-01-01', rows, leaveOut: [] } });
  };
  const read = (runId: string, who: PersonaName = as) =>
    server.call(who, sheetRunsContract, 'readSheetRun', { params: { runId } });
  const drop = (runId: string, who: PersonaName = as) =>
    server.call(who, sheetRunsContract, 'dropSheetRun', { params: { runId }, body: {} });
  const list = async (who: PersonaName = as) =>
    (await server.call(who, sheetRunsContract, 'listSheetRuns')).body.runs.map(({ id }) => id);
  const count = async () =>
    (await server.database.pool.query('select count(*)::int as n from unit')).rows[0].n as number;

  it(`of ${MANY} rows of which ${WRONG} are wrong names exactly those cells and writes nothing`, async () => {
    const before = await count();
    const sent = await send(listOf(MANY, false));
    expect([sent.status, sent.body.rows]).toEqual([200, []]);
    const runId = sent.body.runId ?? '';
    expect((await read(runId)).body).toMatchObject({ state: 'waiting', rowsDone: 0, rowsTotal: MANY, units: null });
    const seen: number[] = [];
    await runSheet(
      {
        ...context,
        onStep: async ({ rowsDone }) => {
          const { body } = await read(runId);
          expect([body.state, body.rowsDone]).toEqual(['running', rowsDone]);
          seen.push(rowsDone);
        },
      },
      runId,
    );
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect([seen.length > 10, seen.includes(3_200)]).toEqual([true, true]);
    const { body } = await read(runId);
    expect([body.state, body.rowsDone, body.units?.rows.length]).toEqual(['done', MANY, MANY]);
    const errors = body.units?.findings ?? [];
    expect(errors.map(({ row, column, code }) => [row, column, code])).toEqual(
      Array.from({ length: WRONG }, (_, n) => [n * 130 + 102, 'reportsTo', 'parent-unknown']),
    );
    expect(errors[1]?.sentence).toContain('“Xã lạ 130”');
    expect(await count()).toBe(before);
    // Nobody else sees it, nor what came of it.
    expect(await list()).toEqual([runId]);
    expect(await list('communeAdministrator')).toEqual([]);
    expect((await read(runId, 'communeAdministrator')).status).toBe(404);
    expect((await drop(runId, 'communeAdministrator')).status).toBe(404);
    expect((await drop(runId)).status).toBe(200);
    expect((await read(runId)).status).toBe(404);
  });

  it('is refused whole while a cell is wrong, told by cell', async () => {
    const before = await count();
    const { body } = await add(listOf(MANY, false));
    await runSheet(context, body.runId ?? '');
    const ended = (await read(body.runId ?? '')).body;
    expect([ended.state, ended.refusal?.code, ended.refusal?.findings.length]).toEqual([
      'refused',
      'units-not-ready',
      WRONG,
    ]);
    expect(ended.refusal?.findings[0]?.where).toBe('102.reportsTo');
    expect(await count()).toBe(before);
    await drop(body.runId ?? '');
  });

  it('stops cleanly in the midst of writing, and leaves nothing', async () => {
    const before = await count();
    const { body } = await add(listOf(MANY, true));
    const runId = body.runId ?? '';
    let steps = 0;
    await runSheet(
      {
        ...context,
        onStep: async () => {
          steps += 1;
          // Past the judging: rows are being written.
          if (steps === 30) expect((await drop(runId)).status).toBe(200);
        },
      },
      runId,
    );
    expect([steps, await count(), await list()]).toEqual([30, before, []]);
  });

  it('is written whole in one transaction once it is mended, also where the database gave that up once', async () => {
    const before = await count();
    const { body } = await add(listOf(MANY, true));
    const runId = body.runId ?? '';
    const counted = new Set<number>();
    let steps = 0;
    const onStep = async () => {
      counted.add(await count());
      steps += 1;
      // As the database says it of a deadlock in which another was let through.
      if (steps === 30) throw Object.assign(new Error('deadlock detected'), { code: '40P01' });
    };
    await runSheet({ ...context, onStep }, runId);
    expect(steps).toBeGreaterThan(60);
    // Until the very end nobody else saw a single unit.
    expect([...counted]).toEqual([before]);
    const ended = (await read(runId)).body;
    expect([ended.state, ended.added?.added]).toEqual(['done', MANY]);
    expect(await count()).toBe(before + MANY);
    const found = await server.call('departmentOfficer', organisationContract, 'listUnits', {
      query: { q: 'so 4899' },
    });
    expect(found.body.units.map(({ path }) => path.at(-1))).toEqual(['UBND xã Số 99']);
    // A job that comes twice does its work once.
    await runSheet(context, runId);
    expect(await count()).toBe(before + MANY);
    await drop(runId);
  });

  it('that the end of the program cut short is taken up again, and one nobody fetched is forgotten', async () => {
    const sent = await send(listOf(400, true));
    const runId = sent.body.runId ?? '';
    const { pool } = server.database;
    await pool.query("update sheet_run set state = 'running', rows_done = 200 where id = $1", [runId]);
    await runSilentSheets(context);
    expect((await read(runId)).body.state).toBe('running');
    server.clock.set(new Date(now.getTime() + 300_000));
    await runSilentSheets(context);
    expect((await read(runId)).body.state).toBe('done');
    server.clock.set(new Date(now.getTime() + 2 * 86_400_000));
    await runSilentSheets(context);
    expect(await list()).toEqual([]);
  });

  it('ends with the rights of whoever sent it', async () => {
    const sent = await send(listOf(400, true));
    const runId = sent.body.runId ?? '';
    const { pool } = server.database;
    await pool.query('update role_grant set valid_until = $1 where person_id = (select person_id from sheet_run)', [
      now,
    ]);
    await runSheet(context, runId);
    const { rows } = await pool.query('select state, result from sheet_run');
    expect([rows[0].state, rows[0].result.code]).toEqual(['refused', 'forbidden']);
  });
});
