import { Stack, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { formatDate } from '#base/date.ts';
import { ConfirmButton } from '#ui/confirm-button.tsx';
import { DayField } from '#ui/day-field.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { useToday } from '#ui/server-day.ts';
import { toast } from '#ui/toast.ts';
import { useCommand } from '#ui/use-command.ts';
import { accountsApi } from '../accounts-api.ts';
import { accountWords, roleWord } from '../words.ts';
import { judgeDays } from './judge-days.ts';
import { peopleWords } from './people-words.ts';

const words = accountWords.people;

interface EndGrantProps {
  readonly unitId: string;
  readonly unitKind: string;
  /** The person holds further roles here: the button says which one it ends. */
  readonly several?: boolean;
  readonly person: { readonly grantId: string; readonly fullName: string; readonly role: string };
}

export function EndGrant({ unitId, unitKind, person, several = false }: EndGrantProps) {
  const { grantId, fullName, role } = person;
  const client = useQueryClient();
  const [reason, setReason] = useState('');
  const [lastDay, setLastDay] = useState('');
  const [missing, setMissing] = useState(false);
  const dayWrong = judgeDays({ from: '', until: lastDay }, useToday()).until;
  const id = useId();
  const end = useCommand(
    (body: { reason: string; lastDay?: string }, options) =>
      accountsApi('POST /api/units/:unitId/grants/:grantId/end', { params: { unitId, grantId }, body, ...options }),
    async (_reply, body) => {
      const day = body.lastDay;
      toast(day ? peopleWords.end.endedOn(fullName, formatDate(day)) : words.ended(fullName));
      await client.invalidateQueries();
    },
  );
  const confirm = async () => {
    if (reason.trim().length < 3 || dayWrong) {
      setMissing(true);
      if (!dayWrong) document.getElementById(id)?.focus();
      return false;
    }
    return end.run({ reason: reason.trim(), ...(lastDay ? { lastDay } : {}) });
  };
  return (
    <ConfirmButton
      label={several ? peopleWords.end.oneOf(roleWord(role, unitKind)) : words.end}
      consequence={words.endConsequence(fullName, roleWord(role, unitKind))}
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
        <DayField
          name={`last-${grantId}`}
          label={peopleWords.end.lastDay}
          description={peopleWords.end.lastDayHint}
          value={lastDay}
          error={missing ? dayWrong : undefined}
          width="14rem"
          onChange={setLastDay}
        />
        <FailureNote error={end.error} />
      </Stack>
    </ConfirmButton>
  );
}
