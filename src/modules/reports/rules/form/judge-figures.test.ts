import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell, Figures } from './cell.ts';
import { sentenceOf } from './figure-sentences.ts';
import type { Form } from './form.ts';
import { isSubmittable, judgeFigures } from './judge-figures.ts';
import { formVersion, shippedForms } from './shipped-forms.ts';

const form = formVersion('pctp-annex', 1) as Form;
const judge = (figures: Figures, stage: 'entry' | 'submission' = 'entry') =>
  judgeFigures(form, figures, ['thcs'], stage).map(({ where, code, severity }) => `${where} ${code} ${severity}`);

describe('judging figures', () => {
  it('blank is no finding while entering and one at submission; zero never is', () => {
    expect(judge({})).toEqual([]);
    expect(judge({}, 'submission')).toContain('outreach.sessions blank error');
    expect(judge({ 'outreach.sessions': 0 }, 'submission')).not.toContain('outreach.sessions blank error');
  });

  it.each([
    ['outreach.sessions', -1, 'negative error'],
    ['outreach.sessions', 1.5, 'not-whole error'],
    ['outreach.sessions', Number.NaN, 'not-whole error'],
    ['outreach.sessions', 6000, 'above-believable warning'],
    ['outreach.sessions', 10 ** 17, 'out-of-range error'],
    ['outreach.sessions', 'na', 'na-not-allowed error'],
    ['organisation.committee-renewed', 2, 'not-yes-no error'],
    ['somebody.else', 1, 'unknown-indicator error'],
  ] as const)('%s = %s', (code, cell, expected) => {
    expect(judge({ [code]: cell })).toEqual([`${code} ${expected}`]);
  });

  it('a figure not asked of the level is pointed out, not counted', () => {
    const findings = judgeFigures(form, { 'incidents.e-cigarette-pupils': 3 }, ['mam-non']);
    expect(findings.map(({ code }) => code)).toEqual(['not-asked']);
    expect(isSubmittable(findings)).toBe(true);
  });

  it('solved may not pass received, and the sentence says both numbers', () => {
    const findings = judgeFigures(form, { 'tips.received': 1200, 'tips.solved': 1234 }, ['thcs']);
    expect(findings.map(({ code, severity }) => `${code} ${severity}`)).toEqual(['rule-broken error']);
    expect(findings.map((finding) => sentenceOf(form, finding))).toEqual([
      'Số tin đã giải quyết nhiều hơn số tin đã tiếp nhận. Xem lại hai dòng này. (1.234 so với 1.200)',
    ]);
  });

  it('a rule waits for what is blank, but known parts that already pass the whole break it', () => {
    expect(judge({ 'tips.solved': 5 })).toEqual([]);
    expect(judge({ 'outcomes.pupils-involved': 2, 'outcomes.fined': 3 })).toEqual(['outcomes.fined rule-broken error']);
    expect(judge({ 'organisation.guards': 'na', 'organisation.guards-trained': 1 })).toEqual([
      'organisation.guards-trained rule-broken error',
    ]);
  });

  it('a warning does not stand in the way', () => {
    expect(judge({ 'models.active': 1, 'models.new': 2 })).toEqual(['models.new rule-broken warning']);
  });

  it('every share that would stand out in a total stands out where its figures are entered', () => {
    for (const shipped of shippedForms) {
      for (const { numerator, denominator } of shipped.derived) {
        const figures = { [numerator]: 7, [denominator]: 5 };
        const found = judgeFigures(shipped, figures, []).filter(({ where }) => where === numerator);
        expect(found, numerator).toHaveLength(1);
        expect(found.map((one) => sentenceOf(shipped, one)).join()).toContain('7 so với 5');
        expect(judgeFigures(shipped, { [numerator]: 5, [denominator]: 5 }, [])).toEqual([]);
      }
    }
  });

  it('a share that no rule speaks of warns with its name; a blank or a zero below it says nothing', () => {
    const unruled: Form = { ...form, rules: [] };
    const judgeShare = (solved: Cell, received: Cell) =>
      judgeFigures(unruled, { 'tips.solved': solved, 'tips.received': received }, ['thcs']);
    expect(judgeShare(1200, 1000).map((one) => [one.severity, sentenceOf(unruled, one)])).toEqual([
      ['warning', 'Tỷ lệ tin đã giải quyết trên 100%: phần lớn hơn tổng. Xem lại hai số này (1.200 so với 1.000).'],
    ]);
    expect([judgeShare(3, null), judgeShare(3, 0), judgeShare(null, 3)].flat()).toEqual([]);
  });

  it('never throws, and every finding has a whole sentence', () => {
    const cell: fc.Arbitrary<Cell> = fc.oneof(fc.double(), fc.integer(), fc.constant('na' as const), fc.constant(null));
    const code = fc.constantFrom(...form.indicators.map((one) => one.code), '__proto__', 'constructor');
    fc.assert(
      fc.property(fc.dictionary(code, cell), (figures) => {
        for (const judged of [form, { ...form, rules: [] }]) {
          for (const finding of judgeFigures(judged, figures, [], 'submission')) {
            expect(sentenceOf(judged, finding)).toMatch(/^[^{}]{10,}$/u);
          }
        }
      }),
    );
  });
});
