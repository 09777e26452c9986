import type { PlainDate } from '#base/date.ts';
import { type DatedRule, inForce } from '#base/dated-rule.ts';

/** How many characters a password must have at least. */
const lengths: readonly [DatedRule<number>] = [
  {
    value: 10,
    from: '2025-01-01',
    source:
      'OWASP Authentication Cheat Sheet: at least 8 beside a second factor, 15 alone; 10 here, because tries are slowed and what is easy to guess is refused whatever its length',
  },
];

export const shortestPassword = (day: PlainDate): number => inForce(lengths, day);
