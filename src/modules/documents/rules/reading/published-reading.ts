import { z } from 'zod';
import { citationKinds } from './citation-key.ts';
import { citationRelations } from './citation-relation.ts';
import { certainty, findingCode, target, unscheduledReason } from './reading.ts';
import { type ReadingRule, readingRules } from './reading-rules.ts';

/** Offsets in `text`: UTF-16, `end` excluded. */
const place = { start: z.int().min(0), end: z.int().min(0) };
/** What made the reader read it; null in a reading made before rules were kept. */
const rule = z.enum(readingRules).nullable();
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/u);

export interface PublishedSection {
  /** The numbering itself: `I`, `1.2`, `a`, `-`, `Điều 3`. */
  number: string;
  title: string;
  /** 1 for the outermost. */
  level: number;
  children: PublishedSection[];
  /** The paragraphs of the section that lie in none of its children, its own heading left out. */
  paragraphs: { start: number; end: number }[];
  rule: ReadingRule | null;
  start: number;
  end: number;
}

const section: z.ZodType<PublishedSection> = z
  .object({
    number: z.string(),
    title: z.string(),
    level: z.int().min(1),
    get children() {
      return z.array(section);
    },
    paragraphs: z.array(z.object(place)),
    rule,
    ...place,
  })
  .meta({ id: 'section' });

const publishedDuty = z.object({
  what: z.string(),
  /** Who owes it, in the words of the document; null when they do not say. */
  audience: z.string().nullable(),
  /** Who gets it. */
  receiver: z.string().nullable(),
  channel: z.object({ raw: z.string(), via: z.string().nullable(), email: z.string().nullable() }).nullable(),
  kind: z.enum(['plan', 'report', 'other']),
  /** `unmeasured`: the words leave open how often; `reason` says why there is no day. */
  recurrence: z.enum([
    'once',
    'daily',
    'weekly',
    'monthly',
    'quarterly',
    'half-yearly',
    'each-school-term',
    'yearly',
    'ad-hoc',
    'periodic',
    'unmeasured',
  ]),
  reason: unscheduledReason.nullable(),
  /**
   * `date` for one day; `day` alone for a day of every month, with `month` for a day of every year;
   * `month` alone (and `year`) where no day is named; `relative` where it is counted from an event. Not inclusive: “trước ngày X”.
   */
  due: z
    .object({
      date: day.nullable(),
      day: z.int().nullable(),
      month: z.int().nullable(),
      year: z.int().nullable(),
      relative: z
        .object({ amount: z.int(), unit: z.enum(['hour', 'day', 'working-day']), from: z.string().nullable() })
        .nullable(),
      inclusive: z.boolean(),
      raw: z.string(),
    })
    .nullable(),
  /** The days counted, both included. */
  window: z.object({ from: day.nullable(), to: day.nullable(), raw: z.string().nullable() }).nullable(),
  certainty,
  rule,
  ...place,
});

const headerField = z.enum([
  'kind',
  'superior',
  'issuer',
  'number',
  'symbol',
  'place',
  'date',
  'subject',
  'urgency',
  'draft',
]);

/** A reading as other programs get it: `truong-an read FILE --json`, docs/document-reading.schema.json. */
export const publishedReading = z.object({
  /** The text all offsets refer to. */
  text: z.string(),
  /** Abbreviation and name as Nghị định 30/2020/NĐ-CP, Phụ lục III has them; `type` in the words citations have. */
  kind: z.object({ code: z.string(), name: z.string(), type: z.enum(citationKinds) }).nullable(),
  superior: z.string().nullable(),
  issuer: z.string().nullable(),
  number: z.string().nullable(),
  symbol: z.string().nullable(),
  place: z.string().nullable(),
  date: z.object({ year: z.int().nullable(), month: z.int().nullable(), day: z.int().nullable() }).nullable(),
  subject: z.string().nullable(),
  /** HỎA TỐC, THƯỢNG KHẨN, KHẨN. */
  urgency: z.string().nullable(),
  /** “DỰ THẢO” stands on it. */
  draft: z.boolean(),
  /** Where each part of the head stands that was read, and how sure it is. */
  header: z.array(z.object({ field: headerField, certainty, rule, ...place })),
  addressees: z.array(z.object({ name: z.string(), rule, ...place })),
  recipients: z.array(z.object({ name: z.string(), purpose: z.string().nullable(), rule, ...place })),
  signatory: z
    .object({
      capacity: z.string().nullable(),
      onBehalfOf: z.string().nullable(),
      /** The collective it speaks for, where a deputy or delegate signs. */
      body: z.string().nullable(),
      title: z.string(),
      /** The office held besides: “CHỦ TỊCH UBND PHƯỜNG” below “TRƯỞNG BAN”. */
      otherTitle: z.string().nullable(),
      name: z.string().nullable(),
      certainty,
      rule,
      ...place,
    })
    .nullable(),
  contacts: z.array(
    z.object({ kind: z.enum(['email', 'phone', 'website']), value: z.string(), certainty, rule, ...place }),
  ),
  aliases: z.array(z.object({ name: z.string(), means: z.string(), certainty, rule, ...place })),
  sections: z.array(section),
  citations: z.array(
    z.object({
      kind: z.enum(citationKinds),
      /** As written, without stray blanks; null for a text cited by name. */
      number: z.string().nullable(),
      /** One spelling for all ways of writing the same number. */
      normalised: z.string().nullable(),
      date: day.nullable(),
      /** Of the day, else the one written alone, else the one in the number. */
      year: z.int().nullable(),
      issuer: z.string().nullable(),
      subject: z.string().nullable(),
      relation: z.enum(citationRelations),
      locator: z.string().nullable(),
      nested: z.boolean(),
      raw: z.string(),
      rule,
      ...place,
    }),
  ),
  duties: z.array(publishedDuty),
  targets: z.array(
    z.object({
      raw: z.string(),
      comparator: target.shape.comparator,
      value: z.number().nullable(),
      unit: z.string().nullable(),
      subject: z.string().nullable(),
      scope: z.string().nullable(),
      exception: z.string().nullable(),
      certainty,
      rule,
      ...place,
    }),
  ),
  footnotes: z.array(z.object({ mark: z.string(), text: z.string(), at: z.int().nullable(), rule, ...place })),
  encodings: z.array(z.object({ from: z.string(), raw: z.string(), repaired: z.string(), rule, ...place })),
  findings: z.array(
    z.object({
      code: findingCode,
      severity: z.enum(['warning', 'info']),
      message: z.string(),
      rule,
      start: z.int().nullable(),
      end: z.int().nullable(),
    }),
  ),
});

export type PublishedHeaderField = z.infer<typeof headerField>;
export type PublishedReading = z.infer<typeof publishedReading>;
export type PublishedDuty = z.infer<typeof publishedDuty>;
