import { z } from 'zod';
import { isPlainDate } from '#base/date.ts';
import { citationKinds } from '../reading/citation-key.ts';

const day = z.string().refine(isPlainDate);

/**
 * How sure a fact is: `certain` – a source that was read says so; `reported` – told, not compared with the text itself;
 * `unknown` – sources disagree or say nothing. Pages say the last two in words.
 */
export const howSure = z.enum(['certain', 'reported', 'unknown']);

/**
 * What a later act does to an earlier one. `followed-by`: a later one is now worked by, though none says that the earlier
 * one has ended. `continued-by`: the later one goes on with it, and it stays in force.
 */
export const changeKinds = ['replaced-by', 'repealed-by', 'amended-by', 'followed-by', 'continued-by'] as const;
export type ChangeKind = (typeof changeKinds)[number];

export const knownChange = z.strictObject({
  how: z.enum(changeKinds),
  /** Number of the later act as written in `number`, or its first name. */
  by: z.string().min(3),
  /** The later act is not in the data: its number is only told in part. */
  foreign: z.boolean().optional(),
  /** The first day it works; null where no source says it. */
  from: day.nullable(),
  /** Only a part of the earlier act. */
  part: z.boolean().optional(),
  source: z.string().min(5),
  sure: howSure,
});

/** An act that plans of this field rest on, with what is known of its life. Null: no source that was read says it. */
export const knownAct = z
  .strictObject({
    number: z.string().min(4).nullable(),
    /** Other spellings that are met. */
    alsoWritten: z.array(z.string()).optional(),
    /** Names it is cited by, each with its type word. */
    names: z.array(z.string()).optional(),
    kind: z.enum(citationKinds),
    signedOn: day.nullable(),
    /** Only where the day is not known and the number carries no year. */
    year: z.int().optional(),
    issuer: z.string().min(2),
    /** In our own words. */
    subject: z.string().min(10),
    inForceFrom: day.nullable(),
    /** The last day. */
    inForceTo: day.nullable(),
    source: z.string().min(5),
    sure: howSure,
    changes: z.array(knownChange),
  })
  .refine(({ number, names }) => number !== null || (names ?? []).length > 0, 'neither a number nor a name');

export type HowSure = z.infer<typeof howSure>;
export type KnownChange = z.infer<typeof knownChange>;
export type KnownAct = z.infer<typeof knownAct>;
