import { expect, it } from 'vitest';
import type { NamedUnit } from './reforms-api.ts';
import { namesAmong, tellApart } from './tell-apart.ts';

const office = (unitId: string, more: Partial<NamedUnit> = {}): NamedUnit => ({
  unitId,
  name: 'UBND xã Vân Hồ',
  kind: 'commune-authority',
  levels: [],
  ...more,
});

it('two units of one name are told apart by what they are and their years, others by their names', () => {
  const old = office('1', { from: '2010-01-01', to: '2025-06-30' });
  const fresh = office('2');
  const school = office('3', {
    name: 'Trường THCS Đồi Chè',
    kind: 'school',
    levels: ['thcs'],
    from: '2010-01-01',
    to: null,
  });
  const nameOf = namesAmong([old, fresh, school]);
  expect(nameOf('1')).toBe('UBND xã Vân Hồ (UBND xã, phường · đến ngày 30/06/2025)');
  expect(nameOf('2')).toBe('UBND xã Vân Hồ (UBND xã, phường · lập trong đợt này)');
  expect(nameOf('3')).toBe('Trường THCS Đồi Chè');
  expect(nameOf('4')).toBeUndefined();
  expect(tellApart(school)).toBe('THCS · từ năm 2010');
});
