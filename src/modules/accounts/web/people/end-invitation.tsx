import { useQueryClient } from '@tanstack/react-query';
import { ConfirmButton } from '#ui/confirm-button.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { toast } from '#ui/toast.ts';
import { useCommand } from '#ui/use-command.ts';
import { accountsApi } from '../accounts-api.ts';
import { accountWords } from '../words.ts';

const words = accountWords.people;

interface EndInvitationProps {
  readonly unitId: string;
  readonly invitation: { readonly id: string; readonly fullName: string };
}

/** Ends an invitation whose link went astray. */
export function EndInvitation({ unitId, invitation }: EndInvitationProps) {
  const { id: invitationId, fullName } = invitation;
  const client = useQueryClient();
  const end = useCommand(
    (_: null, options) =>
      accountsApi('POST /api/units/:unitId/invitations/:invitationId/end', {
        params: { unitId, invitationId },
        ...options,
      }),
    async () => {
      toast(words.invitationEnded(fullName));
      await client.invalidateQueries();
    },
  );
  return (
    <ConfirmButton
      label={words.endInvitation}
      consequence={words.endInvitationConsequence(fullName)}
      variant="subtle"
      busy={end.busy}
      onConfirm={() => end.run(null)}
    >
      <FailureNote error={end.error} />
    </ConfirmButton>
  );
}
