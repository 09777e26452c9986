import { describe, expect, it } from 'vitest';
import { readDocument } from '../reading/read-document.ts';
import { carryCorrection } from './carry-correction.ts';
import type { ItemValue, ValueOf } from './item-values.ts';
import { formOf, isLike, type Likeness, wordingOf } from './wording.ts';

const window = (more: Partial<ValueOf<'window'>> = {}): ValueOf<'window'> => ({
  item: 'window',
  name: 'Báo cáo quý III',
  firstDay: '2025-06-12',
  lastDay: '2025-09-12',
  due: { day: '2025-09-12', inclusive: false },
  duty: null,
  ...more,
});
const carry = (read: ItemValue, corrected: ItemValue, now: ItemValue, year = 2026) =>
  carryCorrection({ read, corrected, year: 2025 }, now, year);
const now = window({ firstDay: '2026-06-12', lastDay: '2026-09-14', due: { day: '2026-09-14', inclusive: false } });

describe('a correction of last year', () => {
  it('moves a day by as much as it was moved then, and touches nothing else', () => {
    expect(carry(window(), window({ firstDay: '2025-06-13' }), now)).toEqual({ ...now, firstDay: '2026-06-13' });
  });

  it('turns “trước ngày” into “chậm nhất” again', () => {
    const corrected = window({ due: { day: '2025-09-12', inclusive: true } });
    expect(carry(window(), corrected, now)).toEqual({ ...now, due: { day: '2026-09-14', inclusive: true } });
  });

  it('moves by years where the year was wrong, through a leap day', () => {
    const read = window({ firstDay: '2026-02-28' });
    const corrected = window({ firstDay: '2025-02-28' });
    expect(carry(read, corrected, window({ firstDay: '2028-02-29' }))).toMatchObject({ firstDay: '2027-02-28' });
  });

  it('fills in what the words leave out, by the years between', () => {
    const without = { firstDay: null, lastDay: null };
    expect(carry(window(without), window(), window(without), 2027)).toMatchObject({
      firstDay: '2027-06-12',
      lastDay: '2027-09-12',
    });
  });

  it('says nothing where nothing would change, or of another kind of item', () => {
    expect(carry(window(), window(), now)).toBeUndefined();
    expect(carry(window(), window({ name: now.name }), now)).toBeUndefined();
    expect(carry({ item: 'issuer', text: 'A' }, { item: 'issuer', text: 'B' }, now)).toBeUndefined();
  });
});

describe('being of the same form', () => {
  const form = 'KH phòng gdđt sông trong';
  const like = (more: Partial<Likeness>): Likeness => ({
    item: 'window',
    form,
    wording: wordingOf('trước ngày 12/6 (số liệu tính từ ngày 15/12 năm trước)'),
    ...more,
  });

  it('knows the same words with other days again, in any form', () => {
    const next = wordingOf('Trước ngày 15/6 (số liệu tính từ ngày 12/12 năm trước).');
    expect(isLike(like({ wording: next, form: null }), like({}))).toBe(true);
    expect(isLike(like({ wording: wordingOf('trước ngày 12/6') }), like({}))).toBe(false);
  });

  it('does not take a few words in another form for the same', () => {
    const few = wordingOf('ngày 12/6');
    expect(isLike(like({ wording: few, form: 'KH sở gdđt' }), like({ wording: few }))).toBe(false);
    expect(isLike(like({ wording: few }), like({ wording: few }))).toBe(true);
  });

  it('knows the issuer by the form, never the number, the day or the year', () => {
    const other = { wording: wordingOf('gì đó khác hẳn') };
    expect(isLike(like({ item: 'issuer', ...other }), like({ item: 'issuer' }))).toBe(true);
    for (const item of ['number', 'date', 'year'] as const) {
      expect(isLike(like({ item }), like({ item }))).toBe(false);
    }
  });

  it('is told by issuer and kind as they were read', () => {
    const head = (year: number) =>
      readDocument(`PHÒNG GDĐT SÔNG TRONG\nSố: ${year - 2000}/KH-PGDĐT\nKẾ HOẠCH\nPhòng ngừa tội phạm năm ${year}`);
    expect(formOf(head(2025))).toBe(formOf(head(2026)));
    expect(formOf(head(2025))).toContain('KH');
    expect(formOf(readDocument('Chỉ có một câu.'))).toBeUndefined();
  });
});
