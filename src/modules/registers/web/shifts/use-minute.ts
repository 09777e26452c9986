import { useSyncExternalStore } from 'react';
import { serverNow } from '#ui/server-day.ts';
import { minuteAt } from '../../rules/shifts/roster.ts';

const EVERY = 20_000;

function listen(listener: () => void): () => void {
  const timer = setInterval(listener, EVERY);
  return () => clearInterval(timer);
}

const now = (): number => minuteAt(serverNow());

/** The minute it is by the server's clock, kept right while the page is open. */
export const useMinute = (): number => useSyncExternalStore(listen, now);
