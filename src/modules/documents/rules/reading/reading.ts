import { z } from 'zod';

/** A stretch of `reading.text`: UTF-16 offsets, `end` excluded. */
export const span = z.object({ start: z.int().min(0), end: z.int().min(0) });
export const certainty = z.enum(['sure', 'unsure']);

const found = <T extends z.ZodType>(value: T) => z.object({ value, where: span, certainty });
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

export const citation = z.object({
  /** Letter by letter as written, type word included. */
  raw: z.string(),
  where: span,
  kind: z.object({ code: z.string(), name: z.string() }).optional(),
  /** `75/KH-SGDĐT` without stray blanks; null for a document cited by name only. */
  numberSymbol: z.string().nullable(),
  date: day.optional(),
  issuer: z.string().optional(),
  subject: z.string().optional(),
  /** False when the number does not have the form its family uses; `proposed` is then a likely correction. */
  regular: z.boolean(),
  proposed: z.string().optional(),
  /** Cited only inside the subject of the document named before it. */
  nested: z.boolean(),
});

export interface ReadSection {
  marker: string;
  title: string;
  titleWhere: Span;
  /** The whole section, its subsections included. */
  where: Span;
  children: ReadSection[];
}

export const readSection: z.ZodType<ReadSection> = z.object({
  marker: z.string(),
  title: z.string(),
  titleWhere: span,
  where: span,
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
    .object({ phrase: z.string(), where: span, via: z.string().optional(), email: z.string().optional(), certainty })
    .optional(),
  recurrence: z.enum(['once', 'windows', 'monthly']),
  windows: z.array(readWindow),
  certainty,
});

export const unscheduledReason = z.enum([
  'ad-hoc',
  'periodic',
  'interval-without-day',
  'by-regulation',
  'no-date',
  'relative',
  'year-unknown',
]);

/** Something owed whose time cannot be measured from the text. */
export const unscheduledDuty = z.object({
  kind: z.enum(['plan', 'report', 'other']),
  phrase: z.string(),
  where: span,
  who: found(z.string()).optional(),
  reason: unscheduledReason,
});

export const findingCode = z.enum([
  'windows-overlap',
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
  'recipients-missing',
  'citation-abnormal',
  'legacy-encoding-repaired',
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
  repairs: z.array(
    z.object({ start: z.int(), end: z.int(), original: z.string(), encoding: z.enum(['VNI', 'TCVN3']) }),
  ),
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
    legalBases: z.array(citation),
  }),
  /** The year the plan is for; with `schoolYear` it begins in it. */
  year: found(z.int()).optional(),
  schoolYear: z.boolean(),
  addressees: z.array(found(z.string())),
  sections: z.array(readSection),
  duties: z.array(readDuty),
  unscheduled: z.array(unscheduledDuty),
  recipients: z.array(z.object({ name: z.string(), purpose: z.string().optional(), where: span })),
  signatory: z
    .object({
      capacity: z.enum(['KT.', 'TM.', 'TL.', 'TUQ.', 'Q.']).nullable(),
      /** For whom the signatory signs: the head, the collective. */
      onBehalfOf: z.string().optional(),
      title: z.string(),
      name: z.string().optional(),
      where: span,
      certainty,
    })
    .optional(),
  citations: z.array(citation),
  findings: z.array(readingFinding),
});

export type Span = z.infer<typeof span>;
export type Certainty = z.infer<typeof certainty>;
export type Found<T> = { value: T; where: Span; certainty: Certainty };
export type Citation = z.infer<typeof citation>;
export type ReadWindow = z.infer<typeof readWindow>;
export type ReadDuty = z.infer<typeof readDuty>;
export type UnscheduledDuty = z.infer<typeof unscheduledDuty>;
export type UnscheduledReason = z.infer<typeof unscheduledReason>;
export type FindingCode = z.infer<typeof findingCode>;
export type ReadingFinding = z.infer<typeof readingFinding>;
export type DocumentReading = z.infer<typeof documentReading>;
