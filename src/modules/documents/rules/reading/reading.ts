import { z } from 'zod';
import { citationRelations } from './citation-relation.ts';
import { readingRules } from './reading-rules.ts';
import { legacyEncodings } from './repair-encoding.ts';

/** A stretch of `reading.text`: UTF-16 offsets, `end` excluded. */
export const span = z.object({ start: z.int().min(0), end: z.int().min(0) });
export const certainty = z.enum(['sure', 'unsure']);
/** What made the reader read it (`ruleSentence` says why); readings stored before rules were kept have none. */
export const rule = z.enum(readingRules).optional();

const found = <T extends z.ZodType>(value: T) => z.object({ value, where: span, certainty, rule });
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

export const citation = z.object({
  /** Letter by letter as written, type word included. */
  raw: z.string(),
  where: span,
  kind: z.object({ code: z.string(), name: z.string() }).optional(),
  /** `75/KH-SGDĐT` without stray blanks; null for a document cited by name only. */
  numberSymbol: z.string().nullable(),
  date: day.optional(),
  /** The year written, where no whole day is: “Luật Trẻ em năm 2016”. */
  year: z.int().optional(),
  issuer: z.string().optional(),
  subject: z.string().optional(),
  /** False when the number does not have the form its family uses; `proposed` is then a likely correction. */
  regular: z.boolean(),
  proposed: z.string().optional(),
  /** How the words around say the citation is meant. */
  relation: z.enum(citationRelations).default('refers'),
  /** The part of the text that is meant: “điểm a khoản 2 Điều 145”. */
  locator: z.string().optional(),
  /** Cited only inside the subject of the document named before it. */
  nested: z.boolean(),
  rule,
});

export interface ReadSection {
  marker: string;
  title: string;
  titleWhere: Span;
  /** The whole section, its subsections included. */
  where: Span;
  rule?: Rule;
  children: ReadSection[];
}

export const readSection: z.ZodType<ReadSection> = z.object({
  marker: z.string(),
  title: z.string(),
  titleWhere: span,
  where: span,
  rule,
  get children() {
    return z.array(readSection);
  },
});

export const readWindow = z.object({
  name: z.string(),
  /** The days counted, both included; null when the document names none. */
  firstDay: day.nullable(),
  lastDay: day.nullable(),
  due: z.object({ day, inclusive: z.boolean() }),
  duePhrase: z.string(),
  dueWhere: span,
  windowPhrase: z.string().optional(),
  windowWhere: span.optional(),
  certainty,
  rule,
});

export const readDuty = z.object({
  kind: z.enum(['plan', 'report']),
  /** What is owed, in the words of the document. */
  title: z.string(),
  /** Short name for lists. */
  name: z.string(),
  phrase: z.string(),
  where: span,
  who: found(z.string()).optional(),
  receiver: found(z.string()).optional(),
  channel: z
    .object({
      phrase: z.string(),
      where: span,
      via: z.string().optional(),
      email: z.string().optional(),
      certainty,
      rule,
    })
    .optional(),
  recurrence: z.enum(['once', 'windows', 'monthly', 'quarterly', 'yearly']),
  windows: z.array(readWindow),
  certainty,
  rule,
});

export const unscheduledReason = z.enum([
  'ad-hoc',
  'periodic',
  'interval-without-day',
  'by-regulation',
  'no-date',
  'relative',
  'month-only',
  'year-only',
  'year-unknown',
]);

/** How often, where the words say it. */
export const readInterval = z.enum(['day', 'week', 'month', 'quarter', 'half-year', 'school-term', 'year']);

/** Something owed whose time cannot be measured from the text. */
export const unscheduledDuty = z.object({
  kind: z.enum(['plan', 'report', 'other']),
  phrase: z.string(),
  where: span,
  who: found(z.string()).optional(),
  reason: unscheduledReason,
  rule,
  interval: readInterval.optional(),
  /** “trong thời hạn 10 ngày kể từ ngày nhận được”. */
  relative: z
    .object({ amount: z.int(), unit: z.enum(['hour', 'day', 'working-day']), from: z.string().optional() })
    .optional(),
  /** “trong tháng 11/2025”, “trong năm 2025”; the year is null where the words leave it out. */
  during: z.object({ year: z.int().nullable(), month: z.int().nullable() }).optional(),
});

/** Something else to be done by a day: neither a plan nor a report that is handed in. */
export const readTask = z.object({
  what: z.string(),
  where: span,
  who: found(z.string()).optional(),
  due: z.object({ day, inclusive: z.boolean() }),
  duePhrase: z.string(),
  dueWhere: span,
  /** An hour the words give; only the day is kept. */
  hour: z.string().optional(),
  /** “hằng năm … trước ngày 20/5”: `due` is that of the plan's year. */
  isEveryYear: z.boolean().optional(),
  certainty,
  rule,
});

/** Where the issuing body can be reached, or who is named to answer. */
export const contact = z.object({
  kind: z.enum(['email', 'phone', 'website']),
  value: z.string(),
  where: span,
  certainty,
  rule,
});

/** A short name the document gives to something longer. */
export const alias = z.object({ name: z.string(), means: z.string(), where: span, certainty, rule });

/** What is to be reached, in figures or as a direction. */
export const target = z.object({
  raw: z.string(),
  where: span,
  comparator: z.enum(['>', '>=', '=', '<=', '<', 'reduce', 'raise', 'none', 'keep']),
  /** Null for a direction without a figure. */
  value: z.number().nullable(),
  /** `%`, or the thing counted: “mô hình”. */
  unit: z.string().nullable(),
  /** Of what. */
  subject: z.string().optional(),
  /** Whom it is asked of, and who is left out. */
  scope: z.string().optional(),
  exception: z.string().optional(),
  certainty,
  rule,
});

export const footnote = z.object({
  mark: z.string(),
  text: z.string(),
  where: span,
  /** Where its mark stands; absent when the mark was lost. */
  at: z.int().optional(),
  rule,
});

export const findingCode = z.enum([
  'windows-overlap',
  'windows-gap',
  'days-in-no-shorter-window',
  'due-before-window-ends',
  'literal-window-longer',
  'window-without-days',
  'due-before-document-date',
  'due-hour-dropped',
  'due-without-duty',
  'day-impossible',
  'base-dated-before-plan-year',
  'number-blank',
  'date-blank',
  'like-addressee-without-addressee',
  'signatory-missing',
  'signatories-several',
  'recipients-missing',
  'number-year-differs',
  'citation-abnormal',
  'type-word-missing',
  'cited-with-two-dates',
  'symbol-not-of-kind',
  'subject-mark-misplaced',
  'addressee-in-plan',
  'archive-copy-missing',
  'deputy-title-missing',
  'annex-not-referred',
  'day-zero-missing',
  'basis-unpunctuated',
  'glued-words',
  'words-slipped',
  'and-or-unclear',
  'interval-unmeasured',
  'residues-removed',
  'legacy-encoding-repaired',
  'personal-data',
  'not-read',
]);

export const readingFinding = z.object({
  code: findingCode,
  severity: z.enum(['warning', 'info']),
  where: span.optional(),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
});

export const documentReading = z.object({
  /** The cleaned text all offsets refer to: NFC, residues gone, wrapped lines joined, legacy runs repaired. */
  text: z.string(),
  repairs: z.array(z.object({ start: z.int(), end: z.int(), original: z.string(), encoding: z.enum(legacyEncodings) })),
  header: z.object({
    superiorBody: found(z.string()).optional(),
    issuer: found(z.string()).optional(),
    /** Value null: the place for the number is there and empty. Absent: no such line was found. */
    number: found(z.string().nullable()).optional(),
    symbol: found(z.string()).optional(),
    place: found(z.string()).optional(),
    dateParts: found(
      z.object({ day: z.int().nullable(), month: z.int().nullable(), year: z.int().nullable() }),
    ).optional(),
    /** Only when day, month and year are all there and make a day. */
    date: day.optional(),
    kind: found(z.object({ code: z.string(), name: z.string() })).optional(),
    subject: found(z.string()).optional(),
    /** HỎA TỐC, THƯỢNG KHẨN, KHẨN. */
    urgency: found(z.string()).optional(),
    /** “DỰ THẢO” stands on it. */
    draft: found(z.boolean()).optional(),
    legalBases: z.array(citation),
  }),
  /** The year the plan is for; with `schoolYear` it begins in it. */
  year: found(z.int()).optional(),
  schoolYear: z.boolean(),
  addressees: z.array(found(z.string())),
  sections: z.array(readSection),
  duties: z.array(readDuty),
  unscheduled: z.array(unscheduledDuty),
  tasks: z.array(readTask).default([]),
  recipients: z.array(z.object({ name: z.string(), purpose: z.string().optional(), where: span, rule })),
  signatory: z
    .object({
      capacity: z.enum(['KT.', 'TM.', 'TL.', 'TUQ.', 'Q.']).nullable(),
      /** For whom the signatory signs: the head, the collective. */
      onBehalfOf: z.string().optional(),
      /** The collective named above: “TM. ỦY BAN NHÂN DÂN” over “KT. CHỦ TỊCH”. */
      body: z.string().optional(),
      title: z.string(),
      /** The office held besides: “CHỦ TỊCH UBND PHƯỜNG” below “TRƯỞNG BAN”. */
      otherTitle: z.string().optional(),
      name: z.string().optional(),
      where: span,
      certainty,
      rule,
    })
    .optional(),
  citations: z.array(citation),
  contacts: z.array(contact).default([]),
  aliases: z.array(alias).default([]),
  targets: z.array(target).default([]),
  footnotes: z.array(footnote).default([]),
  findings: z.array(readingFinding),
});

export type Span = z.infer<typeof span>;
export type Certainty = z.infer<typeof certainty>;
type Rule = z.infer<typeof rule>;
export type Found<T> = { value: T; where: Span; certainty: Certainty; rule?: Rule };
export type Citation = z.infer<typeof citation>;
export type Contact = z.infer<typeof contact>;
export type Alias = z.infer<typeof alias>;
export type Target = z.infer<typeof target>;
export type Footnote = z.infer<typeof footnote>;
export type ReadWindow = z.infer<typeof readWindow>;
export type ReadDuty = z.infer<typeof readDuty>;
export type UnscheduledDuty = z.infer<typeof unscheduledDuty>;
export type ReadTask = z.infer<typeof readTask>;
export type ReadInterval = z.infer<typeof readInterval>;
export type UnscheduledReason = z.infer<typeof unscheduledReason>;
export type FindingCode = z.infer<typeof findingCode>;
export type ReadingFinding = z.infer<typeof readingFinding>;
export type DocumentReading = z.infer<typeof documentReading>;
