import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Change, mergeChanges } from './merge-changes.ts';

const code = fc.constantFrom('a.a', 'b.b', 'c.c', 'd.d', 'e.e');
const cell = fc.option(fc.integer({ min: 0, max: 9 }), { nil: null });
const stored = fc.dictionary(code, cell, { noNullPrototype: true });
type Values = Record<string, number | null>;

/** Changes that a person who saw `seen` would send. */
const changesOn = (seen: Values, typed: Values): Change<number | null>[] =>
  Object.entries(typed).map(([name, value]) => ({ code: name, value, basedOn: seen[name] ?? null }));

describe('two people at one report', () => {
  it('different cells merge, and in any order', () => {
    fc.assert(
      fc.property(stored, stored, stored, (start, mine, theirs) => {
        const apart = Object.fromEntries(Object.entries(theirs).filter(([name]) => !(name in mine)));
        const [a, b] = [changesOn(start, mine), changesOn(start, apart)];
        const mineFirst = mergeChanges(mergeChanges(start, a, null).values, b, null);
        const theirsFirst = mergeChanges(mergeChanges(start, b, null).values, a, null);
        expect(mineFirst.conflicts).toEqual([]);
        expect(theirsFirst.conflicts).toEqual([]);
        expect(mineFirst.values).toEqual(theirsFirst.values);
        for (const [name, value] of Object.entries({ ...mine, ...apart })) {
          expect(mineFirst.values[name] ?? null).toBe(value);
        }
      }),
    );
  });

  it('the same cell changed since to something else is told with both values, and nothing of theirs is lost', () => {
    fc.assert(
      fc.property(stored, stored, stored, (start, mine, theirs) => {
        const now = mergeChanges(start, changesOn(start, theirs), null).values;
        const { values, conflicts } = mergeChanges(now, changesOn(start, mine), null);
        for (const { code: name, mine: wanted, theirs: found } of conflicts) {
          expect(found).toBe(now[name] ?? null);
          expect(wanted).toBe(mine[name]);
          expect(values[name] ?? null).toBe(found);
          expect(found).not.toBe(start[name] ?? null);
        }
      }),
    );
  });

  it('typing the same value twice is no conflict', () => {
    expect(mergeChanges({ 'a.a': 7 }, [{ code: 'a.a', value: 7, basedOn: null }], null)).toEqual({
      values: { 'a.a': 7 },
      changed: [],
      conflicts: [],
    });
  });

  it('blank and zero are two values', () => {
    const { conflicts } = mergeChanges<number | null>({ 'a.a': 0 }, [{ code: 'a.a', value: 3, basedOn: null }], null);
    expect(conflicts).toEqual([{ code: 'a.a', mine: 3, theirs: 0 }]);
  });
});
