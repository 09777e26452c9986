import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { repairLine, wholeEncoding } from './repair-encoding.ts';

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
    ["Ke^' hoa.ch pho`ng, cho^'ng to^.i pha.m", 'Kế hoạch phòng, chống tội phạm', 'VIQR'],
    ["Ddo^.c la^.p - Tu+. do - Ha.nh phu'c.", 'Độc lập - Tự do - Hạnh phúc.', 'VIQR'],
    ['U?y ban nha^n da^n xa~', 'Ủy ban nhân dân xã', 'VIQR'],
    ['Kêì hoaòch phoÌng, chôìng tôòi phaòm', 'Kế hoạch phòng, chống tội phạm', 'CP1258'],
    ['Káº¿ hoáº¡ch phÃ²ng, chá»‘ng tá»™i pháº¡m', 'Kế hoạch phòng, chống tội phạm', 'UTF-8'],
    ['Kế hoạch'.normalize('NFD'), 'Kế hoạch', 'NFD'],
  ])('reads %s', (legacy, unicode, encoding) => {
    const repaired = repairLine(legacy);
    expect(repaired.text).toBe(unicode);
    expect(repaired.repairs).toEqual([{ start: 0, end: unicode.length, original: legacy, encoding }]);
  });

  it.each([
    'Haïti',
    'naïve',
    'Citroën 2CV',
    'Müller & Söhne',
    '© 2024 ®',
    'diện tích 20 m²',
    'hoà',
    'oÙ',
    'C++ 20, add (x^2)?',
    'l’été à Orléans, où êtes-vous ?',
    'São Paulo, Curaçao',
    'Señor, ¿qué?',
    'Ðỗ',
    'a (b), o. K? the end.',
    'Wi-Fi 5+ (a.b@x.example)',
  ])('leaves %s alone', (text) => {
    expect(repairLine(text)).toEqual({ text, repairs: [] });
  });

  it('repairs one column and leaves the other', () => {
    expect(repairLine('KEÁ HOAÏCH\tTrường học').text).toBe('KẾ HOẠCH\tTrường học');
  });

  it('repairs a run inside a line of Unicode', () => {
    const { text, repairs } = repairLine('Bảo vệ trực đêm, khoâng ñeå xaûy ra chaùy noå tại kho và phòng máy.');
    expect(text).toBe('Bảo vệ trực đêm, không để xảy ra cháy nổ tại kho và phòng máy.');
    expect(repairs).toEqual([{ start: 17, end: 40, original: 'khoâng ñeå xaûy ra chaùy noå', encoding: 'VNI' }]);
  });

  it.each(['Các trường có báo cáo cô Hoà, où, naïve, Citroën'])('takes no word of Unicode along: %s', (line) => {
    expect(repairLine(line)).toEqual({ text: line, repairs: [] });
  });

  it('leaves the Unicode words beside a run as they are', () => {
    expect(repairLine('Trường có cô thöïc hieän nhieäm vuï báo cáo').text).toBe(
      'Trường có cô thực hiện nhiệm vụ báo cáo',
    );
  });

  it('reads the short lines of a document that is all in one encoding', () => {
    const lines = ['PHßNG GI¸O DôC', 'KÕ HO¹CH', 'Thùc hiÖn chØ thÞ cña cÊp trªn', 'Sè: 11/TB-THCS'].map((line) =>
      repairLine(line),
    );
    expect(lines.at(-1)?.repairs).toEqual([]);
    const whole = wholeEncoding(lines);
    expect(whole).toBe('TCVN3');
    expect(repairLine('Sè: 11/TB-THCS', whole).text).toBe('Số: 11/TB-THCS');
    expect(repairLine("Co^ng va(n so^' 215/SGDDDT", 'VIQR').text).toBe('Công văn số 215/SGDĐT');
  });

  it('takes no document for one in an old encoding that has a line of Unicode', () => {
    const lines = ['KÕ HO¹CH', 'Thùc hiÖn', 'chØ thÞ cña', 'Trường học'].map((line) => repairLine(line));
    expect(wholeEncoding(lines)).toBeUndefined();
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

  it('changes no word of French, English or plain ASCII', () => {
    const word = fc.constantFrom(
      ...'école élève français âge île où déjà sûr Noël maïs façade cœur naïveté the address odd add school it’s don’t e.g. i.e. a.m. No.1 x^2 (a+b) C++ Müller Çelik São Ångström Łódź'.split(
        ' ',
      ),
    );
    const mark = fc.constantFrom(' ', ', ', '. ', '? ', ' (', ') ', "' ");
    fc.assert(
      fc.property(fc.array(fc.tuple(word, mark), { maxLength: 20 }), (parts) => {
        const line = parts.flat().join('');
        return repairLine(line).text === line;
      }),
    );
  });

  it('never take the right words beside them along', () => {
    expect(repairLine('Các trường báo cáo KÕ ho¹ch n¨m 2026 cho Phòng').text).toBe(
      'Các trường báo cáo Kế hoạch năm 2026 cho Phòng',
    );
  });
});
