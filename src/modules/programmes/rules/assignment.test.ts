import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#base/date.ts';
import {
  assignmentStates,
  byUrgency,
  canMove,
  correctionStates,
  countStates,
  currentDueDay,
  isLateBy,
  isOverdue,
} from './assignment.ts';

const today = '2026-03-10';
const day = fc.integer({ min: -60, max: 60 }).map((offset) => addDays(today, offset));
const timing = fc.record({
  state: fc.constantFrom(...assignmentStates),
  dueLastDay: day,
  returnDueDay: fc.option(day),
  correction: fc.option(fc.constantFrom(...correctionStates)),
});

describe('an assignment', () => {
  it('is due on the day of its return, also while the mended one waits for the head', () => {
    const returned = { dueLastDay: '2026-03-01', returnDueDay: '2026-03-15' };
    for (const state of ['returned', 'ready', 'draft'] as const) {
      expect([currentDueDay({ state, ...returned }), isOverdue({ state, ...returned }, today)]).toEqual([
        '2026-03-15',
        false,
      ]);
    }
    expect(currentDueDay({ state: 'submitted', ...returned })).toBe('2026-03-01');
    expect(isOverdue({ state: 'open', dueLastDay: '2026-03-01', returnDueDay: null }, today)).toBe(true);
  });

  it('is overdue only while the unit still has something to do', () => {
    fc.assert(
      fc.property(timing, (item) => {
        if (isOverdue(item, today)) expect(['open', 'draft', 'ready', 'returned']).toContain(item.state);
      }),
    );
  });

  it('is late by its first submission alone: the last instant of the due day is in time', () => {
    const coming = { firstSubmittedAt: null, late: false, dueLastDay: '2026-03-11' };
    const late = (instant: string, isTotalClosed = false) => isLateBy(coming, new Date(instant), isTotalClosed);
    expect([late('2026-03-11T16:59:59.999Z'), late('2026-03-11T17:00:00.000Z')]).toEqual([false, true]);
    expect(late('2026-03-01T00:00:00Z', true)).toBe(true);
  });

  it('stays as late as it was, whenever it is sent again and whatever is closed meanwhile', () => {
    const again = new Date('2027-01-01T00:00:00Z');
    for (const late of [true, false]) {
      const sent = { firstSubmittedAt: new Date('2026-03-11T00:00:00Z'), late, dueLastDay: '2026-03-11' };
      expect([isLateBy(sent, again), isLateBy(sent, again, true)]).toEqual([late, late]);
    }
  });

  it('once accepted moves no more', () => {
    for (const next of assignmentStates) expect(canMove('accepted', next)).toBe(false);
  });
});

describe('the windows of an office', () => {
  it('count every unit once, and the waived not at all', () => {
    fc.assert(
      fc.property(fc.array(timing), (items) => {
        const { total, submitted, accepted, returned, notHandedIn, waived } = countStates(items, today);
        expect(submitted + accepted + returned + notHandedIn).toBe(total);
        expect(total + waived).toBe(items.length);
      }),
    );
  });

  it('stand with the most urgent on top and the settled at the end, the latest first', () => {
    const window = (dueLastDay: string, accepted: number) => ({
      dueLastDay,
      counts: { ...countStates([], today), total: 2, accepted },
    });
    const windows = [
      window('2026-06-01', 0),
      window('2026-01-01', 2),
      window('2026-02-01', 2),
      window('2026-03-01', 1),
    ];
    expect(windows.sort(byUrgency).map(({ dueLastDay }) => dueLastDay)).toEqual([
      '2026-03-01',
      '2026-06-01',
      '2026-02-01',
      '2026-01-01',
    ]);
  });
});
