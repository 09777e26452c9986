import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dutyDays } from './holiday.ts';
import { addToLogged, forgottenShifts, nextAfter, notLogged, offeredShifts, saysMore, toCome } from './keep-log.ts';
import { minuteAt, minuteOf, type RosteredShift } from './roster.ts';
import { besideReport, countShifts, reportDays } from './shift-report.ts';

const shift = (day: string, from: string, until: string, ...people: string[]): RosteredShift => ({
  day,
  from,
  until,
  people,
});
const morning = shift('2026-03-02', '06:00', '14:00', 'An');
const evening = shift('2026-03-02', '14:00', '22:00', 'Bình');
const night = shift('2026-03-02', '22:00', '06:00', 'Cúc');
const shifts = [morning, evening, night];
const at = (day: string, time: string) => minuteOf(day, time);

describe('the log of shifts', () => {
  it('knows the minute of an instant in Vietnam', () => {
    expect(minuteAt(new Date('2026-03-02T05:00:00Z'))).toBe(at('2026-03-02', '12:00'));
    expect(minuteAt(new Date('2026-03-01T17:30:59Z'))).toBe(at('2026-03-02', '00:30'));
  });

  it('offers the running shift first, then those that ended and were not logged', () => {
    const told = (minute: number, logged: readonly RosteredShift[] = []) =>
      offeredShifts(shifts, logged, minute).map(
        (one) => `${one.shift.from}${one.running ? ' now' : ''}${one.logged ? ' logged' : ''}`,
      );
    expect(told(at('2026-03-02', '05:59'))).toEqual([]);
    expect(told(at('2026-03-02', '06:00'))).toEqual(['06:00 now']);
    expect(told(at('2026-03-02', '14:05'))).toEqual(['14:00 now', '06:00']);
    expect(told(at('2026-03-02', '14:05'), [morning, evening])).toEqual(['14:00 now logged']);
    expect(told(at('2026-03-03', '01:00'), [evening])).toEqual(['22:00 now', '06:00']);
    expect(told(at('2026-03-03', '06:00'))).toEqual(['22:00', '14:00']);
    expect(told(at('2026-03-03', '18:00'))).toEqual([]);
  });

  it('tells a shift that was not kept only when it is over, and takes hours that were written a little otherwise', () => {
    expect(notLogged(shifts, [], at('2026-03-02', '14:00'))).toEqual([morning]);
    expect(notLogged(shifts, [shift('2026-03-02', '07:00', '14:30')], at('2026-03-03', '06:00'))).toEqual([
      evening,
      night,
    ]);
    expect(notLogged(shifts, [shift('2026-03-02', '13:00', '15:00')], at('2026-03-03', '06:00'))).toEqual(shifts);
  });

  it('takes each entry for one shift: of two posts the one that was logged, by its hours or by those most like them', () => {
    const gate = shift('2026-03-02', '06:00', '18:00', 'An');
    const dormitory = shift('2026-03-02', '07:00', '17:00', 'Bình');
    const left = (...logged: RosteredShift[]) => notLogged([gate, dormitory], logged, at('2026-03-03', '06:00'));
    expect(left(gate)).toEqual([dormitory]);
    expect(left(dormitory)).toEqual([gate]);
    expect(left(shift('2026-03-02', '06:10', '18:00'))).toEqual([dormitory]);
    expect(left(shift('2026-03-02', '06:50', '17:10'))).toEqual([gate]);
    expect(left(gate, shift('2026-03-02', '06:30', '17:30'))).toEqual([]);
    const offered = offeredShifts([gate, dormitory], [{ ...gate, id: 'x' }], at('2026-03-02', '12:00'));
    expect(offered.map(({ logged, entries }) => [logged, entries.map(({ id }) => id)])).toEqual([
      [false, []],
      [true, ['x']],
    ]);
  });

  it('measures the time entries hold together once, on whatever day they were said to begin', () => {
    const quarter = (until: string) => shift('2026-03-02', '06:00', until);
    const later = at('2026-03-03', '12:00');
    expect(notLogged([morning], [quarter('08:00'), quarter('08:01')], later)).toEqual([morning]);
    expect(notLogged([morning], [quarter('08:00'), shift('2026-03-02', '08:00', '10:00')], later)).toEqual([]);
    expect(notLogged([night], [shift('2026-03-03', '00:00', '06:00')], later)).toEqual([]);
  });

  it('names what was forgotten and is no more offered, the latest first', () => {
    const later = at('2026-03-03', '12:00');
    const offered = offeredShifts(shifts, [], later).map((one) => one.shift);
    const forgotten = forgottenShifts(shifts, [], later);
    expect(forgotten).toEqual([evening, morning]);
    expect([...offered, ...forgotten].length).toBe(new Set([...offered, ...forgotten]).size);
    expect(forgottenShifts(shifts, [evening], later)).toEqual([morning]);
    expect(forgottenShifts(shifts, [], at('2026-03-02', '06:00'))).toEqual([]);
  });

  it('does not take a shift that has not begun', () => {
    const values = { day: '2026-03-02', from: '14:00', until: '22:00' };
    expect(toCome(values, at('2026-03-02', '13:59'))).toMatchObject([{ where: 'from', code: 'to-come' }]);
    expect(toCome(values, at('2026-03-02', '14:00'))).toEqual([]);
  });

  it('knows who stands next', () => {
    expect(nextAfter(morning, shifts)).toBe(evening);
    expect(nextAfter(night, shifts)).toBeUndefined();
    expect(nextAfter(shift('2026-03-02', '00:00', '05:00'), shifts)).toBe(morning);
  });

  it('adds what happened to what stands, and no “normal” takes it away', () => {
    const normal = { day: '2026-03-02', from: '06:00', until: '14:00', guards: 'An', result: 'normal' };
    const event = { ...normal, result: 'event', what: 'Cổng sau hỏng khóa' };
    expect(addToLogged(normal, event)).toEqual(event);
    expect(addToLogged(event, normal)).toEqual(event);
    expect(addToLogged(event, event)).toEqual(event);
    expect(addToLogged(event, { ...event, what: 'Mất điện' })).toEqual({
      ...event,
      what: 'Cổng sau hỏng khóa\nMất điện',
    });
    expect(addToLogged(normal, { ...normal, 'taken-over-by': 'Bình' })).toEqual({ ...normal, 'taken-over-by': 'Bình' });
    const handed = { ...normal, 'taken-over-by': 'Cúc' };
    const other = { ...handed, guards: 'An, Na', 'taken-over-by': 'Dần' };
    expect(addToLogged(handed, other)).toEqual(other);
    expect(addToLogged(handed, { ...handed, guards: '', 'taken-over-by': ' cúc ' })).toEqual(handed);
  });

  it('said again says nothing more', () => {
    const anySaid = fc.record({
      result: fc.constantFrom('normal', 'event'),
      what: fc.constantFrom('', 'Mất điện', 'Khách lạ', 'Mất điện\nCháy nhỏ'),
      'handed-over': fc.constantFrom('', 'Chìa khóa'),
    });
    fc.assert(
      fc.property(anySaid, anySaid, (a, b) => {
        const once = addToLogged(a, b);
        expect(addToLogged(once, b)).toEqual(once);
        expect(saysMore(once, addToLogged(once, a))).toBe(false);
        expect(once.result === 'event').toBe(a.result === 'event' || b.result === 'event');
      }),
    );
  });
});

describe('a report of shifts', () => {
  const nobody = new Set<string>();
  const duty = new Set(['2026-03-01', '2026-03-04']);

  it('is of a day, a week from Monday, or a calendar month', () => {
    expect(reportDays('day', '2026-03-05')).toEqual({ firstDay: '2026-03-05', lastDay: '2026-03-05' });
    expect(reportDays('week', '2026-03-05')).toEqual({ firstDay: '2026-03-02', lastDay: '2026-03-08' });
    expect(reportDays('month', '2028-02-05')).toEqual({ firstDay: '2028-02-01', lastDay: '2028-02-29' });
    expect(besideReport('month', '2026-01-31', 1)).toBe('2026-02-01');
    expect(besideReport('week', '2026-03-05', -1)).toBe('2026-02-26');
  });

  it('counts what was rostered, kept, forgotten and left open', () => {
    const logged = [
      { ...morning, result: 'normal' },
      { ...evening, result: 'event' },
    ];
    const days = { firstDay: '2026-03-02', lastDay: '2026-03-02' };
    expect(countShifts(days, shifts, logged, at('2026-03-03', '06:00'), nobody)).toEqual({
      rostered: 3,
      logged: 2,
      normal: 1,
      withEvent: 1,
      notLogged: 1,
      holidayDuty: 0,
      uncovered: 6 * 60,
    });
    const before = shift('2026-03-01', '22:00', '06:00', 'Cúc');
    expect(countShifts(days, [before, ...shifts], logged, at('2026-03-03', '05:59'), nobody)).toMatchObject({
      rostered: 3,
      notLogged: 0,
      uncovered: 0,
    });
  });

  it('leaves out the hours of days whose duty stands in the plan of a holiday, and counts those days', () => {
    const tet = dutyDays([
      {
        days: ['2026-03-01', '2026-03-02', '2026-03-03'].map((day, place) => {
          return { day, leader: place === 1 ? 'Tòng Văn Lâm' : '', phone: '', people: place === 0 ? ['An'] : [] };
        }),
      },
    ]);
    const days = { firstDay: '2026-03-02', lastDay: '2026-03-03' };
    expect(countShifts(days, [], [], at('2026-03-04', '00:00'), tet)).toMatchObject({
      holidayDuty: 1,
      uncovered: 24 * 60,
    });
  });

  it('of a week is the sum of its days', () => {
    const anyShift = fc.record({
      day: fc.constantFrom('2026-03-02', '2026-03-03', '2026-03-04', '2026-03-08'),
      from: fc.constantFrom('06:00', '14:00', '22:00'),
      until: fc.constantFrom('14:00', '22:00', '06:00'),
      people: fc.constant(['An']),
    });
    fc.assert(
      fc.property(fc.array(anyShift), fc.array(anyShift), fc.nat(10_080), (rostered, said, minutes) => {
        const logged = said.map((one, place) => ({ ...one, result: place % 2 === 0 ? 'normal' : 'event' }));
        const minute = at('2026-03-02', '00:00') + minutes;
        const whole = countShifts(reportDays('week', '2026-03-02'), rostered, logged, minute, duty);
        const sum = Array.from({ length: 7 }, (_, place) => `2026-03-0${2 + place}`)
          .map((day) => countShifts(reportDays('day', day), rostered, logged, minute, duty))
          .reduce(
            (a, b) =>
              Object.fromEntries(
                Object.entries(a).map(([key, value]) => [key, value + b[key as keyof typeof b]]),
              ) as never,
          );
        expect(sum).toEqual(whole);
      }),
    );
  });
});
