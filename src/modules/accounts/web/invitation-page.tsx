import { Button, Stack, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { useFields } from '#ui/fields.ts';
import { Loaded } from '#ui/loaded.tsx';
import { Note } from '#ui/note.tsx';
import { usePageParams } from '#ui/router.ts';
import { useSessionControls } from '#ui/session.ts';
import { PlainFrame } from '#ui/shell/plain-frame.tsx';
import { useCommand } from '#ui/use-command.ts';
import { accountsApi } from './accounts-api.ts';
import { judgeFullName, judgeLogin, judgeNewPassword } from './judge-fields.ts';
import { PasswordField } from './password-field.tsx';
import { accountWords, roleWord } from './words.ts';

const words = accountWords.invitation;

export default function InvitationPage() {
  const { token } = usePageParams('token');
  const { state } = useSessionControls();
  const invitation = useQuery(accountsApi.query('GET /api/invitations/:token', { params: { token } }));
  return (
    <PlainFrame
      title={words.title}
      lead={invitation.data ? words.lead(roleWord(invitation.data.role), invitation.data.unitName) : undefined}
    >
      <Stack>
        {state.status === 'in' ? <Note kind="warning">{words.signOutFirst(state.session.fullName)}</Note> : null}
        <Loaded query={invitation} what={words.opening}>
          {({ fullName }) => <AcceptForm token={token} fullName={fullName} />}
        </Loaded>
      </Stack>
    </PlainFrame>
  );
}

type AcceptFields = { fullName: string; login: string; password: string };

const judge = (values: AcceptFields) => ({
  fullName: judgeFullName(values.fullName),
  login: judgeLogin(values.login),
  password: judgeNewPassword(values.password, values),
});

function AcceptForm({ token, fullName }: { token: string; fullName: string }) {
  const { enter } = useSessionControls();
  const navigate = useNavigate();
  const form = useFields<AcceptFields>({ fullName, login: '', password: '' }, judge);
  const accept = useCommand(
    (body: AcceptFields, options) =>
      accountsApi('POST /api/invitations/:token/accept', { params: { token }, body, ...options }),
    async (session) => {
      enter(session);
      await navigate({ to: '/' });
    },
  );
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (form.isReady()) void accept.run(form.values);
      }}
    >
      <Stack>
        <ErrorSummary errors={form.errors} attempt={form.attempt} />
        <FailureNote error={accept.error} />
        <TextInput {...form.field('fullName')} label={accountWords.fullName} autoComplete="name" />
        <TextInput
          {...form.field('login')}
          label={accountWords.login}
          description={accountWords.loginHint}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
        />
        <PasswordField {...form.field('password')} isNew />
        <Button type="submit" loading={accept.busy}>
          {words.button}
        </Button>
      </Stack>
    </form>
  );
}
