import { describe, expect, it } from 'vitest';
import { shippedDefinition } from '../definitions/shipped-definitions.ts';
import { offeredDays } from './offered-days.ts';
import { schoolYearBegins } from './school-year.ts';

describe('the first day of the school year', () => {
  it('is that of the running year, and in the summer that of the year to come', () => {
    expect(schoolYearBegins('2026-03-02')).toBe('2025-09-05');
    expect(schoolYearBegins('2026-05-31')).toBe('2025-09-05');
    expect(schoolYearBegins('2026-06-01')).toBe('2026-09-05');
    expect(schoolYearBegins('2026-09-04')).toBe('2026-09-05');
    expect(schoolYearBegins('2026-12-31')).toBe('2026-09-05');
  });

  it('is offered to a new class, though no day before the school itself; other entries begin with today', () => {
    const days = (code: string, from: string | null) => {
      const definition = shippedDefinition(code);
      if (!definition) throw new Error(code);
      return offeredDays(definition, '2026-03-02', { from, until: null });
    };
    expect(days('school-class', null)).toEqual({ from: '2025-09-05' });
    expect(days('school-class', '2025-11-01')).toEqual({ from: '2025-11-01' });
    expect(days('outreach-session', null)).toEqual({ day: '2026-03-02' });
  });
});
