import { type DocumentKindText, documentKinds } from '../official/document-kinds.ts';

/** Kinds met in this field beside the administrative ones of Nghị định 30/2020/NĐ-CP: normative texts, those of the Party. */
const others: readonly (readonly [code: string, name: string])[] = [
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
  ['KHPH', 'Kế hoạch phối hợp'],
  ['KHLN', 'Kế hoạch liên ngành'],
  ['CTPH', 'Chương trình phối hợp'],
  ['NQLT', 'Nghị quyết liên tịch'],
  ['HDLT', 'Hướng dẫn liên tịch'],
  ['HDLN', 'Hướng dẫn liên ngành'],
  ['HP', 'Hiến pháp'],
];

/** Kinds by the abbreviation in their number. A công văn has none there; `CV` is ours. */
const kinds: readonly (readonly [code: string, name: string])[] = [
  ...Object.values(documentKinds)
    .map(({ abbreviation, name }: DocumentKindText) => [abbreviation, name] as const)
    .filter(([abbreviation]) => abbreviation !== ''),
  ['CV', documentKinds.dispatch.name],
  ...others,
];

export interface DocumentKind {
  code: string;
  name: string;
}

const byName = new Map(kinds.map(([code, name]) => [name.toLowerCase().replace(/ /gu, ''), { code, name }]));
const byCode = new Map(kinds.toReversed().map(([code, name]) => [code, { code, name }]));

/** The kind of a name however it is written: capitals, blanks lost or put between the letters. */
export const kindByName = (name: string): DocumentKind | undefined =>
  byName.get(name.toLowerCase().replace(/\s+/gu, ''));

/** The kind an abbreviation in a symbol stands for. */
export const kindByCode = (code: string): DocumentKind | undefined => byCode.get(code);

/** Every kind a person may choose, in the order of Nghị định 30/2020/NĐ-CP, then those met beside it. */
export const namedKinds: readonly DocumentKind[] = kinds.map(([code, name]) => ({ code, name }));

/** Longest first, so that “Thông tư liên tịch” is not read as “Thông tư”. */
export const kindNames: readonly string[] = kinds.map(([, name]) => name).sort((a, b) => b.length - a.length);

/** The abbreviations a number may carry, for telling `KH-UBND` (a plan) from `UBND-VX` (a letter). */
export const kindCodes: ReadonlySet<string> = new Set(
  kinds
    .map(([code]) => code)
    .filter((code) => !['CV', 'L', 'BL', 'PL', 'HP', 'TTr.'].includes(code))
    .concat('TBKL', 'QCLN', 'CTrPH', 'CTrHĐ', 'QĐi', 'QYĐ', 'VBHN'),
);
