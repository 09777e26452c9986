import { describe, expect, it } from 'vitest';
import { readCount } from './read-typed.ts';

describe('what is typed in a register', () => {
  it('is a number with or without points, and stays words where it is none', () => {
    expect(['1.234', '1 234', '0', '', ' '].map(readCount)).toEqual([1234, 1234, 0, null, null]);
    expect(['bốn trăm', '-3', '12,5'].map(readCount)).toEqual(['bốn trăm', '-3', '12,5']);
  });
});
