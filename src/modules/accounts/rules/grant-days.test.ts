import { describe, expect, it } from 'vitest';
import { invitationEnd, lastDayOf, spanOf, toldSpan } from './grant-days.ts';

const today = '2026-03-02';
const now = new Date('2026-03-02T05:00:00Z');

describe('the days of a role', () => {
  it('begin at midnight in Vietnam and hold the whole last day', () => {
    const span = spanOf({ from: '2026-03-05', until: '2026-03-09' }, today);
    expect(span.from?.toISOString()).toBe('2026-03-04T17:00:00.000Z');
    expect(span.until?.toISOString()).toBe('2026-03-09T17:00:00.000Z');
    expect(toldSpan(span)).toEqual({ from: '2026-03-05', until: '2026-03-09' });
    expect(span.until && lastDayOf(span.until)).toBe('2026-03-09');
  });

  it('begin at once without a first day or with today, and last without a last day', () => {
    expect(spanOf({}, today)).toEqual({ from: null, until: null });
    expect(spanOf({ from: today }, today)).toEqual({ from: null, until: null });
    expect(toldSpan({ from: null, until: null })).toEqual({});
  });

  it('are refused when they have passed or stand in the wrong order', () => {
    expect(() => spanOf({ from: '2026-03-01' }, today)).toThrow('grant-days-wrong');
    expect(() => spanOf({ until: '2026-03-01' }, today)).toThrow('grant-days-wrong');
    expect(() => spanOf({ from: '2026-03-09', until: '2026-03-08' }, today)).toThrow('grant-days-wrong');
  });

  it('keep an invitation open from the begin of the role and never beyond its end', () => {
    const week = 7 * 86_400_000;
    const { from, until } = spanOf({ from: '2026-04-01', until: '2026-04-02' }, today);
    expect(invitationEnd(now, null, null).getTime()).toBe(now.getTime() + week);
    expect(invitationEnd(now, from, null).getTime()).toBe((from?.getTime() ?? 0) + week);
    expect(invitationEnd(now, from, until)).toEqual(until);
  });
});
