import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#base/date.ts';
import { shippedDefinition } from '../../definitions/shipped-definitions.ts';
import { judgeEntry } from '../judge-entry.ts';
import { postAmounts } from '../post-amounts.ts';
import { whyNotReplaceable, whyNotSound } from '../why-not-sound.ts';
import { firstShortfall, judgeBalance, netOf } from './balance.ts';
import { beginAgain, counterEntry } from './counter-entry.ts';
import { openSince } from './open-since.ts';
import { type LedgerLine, makeStatement } from './statement.ts';

const fund = shippedDefinition('fund');
if (!fund?.ledger) throw new Error('the fund is a ledger');
const { ledger } = fund;
const START = '2026-01-01';
const most = 1_000_000_000_000;

const anyLine: fc.Arbitrary<LedgerLine> = fc.record({
  day: fc.nat(60).map((days) => addDays(START, days)),
  source: fc.constantFrom('fund', 'budget', 'raised'),
  income: fc.oneof(fc.constant(0), fc.integer({ min: -most, max: most })),
  spending: fc.oneof(fc.constant(0), fc.integer({ min: -most, max: most })),
});
const sources = ['fund', 'budget', 'raised'];
const before = (lines: readonly LedgerLine[], day: string): ReadonlyMap<string, number> =>
  new Map(
    sources.map((source) => [
      source,
      lines
        .filter((line) => line.source === source && line.day < day)
        .reduce((sum, line) => sum + line.income - line.spending, 0),
    ]),
  );
const statement = (lines: readonly LedgerLine[], firstDay: string, lastDay: string) =>
  makeStatement(
    sources,
    before(lines, firstDay),
    lines.filter(({ day }) => day >= firstDay && day <= lastDay).toSorted((a, b) => (a.day < b.day ? -1 : 1)),
  );
const anySplit = fc
  .tuple(fc.nat(58), fc.nat(58), fc.nat(58))
  .map((days) => days.toSorted((a, b) => a - b).map((day) => addDays(START, day)) as [string, string, string]);

describe('a statement', () => {
  it('closes with what it began with, and what came, less what went; its last line says the same', () => {
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 7 }), anySplit, (lines, [first, , last]) => {
        for (const { opening, income, spending, closing, lines: own } of statement(lines, first, last)) {
          expect(opening + income - spending).toBe(closing);
          expect(own.at(-1)?.balance ?? opening).toBe(closing);
        }
      }),
    );
  });

  it('of a window agrees with those of its parts, wherever it is split', () => {
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 7 }), anySplit, (lines, [first, split, last]) => {
        const whole = statement(lines, first, last);
        const [one, two] = [statement(lines, first, split), statement(lines, addDays(split, 1), last)];
        whole.forEach((all, at) => {
          expect(two[at]?.opening).toBe(one[at]?.closing);
          if (split < last) expect(two[at]?.closing).toBe(all.closing);
          expect((one[at]?.income ?? 0) + (split < last ? (two[at]?.income ?? 0) : 0)).toBe(all.income);
        });
      }),
    );
  });

  it('of days gone by stays what it was, whatever is countered later', () => {
    fc.assert(
      fc.property(fc.array(anyLine, { minLength: 1, maxLength: 6 }), fc.nat(5), (lines, which) => {
        const wrong = lines[which % lines.length] as LedgerLine;
        const counter = { ...wrong, day: addDays(START, 61), income: -wrong.income, spending: -wrong.spending };
        const [first, last] = [START, addDays(START, 60)];
        expect(statement([...lines, counter], first, last)).toEqual(statement(lines, first, last));
        const closing = (all: readonly LedgerLine[]) =>
          statement(all, first, counter.day).map((one) => one.closing + 0);
        expect(closing([...lines, counter])).toEqual(closing(lines.filter((line) => line !== wrong)));
      }),
    );
  });
});

const spent = {
  day: '2026-03-10',
  flow: 'spending',
  source: 'fund',
  spending: 500_000,
  name: 'In tờ rơi',
  paper: 'PC 01',
  use: 'outreach',
};
const judged = (values: Record<string, string | number>, today: string, adds = true) =>
  judgeEntry(fund, values, { today, life: { from: null, until: null }, state: null, adds }).map(({ code }) => code);

describe('an entry of a ledger', () => {
  it('has one amount, of what comes in or of what goes out', () => {
    expect(judged(spent, '2026-03-10')).toEqual([]);
    expect(judged({ ...spent, income: 5 }, '2026-03-10')).toContain('not-asked');
    expect(judged({ ...spent, spending: 0 }, '2026-03-10')).toEqual(['unfit']);
    expect(judged({ ...spent, spending: -5 }, '2026-03-10')).toEqual(['unfit']);
    expect(judged({ ...spent, spending: most }, '2026-03-10')).toEqual([]);
    expect(judged({ ...spent, spending: most + 1 }, '2026-03-10')).toEqual(['unfit']);
  });

  it('reaches back to the quarter before, and is not asked its age once it stands', () => {
    expect(openSince('quarter', '2026-03-10')).toBe('2025-10-01');
    expect(openSince('quarter', '2026-04-01')).toBe('2026-01-01');
    expect(openSince('month', '2026-01-31')).toBe('2025-12-01');
    expect(openSince('year', '2026-07-04')).toBe('2025-01-01');
    expect(judged({ ...spent, day: '2025-12-31' }, '2026-04-01')).toEqual(['closed']);
    expect(judged({ ...spent, day: '2026-01-01' }, '2026-04-01')).toEqual([]);
    expect(judged({ ...spent, day: '2020-01-01' }, '2026-04-01', false)).toEqual([]);
  });

  it('and what takes it back come to nothing in every measure, each on its day', () => {
    const counter = counterEntry(fund, spent, '2026-04-02');
    expect(counter).toEqual({ ...spent, day: '2026-04-02', spending: -500_000 });
    expect(beginAgain(fund, spent, '2026-04-02')).toEqual({ ...spent, day: '2026-04-02' });
    const [posted, taken] = [spent, counter].map((values) =>
      postAmounts(fund, { values, state: null, withdrawn: false }),
    );
    expect(posted?.map(({ day }) => day)).toEqual(['2026-03-10']);
    expect(taken?.map(({ day }) => day)).toEqual(['2026-04-02']);
    expect(
      posted?.[0]?.amounts.map((amount, at) => amount + (taken?.[0]?.amounts[at] ?? 0)).filter((sum) => sum !== 0),
    ).toEqual([]);
    expect(posted?.[0]?.amounts).toContain(-500_000);
  });
});

describe('the balance of a source', () => {
  const nets = [
    { day: '2026-02-01', amount: 300 },
    { day: '2026-03-01', amount: -200 },
    { day: '2026-03-05', amount: 1_000 },
  ];
  it('warns of spending beyond what there is that day, and of what a later day no longer has', () => {
    expect(firstShortfall(nets, '2026-02-01')).toBeUndefined();
    expect(firstShortfall([...nets, { day: '2026-02-10', amount: -400 }], '2026-02-10')).toEqual({
      day: '2026-02-10',
      amount: -100,
    });
    // 250 were there on the day, and the 200 of March were counted on.
    expect(firstShortfall([...nets, { day: '2026-02-10', amount: -250 }], '2026-02-10')).toEqual({
      day: '2026-03-01',
      amount: -150,
    });
    expect(firstShortfall([...nets, { day: '2026-03-05', amount: -1_100 }], '2026-03-05')).toBeUndefined();
    const [told] = judgeBalance(ledger, 'Quỹ', [{ day: '2026-02-10', amount: -400_000 }], '2026-02-10');
    expect([told?.where, told?.severity]).toEqual(['spending', 'warning']);
    expect(told?.sentence).toContain('hết ngày 10/02/2026, “Quỹ” còn -400.000 đồng');
    expect(netOf(ledger, spent)).toBe(-500_000);
  });
});

describe('the definition of a ledger', () => {
  it('has no states, speaks of its own fields, and stays one', () => {
    expect(whyNotSound({ ...fund, ledger: { ...ledger, income: 'name', paper: 'none' } })).toEqual([
      'the ledger takes name for a count',
      'the ledger speaks of none, which is no field',
    ]);
    const list = [{ code: 'a', name: 'a', tone: 'open' as const }];
    expect(whyNotSound({ ...fund, states: { first: 'a', begins: [], list, moves: [] } }).join()).toContain(
      'never change',
    );
    const { ledger: _, ...open } = fund;
    expect(whyNotReplaceable(fund, { ...open, version: 2 }, {}).join()).toContain('no ledger any more');
  });
});
