import { useQueryClient } from '@tanstack/react-query';
import { ReasonButton } from '#ui/reason-button.tsx';
import { toast } from '#ui/toast.ts';
import { useCommand } from '#ui/use-command.ts';
import { programmeWords } from './programme-words.ts';
import { type ProgrammeView, programmesApi } from './programmes-api.ts';

const words = programmeWords.issued;

/** *Kết thúc*, with a reason that history keeps. */
export function CloseProgramme({ view }: { view: ProgrammeView }) {
  const client = useQueryClient();
  const close = useCommand(
    (reason: string, options) =>
      programmesApi('POST /api/units/:unitId/programmes/:programmeId/close', {
        params: { unitId: view.unitId, programmeId: view.id },
        body: { reason },
        ...options,
      }),
    async () => {
      toast(words.closed);
      await client.invalidateQueries();
    },
  );
  const planned = view.duties.flatMap((duty) => duty.windows).filter(({ state }) => state === 'planned').length;
  return (
    <div>
      <ReasonButton
        label={words.close}
        danger
        busy={close.busy}
        error={close.error}
        consequence={words.closeConsequence(planned)}
        reasonLabel={words.closeReason}
        onConfirm={close.run}
      />
    </div>
  );
}
