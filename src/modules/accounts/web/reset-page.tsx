import { Button, Stack, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { useFields } from '#ui/fields.ts';
import { LinkButton } from '#ui/link-button.tsx';
import { Loaded } from '#ui/loaded.tsx';
import { usePageParams } from '#ui/router.ts';
import { useSessionControls } from '#ui/session.ts';
import { PlainFrame } from '#ui/shell/plain-frame.tsx';
import { useCommand } from '#ui/use-command.ts';
import { resetApi } from './access/access-api.ts';
import { judgeNewPassword } from './judge-fields.ts';
import { PasswordField } from './password-field.tsx';
import { accountWords } from './words.ts';

const words = accountWords.reset;

/** Chooses a new password by the link of an administrator. */
export default function ResetPage() {
  const { token } = usePageParams('token');
  const reset = useQuery(resetApi.query('GET /api/password-resets/:token', { params: { token } }));
  return (
    <PlainFrame title={words.title} lead={reset.data ? words.lead(reset.data.fullName) : undefined}>
      <Stack>
        <Loaded query={reset} what={words.opening}>
          {({ fullName, login }) => <NewPassword token={token} fullName={fullName} login={login} />}
        </Loaded>
        {reset.error ? (
          <div>
            <LinkButton to="/sign-in">{words.toSignIn}</LinkButton>
          </div>
        ) : null}
      </Stack>
    </PlainFrame>
  );
}

function NewPassword({ token, fullName, login }: { token: string; fullName: string; login: string }) {
  const { enter } = useSessionControls();
  const navigate = useNavigate();
  const form = useFields({ password: '' }, ({ password }) => ({
    password: judgeNewPassword(password, { fullName, login }),
  }));
  const renew = useCommand(
    (body: { password: string }, options) =>
      resetApi('POST /api/password-resets/:token', { params: { token }, body, quiet: true, ...options }),
    async ({ session }) => {
      if (session) enter(session);
      // Whoever has a second factor proves it on the page of signing in.
      await navigate({ to: session ? '/' : '/sign-in' });
    },
  );
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (form.isReady()) void renew.run({ password: form.values.password });
      }}
    >
      <Stack>
        <ErrorSummary errors={form.errors} attempt={form.attempt} />
        <FailureNote error={renew.error} />
        <TextInput
          label={accountWords.login}
          description={words.loginHint}
          value={login}
          readOnly
          autoComplete="username"
        />
        <PasswordField {...form.field('password')} isNew />
        <Button type="submit" loading={renew.busy}>
          {words.button}
        </Button>
      </Stack>
    </form>
  );
}
