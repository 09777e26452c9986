import { describe, expect, it } from 'vitest';
import { appliesTo, dueChangeWords, whyNotMovable } from './due-change.ts';

const window = {
  programmeState: 'issued',
  windowState: 'open',
  dueLastDay: '2026-03-11',
  today: '2026-03-02',
} as const;

describe('a due day is moved', () => {
  it('to another day that is still to come, also an earlier one', () => {
    expect(whyNotMovable(window, '2026-03-16')).toBeUndefined();
    expect(whyNotMovable(window, '2026-03-03')).toBeUndefined();
    expect(whyNotMovable({ ...window, windowState: 'planned' }, '2026-03-16')).toBeUndefined();
    for (const day of ['2026-03-02', '2026-01-01', '2026-03-11']) {
      expect(whyNotMovable(window, day)).toBe('due-not-later');
    }
  });

  it('only of an issued programme, and not of a window that was passed over', () => {
    for (const programmeState of ['draft', 'closed'] as const) {
      expect(whyNotMovable({ ...window, programmeState }, '2026-03-16')).toBe('programme-not-issued');
    }
    expect(whyNotMovable({ ...window, windowState: 'passed-over' }, '2026-03-16')).toBe('window-passed-over');
  });

  it('for those who have handed in nothing; both days are said', () => {
    const change = { from: '2026-03-11', to: '2026-03-16', reason: 'Trường nghỉ lũ', by: 'Đinh Thị Én' };
    expect(appliesTo({ dueLastDay: '2026-03-16', firstSubmittedAt: null }, change)).toBe(true);
    expect(appliesTo({ dueLastDay: '2026-03-11', firstSubmittedAt: new Date() }, change)).toBe(false);
    expect(dueChangeWords(change)).toBe('Đổi hạn từ 11/03/2026 sang 16/03/2026 · Trường nghỉ lũ · Đinh Thị Én');
  });
});
