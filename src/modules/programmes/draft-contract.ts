import { z } from 'zod';
import { plainDay as day } from '#base/plain-day.ts';
import { dutyKinds } from './rules/assignment.ts';
import { audienceSchema } from './rules/audience.ts';

export const programmeTitle = z.string().trim().min(3).max(500);

const fields = {
  register: z.string().regex(/^[a-z][a-z0-9-]*$/),
  count: z.int().min(1).max(100),
  choice: z
    .string()
    .regex(/^[a-z][a-z0-9-]*:[a-z][a-z0-9-]*$/)
    .nullable(),
};

/** Entries of a register that a duty asks for, `choice` as `topics:drugs`. */
const asks = z.strictObject(fields);

/** The same in the words of the register: one entry, the button that writes one, the choice. */
export const asksInWords = z.object({
  ...fields,
  entry: z.string(),
  add: z.string(),
  choiceName: z.string().nullable(),
});

const windowDraft = z.strictObject({
  name: z.string().trim().min(1).max(200),
  /** Null for a duty that counts no days (a plan). */
  firstDay: day.nullable(),
  lastDay: day.nullable(),
  dueDay: day,
  dueInclusive: z.boolean(),
  duePhrase: z.string().max(500).nullable().default(null),
});

const dutyDraft = z.strictObject({
  kind: z.enum(dutyKinds),
  title: programmeTitle,
  phrase: z.string().max(2000).nullable().default(null),
  channel: z.string().max(500).nullable().default(null),
  audience: audienceSchema,
  /** The form a report duty asks; null for a plan. */
  form: z.strictObject({ code: z.string().max(50), version: z.int().positive() }).nullable(),
  /** What a duty of entries asks; null for the others. */
  asks: asks.nullable().default(null),
  windows: z.array(windowDraft).min(1).max(60),
});

/** The content of a draft as it is saved. */
export const programmeDraft = z.strictObject({
  title: programmeTitle,
  numberSymbol: z.string().trim().max(100).nullable(),
  signedOn: day.nullable(),
  year: z.int().min(2000).max(2100),
  duties: z.array(dutyDraft).max(40),
});
