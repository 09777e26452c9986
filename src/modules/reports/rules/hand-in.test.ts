import { describe, expect, it } from 'vitest';
import { askedForm } from './asked-form.ts';
import type { Cell } from './form/cell.ts';
import { shippedForms } from './form/shipped-forms.ts';
import { judgeEntry, judgeHandIn, standsInTheWay } from './hand-in.ts';

const form = shippedForms[0];
if (!form) throw new Error('no form is shipped');
const filled: Record<string, Cell> = Object.fromEntries(form.indicators.map(({ code }) => [code, 0]));
const words = Object.fromEntries(form.textParts.map(({ code }) => [code, 'Không']));

const inTheWay = (figures: Record<string, Cell>, notes: Record<string, string> = {}) =>
  judgeHandIn(form, { figures, notes, words }, []).filter(standsInTheWay);

describe('handing in', () => {
  it('zeroes everywhere may go', () => {
    expect(inTheWay(filled)).toEqual([]);
  });

  it('a blank stands in the way until it is filled or explained; while typing it is no finding', () => {
    const withBlank = { ...filled, 'outreach.sessions': null };
    expect(judgeEntry(form, withBlank, [])).toEqual([]);
    expect(inTheWay(withBlank).map(({ where, code }) => `${where} ${code}`)).toEqual(['outreach.sessions blank']);
    expect(inTheWay(withBlank, { 'outreach.sessions': '  ' })).toHaveLength(1);
    expect(inTheWay(withBlank, { 'outreach.sessions': 'Chưa có sổ theo dõi' })).toEqual([]);
  });

  it('more solved than received stands in the way, with a sentence', () => {
    const [finding] = inTheWay({ ...filled, 'tips.received': 2, 'tips.solved': 3 });
    expect(finding).toMatchObject({ where: 'tips.solved', code: 'rule-broken', severity: 'error' });
    expect(finding?.sentence).toContain('3');
  });

  it('an empty text part warns and does not stop', () => {
    const found = judgeHandIn(form, { figures: filled, notes: {}, words: { ...words, next: ' ' } }, []);
    expect(found).toMatchObject([{ where: 'words:next', severity: 'warning' }]);
  });
});

describe('what is asked', () => {
  it('leaves out what is not asked of a nursery, and rules that speak of it', () => {
    const cut = askedForm(form, ['mam-non']);
    expect(cut.indicators.length).toBeLessThan(form.indicators.length);
    expect(cut.indicators.some(({ code }) => code === 'pledges.pupils-signed')).toBe(false);
    expect(cut.rules.some(({ code }) => code === 'pupils-signed')).toBe(false);
    expect(cut.groups.map(({ code }) => code)).not.toContain('outcomes');
    expect(askedForm(form, ['mam-non'])).toBe(cut);
  });

  it('keeps the part of a rule that is asked: a primary school is never asked for prosecutions', () => {
    const rule = askedForm(form, ['tieu-hoc']).rules.find(({ code }) => code === 'outcome-each-legal');
    expect(rule?.left).toEqual(['outcomes.fined', 'outcomes.under-verification']);
  });
});
