import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#base/date.ts';
import { lengthOf, uncovered } from './coverage.ts';
import { judgeRoster, MOST_FINDINGS, MOST_LINES, MOST_PEOPLE, rosterFaults } from './judge-roster.ts';
import { DAY_MINUTES, minuteOf, mondayOf, type RosterLine, shiftsOf, stretchOf, tidyLines } from './roster.ts';

const MONDAY = '2026-03-02';
const everyDay = (...people: string[]) => Array.from({ length: 7 }, () => people);
const line = (from: string, until: string, people: RosterLine['people']): RosterLine => ({ from, until, people });

const anyTime = fc
  .tuple(fc.nat(23), fc.constantFrom('00', '30'))
  .map(([hour, half]) => `${String(hour).padStart(2, '0')}:${half}`);
const anyLine = fc.record({
  from: anyTime,
  until: anyTime,
  people: fc.array(fc.subarray(['Lò Văn Quý', 'Hà Thị Na', 'Vì Văn Sơn']), { minLength: 7, maxLength: 7 }),
});
const anyWeek = fc.array(anyLine, { maxLength: 5 });
const aWeek = { start: minuteOf(MONDAY, '00:00'), end: minuteOf(MONDAY, '00:00') + 7 * DAY_MINUTES };

describe('the hours of a roster', () => {
  it('leave out exactly the minutes in which no shift runs, whatever overlaps and goes over midnight', () => {
    fc.assert(
      fc.property(anyWeek, (lines) => {
        const shifts = shiftsOf(MONDAY, lines).map(stretchOf);
        const gaps = uncovered(aWeek, shifts);
        for (let minute = aWeek.start; minute < aWeek.end; minute += 30) {
          const runs = shifts.some(({ start, end }) => start <= minute && minute < end);
          expect(gaps.some(({ start, end }) => start <= minute && minute < end)).toBe(!runs);
        }
        for (const [at, gap] of gaps.entries()) {
          expect(gap.end).toBeGreaterThan(gap.start);
          expect(gap.start).toBeGreaterThan(gaps[at - 1]?.end ?? -1);
        }
      }),
    );
  });

  it('tell day by day what is left out, once: a day on which nobody stands is told as a whole', () => {
    fc.assert(
      fc.property(anyWeek, (lines) => {
        const shifts = shiftsOf(MONDAY, lines);
        const told = judgeRoster(MONDAY, shifts).reduce((sum, finding) => {
          if (finding.code === 'nobody') return sum + DAY_MINUTES;
          if (finding.code !== 'gap') return sum;
          const end = finding.until === '24:00' ? DAY_MINUTES : minuteOf(MONDAY, finding.until) - aWeek.start;
          return sum + end - (minuteOf(MONDAY, finding.from) - aWeek.start);
        }, 0);
        expect(told).toBe(lengthOf(uncovered(aWeek, shifts.map(stretchOf))));
      }),
    );
  });

  it('of one more shift never grow', () => {
    fc.assert(
      fc.property(anyWeek, anyLine, (lines, more) => {
        const left = (week: readonly RosterLine[]) => lengthOf(uncovered(aWeek, shiftsOf(MONDAY, week).map(stretchOf)));
        expect(left([...lines, more])).toBeLessThanOrEqual(left(lines));
      }),
    );
  });

  it('are whole with two shifts of twelve hours and with one of twenty-four, given the Sunday before', () => {
    const twelve = [line('06:00', '18:00', everyDay('A')), line('18:00', '06:00', everyDay('B'))];
    const before = shiftsOf(addDays(MONDAY, -7), twelve);
    expect(judgeRoster(MONDAY, [...before, ...shiftsOf(MONDAY, twelve)])).toEqual([]);
    expect(judgeRoster(MONDAY, shiftsOf(MONDAY, twelve))).toEqual([
      { code: 'gap', day: MONDAY, from: '00:00', until: '06:00' },
    ]);
    expect(judgeRoster(MONDAY, shiftsOf(MONDAY, [line('00:00', '00:00', everyDay('A'))]))).toEqual([]);
  });

  it('tell a Sunday without anybody, and the evening a shift ends too early', () => {
    const days = Array.from({ length: 7 }, (_, at) => (at === 6 ? [] : ['A']));
    const findings = judgeRoster(MONDAY, shiftsOf(MONDAY, [line('00:00', '22:00', days)]));
    expect(findings.at(-1)).toEqual({ code: 'nobody', day: '2026-03-08' });
    expect(findings[0]).toEqual({ code: 'gap', day: MONDAY, from: '22:00', until: '24:00' });
    expect(findings).toHaveLength(7);
  });
});

describe('a day with duty by the plan of a holiday', () => {
  it('is not a day without anybody, and lacks no hours', () => {
    const findings = judgeRoster(
      MONDAY,
      shiftsOf(MONDAY, [line('06:00', '18:00', [[], ['A'], ['A']])]),
      new Set([MONDAY, '2026-03-03']),
    );
    expect(findings.map(({ code, day }) => `${code} ${day}`)).toEqual([
      'gap 2026-03-04',
      'gap 2026-03-04',
      ...['05', '06', '07', '08'].map((day) => `nobody 2026-03-${day}`),
    ]);
  });
});

describe('one person in two shifts', () => {
  const found = (...lines: RosterLine[]) =>
    judgeRoster(MONDAY, shiftsOf(MONDAY, lines)).filter(({ code }) => code === 'two-at-once');
  const onMonday = (...people: string[]) => [people, [], [], [], [], [], []];

  it('is told where they overlap, over midnight too, however the name is typed', () => {
    const night = line('22:00', '06:00', onMonday('Lò Văn Quý'));
    const dawn = line('05:00', '12:00', [[], ['lò văn  quý'], [], [], [], [], []]);
    expect(found(night, dawn)).toMatchObject([{ day: '2026-03-03', person: 'Lò Văn Quý' }]);
    expect(found(night, line('06:00', '12:00', [[], ['Lò Văn Quý'], [], [], [], [], []]))).toEqual([]);
    expect(found(night, line('23:00', '05:00', onMonday('Hà Thị Na')))).toEqual([]);
  });

  it('is told so often and with so much as a person can look at', () => {
    const people = Array.from({ length: MOST_PEOPLE }, (_, place) => `Người ${place}`);
    const hours = Array.from({ length: MOST_LINES }, (_, place) => `${String(place).padStart(2, '0')}:00`);
    const findings = judgeRoster(
      MONDAY,
      shiftsOf(
        MONDAY,
        hours.map((from) => line(from, from, everyDay(...people))),
      ),
    );
    expect(findings).toHaveLength(MOST_FINDINGS);
    expect(JSON.stringify(findings).length).toBeLessThan(MOST_FINDINGS * 250);
  });

  it('is told exactly where some minute has the person twice', () => {
    fc.assert(
      fc.property(anyWeek, (lines) => {
        const shifts = shiftsOf(MONDAY, lines);
        const twice = shifts.some((one, at) =>
          shifts.slice(at + 1).some((other) => {
            const [a, b] = [stretchOf(one), stretchOf(other)];
            const both = one.people.some((name) => other.people.includes(name));
            return both && a.start < b.end && b.start < a.end;
          }),
        );
        expect(found(...lines).length > 0).toBe(twice);
      }),
    );
  });
});

describe('what a roster may not hold', () => {
  const faults = (...lines: RosterLine[]) =>
    rosterFaults(tidyLines(lines)).map(({ where, code }) => `${where} ${code}`);

  it('is a shift without hours, a hundred people, somebody twice, the same hours twice', () => {
    expect(faults(line('', '', everyDay('A')))).toEqual(['0.from no-time', '0.until no-time']);
    expect(faults(line('6:00', '25:00', everyDay('A')))).toEqual(['0.from no-time', '0.until no-time']);
    const many = Array.from({ length: 100 }, (_, at) => `Người ${at}`);
    expect(faults(line('06:00', '12:00', [many, [], [], [], [], [], []]))).toEqual(['0.people.0 too-many']);
    expect(faults(line('06:00', '12:00', [[], ['An', ' an '], [], [], [], [], []]))).toEqual(['0.people.1 twice']);
    expect(faults(line('06:00', '12:00', []), line('06:00', '12:00', []))).toEqual(['1.from twice']);
    expect(faults(line('06:00', '12:00', [['x'.repeat(81)]]))).toEqual(['0.people.0 too-long']);
    expect(faults(...Array.from({ length: 13 }, (_, at) => line(`${10 + at}:00`, '23:30', [])))).toEqual([
      'lines too-many',
    ]);
    expect(faults(line('06:00', '06:00', everyDay(...many.slice(0, MOST_PEOPLE))))).toEqual([]);
  });

  it('is nothing that is blank: it goes', () => {
    expect(tidyLines([line(' ', '', [['  ']])])).toEqual([]);
    expect(tidyLines([line(' 06:00', '12:00 ', [[' Lò  Văn\tQuý ', '']])])).toEqual([
      line('06:00', '12:00', [['Lò Văn Quý'], [], [], [], [], [], []]),
    ]);
  });

  it('finds the Monday of any day', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 20_000 }), (days) => {
        const day = addDays('2026-03-02', days);
        const monday = mondayOf(day);
        expect(new Date(`${monday}T00:00:00Z`).getUTCDay()).toBe(1);
        expect(monday <= day && day < addDays(monday, 7)).toBe(true);
      }),
    );
  });
});
