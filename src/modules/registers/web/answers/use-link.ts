import { useQueryClient } from '@tanstack/react-query';
import { toast } from '#ui/toast.ts';
import { useCommand } from '#ui/use-command.ts';
import { registersApi } from '../registers-api.ts';
import { registerWords } from '../words.ts';
import { type AssignmentKey, keyOf } from './answers-api.ts';

const words = registerWords.answers;

interface LinkChange {
  readonly entryId: string;
  readonly assignment: AssignmentKey;
  readonly on: boolean;
}

/** Counts an entry for a duty, or no more; either is undone by the other. */
export function useLink(unitId: string, register: string) {
  const client = useQueryClient();
  return useCommand(
    async ({ entryId, assignment, on }: LinkChange, options) => {
      const body = on ? { link: [keyOf(assignment)] } : { unlink: [keyOf(assignment)] };
      const { answers } = await registersApi('PUT /api/units/:unitId/registers/:register/entries/:entryId/answers', {
        params: { unitId, register, entryId },
        body,
        ...options,
      });
      return { on, answer: answers.find(({ assignmentId }) => assignmentId === assignment.assignmentId) };
    },
    async ({ on, answer }) => {
      toast(on ? words.linked(answer?.state === 'accepted') : words.unlinked);
      await client.invalidateQueries();
    },
  );
}
