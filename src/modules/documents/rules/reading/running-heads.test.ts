import { describe, expect, it } from 'vitest';
import { withoutPageMarks } from './running-heads.ts';

const kept = (...texts: string[]) => withoutPageMarks(texts.map((text) => ({ text }))).map(({ text }) => text);

describe('page marks', () => {
  it('are the numbers and what stands beside them on every page', () => {
    expect(kept('Một', '2', 'Kế hoạch năm 2026', 'Hai', '- 3 -', 'Kế hoạch năm 2026', 'Ba', 'Trang 4/5')).toEqual([
      'Một',
      'Hai',
      'Ba',
    ]);
    expect(kept('Một', 'UBND xã Bình Lâm', '2', 'Hai', 'UBND xã Bình Lâm', '3')).toEqual(['Một', 'Hai']);
  });

  it('are no lines that stand there once, or that stand elsewhere', () => {
    expect(kept('Một', '2', 'Hai', 'Ba', '3', 'Bốn')).toEqual(['Một', 'Hai', 'Ba', 'Bốn']);
    expect(kept('- Như trên;', 'Một', '- Như trên;', 'Hai')).toEqual(['- Như trên;', 'Một', '- Như trên;', 'Hai']);
  });
});
