import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { useSession } from '#ui/session.ts';
import type { Cell, Figures } from '../../rules/form/cell.ts';
import type { ReportView } from '../reports-api.ts';
import { type EntryState, EntryStore } from './entry-store.ts';
import { keptFormOf } from './kept-outbox.ts';
import { type Stored, shownAt } from './outbox.ts';
import { sendTo } from './send-changes.ts';

export interface Entry {
  readonly store: EntryStore;
  readonly state: EntryState;
}

export const storedOf = ({ cells, notes, words }: ReportView): Stored =>
  Object.fromEntries([
    ...Object.entries(cells).map(([code, value]) => [`cells/${code}`, value] as const),
    ...Object.entries(notes).map(([code, value]) => [`notes/${code}`, value] as const),
    ...Object.entries(words).map(([code, value]) => [`words/${code}`, value] as const),
  ]);

/** The typing in one report, from its first key press to the answer of the server. */
export function useEntry(view: ReportView, unitId: string, assignmentId: string): Entry {
  const { personId } = useSession();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a newer view refreshes the store, it does not replace it.
  const store = useMemo(
    () =>
      new EntryStore(
        personId,
        keptFormOf(assignmentId),
        storedOf(view),
        view.updatedAt ?? undefined,
        sendTo(unitId, assignmentId),
      ),
    [personId, unitId, assignmentId],
  );
  useEffect(() => store.start(), [store]);
  useEffect(() => store.refresh(storedOf(view)), [store, view]);
  return { store, state: useSyncExternalStore(store.listen, store.state) };
}

/** Every figure as the person sees it now. */
export function figuresShown({ form }: Pick<ReportView, 'form'>, { stored, outbox }: EntryState): Figures {
  return Object.fromEntries(
    form.indicators.map(({ code }) => [code, shownAt(stored, outbox, `cells/${code}`) as Cell]),
  );
}
