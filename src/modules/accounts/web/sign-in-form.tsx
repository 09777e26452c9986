import { Button, Stack, TextInput } from '@mantine/core';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { useFields } from '#ui/fields.ts';
import type { Session } from '#ui/session.ts';
import { useCommand } from '#ui/use-command.ts';
import { accountsApi } from './accounts-api.ts';
import { PasswordField } from './password-field.tsx';
import { accountWords } from './words.ts';

interface SignInFormProps {
  /** Given when the same person comes back after the session has ended. */
  readonly login?: string;
  readonly onSignedIn: (session: Session) => void;
}

const judge = ({ login, password }: { login: string; password: string }) => ({
  login: login.trim() ? undefined : accountWords.loginMissing,
  password: password ? undefined : accountWords.passwordMissing,
});

export function SignInForm({ login = '', onSignedIn }: SignInFormProps) {
  const form = useFields({ login, password: '' }, judge);
  const signIn = useCommand(
    (body: { login: string; password: string }, options) =>
      accountsApi('POST /api/session', { body, quiet: true, ...options }),
    onSignedIn,
  );
  return (
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
  );
}
