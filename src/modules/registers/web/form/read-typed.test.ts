import { describe, expect, it } from 'vitest';
import { readCount, readTime } from './read-typed.ts';

describe('what is typed in a register', () => {
  it('is a number with or without points, and stays words where it is none', () => {
    expect(['1.234', '1 234', '0', '', ' '].map(readCount)).toEqual([1234, 1234, 0, null, null]);
    expect(['bốn trăm', '-3', '12,5'].map(readCount)).toEqual(['bốn trăm', '-3', '12,5']);
  });

  it('is an hour however it is written', () => {
    expect(['7h30', '7:30', '730', '0730', '7 giờ 30', '7h'].map(readTime)).toEqual([
      '07:30',
      '07:30',
      '07:30',
      '07:30',
      '07:30',
      '07:00',
    ]);
    expect(['25:00', '7:75', 'sáng'].map(readTime)).toEqual(['25:00', '7:75', 'sáng']);
  });
});
