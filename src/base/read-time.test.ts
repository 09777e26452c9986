import { describe, expect, it } from 'vitest';
import { readTime } from './read-time.ts';

describe('a time of a day', () => {
  it('is an hour however it is written', () => {
    for (const typed of ['7h30', '7:30', '730', '0730', '7 giờ 30', ' 7g30 ', '7.30', '7 giờ 30 phút', '7H30']) {
      expect(readTime(typed), typed).toBe('07:30');
    }
    for (const typed of ['7h', '7', '07', '7:', '7 giờ', '700']) expect(readTime(typed), typed).toBe('07:00');
    expect(readTime('22')).toBe('22:00');
  });

  it('is what was typed where it is none', () => {
    expect(['25:00', '25', '7:75', '24h', 'sáng', '', ' 7h5 '].map(readTime)).toEqual([
      '25:00',
      '25',
      '7:75',
      '24h',
      'sáng',
      '',
      '7h5',
    ]);
  });
});
