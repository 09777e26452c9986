import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, Navigate, useSearch } from '@tanstack/react-router';
import { Note } from '#ui/note.tsx';
import { useSessionControls } from '#ui/session.ts';
import { PlainFrame } from '#ui/shell/plain-frame.tsx';
import { accountsApi } from './accounts-api.ts';
import { ownPath } from './own-path.ts';
import { ProviderButton } from './providers/provider-button.tsx';
import { SignInForm } from './sign-in-form.tsx';
import classes from './sign-in-page.module.css';
import { accountWords } from './words.ts';

export default function SignInPage() {
  const { state, enter } = useSessionControls();
  const { next } = useSearch({ strict: false }) as { next?: unknown };
  const setup = useQuery(accountsApi.query('GET /api/setup'));
  if (state.status === 'in') return <Navigate to={ownPath(next)} replace />;
  return (
    <PlainFrame title={accountWords.signIn.title}>
      <Stack>
        {setup.data?.empty ? <Note title={accountWords.signIn.emptyTitle}>{accountWords.signIn.empty}</Note> : null}
        <SignInForm onSignedIn={enter}>
          <ProviderButton next={next} />
          <p>
            <Link to="/slip">{accountWords.signIn.slip}</Link>
          </p>
          <Forgotten />
        </SignInForm>
      </Stack>
    </PlainFrame>
  );
}

/** What to do about a forgotten password, folded away until somebody needs it. */
function Forgotten() {
  const { forgotten, forgottenSteps, forgottenLogin, forgottenFactor } = accountWords.signIn;
  return (
    <details className={classes.forgotten}>
      <summary>{forgotten}</summary>
      <ol>
        {forgottenSteps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p>{forgottenLogin}</p>
      <p>{forgottenFactor}</p>
    </details>
  );
}
