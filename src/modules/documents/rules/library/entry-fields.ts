import { z } from 'zod';
import { plainDay } from '#base/plain-day.ts';
import { kindByCode } from '../reading/document-kinds.ts';
import { directions } from './entry.ts';

const text = (longest: number) => z.string().trim().min(1).max(longest).nullable();

/** What a person may change of an entry; null where nothing is known. */
export const entryFields = z.object({
  direction: z.enum(directions),
  kindCode: z
    .string()
    .refine((code) => kindByCode(code) !== undefined)
    .nullable(),
  number: text(20),
  symbol: text(80),
  issuer: text(300),
  subject: text(2_000),
  signedOn: plainDay.nullable(),
  inForceFrom: plainDay.nullable(),
  /** The last day. */
  inForceTo: plainDay.nullable(),
  note: text(2_000),
});
