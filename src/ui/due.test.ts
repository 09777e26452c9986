import { expect, test } from 'vitest';
import { dueWords } from './due.ts';

test('a due day says how far it is', () => {
  expect(dueWords('2026-03-11', '2026-03-09')).toEqual({ day: '11/03', distance: 'còn 2 ngày', isLate: false });
  expect(dueWords('2026-03-11', '2026-03-11').distance).toBe('hạn hôm nay');
  expect(dueWords('2026-03-11', '2026-03-13')).toEqual({ day: '11/03', distance: 'quá hạn 2 ngày', isLate: true });
});

test('the year stands only where it is another one', () => {
  expect(dueWords('2027-01-05', '2026-12-28')).toEqual({ day: '05/01/2027', distance: 'còn 8 ngày', isLate: false });
});
