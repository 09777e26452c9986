import { randomUUID } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { historyContract } from '#modules/history/contract.ts';
import { noon } from '#test/database/test-database.ts';
import { testServer } from '#test/http/test-server.ts';
import { type PersonaName, units } from '#test/personas/personas.ts';
import { registersContract } from '../../contract.ts';
import { ledgerContract } from '../../ledger-contract.ts';
import type { Values } from '../../rules/values.ts';
import { entrySheetContract } from '../../sheet-contract.ts';

const params = { unitId: units.secondary, register: 'fund' };
const year = { firstDay: '2026-01-01', lastDay: '2026-12-31' };
const income = (more: Values = {}): Values => ({
  day: '2026-02-01',
  flow: 'income',
  source: 'fund',
  income: 5_000_000,
  name: 'Hội cha mẹ học sinh ủng hộ',
  paper: 'PT 01',
  gain: 'gift',
  ...more,
});
const spending = (more: Values = {}): Values => ({
  day: '2026-02-20',
  flow: 'spending',
  source: 'fund',
  spending: 1_200_000,
  name: 'In tờ rơi',
  paper: 'PC 01',
  use: 'outreach',
  ...more,
});

describe('a ledger', async () => {
  const { call, clock, database } = await testServer(noon('2026-03-02'));
  const add = async (values: Values, sourceId?: string, as: PersonaName = 'schoolOfficer', to = params) => {
    const entryId = randomUUID();
    const body = { entryId, version: 1, values: values as never, ...(sourceId ? { sourceId } : {}) };
    return { entryId, ...(await call(as, registersContract, 'addEntry', { params: to, body })) };
  };
  const counter = (entryId: string, counterId: string = randomUUID(), as: PersonaName = 'schoolOfficer') =>
    call(as, ledgerContract, 'counterEntry', {
      params: { ...params, entryId },
      body: { counterId, reason: 'Ghi nhầm số tiền' },
    });
  const statement = async (days: typeof year & { knownOn?: string } = year, as: PersonaName = 'schoolOfficer') => {
    const { body } = await call(as, ledgerContract, 'readStatement', { params, query: { ...days, source: 'fund' } });
    return body.sources[0];
  };
  const balance = async (lastDay: string) => {
    const { body } = await call('schoolOfficer', registersContract, 'measureUnit', {
      params: { unitId: params.unitId },
      query: { firstDay: '2026-01-01', lastDay, below: false },
    });
    return Object.fromEntries(body.measures.map(({ code, amount }) => [code, amount]));
  };

  it('takes income and spending, and counts what is left', async () => {
    expect((await add(income())).status).toBe(200);
    expect((await add(income({ day: '2026-01-05', gain: 'carried', income: 300_000, paper: 'Sổ cũ' }))).status).toBe(
      200,
    );
    expect((await add(spending())).body.findings).toEqual([]);
    expect(await statement()).toMatchObject({ opening: 0, income: 5_300_000, spending: 1_200_000, closing: 4_100_000 });
    expect((await statement())?.lines.map(({ paper, balance: left }) => [paper, left])).toEqual([
      ['Sổ cũ', 300_000],
      ['PT 01', 5_300_000],
      ['PC 01', 4_100_000],
    ]);
    const measured = await balance('2026-03-02');
    // What an older book had is no income of these days.
    expect(measured).toMatchObject({
      'money.fund-in': 5_000_000,
      'money.fund-out': 1_200_000,
      'money.fund-balance': 4_100_000,
      'money.budget-balance': 0,
    });
    expect(await statement({ firstDay: '2026-02-10', lastDay: '2026-02-28' })).toMatchObject({
      opening: 5_300_000,
      income: 0,
      closing: 4_100_000,
    });
  });

  it('warns of spending beyond what its source has that day or later, and keeps it', async () => {
    const late = await add(spending({ day: '2026-02-21', spending: 4_000_000, paper: 'PC 02' }));
    expect(late.body.findings).toEqual([]);
    const beyond = await add(spending({ day: '2026-02-05', spending: 1_000_000, paper: 'PC 03' }));
    expect(beyond.status).toBe(200);
    const [told] = beyond.body.findings;
    expect([told?.where, told?.code, told?.severity]).toEqual(['spending', 'beyond-balance', 'warning']);
    expect(told?.sentence).toContain('hết ngày 21/02/2026, “Quỹ phòng, chống tội phạm” còn -900.000 đồng');
    const other = await add(spending({ source: 'budget', day: '2026-02-05', paper: 'PC 04' }));
    expect(other.body.findings.map(({ code }) => code)).toEqual(['beyond-balance']);
    for (const { entryId } of [late, beyond, other]) expect((await counter(entryId)).status).toBe(200);
    const { body } = await call('schoolOfficer', registersContract, 'readEntry', {
      params: { ...params, entryId: beyond.entryId },
    });
    expect(body.findings).toEqual([]);
  });

  it('is never changed: not by its verbs, not past them', async () => {
    const { entryId } = await add(spending({ paper: 'PC 05', spending: 10_000 }));
    const one = { ...params, entryId };
    const body = { revision: 1, reason: 'Ghi nhầm' };
    const values = spending({ spending: 1 }) as never;
    for (const { problem } of [
      await call('schoolOfficer', registersContract, 'correctEntry', { params: one, body: { ...body, values } }),
      await call('schoolOfficer', registersContract, 'withdrawEntry', { params: one, body }),
      await call('schoolOfficer', registersContract, 'restoreEntry', { params: one, body: { revision: 1 } }),
    ]) {
      expect(problem.code).toBe('entry-in-ledger');
    }
    const move = await call('schoolOfficer', registersContract, 'moveEntry', {
      params: { ...one, move: 'keep' },
      body: { revision: 1, values: {} },
    });
    expect(move.problem.code).toBe('not-found');
    const { db } = database;
    const ofEntry = db.updateTable('entry').set({ folded: '' }).where('id', '=', entryId);
    await expect(ofEntry.execute()).rejects.toThrow('stands in a ledger');
    await expect(db.deleteFrom('entry_amount').where('entry_id', '=', entryId).execute()).rejects.toThrow(
      'in a ledger',
    );
    await expect(db.deleteFrom('entry').where('id', '=', entryId).execute()).rejects.toThrow();
  });

  it('takes a mistake back once, on the day that is done; days gone by keep their balance', async () => {
    const wrong = await add(spending({ paper: 'PC 06', spending: 900_000 }));
    const february = { firstDay: '2026-02-01', lastDay: '2026-02-28' };
    const closed = await statement(february);
    clock.set(noon('2026-04-07'));
    const counterId = randomUUID();
    const countered = await counter(wrong.entryId, counterId);
    expect(countered.body.entry).toMatchObject({
      id: counterId,
      day: '2026-04-07',
      values: { ...spending({ paper: 'PC 06' }), day: '2026-04-07', spending: -900_000 },
      counters: { entryId: wrong.entryId, reason: 'Ghi nhầm số tiền' },
    });
    expect((await counter(wrong.entryId)).problem.code).toBe('entry-countered');
    expect((await counter(counterId)).problem.code).toBe('entry-counters');
    expect((await counter(randomUUID())).problem.code).toBe('not-found');
    const after = await statement(february);
    expect([after?.opening, after?.spending, after?.closing]).toEqual([
      closed?.opening,
      closed?.spending,
      closed?.closing,
    ]);
    expect(after?.lines.find(({ entryId }) => entryId === wrong.entryId)?.mark).toBe('countered');
    const april = await statement({ firstDay: '2026-04-01', lastDay: '2026-04-30' });
    expect(april?.lines).toMatchObject([{ paper: 'PC 06', spending: -900_000, mark: 'counter' }]);
    expect(april?.closing).toBe((april?.opening ?? 0) + 900_000);
    const right = await add(spending({ day: '2026-04-07', paper: 'PC 06', spending: 90_000 }), wrong.entryId);
    expect(right.status).toBe(200);
    const view = async (entryId: string) =>
      (await call('schoolOfficer', registersContract, 'readEntry', { params: { ...params, entryId } })).body;
    expect((await view(wrong.entryId)).raised.map(({ id }) => id)).toEqual([right.entryId]);
    expect((await view(right.entryId)).source?.id).toBe(wrong.entryId);
    // Nothing follows from an entry that stands as it is, or from the one that takes another back.
    for (const source of [right.entryId, counterId]) {
      expect((await add(spending({ paper: 'PC 06b' }), source)).problem.code).toBe('not-found');
    }
    // The pair that takes each other away is no double of the right one.
    expect(right.body.alike).toEqual([]);
    expect(await balance('2026-04-07')).toMatchObject({ 'money.fund-balance': (await statement())?.closing });

    const history = async (subjectId: string) => {
      const { body } = await call('schoolHead', historyContract, 'readHistory', {
        params: { unitId: params.unitId, subjectKind: 'entry', subjectId },
      });
      return body.entries.map(({ action, note }) => [action, note]);
    };
    expect(await history(wrong.entryId)).toContainEqual(['entry-countered', 'Ghi nhầm số tiền']);
    expect(await history(counterId)).toContainEqual(['counter-entry', 'Ghi nhầm số tiền']);
  });

  it('is read as a day that is over left it: what was taken back later stands there as it was written', async () => {
    const all = { firstDay: '2026-02-01', lastDay: '2026-04-30' };
    const before = await statement({ ...all, lastDay: '2026-04-06' });
    const known = await statement({ ...all, knownOn: '2026-04-06' });
    expect([known?.closing, known?.lines.length]).toEqual([before?.closing, before?.lines.length]);
    const markOf = (one: typeof known) => one?.lines.filter(({ paper }) => paper === 'PC 06').map(({ mark }) => mark);
    expect(markOf(known)).toEqual([null]);
    const later = await statement({ ...all, knownOn: '2026-04-07' });
    expect(later).toEqual(await statement(all));
    clock.set(noon('2026-04-08'));
    const after = await statement({ ...all, knownOn: '2026-04-07' });
    expect(after).toEqual(await statement(all));
    // Of one day and one moment, so in the order of their ids.
    expect(new Set(markOf(after))).toEqual(new Set(['countered', 'counter', null]));
    // Written before noon of 2 March, the sessions of the first test were unknown in February; so were their balances.
    expect((await statement({ ...all, knownOn: '2026-02-28' }))?.lines).toEqual([]);
    expect((await statement({ firstDay: '2026-04-01', lastDay: '2026-04-30', knownOn: '2026-02-28' }))?.opening).toBe(
      0,
    );
    const answer = async (knownOn: string) =>
      (await call('schoolHead', ledgerContract, 'readStatement', { params, query: { ...all, knownOn } })).body.knownOn;
    expect([await answer('2026-04-07'), await answer('2026-04-08'), await answer('2099-01-01')]).toEqual([
      '2026-04-07',
      null,
      null,
    ]);
    clock.set(noon('2026-04-07'));
  });

  it('takes no entry of a day before the last quarter, whose balance was reported', async () => {
    expect((await add(income({ day: '2025-12-31', paper: 'PT 02' }))).problem.findings?.[0]?.sentence).toContain(
      'khóa các ngày trước 01/01/2026',
    );
    expect((await add(income({ day: '2026-01-01', paper: 'PT 03', income: 1 }))).status).toBe(200);
    await expect(
      add(income({ source: 'other', 'source:other': 'Nguồn lạ' } as Values)).then(({ problem }) => problem.code),
    ).resolves.toBe('entry-unfit');
  });

  it('comes in by Excel with its warnings, and lets nothing stand twice', async () => {
    const file = await call('schoolHead', registersContract, 'exportRegister', { params, query: year });
    const check = (as: PersonaName, unitId: string) =>
      call(as, entrySheetContract, 'checkEntrySheet', {
        params: { ...params, unitId },
        body: {},
        file: { name: 'so.xlsx', bytes: new Uint8Array(file.bytes) },
      });
    const own = await check('schoolOfficer', params.unitId);
    expect([own.body.known.length, own.body.findings]).toEqual([own.body.rows.length, []]);
    const again = await call('schoolOfficer', entrySheetContract, 'importEntries', {
      params,
      body: { rows: own.body.rows, tables: {}, leaveOut: [] },
    });
    expect(again.body).toEqual({ count: 0, known: own.body.rows.length });
    // A counter-entry belongs to the entry it takes back, which another school does not have.
    const other = await check('primaryHead', units.primary);
    expect(other.body.findings.filter(({ severity }) => severity === 'error').length).toBeGreaterThan(0);
    expect(other.body.findings.filter(({ sentence }) => sentence.startsWith('Chi quá số dư')).length).toBeGreaterThan(
      0,
    );
  });

  it('is seen by whom the unit reports to, and by no stranger', async () => {
    expect((await statement(year, 'communeOfficer'))?.closing).toBe((await statement())?.closing);
    for (const key of ['readStatement', 'statementSheet', 'statementPaper'] as const) {
      const { status } = await call('primaryHead', ledgerContract, key, { params, query: year });
      expect([key, status]).toEqual([key, 404]);
    }
    expect((await counter(randomUUID(), randomUUID(), 'communeOfficer')).status).toBe(403);
    const wrong = { params: { ...params, register: 'guard' }, query: year };
    expect((await call('schoolOfficer', ledgerContract, 'readStatement', wrong)).problem.code).toBe('not-found');
  });

  it('takes no amount of which a few could not be added up', async () => {
    const most = 1_000_000_000_000;
    const vast = (more: Values) =>
      add(income({ source: 'raised', ...more }), undefined, 'primaryHead', { ...params, unitId: units.primary });
    const beyond = await vast({ income: most + 1 });
    expect(beyond.problem.findings?.map(({ where }) => where)).toEqual(['income']);
    for (let paper = 1; paper <= 10; paper += 1)
      expect((await vast({ income: most, paper: `PT ${paper}` })).status).toBe(200);
    const { status, body } = await call('primaryHead', ledgerContract, 'readStatement', {
      params: { ...params, unitId: units.primary },
      query: { ...year, source: 'raised' },
    });
    expect([status, body.sources[0]?.closing]).toEqual([200, 10 * most]);
  });

  it('goes out as Excel and as Word with the figures of its page', async () => {
    const text = (bytes: Buffer) =>
      Object.values(unzipSync(new Uint8Array(bytes)))
        .map((part) => strFromU8(part))
        .join('');
    const sheet = await call('schoolHead', ledgerContract, 'statementSheet', { params, query: year });
    expect(text(sheet.bytes)).toContain('Số dư đầu kỳ');
    expect(text(sheet.bytes)).toContain(`<v>${(await statement())?.closing}</v>`);
    const paper = await call('schoolHead', ledgerContract, 'statementPaper', { params, query: year });
    for (const words of [
      'BẢNG KÊ THU, CHI',
      'Từ ngày 01/01/2026 đến ngày 31/12/2026',
      'PC 06',
      '(bút toán đảo)',
      '-900.000',
    ]) {
      expect(text(paper.bytes)).toContain(words);
    }
    const known = { ...year, knownOn: '2026-04-06' };
    for (const key of ['statementSheet', 'statementPaper'] as const) {
      const { bytes } = await call('schoolHead', ledgerContract, key, { params, query: known });
      expect(text(bytes)).toContain('theo sổ đến hết ngày 06/04/2026');
      expect(text(bytes)).toMatch(key === 'statementSheet' ? /<v>900000<\/v>/ : /900\.000/);
      expect(text(bytes)).not.toMatch(key === 'statementSheet' ? /<v>-900000<\/v>/ : /-900\.000/);
    }
  });
});
