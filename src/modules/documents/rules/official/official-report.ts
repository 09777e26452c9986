import type { DocumentKind } from './document-kinds.ts';
import type { FigureTable } from './figure-table.ts';
import {
  blank,
  formatDocumentDate,
  formatNumberSymbol,
  type NumberAndSymbol,
  type PlaceAndDate,
} from './number-and-date.ts';

/** Who issues, under which number, where and when; what is left out is a blank to fill. */
export interface ReportHeader extends PlaceAndDate {
  /** The body directly above the issuing one; the header names it above the issuer. */
  readonly governingBody?: string | undefined;
  readonly issuer: string;
  readonly number?: number | undefined;
  /** Number and symbol as somebody wrote them already: they stand as they are. */
  readonly numberSymbol?: string | undefined;
  readonly kind: DocumentKind;
  readonly agencyAbbreviation: string;
  readonly draftingUnit?: string | undefined;
}

export interface ReportSection {
  /** Without its number: “Đặc điểm tình hình”. Numbers are made from the levels: I., 1., a). */
  readonly heading: string;
  readonly level: 1 | 2 | 3;
  readonly paragraphs: readonly string[];
}

/** Which units the figures rest on. */
export interface ReportCoverage {
  readonly expected: number;
  readonly reported: number;
  readonly missing: readonly string[];
  /** Gaps a reader must know: “Trường A chưa có số liệu ký cam kết”. */
  readonly gaps: readonly string[];
}

export interface ReportAnnex extends FigureTable {
  /** “Phụ lục” unless said; with several: “Phụ lục I”. */
  readonly label?: string;
  readonly title: string;
  /** “(Kèm theo Báo cáo số …)” is made from the header unless said. */
  readonly reference?: string;
  readonly notes: readonly string[];
}

/** An official document of a named kind (báo cáo, kế hoạch …) as words, before it is laid out. */
export interface OfficialReport {
  readonly header: ReportHeader;
  readonly subject: string;
  /** Without the mark at the end: “;” and the last “.” are set when laid out. */
  readonly legalBases: readonly string[];
  readonly addressees?: readonly string[];
  /** Paragraphs before the first heading. */
  readonly opening?: readonly string[];
  readonly sections: readonly ReportSection[];
  /** Last paragraphs: “Trên đây là …”. */
  readonly closing?: readonly string[];
  /** Without dash and mark; “Lưu: VT” is added with `archive`. */
  readonly recipients: readonly string[];
  /** Drafting unit after “Lưu: VT”. */
  readonly archive?: string | undefined;
  readonly signatory: { readonly capacity?: string | undefined; readonly title: string; readonly name: string };
  readonly coverage?: ReportCoverage;
  readonly annex?: ReportAnnex;
}

export const numberSymbolOf = ({
  numberSymbol,
  number,
  kind,
  agencyAbbreviation,
  draftingUnit,
}: ReportHeader): string => {
  if (numberSymbol) return numberSymbol;
  const parts: NumberAndSymbol = { number, kind, agency: agencyAbbreviation, unit: draftingUnit };
  return formatNumberSymbol(parts);
};

const withoutMark = (line: string): string => line.trim().replace(/[;,.]+$/u, '');

/** Each line ends with “;”, the last with “.” (Nghị định 30/2020/NĐ-CP, Phụ lục I: căn cứ, nơi nhận). */
export const punctuate = (lines: readonly string[]): string[] =>
  lines.map((line, index) => `${withoutMark(line)}${index === lines.length - 1 ? '.' : ';'}`);

/** The lines under “Nơi nhận”: “- Như trên;” first when there is a “Kính gửi”, “- Lưu: VT, ….” last. */
export function recipientLines({ addressees = [], recipients, archive }: OfficialReport): string[] {
  const asAbove = addressees.length > 0 ? ['Như trên'] : [];
  return punctuate([...asAbove, ...recipients, archive ? `Lưu: VT, ${archive}` : 'Lưu: VT']).map((line) => `- ${line}`);
}

const namedAtMost = 30;

/** “Số liệu tổng hợp từ 28/30 đơn vị; thiếu: ….” and the stated gaps; a long list ends with how many more. */
export function coverageLines({ expected, reported, missing, gaps }: ReportCoverage, atMost = namedAtMost): string[] {
  const more = missing.length > atMost ? ` và ${missing.length - atMost} đơn vị khác` : '';
  const names = missing.length === 0 ? '' : `; thiếu: ${missing.slice(0, atMost).join(', ')}${more}`;
  return [`Số liệu tổng hợp từ ${reported}/${expected} đơn vị${names}.`, ...gaps.map((gap) => `${withoutMark(gap)}.`)];
}

const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];
const romanOf = (value: number): string =>
  value <= 10 ? (roman[value - 1] ?? '') : `${'X'.repeat(Math.floor(value / 10))}${roman[(value % 10) - 1] ?? ''}`;
const letters = 'abcdđeghiklmnopqrstuvxy';

/** Headings with their numbers: I. / 1. / a) (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.6). */
export function numberedHeadings(sections: readonly ReportSection[]): string[] {
  const counts = [0, 0, 0];
  return sections.map(({ heading, level }) => {
    counts[level - 1] = (counts[level - 1] ?? 0) + 1;
    counts.fill(0, level);
    const count = counts[level - 1] ?? 1;
    if (level === 1) return `${romanOf(count)}. ${heading.toLocaleUpperCase('vi')}`;
    return level === 2 ? `${count}. ${heading}` : `${letters[(count - 1) % letters.length]}) ${heading}`;
  });
}

/** The line under the title of an annex: to which document it belongs (Phụ lục I, phần III). */
export function annexReference(header: ReportHeader, kindName: string): string {
  const when = formatDocumentDate(header).replace(/^.*, (?=ngày )/u, '');
  return `(Kèm theo ${kindName} số ${numberSymbolOf(header)} ${when} của ${header.issuer.trim() || blank})`;
}
