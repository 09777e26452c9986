import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { onSignedOut } from './api.ts';
import { noteServerDay } from './server-day.ts';
import {
  type Session,
  SessionContext,
  type SessionControls,
  type SessionSource,
  type SessionState,
} from './session.ts';

const SignInDialog = lazy(() => import('./sign-in-dialog.tsx'));
const UNIT_KEY = 'truong-an-unit';
const queryKey = ['session'];

/** All but the session itself: its observer would lose sight of a query taken away under it. */
const forgetOthers = (client: QueryClient): void =>
  client.removeQueries({ predicate: (query) => query.queryKey[0] !== queryKey[0] });

/** Who is asked to sign in again, and why when it is more than the time that has passed. */
interface Asking {
  readonly session: Session;
  readonly why: string | undefined;
}

/** Holds who is signed in, and asks to sign in again over the page when the session ends in the middle of work. */
export function SessionProvider({ source, children }: { source: SessionSource; children: ReactNode }) {
  const client = useQueryClient();
  const query = useQuery({ queryKey, queryFn: source.load, staleTime: Number.POSITIVE_INFINITY, retry: 1 });
  const [unitId, setUnitId] = useState(() => localStorage.getItem(UNIT_KEY));
  const [asking, setAsking] = useState<Asking>();
  const answer = useRef<((again: boolean) => void) | undefined>(undefined);
  const pending = useRef<Promise<boolean> | undefined>(undefined);
  const session = query.data;

  useEffect(() => {
    if (session?.today) noteServerDay(session.today);
  }, [session]);

  useEffect(() => {
    onSignedOut((refusal) => {
      if (!session) return Promise.resolve(false);
      pending.current ??= new Promise<boolean>((resolve) => {
        answer.current = resolve;
        setAsking({ session, why: refusal.code === 'session-needs-factor' ? refusal.sentence : undefined });
      });
      return pending.current;
    });
  }, [session]);

  const settle = useCallback((again: boolean) => {
    setAsking(undefined);
    pending.current = undefined;
    answer.current?.(again);
  }, []);

  const enter = useCallback(
    (next: Session) => {
      const before = client.getQueryData<Session | null>(queryKey);
      if (before?.personId !== next.personId) forgetOthers(client);
      client.setQueryData(queryKey, next);
    },
    [client],
  );
  const chooseUnit = useCallback((chosen: string) => {
    localStorage.setItem(UNIT_KEY, chosen);
    setUnitId(chosen);
  }, []);

  const { data, isError, error, refetch } = query;
  const controls = useMemo<SessionControls>(() => {
    const state = ((): SessionState => {
      if (data) {
        const grant = data.grants.find((one) => one.unitId === unitId) ?? data.grants[0];
        return { status: 'in', session: data, grant };
      }
      if (data === null) return { status: 'out' };
      return isError ? { status: 'failed', error, retry: () => void refetch() } : { status: 'loading' };
    })();
    return { state, source, enter, chooseUnit };
  }, [data, isError, error, refetch, unitId, source, enter, chooseUnit]);

  return (
    <SessionContext value={controls}>
      {children}
      {asking ? (
        <Suspense fallback={null}>
          <SignInDialog
            source={source}
            login={asking.session.login}
            why={asking.why}
            onSignedIn={(next) => {
              // Another person must not land in the middle of someone else's form.
              if (next.personId !== asking.session.personId) return location.assign('/');
              enter(next);
              settle(true);
            }}
            onClose={() => settle(false)}
          />
        </Suspense>
      ) : null}
    </SessionContext>
  );
}
