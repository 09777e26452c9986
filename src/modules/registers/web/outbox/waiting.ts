/**
 * Where something is before the server has it: kept on this device, waiting for the network, on its way, waiting for a
 * sign-in, waiting for its own person while another is signed in, or refused with a reason.
 */
export type WaitingPhase = 'kept' | 'waiting' | 'sending' | 'signed-out' | 'another' | 'refused';

/** Something made here that is not known to be on the server. `Found`: what is said of its places when it is refused. */
export interface Waiting<Found = unknown> {
  /** The id it will have there; made on this device, so that it may be sent again without harm. */
  readonly id: string;
  /** Stays the same as long as the content does: after a lost network nobody knows whether it was done. */
  readonly commandId: string;
  /** The moment it was made, in milliseconds; things are sent in this order. */
  readonly writtenAt: number;
  readonly phase: WaitingPhase;
  readonly refusal?: { readonly sentence: string; readonly findings: readonly Found[] };
  /** The device has no room for it: it lives as long as the page. */
  readonly unkept?: boolean;
}

/** How sending one went. */
export type Outcome =
  | { readonly kind: 'done' }
  /** The network, or the server for a moment: the same again later. */
  | { readonly kind: 'later' }
  | { readonly kind: 'signed-out' }
  /** Somebody else is signed in on this device. */
  | { readonly kind: 'another' }
  | { readonly kind: 'refused'; readonly sentence: string; readonly findings: readonly unknown[] };

const inOrder = <T extends Waiting>(items: readonly T[]): readonly T[] =>
  [...items].sort((a, b) => a.writtenAt - b.writtenAt);

/** With one made or mended: the one of the same id gives way. */
export const withItem = <T extends Waiting>(items: readonly T[], item: T): readonly T[] =>
  inOrder([...items.filter(({ id }) => id !== item.id), item]);

export const without = <T extends Waiting>(items: readonly T[], id: string): readonly T[] =>
  items.filter((item) => item.id !== id);

/** What was found on the device joins what is here; what is here knows better how far it is. */
export const joined = <T extends Waiting>(here: readonly T[], found: readonly T[]): readonly T[] =>
  found.reduce<readonly T[]>((all, item) => (all.some(({ id }) => id === item.id) ? all : withItem(all, item)), here);

/** The next to be sent: the oldest that may go, was not refused and is not on its way. */
export const nextToSend = <T extends Waiting>(
  items: readonly T[],
  mayGo: (item: T) => boolean = () => true,
): T | undefined => items.find((item) => item.phase !== 'refused' && item.phase !== 'sending' && mayGo(item));

/** With something of one of them told otherwise. */
export const changed = <T extends Waiting>(items: readonly T[], id: string, change: Partial<T>): readonly T[] =>
  items.map((item) => (item.id === id ? { ...item, ...change } : item));

const inPhase = <T extends Waiting>(items: readonly T[], id: string, change: Partial<Waiting>): readonly T[] =>
  changed(items, id, change as Partial<T>);

export const sent = <T extends Waiting>(items: readonly T[], id: string): readonly T[] =>
  inPhase(items, id, { phase: 'sending' });

/** It waits for something the person can bring about: the network, or a sign-in. */
export const isHeld = ({ phase }: Pick<Waiting, 'phase'>): boolean =>
  phase === 'waiting' || phase === 'signed-out' || phase === 'another';

/** After an answer, or after none. Without network, or without its person signed in, all the others wait as this one does. */
export function settled<T extends Waiting>(items: readonly T[], id: string, outcome: Outcome): readonly T[] {
  switch (outcome.kind) {
    case 'done':
      return without(items, id);
    case 'refused': {
      const { sentence, findings } = outcome;
      return inPhase(items, id, { phase: 'refused', refusal: { sentence, findings } });
    }
    default: {
      const phase: WaitingPhase = outcome.kind === 'later' ? 'waiting' : outcome.kind;
      return items.map((item) => (item.phase === 'refused' ? item : { ...item, phase }));
    }
  }
}
