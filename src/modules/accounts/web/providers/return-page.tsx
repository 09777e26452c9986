import { Loader, Stack } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { FailureNote } from '#ui/failure-note.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { useSessionControls } from '#ui/session.ts';
import { PlainFrame } from '#ui/shell/plain-frame.tsx';
import { toast } from '#ui/toast.ts';
import { useCommand } from '#ui/use-command.ts';
import { takeNext } from '../own-path.ts';
import { providerApi } from './provider-api.ts';
import { providerWords as words } from './provider-words.ts';

const SECURITY = '/account/security';

/**
 * Where the office's own system sends people back to. The page brings the answer to the server by itself, so that the
 * cookies of signing in never have to travel from another site; the answer leaves the address bar at once.
 */
export default function ReturnPage() {
  const { state, enter } = useSessionControls();
  const navigate = useNavigate();
  const client = useQueryClient();
  const began = useRef(false);
  const comeBack = useCommand(
    (body: { answer: string }, options) =>
      providerApi('POST /api/session/provider/return', { body, quiet: true, ...options }),
    async ({ linked, state: { session } }) => {
      if (session) enter(session);
      if (linked) {
        toast(words.linked);
        await client.invalidateQueries({ queryKey: ['GET /api/account/provider'] });
        return navigate({ to: SECURITY, replace: true });
      }
      // Whoever still has to prove a second factor does so on the page of signing in.
      const next = takeNext();
      return navigate(session ? { to: next, replace: true } : { to: '/sign-in', search: { next }, replace: true });
    },
  );
  useEffect(() => {
    if (began.current) return;
    began.current = true;
    const answer = location.search.slice(1);
    history.replaceState(history.state, '', location.pathname);
    void comeBack.run({ answer });
  });
  const isIn = state.status === 'in';
  if (!comeBack.error) {
    return (
      <PlainFrame title={words.back} lead={words.backLead}>
        <Loader role="status" aria-label={words.back} />
      </PlainFrame>
    );
  }
  return (
    <PlainFrame title={isIn ? words.notLinked : words.failed}>
      <Stack>
        <FailureNote error={comeBack.error} />
        <div>
          <LinkButton to={isIn ? SECURITY : '/sign-in'}>{isIn ? words.toSecurity : words.toSignIn}</LinkButton>
        </div>
      </Stack>
    </PlainFrame>
  );
}
