import { Button, Stack, Title } from '@mantine/core';
import { ApiRefusal } from '#ui/api-errors.ts';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { useFields } from '#ui/fields.ts';
import { useSession } from '#ui/session.ts';
import { toast } from '#ui/toast.ts';
import { useCommand } from '#ui/use-command.ts';
import { accountsApi } from './accounts-api.ts';
import { judgeNewPassword } from './judge-fields.ts';
import { PasswordField } from './password-field.tsx';
import { accountWords } from './words.ts';

const words = accountWords.account;

export function ChangePassword() {
  const { login, fullName, grants } = useSession();
  const unitNames = grants.map(({ unitName }) => unitName);
  const form = useFields({ current: '', next: '' }, ({ current, next }) => ({
    current: current ? undefined : accountWords.passwordMissing,
    next: judgeNewPassword(next, { login, fullName, unitNames }),
  }));
  const change = useCommand(
    (body: { current: string; next: string }, options) =>
      accountsApi('PUT /api/session/password', { body, ...options }),
    () => {
      form.reset();
      toast(words.changed);
    },
  );
  const wrong = change.error instanceof ApiRefusal && change.error.code === 'sign-in-failed';
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (form.isReady()) void change.run(form.values);
      }}
    >
      <Stack>
        <Title order={2}>{words.password}</Title>
        <ErrorSummary errors={form.errors} attempt={form.attempt} />
        {wrong ? null : <FailureNote error={change.error} />}
        {/* For password managers: whose password this is. */}
        <input type="hidden" name="username" autoComplete="username" value={login} />
        <PasswordField
          {...form.field('current')}
          label={words.current}
          error={form.errors.current ?? (wrong ? words.currentWrong : undefined)}
        />
        <PasswordField {...form.field('next')} isNew />
        <div>
          <Button type="submit" variant="default" loading={change.busy}>
            {words.change}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
