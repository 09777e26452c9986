import { describe, expect, it } from 'vitest';
import { noon } from '#test/database/test-database.ts';
import { testServer } from '#test/http/test-server.ts';
import { type PersonaName, personas, units } from '#test/personas/personas.ts';
import { documentsContract } from '../../contract.ts';
import { registerContract } from '../../register-contract.ts';
import { blankFacts, type EntryFacts } from '../../rules/register/book.ts';
import { bookColumns } from '../../rules/register/book-columns.ts';
import { reviewedItems } from '../../rules/review/decisions.ts';
import { readSheet } from '../extract/read-sheet.ts';
import { insertEntries } from './entry-store.ts';

const unitId = units.communeEast;
const received = { unitId, book: 'received' } as const;
const facts = (more: Partial<EntryFacts> = {}): EntryFacts => ({
  ...blankFacts,
  arrivedOn: '2026-03-02',
  author: 'Sở Giáo dục và Đào tạo',
  numberSymbol: '75/KH-SGDĐT',
  signedOn: '2026-02-26',
  subject: 'Kế hoạch bảo đảm an ninh trường học',
  ...more,
});

describe('a register', async () => {
  const { call, clock, database } = await testServer(noon('2026-03-02'));
  const plain = { series: '', number: null, documentId: null };
  const register = (body: { facts: EntryFacts; number?: number }, as: PersonaName = 'communeOfficer') =>
    call(as, registerContract, 'registerEntry', { params: received, body: { ...plain, ...body } });
  const read = async (entryId: string, as: PersonaName = 'communeOfficer') =>
    (await call(as, registerContract, 'readEntry', { params: { unitId, entryId } })).body;
  const step = (entryId: string, body: Record<string, unknown>, as: PersonaName = 'communeOfficer') =>
    call(as, registerContract, 'takeStep', { params: { unitId, entryId }, body: body as never });

  it('gives numbers, keeps a struck-out line with its number, and says what does not fit', async () => {
    const first = await register({ facts: facts() });
    const second = await register({ facts: facts({ subject: 'Công văn khác' }) });
    expect([first.body.number, second.body.number]).toEqual([1, 2]);
    const withdrawn = await call('communeOfficer', registerContract, 'withdrawEntry', {
      params: { unitId, entryId: second.body.id },
      body: { revision: 1, reason: 'Ghi trùng' },
    });
    expect(withdrawn.status).toBe(200);
    expect((await register({ facts: facts({ subject: 'Ba' }) })).body.number).toBe(3);
    const again = await call('communeOfficer', registerContract, 'correctEntry', {
      params: { unitId, entryId: second.body.id },
      body: { revision: 2, number: 2, facts: facts() },
    });
    expect([again.status, again.problem.code]).toEqual([409, 'register-line-withdrawn']);
    const wrong = await register({ facts: facts({ author: null, signedOn: '2026-03-05' }) });
    expect(wrong.problem.code).toBe('register-line-unfit');
    expect(wrong.problem.findings?.map(({ where }) => where)).toEqual(['author', 'signedOn']);
    const list = await call('communeLeader', registerContract, 'readBook', { params: received, query: { page: 1 } });
    expect(list.body.entries.map(({ number, withdrawn: out }) => [number, out?.reason ?? null])).toEqual([
      [3, null],
      [2, 'Ghi trùng'],
      [1, null],
    ]);
    expect([list.body.year, list.body.years, list.body.series, list.body.mayWrite]).toEqual([
      2026,
      [2026],
      [{ series: '', next: 4, gaps: [] }],
      false,
    ]);
  });

  it('is read page by page, the newest first; searched through the whole year; and whole for paper', async () => {
    const lines = Array.from({ length: 205 }, (_, at) => ({
      unitId,
      id: `ec000000-0000-7000-8000-${String(at).padStart(12, '0')}`,
      book: 'received' as const,
      year: 2023,
      series: '',
      number: at + 1 + Number(at > 99),
      documentId: null,
      facts: { ...facts({ arrivedOn: '2023-03-02', signedOn: null }), subject: `Kế hoạch đợt ${at + 1}, Đống Đa` },
      handling: at % 50 === 0 ? ('new' as const) : ('done' as const),
      handlerName: null,
      finishedOn: null,
      createdAt: noon('2026-03-02'),
      createdBy: personas.communeOfficer.personId,
    }));
    await insertEntries(database.db, lines);
    const read = async (query: { page?: number; q?: string; only?: 'open' | 'all' }) =>
      (
        await call('communeLeader', registerContract, 'readBook', {
          params: received,
          query: { page: 1, year: 2023, ...query },
        })
      ).body;
    const numbers = ({ entries }: Awaited<ReturnType<typeof read>>) => entries.map(({ number }) => number);
    const [first, second, third] = [await read({}), await read({ page: 2 }), await read({ page: 3 })];
    expect([first.total, first.written, first.entries.length]).toEqual([205, 205, first.pageSize]);
    expect(numbers(first).slice(0, 2)).toEqual([206, 205]);
    expect([...numbers(first), ...numbers(second), ...numbers(third)]).toEqual(
      lines.map(({ number }) => number).toReversed(),
    );
    expect(first.series).toEqual([{ series: '', next: 207, gaps: [{ from: 101, to: 101 }] }]);
    const open = await read({ only: 'open' });
    expect([open.total, open.written, numbers(open)]).toEqual([5, 205, [202, 152, 102, 51, 1]]);
    expect(numbers(await read({ q: 'dong da dot 204' }))).toEqual([205, 204]);
    expect((await read({ q: 'dot 51', only: 'open' })).total).toBe(2);
    expect((await read({ q: 'không có' })).total).toBe(0);
    expect(numbers(await read({ only: 'all' }))).toEqual(lines.map(({ number }) => number));
  });

  it('lists what was passed to a person before all else that is open, and counts what the list leaves out', async () => {
    const [me, other] = [personas.communeOfficer.personId, personas.communeLeader.personId];
    const before = (await call('communeOfficer', registerContract, 'listOpenEntries', { params: { unitId } })).body;
    await insertEntries(
      database.db,
      Array.from({ length: 230 }, (_, at) => ({
        unitId,
        id: `ed000000-0000-7000-8000-${String(at).padStart(12, '0')}`,
        book: 'received' as const,
        year: 2022,
        series: '',
        number: at + 1,
        documentId: null,
        facts: facts({ arrivedOn: '2022-03-02', signedOn: null }),
        handling: at < 20 ? ('new' as const) : ('passed' as const),
        handlerName: null,
        finishedOn: null,
        createdAt: noon('2026-03-02'),
        createdBy: me,
      })),
    );
    await database.pool.query(
      `update register_entry set handle_by = '2022-04-01', handler_id = $1 where year = 2022 and number <= 229`,
      [other],
    );
    await database.pool.query('update register_entry set handler_id = $1 where year = 2022 and number = 230', [me]);
    const { body } = await call('communeOfficer', registerContract, 'listOpenEntries', { params: { unitId } });
    expect(body.entries.filter(({ mine }) => mine).map(({ year, number }) => `${number}/${year}`)).toEqual([
      '230/2022',
    ]);
    expect([body.entries[0]?.number, body.entries.length]).toEqual([230, 200]);
    expect([body.total, body.fresh, body.late]).toEqual([before.total + 230, before.fresh + 20, before.late + 229]);
    await database.pool.query('delete from register_entry where year = 2022');
  });

  it('lets a wrongly chosen number be mended, never into one that is held or into another year', async () => {
    const { body } = await register({ facts: facts({ subject: 'Số gõ nhầm' }), number: 999 });
    const entryId = body.id;
    const correct = (number: number, more: Partial<EntryFacts> = {}, revision = 1) =>
      call('communeOfficer', registerContract, 'correctEntry', {
        params: { unitId, entryId },
        body: { revision, number, facts: facts(more) },
      });
    expect((await correct(1)).problem).toMatchObject({ code: 'register-number-taken', facts: { next: '1000' } });
    expect((await correct(999, { arrivedOn: '2025-03-02', signedOn: null })).problem.code).toBe('register-year-fixed');
    expect((await correct(4)).body).toMatchObject({ number: 4, revision: 2 });
    expect((await correct(5)).problem.code).toBe('stale');
    expect((await register({ facts: facts() })).body.number).toBe(5);
    const { rows } = await database.pool.query(
      `select h.action, c.before->>'bookNumber' as before, c.after->>'bookNumber' as after
       from history h join history_content c on c.history_id = h.id and c.unit_id = h.unit_id
       where h.subject_id = $1 order by h.sequence`,
      [entryId],
    );
    expect(rows).toEqual([
      { action: 'register', before: null, after: '999/2026' },
      { action: 'correct-line', before: '999/2026', after: '04/2026' },
    ]);
  });

  it('takes a document of the library and proposes the line from what was read', async () => {
    const text = `UBND TỈNH MẪU\nSỞ GIÁO DỤC VÀ ĐÀO TẠO\n\nSố: 75/KH-SGDĐT\n\nNà Lang, ngày 26 tháng 02 năm 2026\n\nKẾ HOẠCH\nBảo đảm an ninh, trật tự trường học năm 2026\n\nCác trường thực hiện kế hoạch này.\n\nNơi nhận:\n- Các trường;\n- Lưu: VT.`;
    const added = await call('communeOfficer', documentsContract, 'addText', { params: { unitId }, body: { text } });
    const documentId = added.body.id;
    const about = { params: { unitId, documentId } };
    const before = await call('communeLeader', registerContract, 'entriesOfDocument', about);
    expect(before.body.entries).toEqual([]);
    const { book, facts: proposed } = before.body.proposal;
    expect([book, proposed.numberSymbol, proposed.signedOn, proposed.arrivedOn]).toEqual([
      'received',
      '75/KH-SGDĐT',
      '2026-02-26',
      '2026-03-02',
    ]);
    const { body } = await call('communeOfficer', registerContract, 'registerEntry', {
      params: received,
      body: { ...plain, documentId, facts: proposed },
    });
    const after = await call('communeLeader', registerContract, 'entriesOfDocument', about);
    expect(after.body.entries.map(({ id }) => id)).toEqual([body.id]);
    expect((await read(body.id)).document).toEqual({ id: documentId, title: added.body.title });
    const foreign = await call('communeOfficer', registerContract, 'registerEntry', {
      params: received,
      body: { ...plain, documentId: body.id, facts: proposed },
    });
    expect(foreign.status).toBe(404);
  });

  it('proposes the line of an issued document with the signatory a person corrected', async () => {
    const text = `UBND XÃ BẢN ĐÔNG\n\nSố: 76/KH-UBND\n\nBản Đông, ngày 26 tháng 02 năm 2026\n\nKẾ HOẠCH\nTuần tra quanh trường năm 2026\n\nI. NỘI DUNG\nCác trường thực hiện kế hoạch này./.\n\nNơi nhận:\n- Các trường;\n- Lưu: VT.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nLò Văn Mẫu`;
    const added = await call('communeOfficer', documentsContract, 'addText', {
      params: { unitId },
      body: { text, direction: 'issued' },
    });
    const params = { unitId, documentId: added.body.id };
    const signatory = async () =>
      (await call('communeOfficer', registerContract, 'entriesOfDocument', { params })).body.proposal.facts.signatory;
    expect(await signatory()).toBe('Lò Văn Mẫu');
    const { body: document } = await call('communeOfficer', documentsContract, 'readDocument', { params });
    const item = reviewedItems(document.reading, []).find(({ value }) => value.item === 'signatory');
    await call('communeOfficer', documentsContract, 'decideItem', {
      params,
      body: {
        key: item?.key ?? '',
        verdict: 'corrected',
        value: { item: 'signatory', capacity: 'KT.', title: 'PHÓ CHỦ TỊCH', name: 'Vì Văn Khang' },
        where: null,
        seen: 0,
        version: 1,
      },
    });
    expect(await signatory()).toBe('Vì Văn Khang');
  });

  it('follows a document from the clerk through the leader to its answer, each under their name', async () => {
    clock.set(noon('2026-03-03'));
    const { body } = await register({ facts: facts({ subject: 'Công văn cần trả lời' }) });
    const entryId = body.id;
    const open = () =>
      call('communeLeader', registerContract, 'listOpenEntries', { params: { unitId } }).then(({ body: { entries } }) =>
        entries.find(({ id }) => id === entryId),
      );
    expect(await open()).toMatchObject({ mine: false, handling: { state: 'new' } });
    expect((await step(entryId, { revision: 1, step: 'begin' })).problem.code).toBe('handling-step-unfit');
    const opinion = { revision: 1, handlerName: null, words: 'Giao đ/c Én tham mưu trả lời', limit: '2026-03-05' };
    const handler = { handlerId: personas.communeOfficer.personId };
    const stranger = await call('communeLeader', registerContract, 'directEntry', {
      params: { unitId, entryId },
      body: { ...opinion, handlerId: personas.schoolHead.personId },
    });
    expect(stranger.problem.code).toBe('handler-unknown');
    const directed = await call('communeLeader', registerContract, 'directEntry', {
      params: { unitId, entryId },
      body: { ...opinion, ...handler },
    });
    expect(directed.body.revision).toBe(2);
    const mine = await call('communeOfficer', registerContract, 'listOpenEntries', { params: { unitId } });
    expect(mine.body.entries.find(({ id }) => id === entryId)).toMatchObject({
      mine: true,
      handling: { state: 'passed', handlerName: 'Đinh Thị Én', limit: '2026-03-05', overdue: false },
    });
    await step(entryId, { revision: 2, step: 'begin' });
    clock.set(noon('2026-03-06'));
    expect((await open())?.handling).toMatchObject({ state: 'at-work', overdue: true });
    const answer = await call('communeOfficer', registerContract, 'registerEntry', {
      params: { unitId, book: 'issued' },
      body: {
        ...plain,
        facts: facts({ subject: 'Công văn trả lời', numberSymbol: 'UBND-VP', signedOn: '2026-03-06' }),
      },
    });
    await step(entryId, { revision: 3, step: 'finish', answerSymbol: '01 / UBND-VP', words: 'Đã trả lời' });
    const { entry, steps } = await read(entryId, 'communeLeader');
    expect([entry.handling.state, entry.handling.finishedOn, entry.handling.overdue]).toEqual([
      'done',
      '2026-03-06',
      false,
    ]);
    expect([entry.facts.recipients, entry.facts.passedOn]).toEqual(['Đinh Thị Én', '2026-03-03']);
    expect(steps.map((one) => [one.step, one.by, one.words, one.handlerName, one.answer])).toEqual([
      ['direct', 'Bùi Văn Giang', 'Giao đ/c Én tham mưu trả lời', 'Đinh Thị Én', null],
      ['begin', 'Đinh Thị Én', null, null, null],
      ['finish', 'Đinh Thị Én', 'Đã trả lời', null, '01 / UBND-VP'],
    ]);
    expect(steps.at(-1)?.answerEntryId).toBe(answer.body.id);
    expect(await open()).toBeUndefined();
  });

  it('becomes an Excel file with the columns of the decree, formulas as words', async () => {
    clock.set(noon('2026-03-06'));
    await register({ facts: facts({ author: '=HYPERLINK("x")', subject: '-1+2' }) });
    const file = await call('communeLeader', registerContract, 'exportBook', {
      params: received,
      query: { year: 2026 },
    });
    expect(file.headers['content-disposition']).toContain('So%20van%20ban%20den%202026.xlsx');
    const { rows, findings } = await readSheet(file.bytes, bookColumns.received);
    expect(findings).toEqual([]);
    const list = await call('communeLeader', registerContract, 'readBook', { params: received, query: { page: 1 } });
    // The row under the head numbers the columns.
    expect(rows).toHaveLength(list.body.entries.length + 1);
    expect(rows.at(-1)?.cells).toMatchObject({ author: '=HYPERLINK("x")', subject: '-1+2' });
  });

  it('is taken from an old book as it was exported, all or none, and no number twice', async () => {
    clock.set(noon('2026-03-06'));
    const west = { unitId: units.communeWest, book: 'received' } as const;
    const exported = await call('communeOfficer', registerContract, 'exportBook', {
      params: received,
      query: { year: 2026 },
    });
    const check = () =>
      call('westOfficer', registerContract, 'checkBook', {
        params: west,
        file: { name: 'so-cu.xlsx', bytes: exported.bytes },
      });
    const { body } = await check();
    expect([body.remarks, body.taken]).toEqual([[], []]);
    const take = (rows: typeof body.rows, leaveOut: number[] = []) =>
      call('westOfficer', registerContract, 'importBook', { params: west, body: { rows, leaveOut } });
    const broken = body.rows.map((row, at) => (at === 0 ? { ...row, cells: [] } : row));
    expect((await take(broken)).problem.code).toBe('register-sheet-unfit');
    const read = (params: typeof west | typeof received, as: PersonaName) =>
      call(as, registerContract, 'readBook', { params, query: { year: 2026, page: 1 } }).then(
        (answer) => answer.body.entries,
      );
    expect(await read(west, 'westOfficer')).toEqual([]);
    const both = await Promise.all([take(body.rows), take(body.rows)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 422]);
    const lines = await read(west, 'westOfficer');
    const told = ({ number, facts: written, withdrawn }: (typeof lines)[number]) => [
      number,
      written,
      withdrawn?.reason,
    ];
    expect(lines.map(told)).toEqual((await read(received, 'communeOfficer')).map(told));
    expect(new Set(lines.map(({ handling }) => handling.state))).toEqual(new Set(['done']));
    expect((await check()).body.taken).toHaveLength(lines.length);
    // What stands there is no fault of a sheet that brings more.
    const more = body.rows.map((row, at) =>
      at === 0 ? { row: 999, cells: row.cells.map((cell, column) => (column === 1 ? '777' : cell)) } : row,
    );
    expect((await take(more)).body.count).toBe(1);
    expect(await read(west, 'westOfficer')).toHaveLength(lines.length + 1);
    const template = await call('westOfficer', registerContract, 'bookTemplate', { params: west });
    await expect(readSheet(template.bytes, bookColumns.received)).rejects.toMatchObject({ code: 'sheet-empty' });
  });
});
