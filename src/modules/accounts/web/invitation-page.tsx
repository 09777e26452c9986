import { Button, Stack, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { formatDate } from '#base/date.ts';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { useFields } from '#ui/fields.ts';
import { LinkButton } from '#ui/link-button.tsx';
import { Loaded } from '#ui/loaded.tsx';
import { Note } from '#ui/note.tsx';
import { usePageParams } from '#ui/router.ts';
import { type Session, useSessionControls } from '#ui/session.ts';
import { PlainFrame } from '#ui/shell/plain-frame.tsx';
import { useCommand } from '#ui/use-command.ts';
import { accountsApi } from './accounts-api.ts';
import { judgeFullName, judgeLogin, judgeNewPassword } from './judge-fields.ts';
import { PasswordField } from './password-field.tsx';
import { securityWords } from './security/security-words.ts';
import { SetUpFactor } from './security/set-up-factor.tsx';
import { accountWords, roleWord } from './words.ts';

const words = accountWords.invitation;

/** Accepts an invitation: an account first, then the second factor where the role must have one, then to work. */
export default function InvitationPage() {
  const { token } = usePageParams('token');
  const { state, enter } = useSessionControls();
  const navigate = useNavigate();
  const [accepted, setAccepted] = useState<{ session: Session; password: string }>();
  const invitation = useQuery({
    ...accountsApi.query('GET /api/invitations/:token', { params: { token } }),
    // Once accepted the link is used up; the page goes on with what it said.
    enabled: !accepted,
  });
  const goIn = async (session: Session) => {
    enter(session);
    await navigate({ to: '/' });
  };
  const goInAnew = useCommand(
    () => accountsApi('GET /api/session', { quiet: true }),
    async ({ session }) => goIn(session ?? (accepted as { session: Session }).session),
  );
  const { data } = invitation;
  if (accepted && data?.factor) {
    return (
      <PlainFrame title={words.made} lead={words.madeLead(roleWord(data.role, data.unitKind), data.unitName)}>
        <SetUpFactor
          role={data.role}
          unitKind={data.unitKind}
          source={data.factor.source}
          password={accepted.password}
          error={goInAnew.error}
          onDone={() => void goInAnew.run(undefined)}
        >
          <p>{securityWords.signIn.laterLead(formatDate(data.factor.until))}</p>
          <div>
            <Button variant="subtle" loading={goInAnew.busy} onClick={() => void goInAnew.run(undefined)}>
              {securityWords.signIn.later}
            </Button>
          </div>
        </SetUpFactor>
      </PlainFrame>
    );
  }
  return (
    <PlainFrame
      title={words.title}
      lead={data ? words.lead(roleWord(data.role, data.unitKind), data.unitName) : undefined}
    >
      <Stack>
        {state.status === 'in' && data ? (
          <Note kind="warning">{words.signOutFirst(state.session.fullName)}</Note>
        ) : null}
        <Loaded query={invitation} what={words.opening}>
          {({ fullName, login, role, unitKind, factor }) => (
            <>
              {factor ? <Note>{words.factor(roleWord(role, unitKind), factor.source)}</Note> : null}
              <AcceptForm
                token={token}
                fullName={fullName}
                login={login ?? ''}
                onAccepted={(session, password) =>
                  factor && session.factorDue ? setAccepted({ session, password }) : void goIn(session)
                }
              />
            </>
          )}
        </Loaded>
        {state.status === 'in' && invitation.error ? (
          <div>
            <LinkButton to="/">{words.goHome}</LinkButton>
          </div>
        ) : null}
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

interface AcceptFormProps {
  readonly token: string;
  readonly fullName: string;
  /** Kept for them; they may choose another. */
  readonly login: string;
  readonly onAccepted: (session: Session, password: string) => void;
}

function AcceptForm({ token, fullName, login, onAccepted }: AcceptFormProps) {
  const form = useFields<AcceptFields>({ fullName, login, password: '' }, judge);
  const accept = useCommand(
    (body: AcceptFields, options) =>
      accountsApi('POST /api/invitations/:token/accept', { params: { token }, body, ...options }),
    (session, { password }) => onAccepted(session, password),
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
