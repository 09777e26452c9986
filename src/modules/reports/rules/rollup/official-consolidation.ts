import { formatDate, type PlainDate } from '#base/date.ts';
import { partTitle } from '#modules/documents/rules/official/inside-sentence.ts';
import type { OfficialDraft } from '#modules/documents/rules/official/judge-official-document.ts';
import { formatDocumentDate } from '#modules/documents/rules/official/number-and-date.ts';
import {
  numberSymbolOf,
  type OfficialReport,
  punctuate,
  recipientLines,
} from '#modules/documents/rules/official/official-report.ts';
import type { UnitKind } from '#modules/organisation/rules/kinds.ts';
import { type CitedProgramme, citeProgramme } from '#modules/programmes/rules/cite-programme.ts';
import { codesOutside, notesOf, rollUpAnnex } from '../form/figure-annex.ts';
import type { Form } from '../form/form.ts';
import type { RollUp } from '../form/roll-up.ts';
import { paperSubject } from './paper-subject.ts';
import { signatoryOf } from './signatory.ts';

/** A unit as a document names it. */
export interface PaperUnit {
  readonly name: string;
  readonly kind: UnitKind;
  readonly abbreviation: string | null;
  readonly placeName: string | null;
  readonly draftingUnit: string | null;
  readonly headName: string | null;
  readonly headTitle: string | null;
}

export interface PaperHead {
  readonly issuer: PaperUnit;
  /** Who governs it as of the day; stands above its name. */
  readonly governing: string | undefined;
  /** Whom it reports to; the report is addressed to it. */
  readonly above: string | undefined;
  readonly number: number | undefined;
  readonly date: PlainDate | undefined;
  /** Today: the month of a draft whose day is not known yet. */
  readonly today: PlainDate;
  readonly dutyTitle: string;
  /** What asks for the report. */
  readonly programme: CitedProgramme;
  /** The programme of the level above that one rests on, where the report goes up. */
  readonly parent?: CitedProgramme | undefined;
  readonly windowName: string;
  readonly firstDay: PlainDate;
  readonly lastDay: PlainDate;
  readonly form: Form;
  readonly words: Readonly<Record<string, string>>;
}

export interface ConsolidationPaper extends PaperHead {
  readonly rolled: RollUp;
  readonly withSensitive: boolean;
  readonly expected: number;
  readonly accepted: number;
  readonly missing: readonly string[];
  readonly gapsNote: string;
  readonly below: readonly { readonly name: string; readonly expected: number; readonly accepted: number }[];
  /** Not closed: a draft, and it says so. */
  readonly isDraft: boolean;
}

const lines = (text: string): string[] => text.split(/\r?\n/u).filter((line) => line.trim() !== '');

/** The plans a report answers to, the higher one first; the own one is then named by its number and day alone. */
function plansOf({ programme, parent }: PaperHead): string {
  if (!parent) return citeProgramme(programme);
  const { kind } = partTitle(programme.title);
  const isNamed = kind !== undefined && (programme.numberSymbol ?? programme.signedOn) !== null;
  return [citeProgramme(parent), ...(isNamed ? [citeProgramme({ ...programme, title: kind })] : [])].join(' và ');
}

/** Who issues, to whom, under which subject, with the words of the form's text parts: alike for an office and a school. */
export function paperFrame(head: PaperHead): OfficialReport {
  const { issuer, governing, above, number, date, today, form, words } = head;
  // A Sở reports to nobody in the tree; its report goes to the body that governs it.
  const receiver = above ?? governing;
  const { subject, inSentence } = paperSubject(head);
  const period = `(từ ngày ${formatDate(head.firstDay)} đến ngày ${formatDate(head.lastDay)})`;
  const written = form.textParts.filter(({ code }) => (words[code] ?? '').trim() !== '');
  return {
    header: {
      ...(governing ? { governingBody: governing } : {}),
      issuer: issuer.name,
      ...(number === undefined ? {} : { number }),
      kind: 'report',
      agencyAbbreviation: issuer.abbreviation ?? '',
      place: issuer.placeName ?? '',
      ...(date ? { date } : { month: today.slice(0, 7) }),
    },
    subject,
    legalBases: [],
    ...(receiver ? { addressees: [receiver] } : {}),
    opening: [`Thực hiện ${plansOf(head)}, ${issuer.name} báo cáo ${inSentence} ${period} như sau:`],
    sections: written.map(({ code, title }) => ({ heading: title, level: 1, paragraphs: lines(words[code] ?? '') })),
    closing: [
      `Trên đây là báo cáo của ${issuer.name} (có Phụ lục số liệu kèm theo)${receiver ? `, kính gửi ${receiver} theo dõi, ${above ? 'tổng hợp' : 'chỉ đạo'}` : ''}`,
    ],
    recipients: [],
    ...(issuer.draftingUnit ? { archive: issuer.draftingUnit } : {}),
    signatory: signatoryOf(issuer, date ?? today),
  };
}

/** The consolidated report of an office as an official document. */
export function consolidatedReport(paper: ConsolidationPaper): OfficialReport {
  const frame = paperFrame(paper);
  const draft = `Dự thảo, số liệu chưa chốt, tính đến ngày ${formatDate(paper.today)}.`;
  const partial = paper.below.filter(({ expected, accepted }) => accepted < expected);
  const table = rollUpAnnex(paper.form, paper.rolled, { withSensitive: paper.withSensitive });
  const extra = codesOutside(paper.form, paper.rolled).length;
  return {
    ...frame,
    opening: [...(paper.isDraft ? [draft] : []), ...(frame.opening ?? [])],
    coverage: {
      expected: paper.expected,
      reported: paper.accepted,
      missing: paper.missing,
      gaps: [
        ...partial.map((one) => `Số liệu của ${one.name} tổng hợp từ ${one.accepted}/${one.expected} đơn vị`),
        ...lines(paper.gapsNote),
      ],
    },
    annex: {
      title: paper.form.title.replace(/^Phụ lục\s+/iu, ''),
      ...table,
      notes: [
        ...notesOf(table),
        ...(extra > 0 ? [`Có ${extra} dòng của phiên bản biểu mẫu khác không nằm trong bảng này.`] : []),
      ],
    },
  };
}

/** The document as the judge of official drafts reads it. */
export const asDraft = (report: OfficialReport): OfficialDraft => ({
  kind: report.header.kind,
  numberSymbol: numberSymbolOf(report.header),
  placeAndDate: formatDocumentDate(report.header),
  subject: report.subject,
  legalBases: punctuate(report.legalBases),
  addressees: report.addressees ?? [],
  body: [
    ...(report.opening ?? []),
    ...report.sections.flatMap(({ paragraphs }) => paragraphs),
    ...(report.closing ?? []),
  ].join('\n'),
  recipients: recipientLines(report),
  signatory: report.signatory,
  annexes: report.annex ? [report.annex.label ?? 'Phụ lục'] : [],
});
