import { TextInput } from '@mantine/core';
import { useEffect } from 'react';
import { ApiRefusal } from '#ui/api-errors.ts';
import { fieldId, useFields } from '#ui/fields.ts';
import { useCommand } from '#ui/use-command.ts';
import classes from '../security/security.module.css';
import { factorsApi } from '../security/security-api.ts';
import { securityWords } from '../security/security-words.ts';
import type { SignInState } from '../sign-in-form.tsx';
import { TryForm } from './try-form.tsx';

const words = securityWords.signIn;

interface CodeFormProps {
  readonly way: 'totp' | 'recovery';
  readonly onGoOn: (state: SignInState) => void;
}

const paths = { totp: 'POST /api/session/totp', recovery: 'POST /api/session/recovery' } as const;

export function CodeForm({ way, onGoOn }: CodeFormProps) {
  const form = useFields({ code: '' }, ({ code }) => ({ code: code.trim() ? undefined : words.codeMissing }));
  const prove = useCommand(
    (body: { code: string }, options) => factorsApi(paths[way], { body, quiet: true, ...options }),
    onGoOn,
  );
  const wrong = prove.error instanceof ApiRefusal && prove.error.code === 'code-wrong';
  useEffect(() => document.getElementById(fieldId('code'))?.focus(), []);
  return (
    <TryForm
      word={words.confirm}
      busy={prove.busy}
      error={wrong ? undefined : prove.error}
      onTry={() => {
        if (form.isReady()) void prove.run({ code: form.values.code.trim() });
      }}
    >
      <TextInput
        {...form.field('code')}
        className={classes.code}
        label={way === 'totp' ? words.code : words.recoveryCode}
        inputMode={way === 'totp' ? 'numeric' : 'text'}
        autoComplete="one-time-code"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={20}
        error={form.errors.code ?? (wrong ? (prove.error as ApiRefusal).sentence : undefined)}
      />
    </TryForm>
  );
}
