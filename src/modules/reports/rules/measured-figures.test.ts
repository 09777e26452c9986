import { describe, expect, it } from 'vitest';
import { differs, fillable, measuredFigures } from './measured-figures.ts';

const indicators = [
  { code: 'outreach.sessions', kind: 'count', decimals: 0 },
  { code: 'organisation.guard-training-hours', kind: 'decimal', decimals: 1 },
  { code: 'organisation.committee-renewed', kind: 'yes-no', decimals: 0 },
  { code: 'models.active', kind: 'count', decimals: 0 },
  { code: 'tips.received', kind: 'count', decimals: 0 },
] as const;
const of = (code: string, amount: number, entries = 1) => ({ register: 'some', measure: { code }, amount, entries });
const measured = measuredFigures(indicators, [
  of('outreach.sessions', 12, 12),
  of('organisation.guard-training-hours', 7),
  of('organisation.committee-renewed', 2, 2),
  of('pledges.drives', 3),
]);

describe('figures from the registers', () => {
  it('are cells of the indicators asked, scaled, and yes where there is any', () => {
    expect(measured).toEqual({
      'outreach.sessions': { cell: 12, register: 'some', entries: 12 },
      'organisation.guard-training-hours': { cell: 70, register: 'some', entries: 1 },
      'organisation.committee-renewed': { cell: 1, register: 'some', entries: 2 },
    });
  });

  it('are nought where a kept register has nothing, and are none where no register speaks', () => {
    expect(measuredFigures(indicators, [of('models.active', 0, 0)])).toMatchObject({ 'models.active': { cell: 0 } });
    expect(measured['models.active']).toBeUndefined();
    expect(measuredFigures(indicators, [of('tips.received', -2)])).toEqual({});
  });

  it('are rounded to the decimals asked: 100 minutes are 1.7 hours', () => {
    const told = measuredFigures(indicators, [of('organisation.guard-training-hours', 100 / 60)]);
    expect(told['organisation.guard-training-hours']?.cell).toBe(17);
  });

  it('fill blanks alone: neither what was typed nor what does not apply', () => {
    expect(fillable({ 'outreach.sessions': 3, 'organisation.committee-renewed': 'na' }, measured)).toEqual([
      'organisation.guard-training-hours',
    ]);
  });

  it('are told apart from what is reported, a blank saying nothing', () => {
    const sessions = measured['outreach.sessions'];
    expect(differs(13, sessions)).toBe(true);
    expect(differs('na', sessions)).toBe(true);
    expect([differs(12, sessions), differs(null, sessions), differs(5, undefined)]).toEqual([false, false, false]);
  });
});
