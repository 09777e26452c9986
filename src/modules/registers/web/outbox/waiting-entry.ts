import type { Finding } from '../../rules/judge-entry.ts';
import type { Values } from '../../rules/values.ts';

/**
 * Where an entry is before it stands in its register: kept on this device, waiting for the network, on its way, waiting for
 * a sign-in, or refused with a reason.
 */
export type WaitingPhase = 'kept' | 'waiting' | 'sending' | 'signed-out' | 'refused';

/** An entry that was written here and is not known to be in its register. */
export interface WaitingEntry {
  /** The id it will have there; made on this device, so that it may be sent again without harm. */
  readonly id: string;
  /** Stays the same as long as the values do: after a lost network nobody knows whether it was done. */
  readonly commandId: string;
  readonly unitId: string;
  readonly register: string;
  readonly version: number;
  readonly values: Values;
  /** The moment it was written, in milliseconds; entries are sent in this order. */
  readonly writtenAt: number;
  readonly phase: WaitingPhase;
  readonly refusal?: { readonly sentence: string; readonly findings: readonly Finding[] };
}

/** How sending one went. */
export type Outcome =
  | { readonly kind: 'done' }
  /** The network, or the server for a moment: the same again later. */
  | { readonly kind: 'later' }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'refused'; readonly sentence: string; readonly findings: readonly Finding[] };

type Entries = readonly WaitingEntry[];

const inOrder = (entries: Entries): Entries => [...entries].sort((a, b) => a.writtenAt - b.writtenAt);

/** With an entry written or mended: the one of the same id gives way. */
export const withEntry = (entries: Entries, entry: WaitingEntry): Entries =>
  inOrder([...entries.filter(({ id }) => id !== entry.id), entry]);

export const without = (entries: Entries, id: string): Entries => entries.filter((entry) => entry.id !== id);

/** What was found on the device joins what is here; what is here knows better how far it is. */
export const joined = (here: Entries, found: Entries): Entries =>
  found.reduce<Entries>((all, entry) => (all.some(({ id }) => id === entry.id) ? all : withEntry(all, entry)), here);

/** The next to be sent: the oldest that was not refused and is not on its way. */
export const nextToSend = (entries: Entries): WaitingEntry | undefined =>
  entries.find(({ phase }) => phase !== 'refused' && phase !== 'sending');

const inPhase = (entries: Entries, id: string, change: Partial<WaitingEntry>): Entries =>
  entries.map((entry) => (entry.id === id ? { ...entry, ...change } : entry));

export const sent = (entries: Entries, id: string): Entries => inPhase(entries, id, { phase: 'sending' });

/** After an answer, or after none. Without network, or signed out, all the others wait as this one does. */
export function settled(entries: Entries, id: string, outcome: Outcome): Entries {
  switch (outcome.kind) {
    case 'done':
      return without(entries, id);
    case 'refused': {
      const { sentence, findings } = outcome;
      return inPhase(entries, id, { phase: 'refused', refusal: { sentence, findings } });
    }
    default: {
      const phase: WaitingPhase = outcome.kind === 'later' ? 'waiting' : 'signed-out';
      return entries.map((entry) => (entry.phase === 'refused' ? entry : { ...entry, phase }));
    }
  }
}
