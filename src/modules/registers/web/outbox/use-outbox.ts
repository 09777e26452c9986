import { useSyncExternalStore } from 'react';
import { useSession } from '#ui/session.ts';
import { registersApi, type Written } from '../registers-api.ts';
import { shiftsApi } from '../shifts/shifts-api.ts';
import { Outbox, type OutboxState } from './outbox.ts';
import type { WaitingEntry } from './waiting-entry.ts';

export type EntryOutbox = Outbox<WaitingEntry, Written>;

let current: { readonly personId: string; readonly outbox: EntryOutbox; readonly stop: () => void } | undefined;

/** The outbox of whoever is signed in; it goes on sending while other pages are open, and stops for the next person. */
export function outboxOf(personId: string): EntryOutbox {
  if (current?.personId === personId) return current.outbox;
  current?.stop();
  const outbox = new Outbox<WaitingEntry, Written>(personId, {
    kept: 'entry-outbox/',
    send: ({ id, commandId, unitId, register, version, values, by, answers, ...follows }, of) => {
      const body = { entryId: id, version, values: values as never };
      if (by === 'shift-log') {
        return shiftsApi('POST /api/units/:unitId/shifts', { params: { unitId }, body, commandId, personId: of });
      }
      const { sourceId, sourceLine } = follows;
      const source = { ...(sourceId ? { sourceId } : {}), ...(sourceLine === undefined ? {} : { sourceLine }) };
      const links = answers?.map(({ unitId: at, assignmentId }) => ({ unitId: at, assignmentId }));
      return registersApi('POST /api/units/:unitId/registers/:register/entries', {
        params: { unitId, register },
        body: { ...body, ...source, ...(links ? { answers: links } : {}) },
        commandId,
        personId: of,
      });
    },
  });
  current = { personId, outbox, stop: outbox.start() };
  return outbox;
}

/** What this person wrote and is not in its register yet. */
export function useOutbox(): { readonly outbox: EntryOutbox; readonly state: OutboxState<WaitingEntry, Written> } {
  const { personId } = useSession();
  const outbox = outboxOf(personId);
  return { outbox, state: useSyncExternalStore(outbox.listen, outbox.state) };
}

/** Those of one register of a unit, in the order they were written. */
export const waitingIn = (
  { items }: Pick<OutboxState<WaitingEntry, Written>, 'items'>,
  unitId: string,
  register: string,
): readonly WaitingEntry[] => items.filter((entry) => entry.unitId === unitId && entry.register === register);
