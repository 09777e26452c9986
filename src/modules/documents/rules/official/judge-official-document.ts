import { type DocumentKind, kindOfAbbreviation, kindText } from './document-kinds.ts';
import { blank, formatDay, formatMonth } from './number-and-date.ts';

/** A draft as it is written, whether made here or read from a file. Lines keep their own punctuation. */
export interface OfficialDraft {
  readonly kind: DocumentKind;
  /** `12/KH-PGDĐT`, without the word “Số:”. */
  readonly numberSymbol: string;
  /** “Vân Hồ, ngày 05 tháng 01 năm 2024”. */
  readonly placeAndDate: string;
  /** Trích yếu; of a công văn it begins with “V/v”. */
  readonly subject: string;
  readonly legalBases: readonly string[];
  /** The receivers after “Kính gửi”. */
  readonly addressees: readonly string[];
  readonly body: string;
  /** The lines under “Nơi nhận”. */
  readonly recipients: readonly string[];
  readonly signatory: { readonly capacity?: string | undefined; readonly title: string; readonly name: string };
  /** “Phụ lục”, “Phụ lục I” …, as each is headed. */
  readonly annexes: readonly string[];
}

export type OfficialFindingCode =
  | 'number-blank'
  | 'symbol-kind-differs'
  | 'symbol-kind-in-dispatch'
  | 'symbol-not-normal'
  | 'date-blank'
  | 'date-zeros'
  | 'subject-missing'
  | 'subject-without-concerning'
  | 'subject-with-concerning'
  | 'addressees-not-usual'
  | 'addressees-missing'
  | 'same-as-above-without-addressees'
  | 'legal-basis-ending'
  | 'archive-line-missing'
  | 'archive-line-not-last'
  | 'deputy-title-missing'
  | 'signatory-missing'
  | 'academic-title'
  | 'annex-not-referred';

type Place = 'number' | 'date' | 'subject' | 'addressees' | 'legal-bases' | 'recipients' | 'signatory' | 'annexes';

/** Nothing here forbids writing; an error only says that the document should not be issued so. */
export interface OfficialFinding {
  readonly where: Place;
  readonly code: OfficialFindingCode;
  readonly severity: 'error' | 'warning';
  readonly facts: Readonly<Record<string, string>>;
}

type Judge = (draft: OfficialDraft) => OfficialFinding[];

const say = (
  where: Place,
  code: OfficialFindingCode,
  severity: OfficialFinding['severity'],
  facts: OfficialFinding['facts'] = {},
): OfficialFinding[] => [{ where, code, severity, facts }];

/** Phụ lục I, mục II.3: số và ký hiệu. */
const judgeNumber: Judge = ({ kind, numberSymbol }) => {
  const [number = '', ...rest] = numberSymbol.trim().split('/');
  const symbol = rest.join('/');
  const findings = /^\d+$/u.test(number.trim()) ? [] : say('number', 'number-blank', 'error');
  const written = symbol.split('-')[0]?.trim() ?? '';
  const wanted = kindText(kind).abbreviation;
  if (symbol === '' || /\s/u.test(symbol.trim())) {
    return [...findings, ...say('number', 'symbol-not-normal', 'warning', { symbol })];
  }
  if (kind === 'dispatch') {
    const stray = kindOfAbbreviation(written);
    return stray ? [...findings, ...say('number', 'symbol-kind-in-dispatch', 'error', { written })] : findings;
  }
  if (wanted === '' || written === wanted) return findings;
  return [...findings, ...say('number', 'symbol-kind-differs', 'error', { written, wanted })];
};

/** Phụ lục I, mục II.4: địa danh và thời gian ban hành. */
const judgeDate: Judge = ({ placeAndDate }) => {
  const match = /ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})/iu.exec(placeAndDate);
  const place = placeAndDate.split(',')[0]?.trim() ?? '';
  if (!match || place === '' || place === blank) return say('date', 'date-blank', 'error');
  const [, day = '', month = ''] = match;
  const proper = `ngày ${formatDay(Number(day))} tháng ${formatMonth(Number(month))}`;
  return `ngày ${day} tháng ${month}` === proper ? [] : say('date', 'date-zeros', 'warning', { proper });
};

/** Phụ lục I, mục II.5: tên loại và trích yếu. “V/v” belongs to a công văn and to nothing else. */
const judgeSubject: Judge = ({ kind, subject }) => {
  if (subject.trim() === '') return say('subject', 'subject-missing', 'error');
  const concerning = /^v\s*\/\s*v\b/iu.test(subject.trim());
  if (kind === 'dispatch' && !concerning) return say('subject', 'subject-without-concerning', 'warning');
  return kind !== 'dispatch' && concerning ? say('subject', 'subject-with-concerning', 'warning') : [];
};

/** Phụ lục I, mục II.9: “Kính gửi” in công văn, tờ trình and báo cáo; only then may “Như trên” stand in Nơi nhận. */
const judgeAddressees: Judge = ({ kind, addressees, recipients }) => {
  const usual = kindText(kind).addressed === true;
  const referring = recipients.find((line) => /như\s+(trên|kính\s+gửi)/iu.test(line));
  return [
    ...(addressees.length > 0 && !usual ? say('addressees', 'addressees-not-usual', 'warning') : []),
    ...(addressees.length === 0 && kind === 'dispatch' ? say('addressees', 'addressees-missing', 'error') : []),
    ...(addressees.length === 0 && referring
      ? say('recipients', 'same-as-above-without-addressees', 'warning', { line: referring.trim() })
      : []),
  ];
};

/** Phụ lục I, mục II.6: each căn cứ ends with “;”, the last with “.”. */
const judgeLegalBases: Judge = ({ legalBases }) =>
  legalBases.flatMap((line, index) => {
    const wanted = index === legalBases.length - 1 ? '.' : ';';
    const facts = { line: String(index + 1), wanted };
    return line.trim().endsWith(wanted) ? [] : say('legal-bases', 'legal-basis-ending', 'warning', facts);
  });

const judgeRecipients: Judge = ({ recipients }) => {
  const at = recipients.findIndex((line) => /lưu\s*:\s*vt\b/iu.test(line));
  if (at < 0) return say('recipients', 'archive-line-missing', 'warning');
  return at === recipients.length - 1 ? [] : say('recipients', 'archive-line-not-last', 'warning');
};

/** Phụ lục I, mục II.7: who signs “KT.” is a deputy and says so; names stand without academic titles. */
const judgeSignatory: Judge = ({ signatory: { capacity = '', title, name } }) => [
  ...(title.trim() === '' || name.trim() === '' ? say('signatory', 'signatory-missing', 'error') : []),
  ...(/^kt\./iu.test(capacity.trim()) && !/^phó/iu.test(title.trim())
    ? say('signatory', 'deputy-title-missing', 'error', { capacity: capacity.trim() })
    : []),
  ...(/^(pgs|gs|ts|ths|bs|cn|ks|ngưt|nsưt)\b\.?/iu.test(name.trim())
    ? say('signatory', 'academic-title', 'warning')
    : []),
];

/** Every annex is referred to in the body (Phụ lục I, phần III). */
const judgeAnnexes: Judge = ({ annexes, body }) => {
  const text = body.normalize('NFC').toLowerCase();
  const missing = annexes.filter((label) => !text.includes(label.normalize('NFC').toLowerCase().trim()));
  return missing.flatMap((label) => say('annexes', 'annex-not-referred', 'warning', { label }));
};

const judges: readonly Judge[] = [
  judgeNumber,
  judgeDate,
  judgeSubject,
  judgeAddressees,
  judgeLegalBases,
  judgeRecipients,
  judgeSignatory,
  judgeAnnexes,
];

/** What a draft still lacks against Nghị định 30/2020/NĐ-CP, in the order of its parts; never throws. */
export const judgeOfficialDocument = (draft: OfficialDraft): OfficialFinding[] =>
  judges.flatMap((judge) => judge(draft));
