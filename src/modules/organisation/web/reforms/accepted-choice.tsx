import { Checkbox } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useCommand } from '#ui/use-command.ts';
import { OutdatedNote } from './outdated-note.tsx';
import { reformWords } from './reform-words.ts';
import { type RehearsedReform, reformsApi } from './reforms-api.ts';

interface AcceptedChoiceProps {
  readonly officeId: string;
  readonly reform: RehearsedReform;
}

/** A reform dated into windows that were accepted is applied only if a person says that they know. */
export function AcceptedChoice({ officeId, reform }: AcceptedChoiceProps) {
  const client = useQueryClient();
  const { id, name, effectiveOn, legalBasis, steps, revision } = reform;
  const change = useCommand(
    (knowsAccepted: boolean, options) =>
      reformsApi('PUT /api/units/:unitId/reforms/:reformId', {
        params: { unitId: officeId, reformId: id },
        body: { revision, name, effectiveOn, legalBasis, steps, knowsAccepted },
        ...options,
      }),
    () => client.invalidateQueries(),
  );
  if (!reform.rehearsal.findings.some(({ code }) => code === 'accepted-window')) return null;
  return (
    <>
      <Checkbox
        label={reformWords.rehearsal.knowsAccepted}
        checked={reform.knowsAccepted}
        disabled={change.busy}
        onChange={(event) => void change.run(event.currentTarget.checked)}
      />
      <OutdatedNote error={change.error} path={`/reforms/${officeId}/${id}`} />
    </>
  );
}
