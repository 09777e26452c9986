import { ApiRefusal } from '#ui/api-errors.ts';
import type { ReplyFor } from '#ui/api-types.ts';
import { type Reports, reportsApi } from '../reports-api.ts';
import type { FoundConflict, Sent, Value } from './outbox.ts';

export type SavedReply = ReplyFor<Reports, 'PUT /api/units/:unitId/reports/:assignmentId/cells'>;
export type SendChanges = (sent: Sent) => Promise<SavedReply>;

const parts = ['cells', 'notes', 'words'] as const;

/** Sends one command of changes to the report of a unit. */
export const sendTo =
  (unitId: string, assignmentId: string): SendChanges =>
  ({ commandId, changes }) => {
    const of = (part: (typeof parts)[number]) =>
      Object.entries(changes)
        .filter(([place]) => place.startsWith(`${part}/`))
        .map(([place, { value, basedOn }]) => ({ code: place.slice(part.length + 1), value, basedOn }));
    const body = { cells: of('cells'), notes: of('notes'), words: of('words') };
    return reportsApi('PUT /api/units/:unitId/reports/:assignmentId/cells', {
      params: { unitId, assignmentId },
      body: body as never,
      commandId,
    });
  };

interface ConflictFact {
  readonly part: string;
  readonly code: string;
  readonly theirs: Value;
  readonly by: string;
}

/** What somebody else changed meanwhile, when that is why the save was refused. */
export function conflictsOf(failure: unknown): FoundConflict[] {
  if (!(failure instanceof ApiRefusal) || failure.code !== 'stale') return [];
  const { conflicts } = failure.facts;
  if (!Array.isArray(conflicts)) return [];
  return (conflicts as ConflictFact[]).map(({ part, code, theirs, by }) => ({ place: `${part}/${code}`, theirs, by }));
}
