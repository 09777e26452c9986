import { describe, expect, it } from 'vitest';
import { assignmentStates, canMove } from './assignment.ts';
import { isWaivable, stateBeforeWaiver, waiverWords } from './waiver.ts';

describe('a waiver', () => {
  it('says why, by whom and when, by the day in Vietnam', () => {
    const waiver = { reason: 'Trường tạm nghỉ', by: 'Đinh Thị Én', at: '2026-03-02T18:00:00.000Z' };
    expect(waiverWords(waiver)).toBe('Trường tạm nghỉ · Đinh Thị Én · 03/03/2026');
    expect(waiverWords({ ...waiver, by: '' })).toBe('Trường tạm nghỉ · 03/03/2026');
  });

  it('lets off what is still waited for, and what it let off stands as before once it is taken back', () => {
    for (const state of assignmentStates) {
      expect(isWaivable(state), state).toBe(canMove(state, 'waived'));
      expect(stateBeforeWaiver(state), state).toBe(isWaivable(state) ? state : 'open');
      expect(canMove('waived', state), state).toBe(false);
    }
    expect(stateBeforeWaiver(null)).toBe('open');
  });
});
