import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { historyContract } from '#modules/history/contract.ts';
import { programmesContract } from '#modules/programmes/contract.ts';
import { noon } from '#test/database/test-database.ts';
import { askForSessions, SESSIONS, session } from '#test/fixtures/entries-duty.ts';
import { testServer } from '#test/http/test-server.ts';
import { type PersonaName, personas, units } from '#test/personas/personas.ts';
import { registersContract } from '../contract.ts';
import { shippedDefinition } from '../definitions/shipped-definitions.ts';
import { ledgerContract } from '../ledger-contract.ts';
import { insertEntries } from './entry-store.ts';

describe('a duty of entries', async () => {
  const server = await testServer(noon('2026-03-02'));
  const { call, clock } = server;
  const ask = (more: Parameters<typeof askForSessions>[3] = {}) =>
    askForSessions(server, 'communeOfficer', units.communeEast, more);
  const historyOf = async (assignmentId: string, as: PersonaName = 'schoolOfficer') => {
    const thing = { unitId: units.secondary, subjectKind: 'assignment', subjectId: assignmentId };
    const { body } = await call(as, historyContract, 'readHistory', { params: thing });
    return body.entries.map(({ what, changes }) => [what, ...changes.map((one) => `${one.what}: ${one.after}`)]);
  };

  it('is offered with its days and choice, and is done by itself once enough is written', async () => {
    const duty = await ask({ count: 2 });
    expect((await duty.toDo()).open).toMatchObject({
      kind: 'entries',
      asks: {
        register: SESSIONS,
        count: 2,
        counted: 0,
        entry: 'buổi tuyên truyền',
        add: 'Ghi buổi tuyên truyền',
        choiceName: 'Nội dung: Ma túy',
      },
    });
    const { body: info } = await call('schoolOfficer', registersContract, 'readRegister', {
      params: { unitId: units.secondary, register: SESSIONS },
    });
    expect(info.asked.find(({ assignmentId }) => assignmentId === duty.key.assignmentId)).toMatchObject({
      firstDay: '2026-02-01',
      lastDay: '2026-03-31',
      choice: 'topics:drugs',
      count: 2,
      counted: 0,
      state: 'open',
    });

    const first = await duty.add(session());
    expect(first.body).toMatchObject({ answers: [{ counted: 1, state: 'open', why: null }], notLinked: [] });
    expect(await duty.followed()).toMatchObject({ state: 'open', counted: 1 });
    // An entry of another topic stands in the register and answers nothing.
    await duty.add(session({ topics: ['traffic'] }), []);
    expect((await duty.toDo()).open?.asks?.counted).toBe(1);

    const second = await duty.add(session({ day: '2026-02-20', name: 'Sinh hoạt lớp về ma túy' }));
    expect(second.body.answers).toMatchObject([{ counted: 2, state: 'accepted', why: null }]);
    expect(await duty.toDo()).toMatchObject({ open: undefined, done: { state: 'accepted', doneOn: '2026-03-02' } });
    expect(await duty.followed()).toMatchObject({ state: 'accepted', counted: 2, late: false });
    expect((await duty.follow()).window.counts).toMatchObject({ accepted: 1 });
    expect(await historyOf(duty.key.assignmentId)).toEqual(
      [
        [
          'Đã đủ mục ghi, việc xong',
          'Mục ghi: Sinh hoạt lớp về ma túy',
          'Ngày của mục ghi: 20/02/2026',
          'Tình trạng: đã đủ',
          'Số lượng: 2',
        ],
        ['Tính thêm một mục ghi', 'Mục ghi: Sinh hoạt lớp về ma túy', 'Ngày của mục ghi: 20/02/2026'],
        ['Tính thêm một mục ghi', 'Mục ghi: Sinh hoạt dưới cờ về ma túy', 'Ngày của mục ghi: 01/03/2026'],
      ].map((row) => expect.arrayContaining(row)),
    );
    // The office is told what happened and when, not what the school wrote.
    expect(await historyOf(duty.key.assignmentId, 'communeOfficer')).toEqual([
      ['Đã đủ mục ghi, việc xong'],
      ['Tính thêm một mục ghi'],
      ['Tính thêm một mục ghi'],
    ]);
  });

  it('opens again when an entry is struck out, corrected out of the days or unlinked, and is done when it is back', async () => {
    const duty = await ask();
    const { entry } = (await duty.add(session())).body;
    const stands = async () => [(await duty.followed())?.state, (await duty.followed())?.counted];
    expect(await stands()).toEqual(['accepted', 1]);

    const struck = await duty.strike(entry.id, 1);
    expect(struck.body.answers).toMatchObject([{ state: 'open', counted: 0, why: 'struck-out' }]);
    expect(await stands()).toEqual(['open', 0]);
    expect((await duty.restore(entry.id, 2)).body.answers).toMatchObject([{ state: 'accepted', why: null }]);
    expect(await stands()).toEqual(['accepted', 1]);

    const outside = await duty.correct(entry.id, 3, session({ day: '2026-01-31' }));
    expect(outside.body.answers).toMatchObject([{ state: 'open', why: 'outside-days' }]);
    const other = await duty.correct(entry.id, 4, session({ topics: ['traffic'] }));
    expect(other.body.answers).toMatchObject([{ state: 'open', why: 'other-choice' }]);
    expect((await duty.correct(entry.id, 5, session())).body.answers).toMatchObject([{ state: 'accepted' }]);

    expect((await duty.link(entry.id, { unlink: [duty.key] })).body.answers).toEqual([]);
    expect(await stands()).toEqual(['open', 0]);
    expect((await duty.answers()).body).toMatchObject({
      entries: [],
      others: expect.arrayContaining([expect.objectContaining({ entryId: entry.id })]),
    });
    expect((await duty.link(entry.id, { link: [duty.key] })).body.answers).toMatchObject([{ state: 'accepted' }]);
    // Twice is once.
    expect((await duty.link(entry.id, { link: [duty.key] })).body.answers).toHaveLength(1);
    expect(await stands()).toEqual(['accepted', 1]);
    expect((await historyOf(duty.key.assignmentId)).map(([what]) => what).slice(0, 4)).toEqual([
      'Đã đủ mục ghi, việc xong',
      'Tính thêm một mục ghi',
      'Không còn đủ mục ghi, việc mở lại',
      'Thôi tính một mục ghi',
    ]);
  });

  it('counts neither an entry of a ledger that was taken back nor what takes it back', async () => {
    const duty = await ask({ register: 'fund', choice: null });
    const values = {
      day: '2026-02-20',
      flow: 'income',
      source: 'fund',
      income: 500_000,
      name: 'Ủng hộ',
      paper: 'PT 7',
      gain: 'gift',
    };
    const { entry } = (await duty.add(values)).body;
    expect(await duty.followed()).toMatchObject({ state: 'accepted', counted: 1 });
    const params = { unitId: units.secondary, register: 'fund', entryId: entry.id };
    const body = { counterId: randomUUID(), reason: 'Ghi nhầm số tiền' };
    expect((await call('schoolOfficer', ledgerContract, 'counterEntry', { params, body })).status).toBe(200);
    expect(await duty.followed()).toMatchObject({ state: 'open', counted: 0 });
    const linked = await duty.link(body.counterId, { link: [duty.key] });
    expect(linked.problem?.code).toBe('entry-withdrawn');
    expect((await duty.link(entry.id, { unlink: [duty.key] })).body.answers).toEqual([]);
  });

  it('tells the office what was written and waits to be counted, but nothing of what stays inside the unit', async () => {
    const duty = await ask({ count: 50 });
    const waiting = async () => (await duty.followed())?.uncounted ?? Number.NaN;
    const before = await waiting();
    const { entry } = (await duty.add(session({ name: 'Chưa tính' }), [])).body;
    await duty.add(session({ topics: ['traffic'] }), []);
    await duty.add(session({ day: '2026-01-15' }), []);
    expect(await waiting()).toBe(before + 1);
    await duty.strike(entry.id, 1);
    expect(await waiting()).toBe(before);
    await duty.restore(entry.id, 2);
    await duty.link(entry.id, { link: [duty.key] });
    expect(await duty.followed()).toMatchObject({ counted: 1, uncounted: before });
    const { body } = await call('communeAdministrator', programmesContract, 'followWindow', {
      params: { unitId: units.communeEast, windowId: duty.windowId },
      query: {},
    });
    expect(body.units.map(({ uncounted }) => uncounted)).not.toContain(before);
    const inside = await ask({ register: 'sealing', choice: null });
    expect(await inside.followed()).toMatchObject({ counted: 0, uncounted: null });
  });

  it('offers what fits and is not linked however much else was written in its days, the latest first', async () => {
    const duty = await ask();
    const many = (count: number, values: object) =>
      Array.from({ length: count }, () => ({
        unitId: units.secondary,
        id: randomUUID(),
        register: SESSIONS,
        version: shippedDefinition(SESSIONS)?.version ?? 0,
        day: '2026-02-03',
        values: session({ day: '2026-02-03', name: 'Khác', ...values }),
        state: null,
        folded: '',
      }));
    const by = { at: noon('2026-03-02'), personId: personas.schoolOfficer.personId };
    await insertEntries(server.database.db, [...many(201, { topics: ['fire'] }), ...many(201, { name: 'Sớm' })], by);
    const last = await duty.add(session({ day: '2026-03-02', name: 'Mới nhất' }), []);
    const { others } = (await duty.answers()).body;
    expect(others[0]).toMatchObject({ entryId: last.body.entry.id, title: 'Mới nhất' });
    expect(others).toHaveLength(200);
    expect(others.filter(({ title }) => title === 'Khác')).toEqual([]);
    await duty.link(last.body.entry.id, { link: [duty.key] });
    expect((await duty.answers()).body.others.map(({ entryId }) => entryId)).not.toContain(last.body.entry.id);
  });

  it('never loses an entry for a link that cannot be made, and says why', async () => {
    const duty = await ask();
    const west = await askForSessions(server, 'westOfficer', units.communeWest);
    expect((await duty.waive()).status).toBe(200);
    const theirs = (await west.follow()).units[0];
    const elsewhere = { unitId: theirs?.unitId ?? '', assignmentId: theirs?.assignmentId ?? '' };
    const { status, body } = await duty.add(session({ name: 'Ghi lúc mất mạng' }), [duty.key, elsewhere]);
    expect(status).toBe(200);
    expect(body).toMatchObject({ entry: { values: { name: 'Ghi lúc mất mạng' } }, answers: [] });
    expect(body.notLinked).toEqual([
      { title: 'Đợt tuyên truyền về ma túy', why: 'waived' },
      // Of what is none of its business the school learns nothing.
      { title: null, why: 'gone' },
    ]);
    expect(await duty.followed()).toMatchObject({ state: 'waived', counted: 0 });

    const late = await duty.add(session({ day: '2026-01-20' }));
    expect(late.body.notLinked).toMatchObject([{ why: 'waived' }]);
    await duty.unwaive();
    const outside = await duty.add(session({ day: '2026-01-20' }));
    expect([outside.status, outside.body.notLinked]).toMatchObject([200, [{ why: 'outside-days' }]]);
    // Said on the page of the entry, where nothing can be lost, it is refused.
    const entryId = outside.body.entry.id;
    expect((await duty.link(entryId, { link: [duty.key] })).problem.code).toBe('answer-unfit');
    expect((await duty.link(entryId, { link: [elsewhere] })).status).toBe(404);
    await duty.strike(entryId, 1);
    expect((await duty.link(entryId, { link: [duty.key] })).problem.code).toBe('entry-withdrawn');
    await duty.waive();
    expect((await duty.link(body.entry.id, { link: [duty.key] })).problem.code).toBe('answer-waived');
  });

  it('keeps a waiver whatever is written, and judges by what stands when it is taken back', async () => {
    const duty = await ask({ count: 2 });
    const { entry } = (await duty.add(session())).body;
    await duty.add(session({ day: '2026-01-05', name: 'Trước đợt' }), []);
    const before = await duty.add(session({ name: 'Buổi hai', day: '2026-03-02' }));
    expect(before.body.answers).toMatchObject([{ state: 'accepted' }]);
    expect((await duty.waive()).problem.code).toBe('assignment-moved');

    await duty.strike(entry.id, 1);
    expect((await duty.waive()).status).toBe(200);
    await duty.restore(entry.id, 2);
    expect(await duty.followed()).toMatchObject({ state: 'waived' });
    await duty.unwaive();
    expect(await duty.followed()).toMatchObject({ state: 'accepted', counted: 2 });
  });

  it('is late by when enough was written, and takes the day its window has when it opens again', async () => {
    const duty = await ask({ due: '2026-03-10' });
    const office = { unitId: units.communeEast, windowId: duty.windowId };
    try {
      clock.set(noon('2026-03-12'));
      expect((await duty.toDo()).open).toMatchObject({ dueLastDay: '2026-03-10' });
      const { entry } = (await duty.add(session())).body;
      expect(await duty.followed()).toMatchObject({ state: 'accepted', late: true });
      await call('communeOfficer', programmesContract, 'changeDue', {
        params: office,
        body: { dueDay: '2026-03-20', reason: 'Các trường nghỉ do mưa lũ' },
      });
      // What was done keeps its lateness; opened again it has the new day like everybody else.
      expect(await duty.followed()).toMatchObject({ late: true, dueLastDay: '2026-03-10' });
      await duty.strike(entry.id, 1);
      expect(await duty.followed()).toMatchObject({ state: 'open', late: false, dueLastDay: '2026-03-20' });
      await duty.restore(entry.id, 2);
      expect(await duty.followed()).toMatchObject({ state: 'accepted', late: false });
    } finally {
      clock.set(noon('2026-03-02'));
    }
  });

  it('is linked by the people of the school alone; the office sees who did how much and the entries', async () => {
    const duty = await ask();
    const { entry } = (await duty.add(session())).body;
    for (const [as, status] of [
      ['communeOfficer', 403],
      ['stranger', 404],
      ['primaryHead', 404],
    ] as const) {
      expect((await duty.link(entry.id, { unlink: [duty.key] }, as)).status, as).toBe(status);
    }
    expect((await duty.answers('stranger')).status).toBe(404);
    expect((await duty.answers('communeOfficer')).body).toMatchObject({
      asked: { counted: 1, count: 1, state: 'accepted' },
      entries: [{ entryId: entry.id, title: 'Sinh hoạt dưới cờ về ma túy', why: null }],
      others: [],
      mayWrite: false,
    });
  });

  it('asks for a register and a choice that are there', async () => {
    const office = { unitId: units.communeEast };
    const { body } = await call('communeOfficer', programmesContract, 'createProgramme', {
      params: office,
      body: { from: { title: 'Chương trình thử', year: 2026 } },
    });
    const save = (asks: { register: string; count: number; choice: string | null } | null) =>
      call('communeOfficer', programmesContract, 'editProgramme', {
        params: { ...office, programmeId: body.id },
        body: {
          revision: 1,
          draft: {
            title: 'Chương trình thử',
            numberSymbol: null,
            signedOn: null,
            year: 2026,
            duties: [
              {
                kind: 'entries',
                title: 'Ghi sổ',
                phrase: null,
                channel: null,
                audience: { depth: 'direct', kinds: [], levels: [], ownership: [], tags: [], unitIds: [] },
                form: null,
                asks,
                windows: [
                  {
                    name: 'Đợt',
                    firstDay: null,
                    lastDay: null,
                    dueDay: '2026-03-31',
                    dueInclusive: true,
                    duePhrase: null,
                  },
                ],
              },
            ],
          },
        },
      });
    for (const asks of [
      null,
      { register: 'none', count: 1, choice: null },
      { register: SESSIONS, count: 1, choice: 'topics:none' },
    ]) {
      const { status, problem } = await save(asks);
      expect([status, problem.findings?.[0]?.code]).toEqual([400, 'asks-unknown']);
    }
    const { revision } = (await save({ register: SESSIONS, count: 1, choice: null })).body;
    // Without days it counts nothing and cannot be issued.
    const issued = await call('communeOfficer', programmesContract, 'issueProgramme', {
      params: { ...office, programmeId: body.id },
      body: { revision },
    });
    expect(issued.problem.code).toBe('window-days-wrong');
  });
});
