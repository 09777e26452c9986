import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useSessionControls } from '#ui/session.ts';
import { toast } from '#ui/toast.ts';
import { registerWords as words } from '../words.ts';
import { outboxOf } from './use-outbox.ts';

/** How long the page that was opened has the network for itself. */
const PAUSE = 2_000;

/** Whoever goes where there is no signal must find the pages there: they are fetched while there is. */
const fetchPages = () =>
  Promise.all([
    import('../registers-page.tsx'),
    import('../list/register-page.tsx'),
    import('../entry/new-entry-page.tsx'),
  ]).catch(() => undefined);

/** Sends what waits on this device whatever page is open, tells of what went in late, and lets pages look anew. */
export default function SendWaiting() {
  const { state } = useSessionControls();
  return state.status === 'in' && state.session.permissions.includes('register.write') ? (
    <Sending personId={state.session.personId} />
  ) : null;
}

function Sending({ personId }: { personId: string }) {
  const client = useQueryClient();
  const told = useRef(0);
  useEffect(() => {
    const timer = setTimeout(() => void fetchPages(), PAUSE);
    return () => clearTimeout(timer);
  }, []);
  useEffect(() => {
    const outbox = outboxOf(personId);
    told.current = outbox.state().done.size;
    let late = new Set<string>();
    return outbox.listen(() => {
      const { entries, done } = outbox.state();
      for (const { id, phase } of entries) if (phase === 'waiting' || phase === 'signed-out') late.add(id);
      if (done.size === told.current) return;
      told.current = done.size;
      void client.invalidateQueries();
      const rest = entries.some(({ phase }) => phase !== 'refused' && phase !== 'sending');
      const arrived = [...late].filter((id) => done.has(id));
      if (rest || arrived.length === 0) return;
      toast(words.outbox.sent(arrived.length));
      late = new Set();
    });
  }, [client, personId]);
  return null;
}
