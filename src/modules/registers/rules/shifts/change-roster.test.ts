import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesBegun, mergeRosters } from './change-roster.ts';
import { minuteOf, type RosterLine } from './roster.ts';

const MONDAY = '2026-03-02';
const week = (...days: string[][]): RosterLine[] => [
  { from: '06:00', until: '18:00', people: Array.from({ length: 7 }, (_, at) => days[at] ?? []) },
];
const anyLines = fc
  .uniqueArray(fc.constantFrom('06:00', '12:00', '18:00'), { maxLength: 3 })
  .chain((times) =>
    fc.tuple(
      ...times.map((from) =>
        fc.record({
          from: fc.constant(from),
          until: fc.constant('22:00'),
          people: fc.array(fc.subarray(['An', 'Bình']), { minLength: 7, maxLength: 7 }),
        }),
      ),
    ),
  )
  .map((lines) => lines.sort((a, b) => (a.from < b.from ? -1 : 1)));

describe('a change of a week', () => {
  const tuesdayNoon = minuteOf('2026-03-03', '12:00');

  it('touches what has begun, or only what is to come', () => {
    const before = week(['An'], ['Bình'], ['An']);
    expect(changesBegun(MONDAY, before, week(['An'], ['Bình'], ['Cúc']), tuesdayNoon)).toBe(false);
    expect(changesBegun(MONDAY, before, week(['An'], ['Cúc'], ['An']), tuesdayNoon)).toBe(true);
    expect(changesBegun(MONDAY, before, week([], ['Bình'], ['An']), tuesdayNoon)).toBe(true);
    expect(changesBegun(MONDAY, before, before, minuteOf('2026-04-01', '00:00'))).toBe(false);
  });
});

describe('two changes of one week', () => {
  it('are put together where each changed another day', () => {
    const merged = mergeRosters(week(['An'], ['An']), week(['Bình'], ['An']), week(['An'], ['An'], ['Cúc']));
    expect(merged).toEqual({ lines: week(['Bình'], ['An'], ['Cúc']), clashes: [] });
  });

  it('are told where both changed the same day otherwise', () => {
    const { lines, clashes } = mergeRosters(week(['An']), week(['Bình']), week(['Cúc']));
    expect(lines).toEqual(week(['Bình']));
    expect(clashes).toEqual([{ from: '06:00', until: '18:00', at: 0, mine: ['Bình'], theirs: ['Cúc'] }]);
  });

  it('drop a shift that one of them dropped and the other left as it was', () => {
    expect(mergeRosters(week(['An']), [], week(['An'])).lines).toEqual([]);
    expect(mergeRosters(week(['An']), [], week(['Cúc'])).clashes).toHaveLength(1);
  });

  it('lose nothing: without a change of mine it is theirs, without a change of theirs it is mine', () => {
    fc.assert(
      fc.property(anyLines, anyLines, (base, other) => {
        const standing = (lines: readonly RosterLine[]) =>
          lines.filter(({ people }) => people.some((day) => day.length > 0));
        expect(mergeRosters(base, base, other).clashes).toEqual([]);
        expect(standing(mergeRosters(base, base, other).lines)).toEqual(standing(other));
        expect(standing(mergeRosters(base, other, base).lines)).toEqual(standing(other));
      }),
    );
  });
});
