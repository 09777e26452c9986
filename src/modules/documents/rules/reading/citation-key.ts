import { kindCodes } from './document-kinds.ts';
import type { Citation } from './reading.ts';

/** What kind of text is cited, in the words other programs use; domain.md §9. */
export const citationKinds = [
  'law',
  'resolution',
  'ordinance',
  'decree',
  'decision',
  'directive',
  'conclusion',
  'circular',
  'joint-circular',
  'plan',
  'dispatch',
  'telegram',
  'guidance',
  'regulation',
  'statute',
  'coordination-regulation',
  'action-programme',
  'programme',
  'scheme',
  'circular-letter',
  'notice',
  'report',
  'submission',
  'consolidated-text',
  'other',
] as const;
export type CitationKind = (typeof citationKinds)[number];

const byName: Readonly<Record<string, CitationKind>> = {
  luật: 'law',
  'bộ luật': 'law',
  'nghị quyết': 'resolution',
  'pháp lệnh': 'ordinance',
  'nghị định': 'decree',
  'quyết định': 'decision',
  'chỉ thị': 'directive',
  'kết luận': 'conclusion',
  'thông tư': 'circular',
  'thông tư liên tịch': 'joint-circular',
  'kế hoạch': 'plan',
  'kế hoạch liên tịch': 'plan',
  'kế hoạch phối hợp': 'plan',
  'kế hoạch liên ngành': 'plan',
  'chương trình phối hợp': 'programme',
  'nghị quyết liên tịch': 'resolution',
  'hướng dẫn liên tịch': 'guidance',
  'hướng dẫn liên ngành': 'guidance',
  'hiến pháp': 'law',
  'công văn': 'dispatch',
  'công điện': 'telegram',
  'hướng dẫn': 'guidance',
  'quy định': 'regulation',
  'quy chế': 'statute',
  'quy chế phối hợp': 'coordination-regulation',
  'chương trình hành động': 'action-programme',
  'chương trình': 'programme',
  'đề án': 'scheme',
  'thông tri': 'circular-letter',
  'thông báo': 'notice',
  'báo cáo': 'report',
  'tờ trình': 'submission',
  'văn bản hợp nhất': 'consolidated-text',
};

const byCode: Readonly<Record<string, CitationKind>> = {
  NQ: 'resolution',
  PL: 'ordinance',
  NĐ: 'decree',
  QĐ: 'decision',
  CT: 'directive',
  KL: 'conclusion',
  TTLT: 'joint-circular',
  KH: 'plan',
  KHLT: 'plan',
  KHPH: 'plan',
  KHLN: 'plan',
  CTPH: 'programme',
  CTrPH: 'programme',
  NQLT: 'resolution',
  HDLT: 'guidance',
  HDLN: 'guidance',
  TBKL: 'notice',
  QYĐ: 'regulation',
  QĐi: 'regulation',
  QCLN: 'coordination-regulation',
  CTrHĐ: 'action-programme',
  CĐ: 'telegram',
  HD: 'guidance',
  QyĐ: 'regulation',
  QC: 'statute',
  QCPH: 'coordination-regulation',
  CTHĐ: 'action-programme',
  CTr: 'programme',
  ĐA: 'scheme',
  TB: 'notice',
  BC: 'report',
  TTr: 'submission',
  VBHN: 'consolidated-text',
};

/** Bodies of the Party; their TT is a thông tri. */
const party = /[-/](?:TW|TU|QU|HU|ĐU|ĐUK)$/u;

/**
 * The kind of a cited text: by the word written before the number, else by the abbreviation in it. A number without
 * an abbreviation is a letter's (`145/SGDĐT-GDTH`); one of the National Assembly alone may be a law or a resolution.
 */
export function citationKind(kindName: string | undefined, numberSymbol: string | null): CitationKind {
  const named = kindName && byName[kindName.toLowerCase().replace(/\s+/gu, ' ').trim()];
  if (named) return named;
  if (numberSymbol === null) return 'other';
  const codes = numberSymbol.replace(/^\d+[a-zđ]?(?:\/\d{4})?[-/]/iu, '').split(/[-/]/u);
  const [first = ''] = codes;
  if (first === 'TT') return party.test(numberSymbol) ? 'circular-letter' : 'circular';
  const coded = byCode[first];
  if (coded) return coded;
  if (/^QH\d+$/u.test(first)) return 'law';
  if (/^UBTVQH\d+$/u.test(first)) return 'resolution';
  return first === '' || first === 'CP' || first === 'HĐBT' || /^\d/u.test(first) || kindCodes.has(first)
    ? 'other'
    : 'dispatch';
}

/**
 * One spelling for all the ways of writing the same number: the form of its family where a correction is plain,
 * `GDĐT` for `GD&ĐT`, no leading zeros apart from the usual one. Two citations with the same spelling are one text.
 */
export function normalNumber({ numberSymbol, proposed }: Pick<Citation, 'numberSymbol' | 'proposed'>): string | null {
  const number = proposed ?? numberSymbol;
  if (number === null) return null;
  return number
    .normalize('NFC')
    .replace(/^0*(\d)(?=[-/])/u, '0$1')
    .replace(/^0+(?=\d{2,}[-/])/u, '')
    .replace(/GD&ĐT/gu, 'GDĐT');
}

/** The year a text is of, as far as its mention says. */
export function citationYear({
  date,
  year,
  numberSymbol,
}: Pick<Citation, 'date' | 'year' | 'numberSymbol'>): number | null {
  const inNumber = /^\d+[a-zđ]?\/(\d{4})(?!\d)/iu.exec(numberSymbol ?? '')?.[1];
  return date ? Number(date.slice(0, 4)) : (year ?? (inNumber ? Number(inNumber) : null));
}
