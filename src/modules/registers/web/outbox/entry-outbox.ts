import { ApiOffline, ApiRefusal, isSignedOut, sentenceOf } from '#ui/api-errors.ts';
import { draftsOf, dropDraft, keepDraft, readDraft } from '#ui/drafts.ts';
import type { Finding } from '../../rules/judge-entry.ts';
import type { Written } from '../registers-api.ts';
import {
  joined,
  nextToSend,
  type Outcome,
  sent,
  settled,
  type WaitingEntry,
  withEntry,
  without,
} from './waiting-entry.ts';

/** What waits on this device, and the answers to what was sent since the page was opened. */
export interface OutboxState {
  /** False until the device was asked for what was left from before. */
  readonly ready: boolean;
  readonly entries: readonly WaitingEntry[];
  readonly done: ReadonlyMap<string, Written>;
}

const KEPT = 'entry-outbox/';
const FIRST_WAIT = 3_000;
const LONGEST_WAIT = 60_000;

function outcomeOf(failure: unknown): Outcome {
  if (failure instanceof ApiOffline || (failure instanceof ApiRefusal && failure.status >= 500))
    return { kind: 'later' };
  if (isSignedOut(failure)) return { kind: 'signed-out' };
  const findings = failure instanceof ApiRefusal ? (failure.findings as readonly Finding[]) : [];
  return { kind: 'refused', sentence: sentenceOf(failure), findings };
}

/** What a closed page left: it waits until somebody knows better. */
const leftBefore = (entry: WaitingEntry): WaitingEntry =>
  entry.phase === 'refused' ? entry : { ...entry, phase: 'waiting' };

/**
 * The entries of one person on their way into registers: kept on the device before anything else, sent one after the other,
 * and forgotten only after the answer. What a lost network left open is sent again as it was, which the server does once.
 */
export class EntryOutbox {
  #state: OutboxState = { ready: false, entries: [], done: new Map() };
  readonly #listeners = new Set<() => void>();
  readonly #personId: string;
  readonly #send: (entry: WaitingEntry) => Promise<Written>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #wait = FIRST_WAIT;
  #running: Promise<void> | undefined;
  #stopped = true;

  constructor(personId: string, send: (entry: WaitingEntry) => Promise<Written>) {
    this.#personId = personId;
    this.#send = send;
  }

  readonly state = (): OutboxState => this.#state;

  readonly listen = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #set(changes: Partial<OutboxState>): void {
    this.#state = { ...this.#state, ...changes };
    for (const listener of this.#listeners) listener();
  }

  /** Takes up what was left on the device and begins to send; the answer stops it. */
  start(): () => void {
    this.#stopped = false;
    const again = () => void this.flush();
    window.addEventListener('online', again);
    void this.#restore().then(again);
    return () => {
      this.#stopped = true;
      clearTimeout(this.#timer);
      window.removeEventListener('online', again);
    };
  }

  async #restore(): Promise<void> {
    const names = (await draftsOf(this.#personId).catch(() => [])).filter((name) => name.startsWith(KEPT));
    const kept = await Promise.all(names.map((name) => readDraft(this.#personId, name).catch(() => undefined)));
    const found = kept.flatMap((draft) => (draft ? [leftBefore(draft.value as WaitingEntry)] : []));
    this.#set({ ready: true, entries: joined(this.#state.entries, found) });
  }

  /** Written: it stays on this device until it stands in its register. Resolves when the device has it. */
  async add(entry: WaitingEntry): Promise<void> {
    this.#set({ entries: withEntry(this.#state.entries, entry) });
    await this.#keep(entry);
    void this.flush();
  }

  /** The person does not want it any more. */
  async drop(id: string): Promise<void> {
    this.#set({ entries: without(this.#state.entries, id) });
    await this.#forget(id);
  }

  // A browser without storage (private window) loses the net, never the entry in sight.
  #keep = (entry: WaitingEntry): Promise<unknown> =>
    keepDraft(this.#personId, KEPT + entry.id, entry).catch(() => undefined);

  #forget = (id: string): Promise<void> => dropDraft(this.#personId, KEPT + id).catch(() => undefined);

  /** Sends all that waits; resolves when nothing is left to send, or when sending failed. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#running ??= this.#sendAll().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  async #sendAll(): Promise<void> {
    for (;;) {
      const next = this.#stopped ? undefined : nextToSend(this.#state.entries);
      if (!next) return;
      this.#set({ entries: sent(this.#state.entries, next.id) });
      const outcome = await this.#sendOne(next);
      this.#set({ entries: settled(this.#state.entries, next.id, outcome) });
      if (outcome.kind === 'refused') {
        const refused = this.#state.entries.find(({ id }) => id === next.id);
        if (refused) await this.#keep(refused);
      }
      if (outcome.kind === 'done' || outcome.kind === 'refused') continue;
      if (outcome.kind === 'later') this.#later();
      return;
    }
  }

  async #sendOne(entry: WaitingEntry): Promise<Outcome> {
    try {
      const written = await this.#send(entry);
      this.#wait = FIRST_WAIT;
      await this.#forget(entry.id);
      this.#set({ done: new Map(this.#state.done).set(entry.id, written) });
      return { kind: 'done' };
    } catch (failure) {
      return outcomeOf(failure);
    }
  }

  #later(): void {
    clearTimeout(this.#timer);
    if (!this.#stopped) this.#timer = setTimeout(() => void this.flush(), this.#wait);
    this.#wait = Math.min(this.#wait * 2, LONGEST_WAIT);
  }
}
