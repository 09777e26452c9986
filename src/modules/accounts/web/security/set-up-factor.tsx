import { Button, Stack, Title } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { FailureNote } from '#ui/failure-note.tsx';
import { Note } from '#ui/note.tsx';
import { useCommand } from '#ui/use-command.ts';
import { AddPasskey } from './add-passkey.tsx';
import { AddTotp } from './add-totp.tsx';
import { knowsPasskeys } from './ceremony.ts';
import { RecoveryCodes } from './recovery-codes.tsx';
import { factorsApi } from './security-api.ts';
import { securityWords } from './security-words.ts';

const words = securityWords.signIn;

interface SetUpFactorProps {
  /** The role that requires it, and who says so. */
  readonly role: string;
  /** The kind of unit it is held in, where that is known. */
  readonly unitKind?: string;
  readonly source: string;
  /** Typed a moment ago; absent where the program has just proved it itself. */
  readonly password?: string;
  /** What went wrong on the way in afterwards. */
  readonly error?: unknown;
  readonly onDone: () => void;
  /** What else can be done instead. */
  readonly children?: ReactNode;
}

/** Sets up a required second factor, one thing at a time: which kind, the kind itself, the recovery codes. */
export function SetUpFactor({ role, unitKind, source, password, error, onDone, children }: SetUpFactorProps) {
  const [totp, setTotp] = useState<{ secret: string; address: string }>();
  const [naming, setNaming] = useState(false);
  const [codes, setCodes] = useState<readonly string[]>();
  const body = password === undefined ? {} : { password };
  const begin = useCommand(
    (_: undefined, options) => factorsApi('POST /api/account/totp', { body, quiet: true, ...options }),
    setTotp,
  );
  const added = (made: readonly string[]) => (made.length > 0 ? setCodes(made) : onDone());

  if (codes) {
    return (
      <Stack>
        <FailureNote error={error} />
        <RecoveryCodes codes={codes} doneWord={words.enter} onDone={onDone} />
      </Stack>
    );
  }
  if (totp || naming) {
    return (
      <Stack>
        <Title order={2}>{words.enrolTitle}</Title>
        {totp ? <AddTotp made={totp} onAdded={added} /> : null}
        {naming ? (
          <AddPasskey
            {...(password === undefined ? {} : { password })}
            onAdded={added}
            onCancel={() => setNaming(false)}
          />
        ) : null}
      </Stack>
    );
  }
  return (
    <Stack>
      <div>
        <Title order={2}>{words.enrolTitle}</Title>
        <p>{words.enrolLead(role, unitKind)}</p>
      </div>
      <FailureNote error={begin.error} />
      <Button loading={begin.busy} onClick={() => void begin.run(undefined)}>
        {securityWords.totp.add}
      </Button>
      {knowsPasskeys() ? (
        <Button variant="default" onClick={() => setNaming(true)}>
          {securityWords.passkeys.add}
        </Button>
      ) : null}
      <Note>{securityWords.source(source)}.</Note>
      {children}
    </Stack>
  );
}
