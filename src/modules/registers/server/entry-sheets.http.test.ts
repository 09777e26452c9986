import { describe, expect, it } from 'vitest';
import { makeSheet, readSheets } from '#modules/documents/server/public.ts';
import { noon } from '#test/database/test-database.ts';
import { clubRegister, testDefinitions } from '#test/fixtures/registers.ts';
import { testServer } from '#test/http/test-server.ts';
import { units } from '#test/personas/personas.ts';
import { registersContract } from '../contract.ts';
import { entryColumns, tableSheets } from '../rules/sheet/entry-columns.ts';
import { entrySheetContract } from '../sheet-contract.ts';

const params = { unitId: units.secondary, register: 'test-club' };
const columns = entryColumns(clubRegister);
const [classes] = tableSheets(clubRegister);
type Row = Record<string, string | number>;

const row = (cells: Row) => columns.map(({ key }) => cells[key] ?? null);
const line = (cells: Row) => (classes?.columns ?? []).map(({ key }) => cells[key] ?? null);
const club = (at: number, more: Row = {}): Row => ({
  ':number': at,
  day: '05/01/2026',
  name: `Câu lạc bộ ${at}`,
  kind: 'Pháp luật',
  ...more,
});
const fileOf = async (rows: readonly Row[], lines: readonly Row[] = []) => ({
  name: 'so.xlsx',
  bytes: await makeSheet({
    sheetName: 'Sổ',
    columns,
    rows: rows.map(row),
    tables: [{ sheetName: classes?.name ?? '', columns: classes?.columns ?? [], rows: lines.map(line) }],
    choicesSheet: [],
  }),
});

describe('entries from Excel', async () => {
  const { call, database } = await testServer(noon('2026-03-02'), undefined, undefined, testDefinitions);
  const check = async (file: { name: string; bytes: Uint8Array }) =>
    call('schoolOfficer', entrySheetContract, 'checkEntrySheet', { params, body: {}, file });
  const bring = (sheet: { rows: unknown; tables: unknown }, leaveOut: number[] = []) =>
    call('schoolOfficer', entrySheetContract, 'importEntries', {
      params,
      body: { rows: sheet.rows, tables: sheet.tables, leaveOut } as never,
    });
  const count = async () => (await database.pool.query('select count(*)::int as n from entry')).rows[0].n;

  it('are read as people write them, with the lines of their tables', async () => {
    const { body, status } = await check(
      await fileOf(
        [
          club(1, {
            topics: 'an toàn giao thông ; PHÒNG, CHỐNG MA TÚY;Khác: Đuối nước; bơi',
            members: '1.234',
            'meets-at': '7h30',
            open: 'x',
          }),
          club(2, {
            day: '5-1-2026',
            kind: 'Khác: Kịch',
            members: 20,
            open: 'Không',
            ':state': 'duy trì',
            note: '=1+1',
          }),
        ],
        [
          { ':number': 1, class: '6A', joined: 30, led: 'Có' },
          { ':number': 2, class: '7B', joined: 5 },
          { ':number': 1, class: '6B', joined: 31 },
        ],
      ),
    );
    expect([status, body.findings, body.known]).toEqual([200, [], []]);
    expect((await bring(body)).body).toEqual({ count: 2, known: 0 });
    const { entries } = (
      await call('schoolOfficer', registersContract, 'listEntries', {
        params,
        query: { withdrawn: false, below: false },
      })
    ).body;
    expect(Object.fromEntries(entries.map(({ values, state }) => [values.name, { ...values, state }]))).toEqual({
      'Câu lạc bộ 1': {
        day: '2026-01-05',
        name: 'Câu lạc bộ 1',
        kind: 'law',
        topics: ['drugs', 'traffic', 'other'],
        'topics:other': 'Đuối nước; bơi',
        members: 1234,
        'meets-at': '07:30',
        open: true,
        classes: [
          { class: '6A', joined: 30, led: true },
          { class: '6B', joined: 31 },
        ],
        state: 'built',
      },
      'Câu lạc bộ 2': {
        day: '2026-01-05',
        name: 'Câu lạc bộ 2',
        kind: 'other',
        'kind:other': 'Kịch',
        members: 20,
        open: false,
        note: '=1+1',
        classes: [{ class: '7B', joined: 5 }],
        state: 'kept',
      },
    });
    const measures = await call('schoolOfficer', registersContract, 'measureUnit', {
      params,
      query: { firstDay: '2026-01-05', lastDay: '2026-01-05', below: false },
    });
    expect(measures.body.measures.find(({ code }) => code === 'test.club-members')?.amount).toBe(1320);
  });

  it('that came out go in again as they are: nothing is written twice', async () => {
    const file = await call('schoolHead', registersContract, 'exportRegister', {
      params,
      query: { firstDay: '2026-01-01', lastDay: '2026-12-31' },
    });
    const before = await count();
    const { body } = await check({ name: 'so.xlsx', bytes: new Uint8Array(file.bytes) });
    expect([body.rows.length, body.known, body.findings]).toEqual([2, [2, 3], []]);
    expect((await bring(body)).body).toEqual({ count: 0, known: 2 });
    expect(await count()).toBe(before);
  });

  it('that are perhaps what stands there are told as that, and written all the same', async () => {
    const first = club(1, { topics: 'Phòng, chống ma túy; An toàn giao thông', day: '09/02/2026' });
    await bring((await check(await fileOf([first]))).body);
    const again = { ...first, name: 'Câu lạc bộ Măng Non', topics: 'An toàn giao thông; Phòng, chống ma túy' };
    const { body } = await check(await fileOf([again, { ...again, ':number': 2, day: '10/02/2026' }]));
    expect(body.findings).toEqual([
      {
        table: null,
        row: 2,
        column: 'name',
        severity: 'warning',
        sentence: 'Sổ đã có “Câu lạc bộ 1” ngày 09/02/2026, có thể là một. Nếu là một thì bỏ dòng này.',
      },
    ]);
    expect((await bring(body)).body).toEqual({ count: 2, known: 0 });
  });

  it('of 2,000 rows with 61 bad ones name each bad cell, and are written without those when they are left out', async () => {
    const bad = new Set(Array.from({ length: 61 }, (_, at) => at * 32));
    const rows = Array.from({ length: 2_000 }, (_, at) =>
      club(at + 10, bad.has(at) ? { members: at % 2 ? 'nhiều' : 10_000_000 } : { members: at }),
    );
    const { body } = await check(await fileOf(rows));
    expect([body.rows.length, body.findings.length]).toEqual([2_000, 61]);
    expect(body.findings[0]).toEqual({
      table: null,
      row: 2,
      column: 'members',
      severity: 'error',
      sentence: '“Thành viên” không quá 5.000 em. Xem lại số vừa gõ.',
    });
    const before = await count();
    const refused = await bring(body);
    expect([refused.status, refused.problem.code, refused.problem.facts.count]).toEqual([422, 'entry-sheet-unfit', 61]);
    expect(await count()).toBe(before);
    const leaveOut = body.findings.map((one) => one.row);
    expect((await bring(body, leaveOut)).body).toEqual({ count: 1_939, known: 0 });
    expect(await count()).toBe(before + 1_939);
    const { rows: told } = await database.pool.query(
      "select count(*)::int as n from history where action = 'import-entry'",
    );
    expect(told[0].n).toBe(1_944);
  }, 120_000);

  it('name formulas, choices nobody knows, lines of no entry, and numbers written twice', async () => {
    const { body } = await check(
      await fileOf(
        [
          club(1, { kind: 'Múa', open: 'có lẽ', day: '31/02/2026' }),
          club(1, { topics: 'Phòng, chống ma túy; Bơi', ':state': 'Bỏ' }),
          club(3, { name: '', kind: 'Âm nhạc', ended: '01/02/2026' }),
        ],
        [
          { ':number': 3, class: '', joined: 500 },
          { ':number': 9, class: '6A' },
        ],
      ),
    );
    const found = body.findings.map(({ table, row: at, column }) => `${table ?? 'main'} ${at} ${column}`);
    expect(found.sort()).toEqual([
      'classes 2 class',
      'classes 2 joined',
      'classes 3 :number',
      'main 2 day',
      'main 2 kind',
      'main 2 open',
      'main 3 :number',
      'main 3 :state',
      'main 3 topics',
      'main 4 ended',
      'main 4 kind',
      'main 4 name',
    ]);
    expect((await bring(body)).status).toBe(422);
  });

  it('have a template that is read as an empty sheet', async () => {
    const file = await call('schoolOfficer', entrySheetContract, 'entrySheetTemplate', { params });
    expect(file.status).toBe(200);
    const again = await check({ name: 'mau.xlsx', bytes: new Uint8Array(file.bytes) });
    expect([again.status, again.problem.code]).toEqual([422, 'sheet-empty']);
    const asked = [
      { name: classes?.name ?? '', columns: classes?.columns ?? [] },
      { name: 'Không có', columns },
    ];
    expect(await readSheets(new Uint8Array(file.bytes), asked)).toEqual([
      { rows: [], findings: [] },
      { rows: [], findings: [] },
    ]);
  });
});
