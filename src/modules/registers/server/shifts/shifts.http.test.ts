import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { historyContract } from '#modules/history/contract.ts';
import { noon } from '#test/database/test-database.ts';
import { testServer } from '#test/http/test-server.ts';
import { type PersonaName, units } from '#test/personas/personas.ts';
import { registersContract } from '../../contract.ts';
import { SHIFT } from '../../rules/shifts/keep-log.ts';
import { shiftsContract } from '../../shifts-contract.ts';

const unitId = units.secondary;
const week = '2026-03-02';
const at = (time: string, day = week): Date => new Date(`${day}T${time}:00+07:00`);
const line = (from: string, until: string, ...days: string[][]) => ({
  from,
  until,
  people: Array.from({ length: 7 }, (_, place) => days[place] ?? days.at(-1) ?? []),
});

describe('the roster of a week', async () => {
  const { call, clock } = await testServer(noon(week));
  const read = (as: PersonaName = 'schoolHead', day = week) =>
    call(as, shiftsContract, 'readRoster', { params: { unitId, week: day } });
  const save = (
    revision: number,
    lines: readonly ReturnType<typeof line>[],
    reason = '',
    as: PersonaName = 'schoolHead',
  ) =>
    call(as, shiftsContract, 'saveRoster', { params: { unitId, week }, body: { revision, lines: [...lines], reason } });
  const twelve = [line('06:00', '18:00', ['Lò Văn Quý']), line('18:00', '06:00', ['Vì Văn Sơn'])];

  it('is written, tells what it lacks, and is found by any day of the week', async () => {
    expect((await read()).body.roster).toMatchObject({ revision: 0, lines: [], id: null });
    expect((await read()).body.findings).toHaveLength(7);
    const saved = await save(0, [line('06:00', '18:00', ['Lò Văn Quý'], ['Lò Văn Quý'], [])]);
    expect([saved.status, saved.body.revision, saved.body.writtenBy]).toEqual([200, 1, 'Tòng Văn Lâm']);
    const { body } = await read('guard', '2026-03-08');
    expect(body.firstDay).toBe(week);
    expect(body.findings.map(({ code, day }) => `${code} ${day}`)).toEqual([
      'gap 2026-03-02',
      'gap 2026-03-02',
      'gap 2026-03-03',
      'gap 2026-03-03',
      ...['04', '05', '06', '07', '08'].map((day) => `nobody 2026-03-${day}`),
    ]);
    // Whoever only reads is given no names to choose from.
    expect([body.mayWrite, body.people]).toEqual([false, []]);
    expect((await read()).body.people).toEqual(['Lò Văn Quý']);
  });

  it('is changed for the days to come as it is, for a shift that has begun only with a reason, and keeps what it was', async () => {
    const later = await save(1, [line('06:00', '18:00', ['Lò Văn Quý'])]);
    expect([later.status, later.body.revision]).toEqual([200, 2]);
    const silent = await save(2, twelve.with(0, line('06:00', '18:00', ['Hà Thị Na'], ['Lò Văn Quý'])));
    expect([silent.status, silent.problem.code]).toEqual([422, 'roster-reason-missing']);
    const told = await save(2, twelve, '');
    expect(told.status).toBe(200);
    clock.set(at('06:30', '2026-03-09'));
    expect((await save(3, [])).problem.code).toBe('roster-reason-missing');
    const past = await save(
      3,
      [line('06:00', '18:00', ['Hà Thị Na'], ['Lò Văn Quý']), twelve[1] as never],
      'Đổi ca đầu tuần',
    );
    expect([past.status, past.body.reason]).toEqual([200, 'Đổi ca đầu tuần']);
    const history = await call('schoolHead', historyContract, 'readHistory', {
      params: { unitId, subjectKind: 'roster', subjectId: past.body.id ?? '' },
    });
    expect(history.body.entries).toHaveLength(4);
    expect(JSON.stringify(history.body.entries)).toContain('Hà Thị Na');
    clock.set(noon(week));
  });

  it('written on two phones is refused to the second, with the roster as it stands', async () => {
    const before = (await read()).body.roster;
    const [one, other] = await Promise.all([
      save(before.revision, [...twelve, line('07:00', '11:00', [], ['Hà Thị Na'])], 'Thêm người'),
      save(before.revision, [...twelve, line('13:00', '17:00', [], ['Hà Thị Na'])], 'Thêm người', 'schoolOfficer'),
    ]);
    const codes = [one, other].map(({ status, problem }) => problem?.code ?? status);
    expect(codes.toSorted()).toEqual([200, 'stale'].toSorted());
    const refused = one.status === 200 ? other : one;
    expect((refused.problem.facts.roster as { revision: number }).revision).toBe(before.revision + 1);
    expect((await read()).body.roster.revision).toBe(before.revision + 1);
  });

  it('takes no shift without hours, no hundred people, nobody twice', async () => {
    const { revision } = (await read()).body.roster;
    const faults = async (...lines: ReturnType<typeof line>[]) => {
      const { status, problem } = await save(revision, lines, 'Thử');
      expect([status, problem.code]).toEqual([422, 'roster-unfit']);
      return problem.findings?.map(({ where, code }) => `${where} ${code}`);
    };
    expect(await faults(line('', '18:00', ['An']))).toEqual(['0.from no-time']);
    const many = Array.from({ length: 100 }, (_, place) => `Người ${place}`);
    expect(await faults(line('06:00', '18:00', many, []))).toEqual(['0.people.0 too-many']);
    expect(await faults(line('06:00', '18:00', ['An', 'An'], []))).toEqual(['0.people.0 twice']);
  });

  it('stays inside the unit', async () => {
    expect((await read('communeOfficer')).status).toBe(403);
    expect((await read('departmentOfficer')).status).toBe(403);
    expect((await read('primaryHead')).status).toBe(404);
    expect((await save(1, [], '', 'guard')).status).toBe(403);
  });
});

describe('the log of shifts', async () => {
  const { call, clock } = await testServer(at('13:00'));
  const params = { unitId };
  const hours = { day: week, from: '06:00', until: '14:00', guards: 'Lò Văn Quý' };
  const log = (values: object, as: PersonaName = 'guard', entryId: string = randomUUID()) =>
    call(as, shiftsContract, 'logShift', { params, body: { entryId, version: 2, values: { ...hours, ...values } } });
  const duty = async (as: PersonaName = 'guard') => (await call(as, shiftsContract, 'readDuty', { params })).body;
  const measured = async (as: PersonaName = 'schoolHead') => {
    const { body } = await call(as, registersContract, 'measureUnit', {
      params,
      query: { firstDay: week, lastDay: week, below: false },
    });
    return body.measures.filter(({ register }) => register === SHIFT).map(({ amount }) => amount);
  };

  it('is written by a guard, who takes back what was a slip', async () => {
    const first = await log({ result: 'normal' });
    expect([first.status, first.body.entry.createdBy]).toEqual([200, 'Lò Văn Quý']);
    expect(await measured()).toEqual([1, 0]);
    expect((await duty()).logged).toMatchObject([{ from: '06:00', result: 'normal', mayTakeBack: true }]);
    expect((await duty('schoolHead')).logged[0]?.mayTakeBack).toBe(false);
    const take = (as: PersonaName) =>
      call(as, shiftsContract, 'takeBackShift', { params: { unitId, entryId: first.body.entry.id }, body: {} });
    expect((await take('schoolHead')).problem.code).toBe('shift-fixed');
    expect((await take('guard')).status).toBe(200);
    expect((await take('guard')).problem.code).toBe('shift-fixed');
    expect(await measured()).toEqual([0, 0]);
    expect((await duty()).logged).toEqual([]);
  });

  it('tells the shifts of a week ago too, so that one that was forgotten is still logged', async () => {
    const people = [['Lò Văn Quý'], [], [], [], [], [], []];
    const lines = [{ from: '06:00', until: '14:00', people }];
    const before = { unitId, week: '2026-02-23' };
    const body = { revision: 0, lines, reason: 'Chép từ lịch trên giấy' };
    expect((await call('schoolHead', shiftsContract, 'saveRoster', { params: before, body })).status).toBe(200);
    expect((await duty()).shifts).toMatchObject([{ day: '2026-02-23', from: '06:00', people: ['Lò Văn Quý'] }]);
  });

  it('stays one entry when two log the same shift: what happened is added, at once or one after the other', async () => {
    const [one, other] = await Promise.all([
      log({ result: 'normal' }),
      log({ result: 'event', what: 'Khóa cổng sau hỏng, đã báo hiệu trưởng' }, 'schoolOfficer'),
    ]);
    expect([one.status, other.status]).toEqual([200, 200]);
    expect(await measured()).toEqual([1, 1]);
    const again = await log({ result: 'event', what: 'Mất điện 10 phút' });
    expect(again.body.entry.values).toMatchObject({
      result: 'event',
      what: 'Khóa cổng sau hỏng, đã báo hiệu trưởng\nMất điện 10 phút',
    });
    const { revision } = again.body.entry;
    expect((await log({ result: 'normal' })).body.entry.revision).toBe(revision);
    expect(await measured()).toEqual([1, 1]);
    expect((await duty()).logged[0]?.mayTakeBack).toBe(false);
  });

  it('takes no shift to come, none without hours, none with a hundred people, and nothing said of something that happened', async () => {
    const faults = async (values: object) => {
      const { status, problem } = await log(values);
      expect([status, problem.code]).toEqual([422, 'entry-unfit']);
      return problem.findings?.map(({ where, code }) => `${where} ${code}`);
    };
    expect(await faults({ from: '14:00', until: '22:00', result: 'normal' })).toEqual(['from to-come']);
    expect(await faults({ day: '2026-03-03', result: 'normal' })).toEqual(['day unfit', 'from to-come']);
    expect(await faults({ from: '', until: '', result: 'normal' })).toEqual(['from missing', 'until missing']);
    expect(await faults({ result: 'event' })).toEqual(['what missing']);
    const many = Array.from({ length: 100 }, (_, place) => `Người trực ${place}`).join(', ');
    expect(await faults({ guards: many, result: 'normal' })).toEqual(['guards unfit']);
  });

  it('is compared with the roster, and amounts to the reports of a day, a week and a month', async () => {
    const everyDay = (...people: string[]) => Array.from({ length: 7 }, () => people);
    const lines = [
      { from: '06:00', until: '14:00', people: everyDay('Lò Văn Quý') },
      { from: '14:00', until: '22:00', people: everyDay('Vì Văn Sơn') },
    ];
    await call('schoolHead', shiftsContract, 'saveRoster', {
      params: { unitId, week },
      body: { revision: 0, lines, reason: '' },
    });
    clock.set(at('22:30'));
    const roster = await call('schoolHead', shiftsContract, 'readRoster', { params: { unitId, week } });
    expect(roster.body.notLogged).toMatchObject([{ day: week, from: '14:00', people: ['Vì Văn Sơn'] }]);
    const report = async (view: 'day' | 'week' | 'month', as: PersonaName = 'guard') =>
      (await call(as, shiftsContract, 'readShiftReport', { params, query: { view, day: week } })).body;
    expect((await report('day')).counts).toEqual({
      rostered: 2,
      logged: 1,
      normal: 0,
      withEvent: 1,
      notLogged: 1,
      holidayDuty: 0,
      uncovered: 8 * 60,
    });
    expect((await report('week')).counts).toMatchObject({ rostered: 14, logged: 1, notLogged: 1, uncovered: 7 * 480 });
    const month = await report('month');
    expect([month.firstDay, month.lastDay, month.counts.rostered]).toEqual(['2026-03-01', '2026-03-31', 14]);
    expect(month.shifts[0]?.what).toContain('Khóa cổng sau hỏng');
    const file = await call('guard', shiftsContract, 'exportShiftReport', {
      params,
      query: { view: 'month', day: week },
    });
    expect([file.status, file.bytes.subarray(0, 2).toString()]).toEqual([200, 'PK']);
    const above = await call('communeOfficer', shiftsContract, 'readShiftReport', {
      params,
      query: { view: 'day', day: week },
    });
    expect(above.status).toBe(403);
    // Offices above are given the counts of the register, and nothing of who stood when.
    expect(await measured('communeOfficer')).toEqual([]);
    const later = await call('communeOfficer', registersContract, 'measureUnit', {
      params,
      query: { firstDay: week.slice(0, 8).concat('01'), lastDay: '2026-03-31', below: false },
    });
    expect(later.body.closedDays).toBeNull();
    const entries = await call('communeOfficer', registersContract, 'listEntries', {
      params: { unitId, register: SHIFT },
      query: { below: false, withdrawn: false },
    });
    expect(entries.status).toBe(403);
  });
});

describe('the duty of a holiday', async () => {
  const { call, clock } = await testServer(noon('2026-02-10'));
  const holidayId = randomUUID();
  const day = (date: string, leader: string, ...people: string[]) => ({
    day: date,
    leader,
    phone: '0912 000 111',
    people,
  });
  const tet = { name: 'Tết Nguyên đán', firstDay: '2026-02-14', lastDay: '2026-02-16' };
  const save = (revision: number, more: object, as: PersonaName = 'schoolHead') =>
    call(as, shiftsContract, 'saveHoliday', {
      params: { unitId, holidayId },
      body: { revision, dropped: false, ...tet, days: [day('2026-02-14', 'Tòng Văn Lâm', 'Lò Văn Quý')], ...more },
    });
  const list = async (as: PersonaName = 'guard') =>
    (await call(as, shiftsContract, 'listHolidays', { params: { unitId } })).body.holidays;

  it('is written day by day, shown on its days, and keeps telephone numbers only until it is over', async () => {
    expect((await save(0, {})).body.days.map(({ leader }) => leader)).toEqual(['Tòng Văn Lâm', '', '']);
    expect((await save(0, {})).problem.code).toBe('stale');
    expect(
      (await save(1, { days: [day('2026-02-14', 'Tòng Văn Lâm'), day('2026-02-15', 'Mùa Thị Kía')] })).status,
    ).toBe(200);
    clock.set(noon('2026-02-15'));
    const duty = await call('guard', shiftsContract, 'readDuty', { params: { unitId } });
    expect(duty.body.holiday).toEqual({ name: tet.name, leader: 'Mùa Thị Kía', phone: '0912 000 111', people: [] });
    // Nobody made a roster: the days of the plan have their duty, the last of the three has none.
    const report = await call('guard', shiftsContract, 'readShiftReport', {
      params: { unitId },
      query: { view: 'week', day: '2026-02-14' },
    });
    expect(report.body.counts).toMatchObject({ holidayDuty: 2, uncovered: 5 * 24 * 60 });
    const roster = await call('guard', shiftsContract, 'readRoster', { params: { unitId, week: '2026-02-14' } });
    expect(roster.body.findings.map(({ day }) => day)).toEqual(
      ['09', '10', '11', '12', '13'].map((at) => `2026-02-${at}`),
    );
    const history = await call('schoolHead', historyContract, 'readHistory', {
      params: { unitId, subjectKind: 'holiday-duty', subjectId: holidayId },
    });
    expect(history.body.entries).toHaveLength(2);
    expect(JSON.stringify(history.body)).not.toContain('0912');
    clock.set(noon('2026-02-17'));
    expect((await list())[0]?.days[0]).toMatchObject({ leader: 'Tòng Văn Lâm', phone: '' });
  });

  it('is judged, and dropped with its trace', async () => {
    expect((await save(2, { lastDay: '2026-02-13' })).problem.code).toBe('holiday-unfit');
    expect((await save(2, {}, 'guard')).status).toBe(403);
    expect((await save(2, { dropped: true })).status).toBe(200);
    expect(await list()).toEqual([]);
  });
});
