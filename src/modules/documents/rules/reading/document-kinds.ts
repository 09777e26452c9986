/**
 * Kinds of documents and their abbreviations: Nghị định 30/2020/NĐ-CP, Phụ lục III; below the line those met in this
 * field beside the list. A công văn has no abbreviation in its number; `CV` is ours.
 */
const kinds: readonly (readonly [code: string, name: string])[] = [
  ['NQ', 'Nghị quyết'],
  ['QĐ', 'Quyết định'],
  ['CT', 'Chỉ thị'],
  ['QC', 'Quy chế'],
  ['QyĐ', 'Quy định'],
  ['TC', 'Thông cáo'],
  ['TB', 'Thông báo'],
  ['HD', 'Hướng dẫn'],
  ['CTr', 'Chương trình'],
  ['KH', 'Kế hoạch'],
  ['PA', 'Phương án'],
  ['ĐA', 'Đề án'],
  ['DA', 'Dự án'],
  ['BC', 'Báo cáo'],
  ['BB', 'Biên bản'],
  ['TTr', 'Tờ trình'],
  ['CĐ', 'Công điện'],
  ['GM', 'Giấy mời'],
  ['CV', 'Công văn'],
  // ---
  ['QCPH', 'Quy chế phối hợp'],
  ['KL', 'Kết luận'],
  ['TT', 'Thông tư'],
  ['TTLT', 'Thông tư liên tịch'],
  ['TTr.', 'Thông tri'],
  ['NĐ', 'Nghị định'],
  ['L', 'Luật'],
  ['BL', 'Bộ luật'],
  ['PL', 'Pháp lệnh'],
  ['VBHN', 'Văn bản hợp nhất'],
  ['KHLT', 'Kế hoạch liên tịch'],
  ['CTHĐ', 'Chương trình hành động'],
];

export interface DocumentKind {
  code: string;
  name: string;
}

const byName = new Map(kinds.map(([code, name]) => [name.toLowerCase(), { code, name }]));

export const kindByName = (name: string): DocumentKind | undefined =>
  byName.get(name.toLowerCase().replace(/\s+/g, ' ').trim());

/** Longest first, so that “Thông tư liên tịch” is not read as “Thông tư”. */
export const kindNames: readonly string[] = kinds.map(([, name]) => name).sort((a, b) => b.length - a.length);

/** The abbreviations a number may carry, for telling `KH-UBND` (a plan) from `UBND-VX` (a letter). */
export const kindCodes: ReadonlySet<string> = new Set(
  kinds.map(([code]) => code).filter((code) => !['CV', 'L', 'BL', 'PL', 'TTr.'].includes(code)),
);
