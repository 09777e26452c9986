import { expect, it } from 'vitest';
import { hitsOf, holding, judgePicking, namesOf, type Pickable, picking } from './picking.ts';

const old: Pickable = { id: '1', name: 'UBND xã Vân Hồ', told: 'đến ngày 30/06/2025' };
const fresh: Pickable = { id: '2', name: 'UBND xã  vân hồ', told: 'lập trong đợt này' };
const school: Pickable = { id: '3', name: 'Trường THCS Đồi Chè', told: 'THCS' };

it('those that share a name are named with what tells them apart, others by their names', () => {
  const nameOf = namesOf([old, fresh, school]);
  expect(nameOf(old)).toBe('UBND xã Vân Hồ (đến ngày 30/06/2025)');
  expect(nameOf(school)).toBe('Trường THCS Đồi Chè');
});

it('the same one told twice shares its name with nobody', () => {
  expect(namesOf([old, old])(old)).toBe('UBND xã Vân Hồ');
});

it('a name holds the words in any order, with marks or without', () => {
  expect(holding([old, school], 'che doi')).toEqual([school]);
  expect(holding([old, school], 'đồi hồ')).toEqual([]);
});

it('typed words that chose nothing are told before a form is sent', () => {
  expect(judgePicking({ chosen: [], typed: ' van ' }, 'đơn vị')).toContain('Chọn một đơn vị trong danh sách');
  expect(judgePicking({ chosen: [], typed: '  ' }, 'đơn vị')).toBeUndefined();
  expect(judgePicking({ chosen: [old], typed: 'van' }, 'đơn vị')).toBeUndefined();
  expect(judgePicking(picking(old), 'đơn vị')).toBeUndefined();
});

it('a question asked for hits is remembered apart from the same question as it is answered', async () => {
  const asked = { queryKey: ['GET /api/units'], queryFn: async () => ({ units: ['Bản Đông'], more: true }) };
  const hits = hitsOf(asked, ({ units, more }) => ({ hits: units.map((name) => ({ id: name, name })), more }));
  expect(hits.queryKey).not.toEqual(asked.queryKey);
  const { signal } = new AbortController();
  expect(await hits.queryFn({ signal })).toEqual({ hits: [{ id: 'Bản Đông', name: 'Bản Đông' }], more: true });
});
