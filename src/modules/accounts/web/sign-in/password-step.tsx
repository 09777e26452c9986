import { Stack } from '@mantine/core';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { useFields } from '#ui/fields.ts';
import { useCommand } from '#ui/use-command.ts';
import { accountsApi } from '../accounts-api.ts';
import { PasswordField } from '../password-field.tsx';
import { knowsPasskeys } from '../security/ceremony.ts';
import type { SignInState } from '../sign-in-form.tsx';
import { accountWords } from '../words.ts';
import { PasskeyButton } from './passkey-button.tsx';
import { LoginField, TryForm } from './try-form.tsx';

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
      <TryForm
        word={accountWords.signIn.button}
        busy={signIn.busy}
        error={signIn.error}
        onTry={() => {
          if (form.isReady()) void signIn.run({ ...form.values, login: form.values.login.trim() });
        }}
      >
        <ErrorSummary errors={form.errors} attempt={form.attempt} />
        <LoginField {...form.field('login')} />
        <PasswordField {...form.field('password')} />
      </TryForm>
      {knowsPasskeys() ? <PasskeyButton word={accountWords.signIn.passkey} variant="default" onGoOn={onGoOn} /> : null}
    </Stack>
  );
}
