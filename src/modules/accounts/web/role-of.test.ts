import { describe, expect, it } from 'vitest';
import type { SessionGrant } from '#ui/session.ts';
import { roleOf, rolesOf } from './role-of.ts';

const grant = (role: string, unitKind = 'school', onBehalfOf: string | null = null): SessionGrant => ({
  id: role,
  role,
  unitId: 'u',
  unitName: 'Đơn vị Lạ',
  unitKind,
  unitSide: 'school',
  onBehalfOf,
});

describe('a role as its holder reads it', () => {
  it('is called as in the kind of unit', () => {
    expect(['school', 'centre'].map((kind) => roleOf(grant('head', kind)))).toEqual(['Hiệu trưởng', 'Giám đốc']);
    // Of several leaders of a department nobody knows by the role alone which one is its director.
    expect(roleOf(grant('leader', 'department'))).toBe('Lãnh đạo');
  });

  it('says in whose place it is held', () => {
    expect(rolesOf([grant('school-officer'), grant('head', 'school', 'Tòng Văn Lâm')])).toBe(
      'Người phụ trách, Hiệu trưởng thay mặt Tòng Văn Lâm',
    );
  });

  it('passes over the right that comes along with a role, unless there is nothing else', () => {
    expect(rolesOf([grant('officer', 'department'), grant('sensitive-reader', 'department')])).toBe('Chuyên viên');
    expect(rolesOf([grant('sensitive-reader', 'department')])).toBe('Xem số liệu nhạy cảm');
  });
});
