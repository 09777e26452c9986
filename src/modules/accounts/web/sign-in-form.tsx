import { Loader, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import type { ReplyFor } from '#ui/api-types.ts';
import type { Session } from '#ui/session.ts';
import type { accountsContract } from '../contract.ts';
import { accountsApi } from './accounts-api.ts';
import { PasswordStep } from './sign-in/password-step.tsx';

const FactorStep = lazy(() => import('./sign-in/factor-step.tsx'));
const EnrolStep = lazy(() => import('./sign-in/enrol-step.tsx'));

export type SignInState = ReplyFor<typeof accountsContract, 'POST /api/session'>;

interface SignInFormProps {
  /** Given when the same person comes back after the session has ended. */
  readonly login?: string;
  readonly onSignedIn: (session: Session) => void;
  /** Stands below the first step only: other ways in, and what to do about a forgotten password. */
  readonly children?: ReactNode;
}

/** Signing in, step by step: the password, then whatever the account asks for beside it. */
export function SignInForm({ login = '', onSignedIn, children }: SignInFormProps) {
  // A page opened anew goes on where it stood.
  const stood = useQuery({
    queryKey: ['sign-in-step'],
    queryFn: () => accountsApi('GET /api/session', { quiet: true }),
    gcTime: 0,
  });
  const [moved, setMoved] = useState<SignInState['step']>();
  const step = moved === undefined ? (stood.data?.step ?? null) : moved;

  const goOn = (state: SignInState) => {
    if (state.session) onSignedIn(state.session);
    else setMoved(state.step);
  };
  const restart = () => setMoved(null);
  if (!step) {
    return (
      <Stack>
        <PasswordStep login={login} onGoOn={goOn} />
        {children}
      </Stack>
    );
  }
  return (
    <Suspense fallback={<Loader />}>
      {step.kind === 'factor' ? (
        <FactorStep ways={step.ways} onGoOn={goOn} onRestart={restart} />
      ) : (
        <EnrolStep role={step.role ?? ''} source={step.source ?? ''} onGoOn={goOn} onRestart={restart} />
      )}
    </Suspense>
  );
}
