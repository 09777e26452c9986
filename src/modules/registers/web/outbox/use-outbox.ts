import { useSyncExternalStore } from 'react';
import { useSession } from '#ui/session.ts';
import { registersApi } from '../registers-api.ts';
import { EntryOutbox, type OutboxState } from './entry-outbox.ts';
import type { WaitingEntry } from './waiting-entry.ts';

let current: { readonly personId: string; readonly outbox: EntryOutbox; readonly stop: () => void } | undefined;

/** The outbox of whoever is signed in; it goes on sending while other pages are open, and stops for the next person. */
export function outboxOf(personId: string): EntryOutbox {
  if (current?.personId === personId) return current.outbox;
  current?.stop();
  const outbox = new EntryOutbox(personId, ({ id, commandId, unitId, register, version, values }) =>
    registersApi('POST /api/units/:unitId/registers/:register/entries', {
      params: { unitId, register },
      body: { entryId: id, version, values: values as never },
      commandId,
    }),
  );
  current = { personId, outbox, stop: outbox.start() };
  return outbox;
}

/** What this person wrote and is not in its register yet. */
export function useOutbox(): { readonly outbox: EntryOutbox; readonly state: OutboxState } {
  const { personId } = useSession();
  const outbox = outboxOf(personId);
  return { outbox, state: useSyncExternalStore(outbox.listen, outbox.state) };
}

/** Those of one register of a unit, in the order they were written. */
export const waitingIn = ({ entries }: OutboxState, unitId: string, register: string): readonly WaitingEntry[] =>
  entries.filter((entry) => entry.unitId === unitId && entry.register === register);
