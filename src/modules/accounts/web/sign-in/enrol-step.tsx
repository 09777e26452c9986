import { Button, Group, Stack, Title } from '@mantine/core';
import { useState } from 'react';
import { FailureNote } from '#ui/failure-note.tsx';
import { Note } from '#ui/note.tsx';
import { useCommand } from '#ui/use-command.ts';
import { accountsApi } from '../accounts-api.ts';
import { AddPasskey } from '../security/add-passkey.tsx';
import { AddTotp } from '../security/add-totp.tsx';
import { knowsPasskeys } from '../security/ceremony.ts';
import { RecoveryCodes } from '../security/recovery-codes.tsx';
import { factorsApi } from '../security/security-api.ts';
import { securityWords } from '../security/security-words.ts';
import type { SignInState } from '../sign-in-form.tsx';

const words = securityWords.signIn;

interface EnrolStepProps {
  readonly role: string;
  readonly source: string;
  readonly onGoOn: (state: SignInState) => void;
  readonly onRestart: () => void;
}

/** A required second factor is missing: it is set up here, and leads in. */
export default function EnrolStep({ role, source, onGoOn, onRestart }: EnrolStepProps) {
  const [totp, setTotp] = useState<{ secret: string; address: string }>();
  const [naming, setNaming] = useState(false);
  const [codes, setCodes] = useState<readonly string[]>();
  const begin = useCommand(
    (_: undefined, options) => factorsApi('POST /api/account/totp', { body: {}, quiet: true, ...options }),
    setTotp,
  );
  const goIn = useCommand(() => accountsApi('GET /api/session', { quiet: true }), onGoOn);
  const leave = useCommand(
    (_: undefined, options) => accountsApi('DELETE /api/session', { quiet: true, ...options }),
    onRestart,
  );
  const added = (made: readonly string[]) => (made.length > 0 ? setCodes(made) : void goIn.run(undefined));

  if (codes) {
    return (
      <Stack>
        <FailureNote error={goIn.error} />
        <RecoveryCodes codes={codes} doneWord={words.enter} onDone={() => void goIn.run(undefined)} />
      </Stack>
    );
  }
  if (totp || naming) {
    return (
      <Stack>
        <Title order={2}>{words.enrolTitle}</Title>
        {totp ? <AddTotp made={totp} onAdded={added} /> : null}
        {naming ? <AddPasskey onAdded={added} onCancel={() => setNaming(false)} /> : null}
      </Stack>
    );
  }
  return (
    <Stack>
      <div>
        <Title order={2}>{words.enrolTitle}</Title>
        <p>{words.enrolLead(role)}</p>
      </div>
      <FailureNote error={begin.error ?? leave.error} />
      <Button loading={begin.busy} onClick={() => void begin.run(undefined)}>
        {securityWords.totp.add}
      </Button>
      {knowsPasskeys() ? (
        <Button variant="default" onClick={() => setNaming(true)}>
          {securityWords.passkeys.add}
        </Button>
      ) : null}
      <Note>{securityWords.source(source)}.</Note>
      <Group>
        <Button variant="subtle" loading={leave.busy} onClick={() => void leave.run(undefined)}>
          {words.again}
        </Button>
      </Group>
    </Stack>
  );
}
