import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasErrors, judgeQuestion } from './judge-question.ts';
import { type QuestionContent, standingOf, takesSeveral } from './question.ts';
import { answerField, isRight, readAnswers } from './read-answers.ts';
import { FEWEST_TRIES, resultOf } from './result.ts';
import { CODE_LETTERS, judgeRound, mostTries, openMinutes, phaseOf, shownCode, tidyCode } from './round.ts';

const question = (right: readonly boolean[]): QuestionContent => ({
  topic: 'traffic',
  levels: ['primary'],
  text: 'Đèn đỏ thì làm gì?',
  choices: right.map((one, at) => ({ text: `Lựa chọn ${at}`, right: one })),
  explanation: 'Đèn đỏ thì dừng.',
  source: { name: 'Luật thử', article: 'Điều 1', from: '2025-01-01', until: null },
});
const anyRight = fc
  .array(fc.boolean(), { minLength: 2, maxLength: 6 })
  .filter((right) => right.includes(true) && right.includes(false));
const codes = (content: QuestionContent) => judgeQuestion(content).map(({ where, code }) => `${where} ${code}`);

describe('a question', () => {
  it('is sound with one to all but one of its choices right', () => {
    fc.assert(
      fc.property(anyRight, (right) => {
        expect(codes(question(right))).toEqual([]);
      }),
    );
    expect(codes(question([false, false]))).toEqual(['choices no-right-choice']);
    expect(codes(question([true, true]))).toEqual(['choices all-right']);
    expect(codes(question([true]))).toEqual(['choices choice-count']);
    expect(codes(question([true, ...Array(6).fill(false)]))).toEqual(['choices choice-count']);
  });

  it('says each place that does not fit', () => {
    const sound = question([true, false]);
    expect(
      codes({
        ...sound,
        topic: '' as 'traffic',
        text: ' ',
        levels: [],
        choices: [
          { text: 'Dừng lại', right: true },
          { text: ' dung  lai', right: false },
          { text: '', right: false },
        ],
        explanation: '',
        source: { name: '', article: null, from: '2026-02-30', until: '2026-13-01' },
      }),
    ).toEqual([
      'topic missing',
      'text missing',
      'choices.1 choice-twice',
      'choices.2 missing',
      'explanation missing',
      'levels missing',
      'source missing',
      'from day-wrong',
      'until day-wrong',
    ]);
    const ended = { ...sound.source, from: '2026-02-02', until: '2026-02-01' };
    expect(codes({ ...sound, source: ended })).toEqual(['until days-not-in-order']);
    const bare = judgeQuestion({ ...sound, source: { ...sound.source, article: ' ' } });
    expect([bare.length, hasErrors(bare)]).toEqual([1, false]);
  });

  it('is offered on no day its law does not hold', () => {
    const source = { name: 'Luật', article: null, from: '2022-01-01', until: '2026-06-30' };
    const on = (day: string) => standingOf(source, false, day);
    expect(['2021-12-31', '2022-01-01', '2026-06-30', '2026-07-01'].map(on)).toEqual([
      'source-not-yet',
      'offered',
      'offered',
      'source-ended',
    ]);
    expect(standingOf(source, true, '2026-03-02')).toBe('retired');
    expect(standingOf({ ...source, from: null, until: null }, false, '1900-01-01')).toBe('offered');
  });
});

describe('a filled form', () => {
  const asked = [question([true, false, false]), question([true, true, false])];
  const read = (...sent: (readonly string[] | undefined)[]) =>
    readAnswers(
      asked,
      Object.fromEntries(sent.flatMap((values, at) => (values ? [[answerField(at + 1), values]] : []))),
    );

  it('is read as it was filled in, and nothing else is an answer', () => {
    expect(read(['2'], ['1', '0'])).toEqual([[2], [0, 1]]);
    expect(read(undefined, ['0', '0'])).toEqual([null, [0]]);
    for (const odd of [['3'], ['-1'], ['x'], ['1.0'], ['0', '1'], [''], ['99'], ['1', 'x']]) {
      expect(read(odd)[0], String(odd)).toBeNull();
    }
  });

  it('is right with the right choices and no other', () => {
    fc.assert(
      fc.property(anyRight, fc.array(fc.nat(5), { maxLength: 6 }), (right, drawn) => {
        const one = question(right);
        const chosen = [...new Set(drawn)].filter((at) => at < right.length);
        const all = right.flatMap((isOne, at) => (isOne ? [at] : []));
        expect(isRight(one, all)).toBe(true);
        expect(isRight(one, chosen)).toBe(JSON.stringify(chosen.toSorted()) === JSON.stringify(all));
        expect(takesSeveral(one)).toBe(all.length > 1);
      }),
    );
  });
});

describe('the result of a round', () => {
  const times = { opensAt: new Date('2026-03-02T01:00:00Z'), closesAt: new Date('2026-03-02T02:00:00Z') };
  const after = times.closesAt;

  it('shows no figure while it is open, nor of fewer tries or a smaller class than five', () => {
    fc.assert(
      fc.property(fc.nat(40), fc.nat(9), fc.nat(40), fc.nat(180), (tries, classSize, right, minutes) => {
        const counts = [{ right: Math.min(right, tries), chosen: [Math.min(right, tries), tries] }];
        const now = new Date(times.opensAt.getTime() + (minutes - 60) * 60_000);
        const result = resultOf({ ...times, tries, classSize }, counts, now);
        const isEnough = Math.min(tries, classSize) >= FEWEST_TRIES;
        const isShown = phaseOf(times, now) === 'closed' && isEnough;
        expect(result.kind === 'shown').toBe(isShown);
        if (!isShown) expect(JSON.stringify(result)).not.toContain('right');
      }),
    );
    expect(resultOf({ ...times, tries: 4, classSize: 30 }, [], after)).toEqual({ kind: 'withheld' });
  });

  it('shares what was right over all tries', () => {
    const counts = [
      { right: 5, chosen: [5, 0] },
      { right: 2, chosen: [2, 3] },
    ];
    expect(resultOf({ ...times, tries: 5, classSize: 5 }, counts, after)).toMatchObject({
      kind: 'shown',
      rightPercent: 70,
      questions: [{ rightPercent: 100 }, { rightPercent: 40 }],
    });
  });
});

describe('a round', () => {
  const now = new Date('2026-03-02T05:00:00Z');
  const sound = { className: '6A', classSize: 32, questions: ['a'], opensAt: null, minutes: openMinutes[0] };
  const wheres = (change: object) =>
    judgeRound({ ...sound, ...change }, now).map(({ where, code }) => `${where} ${code}`);

  it('is refused with every reason', () => {
    expect(wheres({})).toEqual([]);
    expect(wheres({ className: ' ', classSize: 0, questions: [], minutes: 7 })).toEqual([
      'className missing',
      'classSize class-size',
      'questions missing',
      'minutes minutes',
    ]);
    expect(wheres({ classSize: 501, questions: Array(21).fill('a') })).toEqual([
      'classSize class-size',
      'questions too-many',
    ]);
    expect(wheres({ opensAt: new Date(now.getTime() - 1) })).toEqual(['opensAt past']);
    expect(wheres({ opensAt: new Date('2027-01-01T00:00:00Z') })).toEqual(['opensAt far']);
  });

  it('takes no more than three forms a pupil', () => expect(mostTries(32)).toBe(96));

  it('has a code that is read however it was typed', () => {
    const anyCode = fc
      .array(fc.constantFrom(...CODE_LETTERS), { minLength: 8, maxLength: 8 })
      .map((all) => all.join(''));
    fc.assert(
      fc.property(anyCode, (code) => {
        expect(tidyCode(` ${shownCode(code).toLowerCase()} `)).toBe(code);
        expect(tidyCode(code.slice(1))).toBeUndefined();
      }),
    );
    expect(['', 'ABCD-EFG0', 'ABCDEFGHJ', "' or 1=1"].map(tidyCode)).toEqual(Array(4).fill(undefined));
  });
});
