import { ApiOffline, ApiRefusal, isSignedOut } from '#ui/api-errors.ts';
import { newCommandId } from '#ui/command-id.ts';
import { dropDraft, keepDraft } from '#ui/drafts.ts';
import { readKept } from './kept-outbox.ts';
import {
  acknowledged,
  conflicted,
  emptyOutbox,
  isEmpty,
  type Outbox,
  type Place,
  putBack,
  type Stored,
  settled,
  shownAt,
  taken,
  typed,
  type Value,
} from './outbox.ts';
import type { SavedReply, SendChanges } from './send-changes.ts';
import { conflictsOf } from './send-changes.ts';

/** Where the typing is: with the server, on its way, or on this device only. */
export type Phase = 'saved' | 'waiting' | 'sending' | 'kept' | 'signed-out' | 'refused';

export interface EntryState {
  /** False until the device was asked for typing left from before. */
  readonly ready: boolean;
  readonly restored: boolean;
  readonly stored: Stored;
  readonly outbox: Outbox;
  /** Texts that are not figures; they are kept, never sent. */
  readonly unread: Readonly<Record<Place, string>>;
  readonly phase: Phase;
  readonly savedAt: string | undefined;
  readonly keptAt: Date | undefined;
  readonly failure: unknown;
  /** Where the report stands since the last save; undefined before the first. */
  readonly standing: Pick<SavedReply, 'state' | 'correction'> | undefined;
}

const PAUSE = 700;
const FIRST_WAIT = 3_000;
const LONGEST_WAIT = 60_000;

/** One report being typed in: shows at once, keeps on the device, sends in order, and never forgets before the answer. */
export class EntryStore {
  #state: EntryState;
  readonly #listeners = new Set<() => void>();
  readonly #personId: string;
  readonly #form: string;
  readonly #send: SendChanges;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #wait = FIRST_WAIT;
  #running: Promise<void> | undefined;
  #stopped = true;

  constructor(personId: string, form: string, stored: Stored, savedAt: string | undefined, send: SendChanges) {
    this.#personId = personId;
    this.#form = form;
    this.#send = send;
    this.#state = {
      ready: false,
      restored: false,
      stored,
      outbox: emptyOutbox,
      unread: {},
      phase: 'saved',
      savedAt,
      keptAt: undefined,
      failure: undefined,
      standing: undefined,
    };
  }

  readonly state = (): EntryState => this.#state;

  readonly listen = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #set(changes: Partial<EntryState>): void {
    this.#state = { ...this.#state, ...changes };
    for (const listener of this.#listeners) listener();
  }

  /** Takes back what was left on the device and begins to send; the answer stops it again. */
  start(): () => void {
    this.#stopped = false;
    const again = () => void this.flush();
    const leaving = () => {
      if (document.visibilityState === 'hidden') again();
    };
    window.addEventListener('online', again);
    document.addEventListener('visibilitychange', leaving);
    if (!this.#state.ready) void this.#restore();
    return () => {
      this.#stopped = true;
      clearTimeout(this.#timer);
      window.removeEventListener('online', again);
      document.removeEventListener('visibilitychange', leaving);
      void this.flush();
    };
  }

  async #restore(): Promise<void> {
    const kept = await readKept(this.#personId, this.#form).catch(() => undefined);
    if (!kept) return this.#set({ ready: true });
    const restored = !isEmpty(kept.outbox) || Object.keys(kept.unread).length > 0;
    this.#set({ ready: true, restored, outbox: kept.outbox, unread: kept.unread, keptAt: kept.savedAt });
    if (!isEmpty(kept.outbox)) {
      this.#keep();
      void this.flush();
    }
  }

  /** What the server holds now; what is on its way is not disturbed. */
  refresh(stored: Stored): void {
    if (!this.#state.outbox.sent) this.#set({ stored });
  }

  type(place: Place, value: Value): void {
    const { [place]: _, ...unread } = this.#state.unread;
    this.#change(typed(this.#state.stored, this.#state.outbox, place, value), unread);
  }

  /** What cannot be read as a figure is kept as it was typed; the place goes back to what the server holds. */
  typeUnread(place: Place, text: string): void {
    const { stored, outbox, unread } = this.#state;
    const behind = shownAt(stored, { ...outbox, waiting: {} }, place);
    this.#change(typed(stored, outbox, place, behind), { ...unread, [place]: text });
  }

  settle(place: Place, keep: 'mine' | 'theirs'): void {
    this.#change(settled(this.#state.stored, this.#state.outbox, place, keep), this.#state.unread);
    void this.flush();
  }

  /** Forgets what waits here: the server has gone back to an earlier state. */
  discard(): void {
    clearTimeout(this.#timer);
    this.#set({ outbox: emptyOutbox, unread: {}, phase: 'saved', standing: undefined, failure: undefined });
    this.#keep();
  }

  #change(outbox: Outbox, unread: Readonly<Record<Place, string>>): void {
    const waits = Object.keys(outbox.waiting).length > 0 || outbox.sent !== null;
    this.#set({ outbox, unread, phase: waits ? 'waiting' : 'saved', failure: undefined });
    this.#keep();
    this.#later(PAUSE);
  }

  #later(wait: number): void {
    clearTimeout(this.#timer);
    if (!this.#stopped) this.#timer = setTimeout(() => void this.flush(), wait);
  }

  #keep(): void {
    const { outbox, unread } = this.#state;
    const nothing = isEmpty(outbox) && Object.keys(unread).length === 0;
    // A browser without storage (private window) loses the net, never the form.
    if (nothing) void dropDraft(this.#personId, this.#form).catch(() => undefined);
    else
      keepDraft(this.#personId, this.#form, { outbox, unread }).then(
        (keptAt) => this.#set({ keptAt }),
        () => undefined,
      );
  }

  /** Sends all that waits; resolves when nothing is left to send, or when sending failed. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#running ??= this.#sendAll().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  async #sendAll(): Promise<void> {
    if (!this.#state.ready) return;
    for (;;) {
      const outbox = taken(this.#state.outbox, newCommandId());
      if (!outbox.sent) return;
      this.#set({ outbox, phase: 'sending', failure: undefined });
      this.#keep();
      try {
        this.#stored(await this.#send(outbox.sent));
      } catch (failure) {
        if (!this.#failed(failure)) return;
      }
    }
  }

  #stored({ savedAt, state, correction }: SavedReply): void {
    this.#wait = FIRST_WAIT;
    const after = acknowledged(this.#state.stored, this.#state.outbox);
    const standing = { state, correction };
    this.#set({
      ...after,
      savedAt,
      standing,
      phase: Object.keys(after.outbox.waiting).length > 0 ? 'waiting' : 'saved',
    });
    this.#keep();
  }

  /** True when the rest may be sent at once. */
  #failed(failure: unknown): boolean {
    const { stored, outbox } = this.#state;
    if (failure instanceof ApiOffline || (failure instanceof ApiRefusal && failure.status >= 500)) {
      this.#set({ phase: 'kept', failure: failure instanceof ApiOffline ? undefined : failure });
      this.#later(this.#wait);
      this.#wait = Math.min(this.#wait * 2, LONGEST_WAIT);
      return false;
    }
    const found = conflictsOf(failure);
    if (found.length > 0) {
      const after = conflicted(stored, outbox, found);
      this.#set({ ...after, phase: 'waiting' });
      this.#keep();
      if (Object.keys(after.outbox.waiting).length === 0) this.#set({ phase: 'saved' });
      return true;
    }
    this.#set({ outbox: putBack(outbox), phase: isSignedOut(failure) ? 'signed-out' : 'refused', failure });
    this.#keep();
    return false;
  }
}
