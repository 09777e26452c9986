import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { twipsOfMm } from './docx-text.ts';
import { convertToPdf, findConverter } from './pdf.ts';
import { makeReportDocx } from './report-docx.ts';
import { sampleReport } from './report-sample.ts';

const converter = await findConverter();
const why = converter ? '' : ' (BỎ QUA: máy này chưa cài LibreOffice `soffice`)';
if (!converter) console.warn('Skipped: soffice is not installed, the layout was not opened by LibreOffice.');

const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]));

/** Text of every paragraph of a document part, in order. */
function paragraphsOf(xml: string): string[] {
  return [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gsu)]
    .map(([paragraph]) =>
      [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:br\/>/gu)].map(([, text]) => text ?? ' ').join(''),
    )
    .map((text) => text.replaceAll('&amp;', '&').replaceAll('&lt;', '<').trim())
    .filter((text) => text !== '');
}

const attribute = (xml: string, tag: string, name: string): string[] =>
  [...xml.matchAll(new RegExp(`<${tag} [^>]*>`, 'gu'))].flatMap(
    ([element]) => new RegExp(` ${name}="([^"]*)"`, 'u').exec(element)?.[1] ?? [],
  );

describe('the structure of an official report', () => {
  let parts: Record<string, string> = {};
  let document = '';

  beforeAll(async () => {
    parts = partsOf(await makeReportDocx(sampleReport));
    document = parts['word/document.xml'] ?? '';
  });

  it('is well-formed in every part', () => {
    for (const [path, xml] of Object.entries(parts)) expect([path, XMLValidator.validate(xml)]).toEqual([path, true]);
  });

  it('has A4 pages, the margins of the decree and numbers from the second page', () => {
    expect(attribute(document, 'w:pgSz', 'w:w')).toEqual([String(twipsOfMm(210)), String(twipsOfMm(210))]);
    for (const [side, least, most] of [
      ['top', 20, 25],
      ['bottom', 20, 25],
      ['left', 30, 35],
      ['right', 15, 20],
    ] as const) {
      for (const twips of attribute(document, 'w:pgMar', `w:${side}`)) {
        expect(Number(twips)).toBeGreaterThanOrEqual(twipsOfMm(least));
        expect(Number(twips)).toBeLessThanOrEqual(twipsOfMm(most));
      }
    }
    expect(document.match(/<w:titlePg/gu)).toHaveLength(2);
    const headers = Object.entries(parts).filter(([path]) => path.startsWith('word/header'));
    expect(headers.filter(([, xml]) => xml.includes('PAGE'))).toHaveLength(2);
    expect(headers.filter(([, xml]) => !xml.includes('PAGE'))).toHaveLength(2);
  });

  it('is in Times New Roman, Vietnamese, body 14 and receivers 11', () => {
    const styles = parts['word/styles.xml'] ?? '';
    expect(
      new Set([...attribute(styles, 'w:rFonts', 'w:ascii'), ...attribute(document, 'w:rFonts', 'w:ascii')]),
    ).toEqual(new Set(['Times New Roman']));
    expect(attribute(styles, 'w:lang', 'w:val')).toContain('vi-VN');
    expect(document).toMatch(/<w:sz w:val="28"\/>(?:(?!<\/w:r>).)*Toàn xã có 30/su);
    expect(document).toMatch(/<w:sz w:val="22"\/>(?:(?!<\/w:r>).)*- Lưu: VT, VHXH\./su);
    expect(document).toMatch(/<w:i\/>(?:(?!<\/w:r>).)*Căn cứ Kế hoạch/su);
  });

  it('says everything, in the order of the decree', () => {
    const texts = paragraphsOf(document);
    const order = [
      'ỦY BAN NHÂN DÂN XÃ SUỐI MÂY',
      'PHÒNG VĂN HÓA - XÃ HỘI',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Số: 05/BC-PVHXH',
      'Suối Mây, ngày 09 tháng 02 năm 2026',
      'BÁO CÁO',
      sampleReport.subject,
      'Kính gửi: Sở Giáo dục và Đào tạo',
      'Căn cứ kết quả báo cáo của các cơ sở giáo dục trên địa bàn xã.',
      'I. ĐẶC ĐIỂM TÌNH HÌNH',
      '1. Công tác tuyên truyền',
      'V. KIẾN NGHỊ, ĐỀ XUẤT',
      'Số liệu chi tiết tại Phụ lục kèm theo.',
      'Trên đây là báo cáo kết quả tháng 01 năm 2026, Phòng Văn hóa - Xã hội kính báo cáo./.',
      'Nơi nhận:',
      '- Lưu: VT, VHXH.',
      'KT. TRƯỞNG PHÒNG',
      'PHÓ TRƯỞNG PHÒNG',
      'Lò Thị Mai',
      'Phụ lục',
      'SỐ LIỆU CÔNG TÁC PHÒNG, CHỐNG TỘI PHẠM VÀ BẢO ĐẢM AN NINH, TRẬT TỰ',
      '(Kèm theo Báo cáo số 05/BC-PVHXH ngày 09 tháng 02 năm 2026 của Phòng Văn hóa - Xã hội)',
      'Kỳ này',
      '1. Tổ chức, lực lượng',
      'Ghi chú:',
    ];
    expect(texts.filter((text) => order.includes(text))).toEqual(order);
  });

  it('merges the heads, repeats them, and lets groups span the table', () => {
    const [table = ''] = document.match(/<w:tbl>(?:(?!<w:tbl>).)*Kỳ này.*?<\/w:tbl>/su) ?? [];
    const rows = table.match(/<w:tr>.*?<\/w:tr>|<w:tr .*?<\/w:tr>/gsu) ?? [];
    expect(rows.slice(0, 3).map((row) => row.includes('<w:tblHeader'))).toEqual([true, true, false]);
    expect(attribute(rows[0] ?? '', 'w:gridSpan', 'w:val')).toEqual(['1', '1', '1', '2']);
    expect(attribute(rows[0] ?? '', 'w:vMerge', 'w:val')).toEqual(['restart', 'restart', 'restart']);
    expect(attribute(rows[1] ?? '', 'w:vMerge', 'w:val')).toEqual(['continue', 'continue', 'continue']);
    expect(attribute(rows[2] ?? '', 'w:gridSpan', 'w:val')).toEqual(['5']);
    expect(attribute(table, 'w:gridCol', 'w:w')).toHaveLength(5);
    expect(rows[3]).toMatch(/<w:jc w:val="right"\/>.*0/su);
  });

  it('turns the page for many columns and carries marks like & and < safely', async () => {
    const { annex } = sampleReport;
    if (!annex) throw new Error('the sample has an annex');
    const columns = Array.from({ length: 9 }, (_, i) => ({ title: `Cột <${i}> & ]]>` }));
    const wide = { ...sampleReport, subject: 'A & B <c>\u0000\n"d"', annex: { ...annex, columns, rows: [] } };
    const xml = partsOf(await makeReportDocx(wide))['word/document.xml'] ?? '';
    expect(XMLValidator.validate(xml)).toBe(true);
    expect(attribute(xml, 'w:pgSz', 'w:orient')).toEqual(['portrait', 'landscape']);
    expect(attribute(xml, 'w:pgSz', 'w:w')).toEqual([String(twipsOfMm(210)), String(twipsOfMm(297))]);
    expect(JSON.stringify(new XMLParser({ processEntities: true }).parse(xml))).toContain('A & B <c>');
  });

  it('a school without number, day or governing body leaves blanks to fill', async () => {
    const { number: _, date: __, governingBody: ___, ...header } = sampleReport.header;
    const xml = partsOf(await makeReportDocx({ ...sampleReport, header }))['word/document.xml'] ?? '';
    const texts = paragraphsOf(xml);
    expect(texts).toContain('Số: …/BC-PVHXH');
    expect(texts).toContain('Suối Mây, ngày … tháng … năm …');
    expect(texts).not.toContain('ỦY BAN NHÂN DÂN XÃ SUỐI MÂY');
  });
});

describe.skipIf(!converter)(`a report opened by LibreOffice${why}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'truong-an-look-'));
  let docx: Uint8Array = new Uint8Array();
  let pages: string[] = [];

  beforeAll(async () => {
    docx = await makeReportDocx(sampleReport);
    writeFileSync(join(folder, 'report.pdf'), await convertToPdf(docx));
    const text = execFileSync('pdftotext', ['-layout', join(folder, 'report.pdf'), '-'], { encoding: 'utf8' });
    pages = text.normalize('NFC').split('\f').slice(0, -1);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const words = (text: string): string[] => text.split(/\s+/u).filter((word) => word !== '');

  it('shows the page number from page 2 on and the heads of the table on every page of it', () => {
    expect(pages.length).toBeGreaterThan(3);
    expect(words(pages[0] ?? '')[0]).not.toBe('1');
    expect(words(pages[1] ?? '')[0]).toBe('2');
    const annex = pages.slice(pages.findIndex((page) => page.includes('Phụ lục\n')));
    expect(annex.length).toBeGreaterThan(1);
    annex.forEach((page, i) => {
      expect(page).toContain('Đơn vị tính'.split(' ')[0]);
      expect(page).toContain('Kỳ này');
      if (i > 0) expect(words(page)[0]).toBe(String(i + 1));
    });
  });

  it('keeps number and date on one line, and receivers beside the signature', () => {
    expect(pages[0]).toMatch(/^ *Số: 05\/BC-PVHXH +Suối Mây, ngày 09 tháng 02 năm 2026$/mu);
    expect(pages.join('\n')).toMatch(/^ *Nơi nhận: +KT\. TRƯỞNG PHÒNG$/mu);
  });

  it('has in the PDF every letter of the Word file, and adds only page numbers and repeated heads', () => {
    // Letters are counted, not words: a substitute for Times New Roman makes pdftotext part words at some marks.
    const counted = (texts: readonly string[]) => {
      const counts = new Map<string, number>();
      for (const letter of texts.join('').normalize('NFC').replace(/\s+/gu, '')) {
        counts.set(letter, (counts.get(letter) ?? 0) + 1);
      }
      return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
    };
    const written = paragraphsOf(partsOf(docx)['word/document.xml'] ?? '');
    const annexPages = pages.filter((page) => page.includes('Kỳ này')).length;
    const heads = Array.from(
      { length: annexPages - 1 },
      () => 'TT Nội dung Đơn vị tính Kỳ này Tổng Số đơn vị có số liệu',
    );
    expect(counted(pages.map((page) => page.replace(/^\s*\d+\n/u, '')))).toEqual(counted([...written, ...heads]));
  });

  it('draws pages that are not empty', () => {
    execFileSync('pdftoppm', ['-r', '40', '-gray', join(folder, 'report.pdf'), join(folder, 'page')]);
    const drawn = readdirSync(folder).filter((name) => name.startsWith('page'));
    expect(drawn).toHaveLength(pages.length);
  });
});
