import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#base/date.ts';
import { type FactorPolicy, factorDue, type GivenRole, mustEndAt } from './due.ts';

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

describe('a session without a second factor', () => {
  const policies = [policy('administrator', '2026-01-01', true)];
  const given = (from: string, until: string | null = null, role = 'administrator'): GivenRole => ({
    role,
    from: new Date(`${from}T05:00:00Z`),
    until: until === null ? null : new Date(`${until}T05:00:00Z`),
  });
  const endOf = (roles: GivenRole[], now: string, decisions = policies) =>
    mustEndAt(roles, decisions, new Date(`${now}T05:00:00Z`))?.toISOString();
  /** Midnight in Vietnam as a day begins. */
  const begin = (day: string) => `${addDays(day, -1)}T17:00:00.000Z`;

  it('ends with the last day of grace, at once where that has passed, never where nothing is required', () => {
    expect(endOf([given('2026-03-01')], '2026-03-02')).toBe(begin('2026-03-16'));
    expect(endOf([given('2025-03-01')], '2026-03-02')).toBe('2026-03-02T05:00:00.000Z');
    expect(endOf([given('2026-03-01', null, 'officer')], '2026-03-02')).toBeUndefined();
    expect(endOf([], '2026-03-02')).toBeUndefined();
  });

  it('counts from the first time the role was given, however often it ended and was given again', () => {
    const again = [given('2026-01-10', '2026-01-12'), given('2026-03-01')];
    expect(endOf(again, '2026-03-02')).toBe('2026-03-02T05:00:00.000Z');
    expect(endOf(again, '2026-02-01')).toBe('2026-03-01T05:00:00.000Z');
  });

  it('does not end where the role ends before it is due, or begins after', () => {
    expect(endOf([given('2026-03-01', '2026-03-10')], '2026-03-02')).toBeUndefined();
    expect(endOf([given('2026-04-01')], '2026-03-02')).toBe(begin('2026-04-16'));
  });

  it('looks ahead to decisions that begin later, and past those taken back', () => {
    const later = [policy('officer', '2026-04-01', true, 3), policy('officer', '2026-06-01', false)];
    const officer = [given('2025-01-01', null, 'officer')];
    expect(endOf(officer, '2026-03-02', later)).toBe(begin('2026-04-05'));
    expect(endOf(officer, '2026-06-02', later)).toBeUndefined();
    expect(endOf(officer, '2026-03-02', [policy('officer', '2026-04-01', true, 90), later[1] as FactorPolicy])).toBe(
      undefined,
    );
  });

  it('is over exactly when its person would be led to the set-up on signing in', () => {
    const day = fc.integer({ min: 0, max: 400 }).map((n) => addDays('2025-06-01', n));
    const role = fc.constantFrom('administrator', 'officer');
    const decision = fc.record({
      role,
      validFrom: day,
      required: fc.boolean(),
      graceDays: fc.integer({ min: 0, max: 30 }),
    });
    const grant = fc.record({ role, from: day, until: fc.option(day) });
    fc.assert(
      fc.property(
        fc.array(decision, { maxLength: 5 }),
        fc.array(grant, { maxLength: 5 }),
        day,
        (decisions, grants, now) => {
          const unique = [...new Map(decisions.map((one) => [one.role + one.validFrom, { ...one, source }])).values()];
          const roles = grants.map(({ from, until, role: one }) => given(from, until, one));
          const at = new Date(`${now}T05:00:00Z`);
          const held = roles
            .filter(({ from, until }) => from <= at && (until === null || until > at))
            .map((one) => ({
              role: one.role,
              since: new Date(Math.min(...roles.filter((other) => other.role === one.role).map(({ from }) => +from))),
            }));
          const due = factorDue(held, unique, now);
          expect(mustEndAt(roles, unique, at)?.getTime() === at.getTime()).toBe(due !== undefined && due.until < now);
        },
      ),
    );
  });
});
