import { expect, test } from 'vitest';
import { type DatedRule, inForce } from './dated-rule.ts';

const rules: [DatedRule<string>, ...DatedRule<string>[]] = [
  { value: 'old', from: '2015-01-01', until: '2020-03-04', source: 'a' },
  { value: 'new', from: '2020-03-05', source: 'b' },
];

test('the newest rule in force holds; before all of them the oldest', () => {
  expect(inForce(rules, '2020-03-04')).toBe('old');
  expect(inForce(rules, '2020-03-05')).toBe('new');
  expect(inForce([...rules].reverse() as typeof rules, '2026-01-01')).toBe('new');
  expect(inForce(rules, '1999-01-01')).toBe('old');
});
