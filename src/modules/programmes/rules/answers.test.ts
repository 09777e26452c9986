import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countAnswers, type Linked, stateByAnswers, whyNotCounted, whyNotLinked } from './answers.ts';
import { assignmentStates } from './assignment.ts';

const asked = {
  register: 'outreach-session',
  count: 2,
  choice: 'topics:drugs',
  firstDay: '2026-03-01',
  lastDay: '2026-03-31',
};
const entry: Linked = {
  entryId: 'a',
  register: 'outreach-session',
  day: '2026-03-10',
  values: { topics: ['drugs', 'traffic'] },
  stands: true,
  writtenAt: new Date('2026-03-10T03:00:00Z'),
};

describe('what counts towards a duty of entries', () => {
  it.each([
    ['an entry of the days with the choice', {}, undefined],
    ['the first day', { day: '2026-03-01' }, undefined],
    ['the last day', { day: '2026-03-31' }, undefined],
    ['a day before', { day: '2026-02-28' }, 'outside-days'],
    ['a day after', { day: '2026-04-01' }, 'outside-days'],
    ['one struck out', { stands: false }, 'struck-out'],
    ['another choice', { values: { topics: ['traffic'] } }, 'other-choice'],
    ['no choice', { values: {} }, 'other-choice'],
    ['a single choice', { values: { topics: 'drugs' } }, undefined],
  ])('%s', (_, change, why) => {
    expect(whyNotCounted(asked, { ...entry, ...change })).toBe(why);
  });

  it('is any entry of the days where no choice is named', () => {
    expect(whyNotCounted({ ...asked, choice: null }, { ...entry, values: {} })).toBeUndefined();
  });

  it('is linked only to an assignment of its register that was not waived', () => {
    expect(whyNotLinked({ ...asked, state: 'open' }, entry)).toBeUndefined();
    expect(whyNotLinked({ ...asked, state: 'accepted' }, entry)).toBeUndefined();
    expect(whyNotLinked({ ...asked, state: 'waived' }, entry)).toBe('waived');
    expect(whyNotLinked({ ...asked, state: 'open' }, { ...entry, register: 'training' })).toBe('gone');
    expect(whyNotLinked({ ...asked, state: 'open' }, { ...entry, day: '2026-05-01' })).toBe('outside-days');
  });
});

const anyLinked = fc
  .array(
    fc.record({
      day: fc.constantFrom('2026-02-28', '2026-03-01', '2026-03-15', '2026-03-31', '2026-04-01'),
      topics: fc.subarray(['drugs', 'traffic']),
      stands: fc.boolean(),
      written: fc.integer({ min: 0, max: 1_000 }),
    }),
    { maxLength: 8 },
  )
  .map((list) =>
    list.map(
      ({ day, topics, stands, written }, at): Linked => ({
        ...entry,
        entryId: String(at),
        day,
        values: { topics },
        stands,
        writtenAt: new Date(written),
      }),
    ),
  );
const anyCount = fc.integer({ min: 1, max: 4 });

describe('how much answers a duty of entries', () => {
  it('is counted one by one, in whatever order they were linked', () => {
    fc.assert(
      fc.property(anyLinked, anyCount, (linked, count) => {
        const asks = { ...asked, count };
        const byHand = linked.filter((one) => whyNotCounted(asks, one) === undefined).length;
        const all = countAnswers(asks, linked);
        expect(all.counted).toBe(byHand);
        expect(all.enoughAt !== null).toBe(byHand >= count);
        expect(countAnswers(asks, linked.toReversed())).toEqual(all);
      }),
    );
  });

  it('is enough since the instant at which so many had been written, which a later one never moves', () => {
    fc.assert(
      fc.property(anyLinked, anyCount, (linked, count) => {
        const asks = { ...asked, count };
        const { enoughAt } = countAnswers(asks, linked);
        const until = (instant: number) =>
          linked.filter((one) => !whyNotCounted(asks, one) && one.writtenAt.getTime() <= instant).length;
        if (enoughAt) {
          expect(until(enoughAt.getTime())).toBeGreaterThanOrEqual(count);
          expect(until(enoughAt.getTime() - 1)).toBeLessThan(count);
          const later = { ...entry, entryId: 'later', writtenAt: new Date(2_000) };
          expect(countAnswers(asks, [...linked, later]).enoughAt).toEqual(enoughAt);
        } else expect(until(Number.POSITIVE_INFINITY)).toBeLessThan(count);
      }),
    );
  });

  it('closes and opens an assignment again, and comes to rest in one step; waived it stays', () => {
    fc.assert(
      fc.property(fc.constantFrom(...assignmentStates), anyLinked, anyCount, (state, linked, count) => {
        const counted = countAnswers({ ...asked, count }, linked);
        const next = stateByAnswers(state, counted);
        if (state === 'waived') expect(next).toBeUndefined();
        if (state === 'open' || state === 'accepted') {
          expect(next ?? state).toBe(counted.enoughAt ? 'accepted' : 'open');
        }
        if (next) expect(stateByAnswers(next, counted)).toBeUndefined();
      }),
    );
  });
});
