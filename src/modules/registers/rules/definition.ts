import { z } from 'zod';
import { permissions } from '#base/permission.ts';
import { plainDay } from '#base/plain-day.ts';
import { paperSchema } from './papers/paper-schema.ts';

/** Stable name of a field, a choice, a state or a move inside its register: `reached-pupils`. */
const code = z.string().regex(/^[a-z][a-z0-9-]*$/);
/** A field of the entry, or a column of one of its tables: `classes.signed`. */
const place = z.string().regex(/^[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)?$/);
const words = z.string().min(1).max(300);
const day = plainDay;

/** The days on which something is offered; what was written in its time stays as it was written. */
const dated = { from: day.optional(), until: day.optional() };

const choice = z.strictObject({ code, name: words, ...dated });

/** What must hold of an entry: one of these choices taken, one of these states reached, or something written at all. */
const condition = z.union([
  z.strictObject({ field: place, in: z.array(z.string()).min(1) }),
  z.strictObject({ states: z.array(code).min(1) }),
  z.strictObject({ filled: place }),
]);

const named = {
  code,
  name: words,
  help: z.string().max(300).default(''),
  required: z.boolean().default(false),
  /** Asked for beside what must be written, though it may stay blank. */
  early: z.boolean().default(false),
  /** Asked only where all of these hold. */
  when: z.array(condition).default([]),
  /** Its value is seen by the unit itself alone: a telephone number, why somebody left. */
  inside: z.boolean().default(false),
  ...dated,
};

const simpleKinds = [
  z.strictObject({ ...named, kind: z.literal('text'), limit: z.int().positive().max(500).default(200) }),
  z.strictObject({ ...named, kind: z.literal('words'), limit: z.int().positive().max(5000).default(2000) }),
  /** A whole number in `unit`. */
  z.strictObject({
    ...named,
    kind: z.literal('count'),
    unit: z.string().max(30).default(''),
    min: z.int().min(0).default(0),
    max: z.int().positive().max(1_000_000_000_000_000),
  }),
  /** `past`: may not lie after today. `offer`: the day a new entry begins with; the entry's own day else begins with today. */
  z.strictObject({
    ...named,
    kind: z.literal('day'),
    past: z.boolean().default(false),
    offer: z.literal('school-year').optional(),
  }),
  z.strictObject({ ...named, kind: z.literal('time') }),
  /** `other`: “Khác”, with words of its own beside it. */
  z.strictObject({
    ...named,
    kind: z.literal('choice'),
    choices: z.array(choice).min(1),
    other: z.boolean().default(false),
  }),
  z.strictObject({
    ...named,
    kind: z.literal('choices'),
    choices: z.array(choice).min(1),
    other: z.boolean().default(false),
  }),
  z.strictObject({ ...named, kind: z.literal('yes-no') }),
] as const;

const simpleField = z.discriminatedUnion('kind', simpleKinds);

const field = z.discriminatedUnion('kind', [
  ...simpleKinds,
  /** A small table: classes of a drive, members of a committee, points of a checklist. */
  z.strictObject({
    ...named,
    kind: z.literal('rows'),
    columns: z.array(simpleField).min(1).max(12),
    most: z.int().positive().max(500).default(100),
    /** Lines to begin with: the values of the first column, or entries of another register in force, column by field. */
    begin: z.union([z.array(words), z.strictObject({ register: code, columns: z.record(code, code) })]).default([]),
  }),
]);

const severity = z.enum(['error', 'warning']);

const rule = z.discriminatedUnion('kind', [
  /** The sum of `left` may not pass `right`; of two columns of one table line by line. */
  z.strictObject({
    code,
    kind: z.literal('at-most'),
    left: z.array(place).min(1),
    right: place,
    severity: severity.default('error'),
    message: words,
  }),
  z.strictObject({
    code,
    kind: z.literal('in-order'),
    earlier: code,
    later: code,
    severity: severity.default('error'),
    message: words,
  }),
  /** At least one of these is written, and not as zero. */
  z.strictObject({
    code,
    kind: z.literal('any-of'),
    fields: z.array(place).min(2),
    severity: severity.default('error'),
    message: words,
  }),
]);

/**
 * What an entry adds to a measure: itself, the sum of what stands in these places, how many lines a table has, or what comes
 * in less what goes out.
 */
const amount = z.union([
  z.literal(1),
  z.array(place).min(1),
  z.strictObject({ lines: code }),
  z.strictObject({ plus: z.array(place).min(1), minus: z.array(place).min(1) }),
]);

/** The measure of the same register this one is a part of: 78 signed of 80; shown in per cent. */
const whole = z.string().optional();

/** How much of what is written makes one of the unit: 60, where minutes are written and hours are told. */
const per = z.int().min(2).optional();

const measure = z.discriminatedUnion('kind', [
  /** Counted where its day lies in the window. */
  z.strictObject({
    code: z.string().regex(/^[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)+$/),
    name: words,
    unit: z.string().max(30).default(''),
    kind: z.literal('flow'),
    amount: amount.default(1),
    /** Which day counts; the day of the entry when not said. */
    on: code.optional(),
    when: z.array(condition).default([]),
    of: whole,
    per,
  }),
  /** Counted at the end of the window's last day: from its day on, until the day on which it is no more. */
  z.strictObject({
    code: z.string().regex(/^[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)+$/),
    name: words,
    unit: z.string().max(30).default(''),
    kind: z.literal('stock'),
    amount: amount.default(1),
    /** Of several days the last, once all are written: no guard is a trained one before the first working day. */
    on: z.union([code, z.array(code).min(2)]).optional(),
    /** The measure of any register it is held against: guards against how many the unit was given. */
    against: whole,
    /** Of several days the first that is written. */
    until: z.union([code, z.array(code).min(2)]).optional(),
    when: z.array(condition).default([]),
    of: whole,
    per,
  }),
]);

const state = z.strictObject({ code, name: words, tone: z.enum(['open', 'good', 'ended']) });

const move = z.strictObject({
  code,
  /** What the button says. */
  name: words,
  from: z.array(code).min(1),
  to: code,
  /** Fields that are written with it; none may stay blank. */
  asks: z.array(code).default([]),
  /** Fields it takes back: who mends again says anew when. */
  clears: z.array(code).default([]),
  /** A file must prove the entry before it goes this way: nobody says that something is mended without showing it. */
  needsEvidence: z.boolean().default(false),
  needs: z.enum(Object.keys(permissions) as [keyof typeof permissions]).default('register.write'),
});

/** A day of the entry that somebody must not miss: said from `ahead` days before it until it is dealt with. */
const reminder = z.strictObject({
  code,
  /** What happens on the day: `Hết hiệu lực`. */
  name: words,
  on: code,
  ahead: z.int().min(0).max(366),
  /** How many days after the day it is still said; without it as long as the rest holds. */
  behind: z.int().min(0).max(366).optional(),
  when: z.array(condition).default([]),
  /** Dealt with once this is written. */
  unless: code.optional(),
});

/** A register of money: entries are added and never changed; a mistake is taken back by a counter-entry. */
const ledger = z.strictObject({
  /** What comes in and what goes out, in whole đồng; an entry has one of the two. */
  income: code,
  spending: code,
  /** Where the money is kept: each choice has a balance of its own. */
  source: code,
  /** The number of the paper it rests on. */
  paper: code,
  /** New entries reach back to the first day of the period before the present one: older balances were reported. */
  closes: z.enum(['month', 'quarter', 'year']),
});

/** Entries of another register that follow from lines of a table of this one: what an inspection found. */
const raises = z.strictObject({
  register: code,
  table: code,
  /** Of which lines: `points.result` is the column of the line. */
  when: z.array(condition).min(1),
  /** The field the new entry begins with, and the columns whose words it holds. */
  field: code,
  from: z.array(code).min(1),
  /** What the button beside the line says, and the heading over what was raised. */
  word: words,
  heading: words,
});

/**
 * A register (sổ) as plain data: what one entry holds, how it may change, what is counted from it. Lists, forms, search,
 * sheets, print and measures are made from this.
 */
export const definitionSchema = z.strictObject({
  code,
  version: z.int().positive(),
  /** Where it stands among the registers. */
  group: z.enum([
    'outreach',
    'pledges',
    'models',
    'forces',
    'shifts',
    'inspections',
    'coordination',
    'funds',
    'facilities',
  ]),
  /** `Sổ tuyên truyền`; one entry is a `buổi tuyên truyền`; the button says `Ghi buổi tuyên truyền`. */
  words: z.strictObject({ name: words, entry: words, add: words, about: words }),
  /** The plans, laws and design rows it follows. */
  source: words,
  fields: z.array(field).min(1),
  /** The field that says when it happened. */
  day: code,
  /** The field an entry is called by in lists. */
  title: code,
  states: z
    .strictObject({
      first: code,
      /** Where an entry begins instead, by what is written; so stands one from before the register had states, too. */
      begins: z.array(z.strictObject({ state: code, when: z.array(condition).min(1) })).default([]),
      list: z.array(state).min(2),
      moves: z.array(move).min(1),
    })
    .optional(),
  rules: z.array(rule).default([]),
  /** Columns of the list and of the printed register, in order. */
  columns: z.array(code).min(1).max(9),
  /** Two entries with the same of all these are shown as perhaps one. */
  alike: z.array(code).default([]),
  /** What offices above see: the entries, or counts alone (what would help an intruder stays inside the unit). */
  above: z.enum(['entries', 'counts']).default('entries'),
  /** Its entries take files that prove them: what to show there, and how many one entry takes at most. */
  evidence: z.strictObject({ help: z.string().max(300).default(''), most: z.int().positive().max(50) }).optional(),
  /** Their order is the order of the stored amounts: a later version adds at the end. */
  measures: z.array(measure).default([]),
  reminders: z.array(reminder).default([]),
  ledger: ledger.optional(),
  /** Papers drawn from it. */
  papers: z.array(paperSchema).default([]),
  raises: raises.optional(),
  /** Its entries are something to do while they stand in a state of tone `open`: by the day in `due`; `word`: what the button says. */
  task: z.strictObject({ due: code, word: words }).optional(),
});

/** A definition as its file writes it, defaults left out. */
export type DefinitionData = z.input<typeof definitionSchema>;
export type Definition = z.output<typeof definitionSchema>;
export type Field = Definition['fields'][number];
export type SimpleField = z.output<typeof simpleField>;
export type RowsField = Extract<Field, { kind: 'rows' }>;
export type Choice = z.output<typeof choice>;
export type Condition = z.output<typeof condition>;
export type EntryRule = Definition['rules'][number];
export type Measure = Definition['measures'][number];
export type Ledger = z.output<typeof ledger>;
export type Move = NonNullable<Definition['states']>['moves'][number];
export type Reminder = Definition['reminders'][number];
export type Group = Definition['group'];
