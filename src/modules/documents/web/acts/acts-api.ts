import type { historyContract } from '#modules/history/contract.ts';
import { apiFor } from '#ui/api.ts';
import type { ReplyFor } from '#ui/api-types.ts';
import type { actsContract } from '../../acts-contract.ts';

type Acts = typeof actsContract;

export const actsApi = apiFor<Acts>();
export const historyApi = apiFor<typeof historyContract>();

export type Thread = ReplyFor<Acts, 'GET /api/units/:unitId/thread'>;
export type ThreadGroup = Thread['restsOn'][number];
export type Neighbour = ThreadGroup['nodes'][number];
export type ThreadNode = Thread['centre'];
export type Fact = Thread['standing']['facts'][number];
export type Outdated = ReplyFor<Acts, 'GET /api/units/:unitId/outdated'>['acts'][number];
export type ListedAct = ReplyFor<Acts, 'GET /api/units/:unitId/acts'>['acts'][number];

/** The address of the thread of a document of the library, or of an act. */
export const threadSearch = ({ id, documentId }: Pick<ThreadNode, 'id' | 'documentId'>): Record<string, string> =>
  documentId ? { document: documentId } : { act: id };

export const threadPath = (unitId: string): string => `/documents/${unitId}/thread`;

/** What an act is about, unless its name says it: a document without a number is called by its subject. */
export const subjectBeside = ({ label, subject }: { readonly label: string; readonly subject: string | null }) =>
  subject && !label.toLowerCase().includes(subject.toLowerCase()) ? subject : null;
