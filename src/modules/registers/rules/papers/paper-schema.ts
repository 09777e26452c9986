import { z } from 'zod';

const code = z.string().regex(/^[a-z][a-z0-9-]*$/);
const words = z.string().min(1).max(300);
const named = { code, name: words };

/** A paper drawn from a register, as data: what it is called, what it says, who signs. */
export const paperSchema = z.discriminatedUnion('kind', [
  /** Minutes of an entry: facts in a line each, then what was said under headings. */
  z.strictObject({
    ...named,
    kind: z.literal('minutes'),
    /** The field in which somebody wrote its number and day. */
    number: code.optional(),
    /** `Giao ban về …`, under the word *Biên bản*. */
    subject: words,
    facts: z.array(z.strictObject({ label: words, field: code })).default([]),
    sections: z.array(z.strictObject({ title: words, field: code })).min(1),
    /** From left to right. */
    signers: z.array(words).min(1).max(3),
  }),
  /** A sheet to sign for each line of a table of an entry: the class, how many lines, what is pledged. */
  z.strictObject({
    ...named,
    kind: z.literal('sheets'),
    /** Who signs. */
    by: z.enum(['pupils', 'families']).default('pupils'),
    table: code,
    /** Columns of the table: what the class is called, how many sign. */
    title: code,
    number: code,
    topics: code,
    /** The name and version of the text, and its words; without them what is pledged is said in general. */
    form: code.optional(),
    wording: code.optional(),
  }),
  /** The same for the staff: one sheet of the whole unit. */
  z.strictObject({ ...named, kind: z.literal('staff-sheet'), number: code, topics: code }),
  /** An urgent report of one event, of entries that are marked for it. */
  z.strictObject({
    ...named,
    kind: z.literal('event'),
    subject: words,
    /** The field that is ticked. */
    marked: code,
    facts: z.array(z.strictObject({ label: words, field: code })).min(1),
    sections: z.array(z.strictObject({ title: words, field: code })).min(1),
  }),
  /** A letter of a quarter that asks for training, drawn from the registers of those to be trained and of the classes held. */
  z.strictObject({
    ...named,
    kind: z.literal('training-proposal'),
    team: code,
    guards: z.string(),
    guardsTrained: z.string(),
    officers: z.string(),
  }),
]);

export type Paper = z.output<typeof paperSchema>;
export type MinutesPaper = Extract<Paper, { kind: 'minutes' }>;
export type EventPaper = Extract<Paper, { kind: 'event' }>;
export type SheetsPaper = Extract<Paper, { kind: 'sheets' }>;
export type StaffSheetPaper = Extract<Paper, { kind: 'staff-sheet' }>;
export type ProposalPaper = Extract<Paper, { kind: 'training-proposal' }>;
