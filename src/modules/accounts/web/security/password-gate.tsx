import { Button, Group, Stack } from '@mantine/core';
import { useEffect } from 'react';
import { ApiRefusal } from '#ui/api-errors.ts';
import { FailureNote } from '#ui/failure-note.tsx';
import { fieldId, useFields } from '#ui/fields.ts';
import { words as general } from '#ui/words.ts';
import { PasswordField } from '../password-field.tsx';
import { securityWords } from './security-words.ts';

interface PasswordGateProps {
  readonly label: string;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onSubmit: (password: string) => void;
  readonly onCancel: () => void;
}

/** Asks for the password once more before the ways to sign in are changed. */
export function PasswordGate({ label, busy, error, onSubmit, onCancel }: PasswordGateProps) {
  const form = useFields({ passwordNow: '' }, ({ passwordNow }) => ({
    passwordNow: passwordNow ? undefined : securityWords.passwordMissing,
  }));
  const wrong = error instanceof ApiRefusal && error.code === 'password-wrong';
  useEffect(() => document.getElementById(fieldId('passwordNow'))?.focus(), []);
  return (
    <form
      noValidate
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        if (form.isReady()) onSubmit(form.values.passwordNow);
      }}
    >
      <Stack>
        {wrong ? null : <FailureNote error={error} />}
        <PasswordField
          {...form.field('passwordNow')}
          label={securityWords.passwordNow}
          error={form.errors.passwordNow ?? (wrong ? error.sentence : undefined)}
        />
        <Group>
          <Button type="submit" loading={busy}>
            {securityWords.next}
          </Button>
          <Button variant="default" disabled={busy} onClick={onCancel}>
            {general.cancel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
