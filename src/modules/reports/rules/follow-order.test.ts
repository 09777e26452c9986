import fc from 'fast-check';
import { expect, it } from 'vitest';
import { assignmentStates } from '#modules/programmes/rules/assignment.ts';
import { byUrgencyThenName } from './follow-order.ts';

const unit = (unitName: string, more: object = {}) => ({
  unitName,
  state: 'open' as (typeof assignmentStates)[number],
  correction: null,
  dueLastDay: '2026-03-11',
  returnDueDay: null,
  overdue: false,
  ...more,
});

it('puts what waits for the office first, then the overdue, the awaited by day, the settled and the waived', () => {
  const units = [
    unit('Mầm non Hoa Ban', { state: 'waived' }),
    unit('Tiểu học Bản Đông', { state: 'accepted' }),
    unit('THCS Bản Tây'),
    unit('THCS Bản Đông', { state: 'returned', returnDueDay: '2026-03-05' }),
    unit('THPT Nà Lang', { overdue: true }),
    unit('Tiểu học Bản Nam', { state: 'accepted', correction: 'submitted' }),
    unit('Tiểu học Bản Bắc', { state: 'submitted' }),
  ];
  expect(units.sort(byUrgencyThenName).map(({ unitName }) => unitName)).toEqual([
    'Tiểu học Bản Bắc',
    'Tiểu học Bản Nam',
    'THPT Nà Lang',
    'THCS Bản Đông',
    'THCS Bản Tây',
    'Tiểu học Bản Đông',
    'Mầm non Hoa Ban',
  ]);
});

it('is an order: turned round it says the opposite', () => {
  const any = fc
    .record({ unitName: fc.string(), state: fc.constantFrom(...assignmentStates), overdue: fc.boolean() })
    .map(({ unitName, ...more }) => unit(unitName, more));
  fc.assert(
    fc.property(any, any, (a, b) => {
      expect(Math.sign(byUrgencyThenName(a, b)) + Math.sign(byUrgencyThenName(b, a))).toBe(0);
    }),
  );
});
