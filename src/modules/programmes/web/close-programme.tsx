import { TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { ConfirmButton } from '#ui/confirm-button.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { fieldId, useFields } from '#ui/fields.ts';
import { toast } from '#ui/toast.ts';
import { useCommand } from '#ui/use-command.ts';
import { programmeWords } from './programme-words.ts';
import { type ProgrammeView, programmesApi } from './programmes-api.ts';

const words = programmeWords.issued;

/** *Kết thúc*, with a reason that history keeps. */
export function CloseProgramme({ view }: { view: ProgrammeView }) {
  const client = useQueryClient();
  const form = useFields({ reason: '' }, ({ reason }) => ({
    reason: reason.trim().length < 3 ? words.closeReasonShort : undefined,
  }));
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
      <ConfirmButton
        label={words.close}
        danger
        busy={close.busy}
        consequence={words.closeConsequence(planned)}
        onConfirm={() => {
          if (form.isReady()) return close.run(form.values.reason.trim());
          document.getElementById(fieldId('reason'))?.focus();
          return false;
        }}
      >
        <TextInput {...form.field('reason')} label={words.closeReason} />
        <FailureNote error={close.error} />
      </ConfirmButton>
    </div>
  );
}
