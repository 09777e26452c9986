import { apiFor } from '#ui/api.ts';
import type { ReplyFor } from '#ui/api-types.ts';
import type { registerContract } from '../../register-contract.ts';

type Register = typeof registerContract;

export const registerApi = apiFor<Register>();

export type BookReply = ReplyFor<Register, 'GET /api/units/:unitId/books/:book'>;
export type EntryReply = ReplyFor<Register, 'GET /api/units/:unitId/entries/:entryId'>;
export type Line = EntryReply['entry'];
export type Step = EntryReply['steps'][number];
export type LinesOfDocument = ReplyFor<Register, 'GET /api/units/:unitId/documents/:documentId/entries'>;
