import { Button, Group } from '@mantine/core';
import { FailureNote } from '#ui/failure-note.tsx';
import { useCommand } from '#ui/use-command.ts';
import { accountsApi } from '../accounts-api.ts';
import { securityWords } from '../security/security-words.ts';
import { SetUpFactor } from '../security/set-up-factor.tsx';
import type { SignInState } from '../sign-in-form.tsx';

interface EnrolStepProps {
  readonly role: string;
  readonly source: string;
  readonly onGoOn: (state: SignInState) => void;
  readonly onRestart: () => void;
}

/** A required second factor is missing: it is set up here, and leads in. */
export default function EnrolStep({ role, source, onGoOn, onRestart }: EnrolStepProps) {
  const goIn = useCommand(() => accountsApi('GET /api/session', { quiet: true }), onGoOn);
  const leave = useCommand(
    (_: undefined, options) => accountsApi('DELETE /api/session', { quiet: true, ...options }),
    onRestart,
  );
  return (
    <SetUpFactor role={role} source={source} error={goIn.error} onDone={() => void goIn.run(undefined)}>
      <FailureNote error={leave.error} />
      <Group>
        <Button variant="subtle" loading={leave.busy} onClick={() => void leave.run(undefined)}>
          {securityWords.signIn.again}
        </Button>
      </Group>
    </SetUpFactor>
  );
}
