import { describe, expect, it } from 'vitest';
import { paragraphsOf } from './paragraphs.ts';
import { readAnnexes, readSections } from './read-sections.ts';
import type { ReadSection } from './reading.ts';

const pathsOf = (section: ReadSection, above: readonly string[] = []): string[] => {
  const path = [...above, section.marker];
  return [path.join(' '), ...section.children.flatMap((child) => pathsOf(child, path))];
};
const tree = (...lines: string[]) =>
  readSections(paragraphsOf(lines.join('\n'))).flatMap((section) => pathsOf(section));
const titles = (...lines: string[]) => readSections(paragraphsOf(lines.join('\n'))).map(({ title }) => title);

describe('the tree of a numbering', () => {
  it.each([
    [
      ['I. A', '1. B', '1.1. C', 'a) D', '- E', '+ F', '2. G', 'II. H'],
      ['I.', 'I. 1.', 'I. 1. 1.1.', 'I. 1. 1.1. a)', 'I. 1. 1.1. a) -', 'I. 1. 1.1. a) - +', 'I. 2.', 'II.'],
    ],
    [
      ['A. X', 'I. Y', '1. Z', 'B. W'],
      ['A.', 'A. I.', 'A. I. 1.', 'B.'],
    ],
    [
      ['I. X', 'A. Y', '1. Z', 'B. W', 'II. V'],
      ['I.', 'I. A.', 'I. A. 1.', 'I. B.', 'II.'],
    ],
    [
      ['H. X', 'I. Y', 'K. Z'],
      ['H.', 'I.', 'K.'],
    ],
    [
      ['Phần I', 'Chương II', 'Mục 1. A', 'Điều 5. B', '1. C', 'a) D', 'Điều 6. E'],
      [
        'Phần I',
        'Phần I Chương II',
        'Phần I Chương II Mục 1',
        'Phần I Chương II Mục 1 Điều 5',
        'Phần I Chương II Mục 1 Điều 5 1.',
        'Phần I Chương II Mục 1 Điều 5 1. a)',
        'Phần I Chương II Mục 1 Điều 6',
      ],
    ],
    [
      ['I/ A', '1/ B', 'a/ C', '2/ D', 'II/ E'],
      ['I/', 'I/ 1/', 'I/ 1/ a/', 'I/ 2/', 'II/'],
    ],
    [
      ['I- A', '1- B', '1.1- C', 'II- D'],
      ['I-', 'I- 1-', 'I- 1- 1.1-', 'II-'],
    ],
    [
      ['1. A', '1) B', '2) C', '2. D', '(1) E', '- F'],
      ['1.', '1. 1)', '1. 2)', '2.', '2. (1)', '2. (1) -'],
    ],
    [
      ['* A', '- B', '+ C', '* D'],
      ['*', '* -', '* - +', '*'],
    ],
    [
      ['- A:', '• B', '• C', '- D', '• E'],
      ['-', '- •', '- •', '-', '•'],
    ],
    [
      ['1.A', 'a)B', 'II.C'],
      ['1.', '1. a)', 'II.'],
    ],
  ])('%j', (lines, wanted) => {
    expect(tree(...lines)).toEqual(wanted);
  });

  it('begins a list of its own inside a letter, and goes on outside when the letters do not', () => {
    expect(tree('1. A', 'a) b', '1. c', '2. d', 'b) e', '2. F')).toEqual([
      '1.',
      '1. a)',
      '1. a) 1.',
      '1. a) 2.',
      '1. b)',
      '2.',
    ]);
    expect(tree('1. A', 'a) b:', '1. c', '2. d')).toEqual(['1.', '1. a)', '1. a) 1.', '1. a) 2.']);
    expect(tree('2. A', 'a) b', '3. C', 'a) d')).toEqual(['2.', '2. a)', '3.', '3. a)']);
    // A heading without a number lets the count begin anew beside the old one.
    expect(tree('I. X', '1. A', 'a) b', 'ĐỐI VỚI CÁC TRƯỜNG', '1. C')).toEqual(['I.', 'I. 1.', 'I. 1. a)', 'I. 1.']);
  });
});

describe('what is no marker', () => {
  it.each([
    '2024. Năm bản lề',
    '12/6 là hạn nộp',
    '100% học sinh ký cam kết',
    '1.5 triệu đồng',
    '5. 000 đồng',
    'Điều 145 Bộ luật Tố tụng hình sự',
    'Điều 5 của Thông tư',
    'Chương II Nghị định số 80/2017/NĐ-CP',
    '24/24h có người trực',
    'V/v báo cáo',
    'Vì vậy, các trường',
    'MỤC TIÊU',
    'CHƯƠNG TRÌNH',
    'Phần lớn học sinh',
  ])('%s', (line) => {
    expect(tree(line)).toEqual([]);
  });

  it('is the broken end of a line before it', () => {
    expect(tree('1. Nộp trong tháng', '12. Các trường', '2. Báo cáo')).toEqual(['1.', '2.']);
  });

  it.each([
    ['2. 100% học sinh ký cam kết.', '100% học sinh ký cam kết.'],
    ['3. 12/6 là hạn nộp.', '12/6 là hạn nộp.'],
    ['4. “Cổng trường an toàn”.', '“Cổng trường an toàn”.'],
    ['5. 500 học sinh tham gia.', '500 học sinh tham gia.'],
    ['1. 02 lớp tập huấn.', '02 lớp tập huấn.'],
  ])('%s is a section whose title begins with a figure', (line, title) => {
    expect(titles(line)).toEqual([title]);
  });
});

describe('titles', () => {
  it('stand below a chapter, or go on in capitals', () => {
    expect(titles('Chương I', 'QUY ĐỊNH CHUNG', 'Điều 1. A')).toEqual(['QUY ĐỊNH CHUNG']);
    expect(titles('II. NHIỆM VỤ VÀ GIẢI PHÁP TRỌNG', 'TÂM NĂM 2026', '1. A')).toEqual([
      'NHIỆM VỤ VÀ GIẢI PHÁP TRỌNG TÂM NĂM 2026',
    ]);
    expect(titles('II. NHIỆM VỤ', 'Các trường thực hiện:', '1. A')).toEqual(['NHIỆM VỤ']);
  });

  it('of running text end at a natural stop', () => {
    const [title] = titles(
      `1. Tăng cường công tác tuyên truyền trong nhà trường. ${'Các trường thực hiện. '.repeat(12)}`,
    );
    expect(title).toBe('Tăng cường công tác tuyên truyền trong nhà trường');
  });
});

it('numbers every annex anew', () => {
  const annexes = readAnnexes(
    paragraphsOf(['PHỤ LỤC I', 'Biểu mẫu', '1. A', 'Phụ lục số 2. Danh mục', '1. B', 'Mẫu số 01', 'I. C'].join('\n')),
  );
  expect(annexes.flatMap((annex) => pathsOf(annex))).toEqual([
    'PHỤ LỤC I',
    'PHỤ LỤC I 1.',
    'Phụ lục số 2',
    'Phụ lục số 2 1.',
    'Mẫu số 01',
    'Mẫu số 01 I.',
  ]);
});
