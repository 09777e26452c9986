import { expect, test } from 'vitest';
import { readDay } from './read-day.ts';

test('a day is read day first, with any of the usual separators', () => {
  for (const text of ['12/6/2026', '12/06/2026', ' 12-6-2026 ', '12.06.2026']) expect(readDay(text)).toBe('2026-06-12');
});

test('a day may be typed without separators', () => {
  expect(readDay('31122025')).toBe('2025-12-31');
  expect(readDay('31/12/2025')).toBe('2025-12-31');
  for (const text of ['30022026', '1262026', '20261231']) expect(readDay(text)).toBe(text);
});

test('what is no day stays as it was typed', () => {
  for (const text of ['', '30/2/2026', '12/6', '12/6/26', 'mai', '12/6/0202', '12062926'])
    expect(readDay(text)).toBe(text);
});
