import { describe, expect, it } from 'vitest';
import { differs, fillable, measuredFigures } from './measured-figures.ts';

const indicators = [
  { code: 'outreach.sessions', kind: 'count', decimals: 0 },
  { code: 'organisation.guard-training-hours', kind: 'decimal', decimals: 1 },
  { code: 'organisation.committee-renewed', kind: 'yes-no', decimals: 0 },
  { code: 'models.active', kind: 'count', decimals: 0 },
  { code: 'tips.received', kind: 'count', decimals: 0 },
] as const;
const of = (code: string, amount: number, entries = 1, inUse = true) => ({
  code,
  register: 'some',
  amount,
  entries,
  inUse,
});
const measured = measuredFigures(indicators, [
  of('outreach.sessions', 12, 12),
  of('organisation.guard-training-hours', 7),
  of('organisation.committee-renewed', 2, 2),
  of('models.active', 0, 0, false),
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

  it('are nought where a kept register has nothing, and are none where a register was never used', () => {
    expect(measuredFigures(indicators, [of('models.active', 0, 0)])).toMatchObject({ 'models.active': { cell: 0 } });
    expect(measured['models.active']).toBeUndefined();
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
