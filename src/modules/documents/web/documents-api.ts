import type { programmesContract } from '#modules/programmes/contract.ts';
import { apiFor } from '#ui/api.ts';
import type { ReplyFor } from '#ui/api-types.ts';
import type { documentsContract } from '../contract.ts';
import type { libraryContract } from '../library-contract.ts';

type Documents = typeof documentsContract;
type Library = typeof libraryContract;

export const documentsApi = apiFor<Documents>();
export const libraryApi = apiFor<Library>();
export const programmesApi = apiFor<typeof programmesContract>();

export type LibraryPage = ReplyFor<Library, 'GET /api/units/:unitId/library'>;
export type ReadDocument = ReplyFor<Documents, 'GET /api/units/:unitId/documents/:documentId'>;
export type Added = ReplyFor<Documents, 'POST /api/units/:unitId/documents'>;

/** Whether nothing could be read of it, because its pages are pictures. */
export const isWithoutWords = ({ file, reading }: Pick<ReadDocument, 'file' | 'reading'>): boolean =>
  file !== null && reading.text.trim() === '';
