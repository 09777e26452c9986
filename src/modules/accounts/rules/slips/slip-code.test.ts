import { expect, test } from 'vitest';
import { groupedCode, typedCode } from './slip-code.ts';

test('a code is the same however it is typed', () => {
  for (const text of ['abcd-efgh-2345', 'ABCD EFGH 2345', 'abcdefgh2345', ' abcd – efgh-2345 ']) {
    expect(typedCode(text)).toBe('abcdefgh2345');
    expect(groupedCode(text)).toBe('abcd-efgh-2345');
  }
  expect(['', 'ab', 'abcd', 'abcde', 'abcdefgh23456'].map(groupedCode)).toEqual([
    '',
    'ab',
    'abcd',
    'abcd-e',
    'abcd-efgh-2345',
  ]);
});
