import { describe, expect, it } from 'vitest';
import { recipientUnits } from './recipient-units.ts';

const units = [
  'Trường THCS Bản Đông',
  'Trường Tiểu học Suối Mơ',
  'Trường Mầm non Hoa Ban',
  'Trường Mầm non Hoa Ban',
].map((name, id) => ({ id, name }));

describe('the units among the recipients of a document', () => {
  it('are those it names as a whole, whatever signs stand around', () => {
    const { found, others } = recipientUnits(
      ['- Trường THCS Bản Đông (để thực hiện);', 'trường tiểu học Suối mơ', 'Các trường trực thuộc;', 'Lưu: VT.'],
      units,
    );
    expect(found.map(({ id }) => id)).toEqual([0, 1]);
    expect(others).toEqual(['Các trường trực thuộc', 'Lưu: VT.']);
  });

  it('are nobody where several bear the name', () => {
    expect(recipientUnits(['Trường Mầm non Hoa Ban'], units)).toEqual({
      found: [],
      others: ['Trường Mầm non Hoa Ban'],
    });
  });
});
