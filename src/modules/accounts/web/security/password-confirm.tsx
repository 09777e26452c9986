import { Stack } from '@mantine/core';
import { useId, useState } from 'react';
import { ApiRefusal } from '#ui/api-errors.ts';
import { ConfirmButton } from '#ui/confirm-button.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { PasswordField } from '../password-field.tsx';
import { securityWords } from './security-words.ts';

interface PasswordConfirmProps {
  readonly label: string;
  readonly consequence: string;
  readonly danger?: boolean;
  readonly busy: boolean;
  readonly error: unknown;
  /** True once it is done. */
  readonly onConfirm: (password: string) => Promise<boolean>;
}

/** A change to the ways to sign in that asks for the password where it says what will happen. */
export function PasswordConfirm({ label, consequence, danger = false, busy, error, onConfirm }: PasswordConfirmProps) {
  const [password, setPassword] = useState('');
  const [missing, setMissing] = useState(false);
  const id = useId();
  const wrong = error instanceof ApiRefusal && error.code === 'password-wrong';
  const confirm = async () => {
    if (!password) {
      setMissing(true);
      document.getElementById(id)?.focus();
      return false;
    }
    const done = await onConfirm(password);
    if (done) setPassword('');
    return done;
  };
  const sentence = missing && !password ? securityWords.passwordMissing : wrong ? error.sentence : undefined;
  return (
    <ConfirmButton label={label} consequence={consequence} danger={danger} busy={busy} onConfirm={confirm}>
      <Stack gap="xs">
        <PasswordField
          id={id}
          label={securityWords.passwordNow}
          value={password}
          error={sentence}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        {wrong ? null : <FailureNote error={error} />}
      </Stack>
    </ConfirmButton>
  );
}
