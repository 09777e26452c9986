import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  coverageOf,
  judgeTelling,
  perCent,
  sumTold,
  type Telling,
  type TellingDraft,
  type Told,
  tellingState,
} from './telling.ts';

const draft = (telling: Partial<Telling>, more: Partial<TellingDraft> = {}): TellingDraft => ({
  telling: { staff: null, pupils: null, parents: null, ...telling },
  toldOn: '2026-03-02',
  ways: ['meeting'],
  otherWay: null,
  ...more,
});
const asked = { staff: true, pupils: true, parents: false };
const found = (one: TellingDraft) =>
  judgeTelling(one, asked, '2026-03-02').map(({ where, code, severity }) => `${where} ${code} ${severity}`);

const told = fc.record({ all: fc.nat(2000), told: fc.nat(2000) });

describe('per cent', () => {
  it('is rounded to one decimal, and 100 only where nobody is left', () => {
    expect(perCent({ all: 3, told: 2 })).toBe(66.7);
    expect(perCent({ all: 40, told: 40 })).toBe(100);
    expect(perCent({ all: 10_000, told: 9_999 })).toBe(99.9);
    expect(perCent({ all: 0, told: 0 })).toBeNull();
  });

  it('is above 100 exactly where more were told than there are', () => {
    fc.assert(
      fc.property(
        told.filter(({ all }) => all > 0),
        (one) => {
          const value = perCent(one) ?? 0;
          expect([value > 100, value === 100]).toEqual([one.told > one.all, one.told === one.all]);
        },
      ),
    );
  });
});

describe('a total', () => {
  it('is the sum over the sum, in any order and grouping, and a blank changes nothing', () => {
    const rows = fc.array(fc.option(told, { nil: null }), { maxLength: 12 });
    fc.assert(
      fc.property(rows, rows, (one: (Told | null)[], other: (Told | null)[]) => {
        const together = sumTold([...one, ...other]);
        expect(sumTold([sumTold(one), sumTold(other)])).toEqual(together);
        expect(sumTold([...other].reverse().concat(one))).toEqual(together);
        expect(sumTold([...one, null])).toEqual(sumTold(one));
      }),
    );
  });

  it('is no mean of per cents', () => {
    const total = sumTold([
      { all: 10, told: 10 },
      { all: 990, told: 0 },
    ]);
    expect(perCent(total)).toBe(1);
  });
});

describe('what a unit writes down', () => {
  it('holds a count for every group that was asked for', () => {
    expect(found(draft({ staff: { all: 20, told: 20 } }))).toEqual(['pupils count-missing error']);
    expect(found(draft({ staff: { all: 20, told: 20 }, pupils: { all: 300, told: 280 } }))).toEqual([]);
  });

  it('is not above 100 per cent without a word of warning', () => {
    const pupils = { all: 0, told: 0 };
    expect(found(draft({ staff: { all: 20, told: 21 }, pupils }))).toEqual(['staff told-above-all warning']);
    expect(found(draft({ staff: { all: 0, told: 1 }, pupils }))).toEqual(['staff told-without-all warning']);
  });

  it('names a day that has come and how it was done', () => {
    const counted = { staff: { all: 1, told: 1 }, pupils: { all: 1, told: 1 } };
    expect(found(draft(counted, { toldOn: '2026-03-03' }))).toEqual(['toldOn day-ahead error']);
    expect(found(draft(counted, { ways: [] }))).toEqual(['ways way-missing error']);
    expect(found(draft(counted, { ways: ['other'], otherWay: ' ' }))).toEqual(['otherWay way-missing error']);
  });
});

describe('how units stand', () => {
  const state = (recorded: boolean, ended: boolean, today: string) =>
    tellingState({ recorded, ended }, '2026-03-10', today);

  it('is late only from the day after, and never for what ended', () => {
    expect(state(false, false, '2026-03-10')).toBe('waiting');
    expect(state(false, false, '2026-03-11')).toBe('late');
    expect(state(false, true, '2026-03-11')).toBe('ended');
    expect(state(true, true, '2026-03-11')).toBe('told');
  });

  it('is covered by those that wrote, of those that could', () => {
    expect(coverageOf(['told', 'told', 'waiting', 'late', 'ended'])).toEqual({ recorded: 2, asked: 4 });
  });
});
