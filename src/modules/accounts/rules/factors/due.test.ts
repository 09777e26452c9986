import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#base/date.ts';
import { type FactorPolicy, factorDue } from './due.ts';

const source = 'Quyết định mẫu';
const policy = (role: string, validFrom: string, required: boolean, graceDays = 14): FactorPolicy => ({
  role,
  validFrom,
  required,
  graceDays,
  source,
});
const held = (role: string, day: string) => ({ role, since: new Date(`${day}T05:00:00Z`) });

describe('a second factor', () => {
  const policies = [policy('administrator', '2026-01-01', true)];

  it('is due some days after the decision, or after the role where that came later', () => {
    expect(factorDue([held('administrator', '2025-03-01')], policies, '2026-02-01')?.until).toBe('2026-01-15');
    expect(factorDue([held('administrator', '2026-03-01')], policies, '2026-03-02')?.until).toBe('2026-03-15');
  });

  it('is not required before the decision, nor of other roles, nor once the decision was taken back', () => {
    expect(factorDue([held('administrator', '2025-03-01')], policies, '2025-12-31')).toBeUndefined();
    expect(factorDue([held('officer', '2025-03-01')], policies, '2026-02-01')).toBeUndefined();
    const back = [...policies, policy('administrator', '2026-06-01', false)];
    expect(factorDue([held('administrator', '2025-03-01')], back, '2026-05-31')).toBeDefined();
    expect(factorDue([held('administrator', '2025-03-01')], back, '2026-06-01')).toBeUndefined();
  });

  it('of several roles is due on the earliest day, in whatever order they stand', () => {
    const day = fc.integer({ min: 0, max: 300 }).map((n) => addDays('2026-01-01', n));
    fc.assert(
      fc.property(fc.array(day, { minLength: 1, maxLength: 5 }), (days) => {
        const roles = days.map((one) => held('administrator', one));
        const earliest = addDays([...days].sort()[0] as string, 14);
        expect(factorDue(roles, policies, '2027-01-01')?.until).toBe(earliest);
        expect(factorDue(roles.reverse(), policies, '2027-01-01')?.until).toBe(earliest);
      }),
    );
  });
});
