import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findingSentence } from './finding-sentences.ts';
import { readDocument } from './read-document.ts';
import { type DocumentReading, documentReading, findingCode, type ReadSection, type Span } from './reading.ts';

const plan = (...body: string[]): DocumentReading =>
  readDocument(['KẾ HOẠCH', 'Bảo đảm an ninh trường học năm 2026', 'I. TỔ CHỨC THỰC HIỆN', ...body].join('\n'));
const dues = (reading: DocumentReading) =>
  reading.duties.flatMap(({ kind, windows }) =>
    windows.map(
      ({ firstDay, lastDay, due }) =>
        `${kind} ${firstDay ?? '-'}..${lastDay ?? '-'} ${due.inclusive ? '≤' : '<'}${due.day}`,
    ),
  );
const codes = (reading: DocumentReading) => reading.findings.map(({ code }) => code);

describe('limits', () => {
  it.each([
    ['Các trường gửi báo cáo sơ kết trước ngày 12/6.', '<2026-06-12'],
    ['Các trường gửi báo cáo sơ kết chậm nhất là ngày 12/6.', '≤2026-06-12'],
    ['Các trường gửi báo cáo sơ kết chậm nhất trước ngày 12 tháng 6 năm 2026.', '<2026-06-12'],
    ['Các trường gửi báo cáo sơ kết trước hoặc trong ngày 12/6/2026.', '≤2026-06-12'],
    ['Các trường gửi báo cáo sơ kết không muộn hơn ngày 12-6-2026.', '≤2026-06-12'],
    ['Trước ngày 12/6, các trường gửi báo cáo sơ kết về Phòng.', '<2026-06-12'],
    ['Báo cáo năm trước ngày 12/6.', '<2026-06-12'],
    ['Hạn nộp báo cáo: 12.6.2026.', '≤2026-06-12'],
  ])('%s', (sentence, due) => {
    expect(dues(plan(sentence))).toEqual([`report -..- ${due}`]);
  });

  it('keeps the day of “trước 17h00 ngày …” and says that the hour is dropped', () => {
    const reading = plan('Các trường gửi báo cáo trước 17h00 ngày 12/6/2026.');
    expect(dues(reading)).toEqual(['report -..- ≤2026-06-12']);
    expect(codes(reading)).toContain('due-hour-dropped');
    expect(reading.duties[0]?.certainty).toBe('unsure');
  });

  it('moves a limit without a year behind the days it is for', () => {
    const reading = plan('Báo cáo tổng kết năm trước ngày 15/01 (số liệu từ ngày 01/01/2026 đến ngày 31/12/2026).');
    expect(dues(reading)).toEqual(['report 2026-01-01..2026-12-31 <2027-01-15']);
    expect(reading.duties[0]?.certainty).toBe('unsure');
  });

  it('refuses to invent: a day no calendar has, a limit of nothing known, words without a day', () => {
    expect(codes(plan('Gửi báo cáo trước ngày 30/2/2026.'))).toContain('day-impossible');
    expect(codes(plan('Danh sách mô hình của khối trước ngày 15/3.'))).toContain('due-without-duty');
    const vague = plan('Các trường báo cáo trong thời hạn 10 ngày kể từ ngày nhận được kế hoạch này.');
    expect(vague.duties).toEqual([]);
    expect(vague.unscheduled.map(({ reason }) => reason)).toEqual(['relative']);
  });

  it('takes no duty from legal references', () => {
    const reading = plan('Quán triệt Kế hoạch số 21/KH-UBND ngày 26/01/2026 và Kết luận số 13-KL/TW ngày 16/8/2021.');
    expect(reading.duties).toEqual([]);
    expect(reading.unscheduled).toEqual([]);
  });
});

describe('windows', () => {
  it('reads a list under one line as one duty, and names its windows', () => {
    const reading = plan(
      '1. Các trường',
      '- Báo cáo định kỳ về Phòng Giáo dục và Đào tạo qua bộ phận tổng hợp như sau:',
      '+ Sáu tháng đầu năm: trước ngày 20/6 (số liệu từ 15/12/2025 đến 14/6/2026);',
      '+ Cả năm: chậm nhất ngày 20/12 (số liệu từ 15/12/2025 đến 14/12/2026).',
    );
    expect(reading.duties).toHaveLength(1);
    expect(reading.duties[0]?.windows.map(({ name }) => name)).toEqual(['Sáu tháng đầu năm', 'Cả năm']);
    expect(dues(reading)).toEqual([
      'report 2025-12-15..2026-06-14 <2026-06-20',
      'report 2025-12-15..2026-12-14 ≤2026-12-20',
    ]);
  });

  it('reads rows of a table', () => {
    const reading = plan(
      'Kỳ báo cáo gồm các báo cáo sau:',
      'Báo cáo quý I\t15/12/2025 - 14/3/2026\ttrước ngày 20/3/2026',
      'Báo cáo quý II\t15/3/2026 - 14/6/2026\tchậm nhất ngày 20/6/2026',
    );
    expect(dues(reading)).toEqual([
      'report 2025-12-15..2026-03-14 <2026-03-20',
      'report 2026-03-15..2026-06-14 ≤2026-06-20',
    ]);
  });

  it.each([
    [
      'báo cáo hằng tháng trước ngày 25 (số liệu từ ngày 20 tháng trước đến ngày 19 tháng này)',
      '2025-12-20..2026-01-19 <2026-01-25',
    ],
    [
      'báo cáo tháng gửi chậm nhất ngày 05 tháng sau (số liệu từ ngày 01 đến ngày cuối tháng)',
      '2026-01-01..2026-01-31 ≤2026-02-05',
    ],
    ['báo cáo trước ngày 15 hằng tháng', '-..- <2026-01-15'],
  ])('makes twelve windows of “%s”', (words, first) => {
    const reading = plan(`Các trường ${words}.`);
    expect(reading.duties[0]?.windows).toHaveLength(12);
    expect(dues(reading)[0]).toBe(`report ${first}`);
  });

  it('lets a school year run from August on', () => {
    const reading = readDocument(
      'KẾ HOẠCH\nAn toàn trường học năm học 2026-2027\nI. BÁO CÁO\n- Báo cáo học kỳ I: trước ngày 15/01.\n- Báo cáo đầu năm: trước ngày 30/9.',
    );
    expect(dues(reading)).toEqual(['report -..- <2027-01-15', 'report -..- <2026-09-30']);
  });
});

describe('any text', () => {
  const words = fc.constantFrom(
    ...'KẾ HOẠCH|Số: /KH-PGDĐT|ngày tháng 3 năm 2026|I. |1. |1.1. |a) |- |+ |Báo cáo|trước ngày 12/6|từ ngày 12/6 đến ngày 12/9|chậm nhất ngày 11|hằng tháng|Nơi nhận:|KT. GIÁM ĐỐC|Căn cứ Nghị định số 73/CP|\n|\t|  |**|##|xây dựng kế hoạch|KEÁ HOAÏCH|ho¹ch|Kính gửi:|PHỤ LỤC|đột xuất|năm 2026|ngày 31/2/2026|(|)|: |; |. |./.|[1: |[footnoteRef:1]|]'.split(
      '|',
    ),
  );
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 3000 }),
    fc.string({ unit: 'binary', maxLength: 2000 }),
    fc.array(words, { maxLength: 200 }).map((list) => list.join(' ')),
    fc.array(words, { maxLength: 200 }).map((list) => list.join('')),
  );

  it('is read without failing, always the same way, with offsets inside the text', () => {
    fc.assert(
      fc.property(text, (raw) => {
        const reading = readDocument(raw);
        expect(readDocument(raw)).toEqual(reading);
        expect(documentReading.safeParse(reading).error).toBeUndefined();
        for (const { start, end } of spansOf(reading)) {
          expect(start).toBeLessThanOrEqual(end);
          expect(end).toBeLessThanOrEqual(reading.text.length);
        }
        for (const finding of reading.findings) expect(findingSentence(finding).length).toBeGreaterThan(10);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    'a',
    ' ',
    '\t',
    '\n',
    '- ',
    '(',
    '*',
    '**',
    '#',
    '[1: ',
    '[footnoteRef:1]',
    '[footnoteRef:1][1: ',
    'từ1\n1 Kế\n',
    'từ¹\n\n¹ Kế\n',
    '12/6 ',
    'ngày ',
    '1/',
    '.',
    'Số:',
    'từ 12/6 đến ',
    'Báo cáo ',
    'báo cáo trước ngày 12/6 ',
    'A-',
    'số ',
    'M ',
    '\u00ad',
    'oâ',
    '1.\n',
    '- a\n+ b\n',
    'Căn cứ ',
    '12/KH-UBND ',
    'Điều 1, ',
    'Điều 1, khoản 2 Luật Trẻ em ',
    '1/A-B & ',
    'Kế hoạch của ',
    'Luật A',
    'Luật Phòng, chống ',
    'và (VVVVVVVVVVVV VVVVVVVVVVVV) ',
    'Đề án 06 ',
    'a) điểm a, ',
    '1. A\na) b\n',
    '1. a:\na) b:\n',
    '* a\n- b\n• c\n',
    'Kính gửi: ',
    'Nơi nhận:\n- a (để ',
    'TM. A\nKT. B\n',
    'GIÁM ĐỐC\tGIÁM ĐỐC\n',
    'A A A A\n',
    'UBND ',
  ])('of two million characters made of “%s” comes to an end', (piece) => {
    const raw = piece.repeat(Math.ceil(60_000 / piece.length));
    expect(readDocument(`KẾ HOẠCH\nnăm 2026\nI. A\n${raw}`).text.length).toBeLessThanOrEqual(70_000);
  });

  it.each(['a', '*', 'A-', '(', '.', '12/6 ', '12/KH-UBND ', 'Đề án 06 ', 'Luật Trẻ em '])(
    'of two million characters made of “%s” is read up to its limit',
    (piece) => {
      const reading = readDocument(piece.repeat(Math.ceil(2_000_000 / piece.length)));
      expect(reading.text.length).toBeLessThanOrEqual(1_001_000);
      expect(reading.findings.some(({ facts }) => facts.part === 'rest')).toBe(true);
    },
  );
});

it('every finding has a sentence', () => {
  for (const code of findingCode.options) {
    expect(
      findingSentence({ code, severity: 'info', facts: { firstDay: '2026-01-05', lastDay: '2026-01-06' } }),
    ).toMatch(/\.$/);
  }
});

function spansOf(value: unknown): Span[] {
  if (Array.isArray(value)) return value.flatMap(spansOf);
  if (typeof value !== 'object' || value === null) return [];
  const own = 'start' in value && 'end' in value ? [value as Span] : [];
  return [...own, ...Object.values(value as ReadSection).flatMap(spansOf)];
}

describe('days between windows', () => {
  it('that no window holds are told, those a longer window holds are not', () => {
    const lines = [
      '1. Các trường báo cáo như sau:',
      '- Báo cáo 6 tháng đầu năm (từ ngày 15/12/2025 đến ngày 10/6/2026) trước ngày 20/6/2026;',
      '- Báo cáo 6 tháng cuối năm (từ ngày 15/6/2026 đến ngày 14/12/2026) trước ngày 20/12/2026;',
    ];
    const gaps = (more: string[]) => plan(...lines, ...more).findings.filter(({ code }) => code === 'windows-gap');
    expect(gaps([]).map(({ facts }) => [facts.firstDay, facts.lastDay])).toEqual([['2026-06-11', '2026-06-14']]);
    expect(gaps(['- Báo cáo năm (từ ngày 15/12/2025 đến ngày 14/12/2026) trước ngày 20/12/2026.'])).toEqual([]);
  });
});
