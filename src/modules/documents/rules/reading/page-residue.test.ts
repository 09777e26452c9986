import { describe, expect, it } from 'vitest';
import { withoutPageResidue } from './page-residue.ts';

const page = (text: string): string[] => withoutPageResidue(text.split('\n'));

describe('text saved from a web page', () => {
  it('has tabs where bars stood between cells', () => {
    expect(page('ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\nSố: 12/KH-UBND |')).toEqual([
      'ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Số: 12/KH-UBND',
    ]);
    expect(page('BỘ CÔNG AN - |\n|\nNơi nhận: | KT. GIÁM ĐỐC |')).toEqual([
      'BỘ CÔNG AN',
      '',
      'Nơi nhận:\tKT. GIÁM ĐỐC',
    ]);
  });

  it('loses what the page says of the document above it, however long', () => {
    const facts = [
      'Kế hoạch 12/KH-UBND năm 2026',
      'Số hiệu: 12/KH-UBND',
      'Ngày ban hành: 01/02/2026',
      'Lĩnh vực: An ninh',
    ];
    const head = ['UBND XÃ BẢN TÂY', '-------', 'CỘNG', 'HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Số: 12/KH-UBND'];
    expect(withoutPageResidue([...facts, '', ...head])).toEqual(['', ...head]);
  });

  it('leaves every other text as it is', () => {
    for (const text of [
      'UBND XÃ BẢN TÂY\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 3/KH-UBND',
      'Người ký: Trưởng phòng\n| TT | Nội dung | Thời hạn |\n| 1 | Báo cáo | 10/6 |',
      'Lĩnh vực: giáo dục\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Chọn A | B hoặc C',
    ]) {
      expect(page(text).join('\n')).toBe(text);
    }
  });
});
