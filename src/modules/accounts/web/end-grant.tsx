import { Stack, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { ConfirmButton } from '#ui/confirm-button.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { toast } from '#ui/toast.ts';
import { useCommand } from '#ui/use-command.ts';
import { accountsApi } from './accounts-api.ts';
import { accountWords, roleWord } from './words.ts';

const words = accountWords.people;

interface EndGrantProps {
  readonly unitId: string;
  readonly person: { readonly grantId: string; readonly fullName: string; readonly role: string };
}

export function EndGrant({ unitId, person }: EndGrantProps) {
  const { grantId, fullName, role } = person;
  const client = useQueryClient();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const id = useId();
  const end = useCommand(
    (body: { reason: string }, options) =>
      accountsApi('POST /api/units/:unitId/grants/:grantId/end', { params: { unitId, grantId }, body, ...options }),
    async () => {
      toast(words.ended(fullName));
      await client.invalidateQueries();
    },
  );
  const confirm = async () => {
    if (reason.trim().length < 3) {
      setMissing(true);
      document.getElementById(id)?.focus();
      return false;
    }
    return end.run({ reason: reason.trim() });
  };
  return (
    <ConfirmButton
      label={words.end}
      consequence={words.endConsequence(fullName, roleWord(role))}
      danger
      variant="subtle"
      busy={end.busy}
      onConfirm={confirm}
    >
      <Stack gap="xs">
        <TextInput
          id={id}
          label={words.reason}
          description={words.reasonHint}
          value={reason}
          error={missing && reason.trim().length < 3 ? words.reasonMissing : undefined}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <FailureNote error={end.error} />
      </Stack>
    </ConfirmButton>
  );
}
