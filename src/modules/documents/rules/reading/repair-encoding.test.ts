import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { repairLine } from './repair-encoding.ts';

const unicodeWords =
  'hoà hoá khoá toà hoạch kế phòng chống tội phạm an ninh trật tự của và các đơn vị trường học báo cáo số liệu quý năm hòa bình Đôn Thuỷ loã goõng công ty nghìn'.split(
    ' ',
  );

describe('legacy encodings', () => {
  it.each([
    ['KEÁ HOAÏCH', 'KẾ HOẠCH', 'VNI'],
    ['III. Toå chöùc thöïc hieän :', 'III. Tổ chức thực hiện :', 'VNI'],
    ['ÑAÏI HOÏC', 'ĐẠI HỌC', 'VNI'],
    ['UÛY BAN NHAÂN DAÂN TÆNH', 'ỦY BAN NHÂN DÂN TỈNH', 'VNI'],
    ['Ñoäc laäp - Töï do - Haïnh phuùc', 'Độc lập - Tự do - Hạnh phúc', 'VNI'],
    ['ngöôøi lôùp nöôùc thò traán', 'người lớp nước thị trấn', 'VNI'],
    ['KÕ ho¹ch phßng, chèng téi ph¹m', 'Kế hoạch phòng, chống tội phạm', 'TCVN3'],
    ['KÕ HO¹CH', 'KẾ HOẠCH', 'TCVN3'],
    ['Tr\u00adêng trung häc', 'Trường trung học', 'TCVN3'],
  ])('reads %s', (legacy, unicode, encoding) => {
    const repaired = repairLine(legacy);
    expect(repaired.text).toBe(unicode);
    expect(repaired.repairs).toEqual([{ start: 0, end: unicode.length, original: legacy, encoding }]);
  });

  it.each(['Haïti', 'naïve', 'Citroën 2CV', 'Müller & Söhne', '© 2024 ®', 'diện tích 20 m²', 'hoà', 'oÙ'])(
    'leaves %s alone',
    (text) => {
      expect(repairLine(text)).toEqual({ text, repairs: [] });
    },
  );

  it('repairs one column and leaves the other', () => {
    expect(repairLine('KEÁ HOAÏCH\tTrường học').text).toBe('KẾ HOẠCH\tTrường học');
  });

  it('never changes ordinary Vietnamese Unicode text', () => {
    const word = fc.constantFrom(...unicodeWords, ...unicodeWords.map((w) => w.toUpperCase()));
    const mark = fc.constantFrom(' ', ', ', ' - ', '; ', ' (', ') ', ': ', ' “', '” ', ' 12/6 ');
    fc.assert(
      fc.property(fc.array(fc.tuple(word, mark), { maxLength: 30 }), (parts) => {
        const line = parts.flat().join('');
        return repairLine(line).text === line;
      }),
    );
  });
});
