import { apiFor } from '#ui/api.ts';
import type { ReplyFor } from '#ui/api-types.ts';
import type { registerContract } from '../../register-contract.ts';
import type { PrintedLine } from '../../rules/register/printed-book.ts';

type Register = typeof registerContract;

export const registerApi = apiFor<Register>();

export type BookReply = ReplyFor<Register, 'GET /api/units/:unitId/books/:book'>;
export type EntryReply = ReplyFor<Register, 'GET /api/units/:unitId/entries/:entryId'>;
export type Line = EntryReply['entry'];
export type Step = EntryReply['steps'][number];
export type LinesOfDocument = ReplyFor<Register, 'GET /api/units/:unitId/documents/:documentId/entries'>;

/** A line as it is printed. */
export const printed = ({ number, series, facts, withdrawn }: Line): PrintedLine => ({
  number,
  series,
  facts,
  withdrawn: withdrawn?.reason ?? null,
});
