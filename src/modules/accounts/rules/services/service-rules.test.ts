import { expect, it } from 'vitest';
import { longestUntil, mayLastUntil, servicePermissions } from './service-rules.ts';

it('never holds what binds an office, concerns people or is sensitive', () => {
  for (const permission of servicePermissions)
    expect(permission).not.toMatch(/^person\.|^unit\.manage|issue|submit|review|sensitive|history/);
});

it('lasts from today to a year at most', () => {
  const today = '2026-03-02';
  expect(['2026-03-01', today, '2027-03-02', '2027-03-03'].map((day) => mayLastUntil(day, today))).toEqual([
    false,
    true,
    true,
    false,
  ]);
  expect(mayLastUntil(longestUntil(today), today)).toBe(true);
});
