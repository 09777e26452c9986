import { z } from 'zod';
import { publishedReading } from '#modules/documents/rules/reading/published-reading.ts';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/u);
const { shape } = publishedReading;

/**
 * What a person says a document holds: `NAME.expected.json` beside `NAME.txt`, written without looking at what the reader
 * reads. A key left out is not measured; `null` or an empty list says that there is none and reading one is a mistake.
 */
export const expectedReading = z.strictObject({
  /** Why the document is in the corpus. */
  about: z.string(),
  /** Name of the kind: “Kế hoạch”. */
  kind: z.string().nullable().optional(),
  superior: z.string().nullable().optional(),
  issuer: z.string().nullable().optional(),
  number: z.string().nullable().optional(),
  symbol: z.string().nullable().optional(),
  place: z.string().nullable().optional(),
  date: z
    .strictObject({ year: z.int().nullable(), month: z.int().nullable(), day: z.int().nullable() })
    .nullable()
    .optional(),
  subject: z.string().nullable().optional(),
  signatory: z
    .strictObject({
      capacity: z.string().nullable(),
      title: z.string(),
      /** Null when the document has none. */
      name: z.string().nullable().optional(),
    })
    .nullable()
    .optional(),
  addressees: z.array(z.string()).optional(),
  recipients: z.array(z.strictObject({ name: z.string(), purpose: z.string().nullable() })).optional(),
  contacts: z.array(z.strictObject({ kind: z.enum(['email', 'phone', 'website']), value: z.string() })).optional(),
  /** The short names. */
  aliases: z.array(z.string()).optional(),
  /** In order, each its path of numbers (`II.1.a`) and its title; the title may be left out. */
  sections: z.array(z.union([z.tuple([z.string()]), z.tuple([z.string(), z.string()])])).optional(),
  footnotes: z.array(z.strictObject({ mark: z.string(), text: z.string() })).optional(),
  /** Every mention, also of the same document twice. `number` in its normal spelling, or the bare name of the law. */
  citations: z
    .array(
      z.strictObject({
        kind: shape.citations.element.shape.kind,
        number: z.string(),
        date: day.nullable(),
        relation: shape.citations.element.shape.relation.optional(),
        locator: z.string().optional(),
      }),
    )
    .optional(),
  duties: z
    .array(
      z.strictObject({
        kind: z.enum(['plan', 'report', 'other']),
        due: z.union([
          z.strictObject({ date: day, inclusive: z.boolean() }),
          z.strictObject({ day: z.int(), inclusive: z.boolean() }),
          z.strictObject({ day: z.int(), month: z.int(), inclusive: z.boolean() }),
          /** Asked for, with no time that can be measured. */
          z.strictObject({ unmeasured: shape.duties.element.shape.reason.unwrap() }),
        ]),
        window: z.strictObject({ from: day, to: day }).optional(),
        audience: z.string().optional(),
        /** Through which division, or the mailbox. */
        channel: z.string().optional(),
      }),
    )
    .optional(),
  targets: z
    .array(
      z.strictObject({
        comparator: shape.targets.element.shape.comparator,
        value: z.number().nullable(),
        unit: z.string().nullable(),
      }),
    )
    .optional(),
  encodings: z.array(z.strictObject({ from: z.string(), repaired: z.string() })).optional(),
  /** Codes of findings about the text; each once however often it is found. */
  findings: z.array(z.string()).optional(),
  /** Those only the text has: what copying left in it is not in the Word file and the PDF made from it. */
  findingsOfText: z.array(z.string()).optional(),
});

export type ExpectedReading = z.infer<typeof expectedReading>;
