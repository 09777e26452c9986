import { describe, expect, it } from 'vitest';
import { addDays, type PlainDate } from '#base/date.ts';
import { shippedDefinition } from '../definitions/shipped-definitions.ts';
import type { Definition } from './definition.ts';
import { remindersOf } from './reminders.ts';

const shipped = (code: string): Definition => {
  const found = shippedDefinition(code);
  if (!found) throw new Error(`There is no register ${code}`);
  return found;
};
const today = '2026-03-10' as PlainDate;

describe('what of an entry is said today', () => {
  const agreement = (until: string | null) =>
    remindersOf(shipped('agreement'), { values: { until }, state: null }, today);

  it('is said from some days before to some days after', () => {
    expect(agreement(addDays(today, 60))).toEqual([{ what: 'Hết hiệu lực', day: addDays(today, 60) }]);
    expect(agreement(addDays(today, 61))).toEqual([]);
    expect(agreement(addDays(today, -30))).toHaveLength(1);
    expect(agreement(addDays(today, -31))).toEqual([]);
    expect(agreement(null)).toEqual([]);
  });

  it('is said for as long as nobody has dealt with it, where the register says so', () => {
    const said = (values: Record<string, string>, state: string) =>
      remindersOf(shipped('inspection-finding'), { values, state }, today).length;
    expect(said({ due: '2025-01-01' }, 'open')).toBe(1);
    expect(said({ due: '2025-01-01' }, 'mended')).toBe(0);
    expect(said({}, 'open')).toBe(0);
  });

  it('is not said of what is out of use', () => {
    const said = (values: Record<string, string>) =>
      remindersOf(shipped('fire-equipment'), { values, state: null }, today).length;
    expect(said({ 'check-by': today })).toBe(1);
    expect(said({ 'check-by': today, until: '2026-03-01' })).toBe(0);
  });
});
