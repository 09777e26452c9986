import { describe, expect, it } from 'vitest';
import { permissionsOf, type Role } from '#modules/accounts/rules/roles.ts';
import { partsFor } from '#ui/router.ts';
import { navWords } from './nav-words.ts';
import { pages } from './routes.tsx';

const partsOf = (role: Role, unitSide: 'school' | 'office') =>
  partsFor(pages, { permissions: permissionsOf(role) }, { unitId: 'u', unitSide });

describe('where somebody lands', () => {
  it('is the first part they may open: work for those who have some, the shifts for a guard', () => {
    expect(partsOf('head', 'school')[0]?.to).toBe('/work');
    expect(partsOf('officer', 'office')[0]?.to).toBe('/work');
    expect(partsOf('guard', 'school').map(({ word }) => word)).toEqual([navWords.shifts, navWords.work]);
    expect(partsOf('class-teacher', 'school')[0]?.to).toBe('/work');
    expect(partsOf('police-liaison', 'school')).toEqual([]);
  });
});
