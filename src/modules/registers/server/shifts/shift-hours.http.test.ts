import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { makeSheet } from '#modules/documents/server/public.ts';
import { historyContract } from '#modules/history/contract.ts';
import { testServer } from '#test/http/test-server.ts';
import { type PersonaName, personas, units } from '#test/personas/personas.ts';
import { registersContract } from '../../contract.ts';
import { shift } from '../../definitions/shift.ts';
import { definitionSchema } from '../../rules/definition.ts';
import { entryColumns } from '../../rules/sheet/entry-columns.ts';
import { SHIFT } from '../../rules/shifts/keep-log.ts';
import { entrySheetContract } from '../../sheet-contract.ts';
import { shiftsContract } from '../../shifts-contract.ts';

const unitId = units.secondary;
const day = '2026-03-02';
const at = (time: string): Date => new Date(`${day}T${time}:00+07:00`);
const morning = { day, from: '06:00', until: '14:00', guards: 'Lò Văn Quý', result: 'normal' };
const night = { ...morning, from: '22:00', until: '06:00' };

describe('two who write of the same hours', async () => {
  const { call, database } = await testServer(at('13:00'));
  const { pool } = database;
  const params = { unitId };
  const log = (values: object, as: PersonaName = 'guard') =>
    call(as, shiftsContract, 'logShift', {
      params,
      body: { entryId: randomUUID(), version: 2, values: { ...morning, ...values } },
    });
  const takeBack = (entryId: string) =>
    call('guard', shiftsContract, 'takeBackShift', { params: { unitId, entryId }, body: {} });
  const measured = async () => {
    const { body } = await call('schoolHead', registersContract, 'measureUnit', {
      params,
      query: { firstDay: day, lastDay: day, below: false },
    });
    return body.measures.filter(({ register }) => register === SHIFT).map(({ amount }) => amount);
  };
  const isWaiting = async () => {
    const { rows } = await pool.query(
      'select from pg_locks l join pg_stat_activity a using (pid) where not l.granted and a.datname = current_database()',
    );
    return rows.length > 0;
  };
  /** Another who has changed something and has not finished, while `act` begins and waits. */
  const amid = async <T>(statement: string, values: unknown[], act: () => Promise<T>): Promise<T> => {
    const other = await pool.connect();
    try {
      await other.query('begin');
      await other.query(statement, values);
      const acted = act();
      while (!(await isWaiting()));
      await other.query('commit');
      return await acted;
    } finally {
      other.release();
    }
  };

  it('a report that comes while its entry is struck out, or moved to other hours, is an entry of its own', async () => {
    const { id } = (await log({})).body.entry;
    const struckOut = `update entry set withdrawn_at = $2, withdrawn_by = $3, withdrawn_reason = 'x', revision = 2 where id = $1`;
    const event = await amid(struckOut, [id, at('13:00'), personas.schoolHead.personId], () =>
      log({ result: 'event', what: 'Cổng sau hỏng khóa' }, 'schoolOfficer'),
    );
    expect([event.status, event.body.entry.id === id]).toEqual([200, false]);
    expect((await measured())[1]).toBe(1);
    const moved = `update entry set content = content || '{"until":"13:00"}' where id = $1`;
    const again = await amid(moved, [event.body.entry.id], () => log({ result: 'event', what: 'Mất điện' }));
    expect(again.body.entry.values).toMatchObject({ until: '14:00', what: 'Mất điện' });
    expect((await takeBack(again.body.entry.id)).status).toBe(200);
  });

  it('a slip is taken back in its turn', async () => {
    const { id } = (await log({ from: '05:00' })).body.entry;
    const hold = `select pg_advisory_xact_lock(hashtextextended($1, 0))`;
    const taken = await amid(hold, [`shift log ${unitId}`], () => takeBack(id));
    expect(taken.status).toBe(200);
  });

  it('somebody else who took over, or stood, is what was said last; who was named first stays in history', async () => {
    const first = await log({ from: '04:00', 'taken-over-by': 'Vì Văn Sơn' });
    const said = { from: '04:00', guards: 'Lò Văn Quý, Hà Thị Na', 'taken-over-by': 'Mùa Thị Kía' };
    const later = (await log(said)).body.entry;
    expect(later).toMatchObject({ id: first.body.entry.id, revision: 2, values: said });
    const { body } = await call('schoolHead', historyContract, 'readHistory', {
      params: { unitId, subjectKind: 'entry', subjectId: later.id },
    });
    expect(JSON.stringify(body.entries)).toContain('Vì Văn Sơn');
    // The same names, typed otherwise, say nothing more.
    expect((await log({ from: '04:00', guards: 'lò văn quý, HÀ THỊ NA' })).body.entry.revision).toBe(2);
  });
});

describe('the register of shifts, written by its form or from Excel', async () => {
  const { call } = await testServer(at('08:00'));
  const params = { unitId, register: SHIFT };
  const add = (values: object) =>
    call('schoolOfficer', registersContract, 'addEntry', {
      params,
      body: { entryId: randomUUID(), version: 2, values: values as never },
    });
  const columns = entryColumns(definitionSchema.parse(shift));
  const file = async (...rows: Record<string, string>[]) => ({
    name: 'so truc.xlsx',
    bytes: await makeSheet({
      sheetName: 'Sổ',
      columns,
      rows: rows.map((cells) => columns.map(({ key }) => cells[key] ?? null)),
      choicesSheet: [],
    }),
  });
  const check = async (...rows: Record<string, string>[]) =>
    (
      await call('schoolOfficer', entrySheetContract, 'checkEntrySheet', {
        params,
        body: {},
        file: await file(...rows),
      })
    ).body;
  const cells = { ...morning, day: '02/03/2026', result: 'Bình thường' };
  const said = ({ findings }: Awaited<ReturnType<typeof check>>) =>
    findings.map(({ row, column, severity }) => `${row} ${column} ${severity}`);

  it('takes no shift that has not begun', async () => {
    const early = await add(night);
    expect([early.status, early.problem.findings?.map(({ code }) => code)]).toEqual([422, ['to-come']]);
    const { entry } = (await add(morning)).body;
    const corrected = await call('schoolOfficer', registersContract, 'correctEntry', {
      params: { ...params, entryId: entry.id },
      body: { revision: 1, values: night, reason: 'Ghi nhầm' } as never,
    });
    expect(corrected.problem.findings?.map(({ code }) => code)).toEqual(['to-come']);
    const sheet = await check({ ...cells, from: '22:00', until: '06:00' });
    expect(said(sheet)).toEqual(['2 from error']);
    const brought = await call('schoolOfficer', entrySheetContract, 'importEntries', {
      params,
      body: { rows: sheet.rows, tables: sheet.tables, leaveOut: [] },
    });
    expect(brought.problem.code).toBe('entry-sheet-unfit');
  });

  it('tells of hours that stand in the log already, by another row too', async () => {
    const again = await add({ ...morning, guards: 'Vì Văn Sơn' });
    expect(again.body.alike).toHaveLength(1);
    const early = { ...cells, from: '00:00', until: '06:00' };
    expect(said(await check({ ...cells, guards: 'Hà Thị Na' }, early, { ...early, guards: 'Hà Thị Na' }))).toEqual([
      '2 from warning',
      '4 from warning',
    ]);
  });
});
