import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useSessionControls } from '#ui/session.ts';
import { toast } from '#ui/toast.ts';
import { fileOutboxOf } from '../evidence/use-file-outbox.ts';
import { evidenceWords } from '../evidence/words.ts';
import { registerWords as words } from '../words.ts';
import { outboxOf } from './use-outbox.ts';
import { isHeld } from './waiting.ts';

/** How long the page that was opened has the network for itself. */
const PAUSE = 2_000;

/** Whoever goes where there is no signal must find the pages there: they are fetched while there is. */
const fetchPages = (writes: boolean) =>
  Promise.all([
    import('../shifts/duty-page.tsx'),
    ...(writes
      ? [import('../registers-page.tsx'), import('../list/register-page.tsx'), import('../entry/new-entry-page.tsx')]
      : []),
  ]).catch(() => undefined);

/** Sends what waits on this device whatever page is open, tells of what went in late, and lets pages look anew. */
export default function SendWaiting() {
  const { state } = useSessionControls();
  if (state.status !== 'in') return null;
  const { personId, permissions } = state.session;
  const writes = permissions.includes('register.write');
  return writes || permissions.includes('shift.log') ? <Sending personId={personId} writes={writes} /> : null;
}

function Sending({ personId, writes }: { personId: string; writes: boolean }) {
  const client = useQueryClient();
  const told = useRef(0);
  useEffect(() => {
    const timer = setTimeout(() => void fetchPages(writes), PAUSE);
    return () => clearTimeout(timer);
  }, [writes]);
  useEffect(() => {
    const outbox = outboxOf(personId);
    told.current = outbox.state().done.size;
    let late = new Set<string>();
    return outbox.listen(() => {
      const { items, done } = outbox.state();
      for (const item of items) if (isHeld(item)) late.add(item.id);
      if (done.size === told.current) return;
      told.current = done.size;
      void client.invalidateQueries();
      const rest = items.some(({ phase }) => phase !== 'refused' && phase !== 'sending');
      const arrived = [...late].filter((id) => done.has(id));
      if (rest || arrived.length === 0) return;
      const notLinked = arrived.reduce((count, id) => count + (done.get(id)?.notLinked.length ?? 0), 0);
      toast(notLinked > 0 ? words.answers.notLinkedLate(notLinked) : words.outbox.sent(arrived.length));
      late = new Set();
    });
  }, [client, personId]);
  useEffect(() => {
    const outbox = fileOutboxOf(personId);
    let known = outbox.state().done.size;
    let arrived = 0;
    return outbox.listen(() => {
      const { items, done } = outbox.state();
      if (done.size === known) return;
      arrived += done.size - known;
      known = done.size;
      void client.invalidateQueries();
      const rest = items.some(({ id, phase, answer }) => !done.has(id) && answer && phase !== 'refused');
      if (rest) return;
      toast(evidenceWords.waiting.sent(arrived));
      arrived = 0;
    });
  }, [client, personId]);
  return null;
}
