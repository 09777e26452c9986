import { describe, expect, it } from 'vitest';
import { countedDays } from './counted-days.ts';

const measure = (kind: 'flow' | 'stock') => ({
  code: kind,
  name: kind,
  unit: 'mục',
  kind,
  amount: 1 as const,
  when: [],
});

describe('the days by which an entry is counted', () => {
  it('are its own for flows, and all from the first for stocks', () => {
    const definition = { measures: [measure('flow'), measure('stock')] };
    const postings = [
      { day: '2026-03-02', amounts: [1, 0] },
      { day: '2026-02-01', amounts: [0, 1] },
      { day: '2026-05-01', amounts: [1, -1] },
    ];
    expect(countedDays(definition, postings)).toEqual({ on: ['2026-03-02', '2026-05-01'], since: '2026-02-01' });
  });

  it('are none of what adds nothing', () => {
    expect(countedDays({ measures: [measure('flow')] }, [])).toEqual({ on: [], since: null });
  });
});
