import { Button, Stack, TextInput } from '@mantine/core';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { useFields } from '#ui/fields.ts';
import { useCommand } from '#ui/use-command.ts';
import { accountsApi } from '../accounts-api.ts';
import { PasswordField } from '../password-field.tsx';
import { knowsPasskeys } from '../security/ceremony.ts';
import type { SignInState } from '../sign-in-form.tsx';
import { accountWords } from '../words.ts';
import { PasskeyButton } from './passkey-button.tsx';

interface PasswordStepProps {
  readonly login: string;
  readonly onGoOn: (state: SignInState) => void;
}

const judge = ({ login, password }: { login: string; password: string }) => ({
  login: login.trim() ? undefined : accountWords.loginMissing,
  password: password ? undefined : accountWords.passwordMissing,
});

export function PasswordStep({ login, onGoOn }: PasswordStepProps) {
  const form = useFields({ login, password: '' }, judge);
  const signIn = useCommand(
    (body: { login: string; password: string }, options) =>
      accountsApi('POST /api/session', { body, quiet: true, ...options }),
    onGoOn,
  );
  return (
    <Stack>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (form.isReady()) void signIn.run({ ...form.values, login: form.values.login.trim() });
        }}
      >
        <Stack>
          <ErrorSummary errors={form.errors} attempt={form.attempt} />
          <FailureNote error={signIn.error} />
          <TextInput
            {...form.field('login')}
            label={accountWords.login}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
          />
          <PasswordField {...form.field('password')} />
          <Button type="submit" loading={signIn.busy}>
            {accountWords.signIn.button}
          </Button>
        </Stack>
      </form>
      {knowsPasskeys() ? <PasskeyButton word={accountWords.signIn.passkey} variant="default" onGoOn={onGoOn} /> : null}
    </Stack>
  );
}
