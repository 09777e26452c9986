import { ApiOffline, ApiRefusal, isSignedOut, sentenceOf } from '#ui/api-errors.ts';
import { draftsOf, dropDraft, keepDraft, readDraft } from '#ui/drafts.ts';
import {
  changed,
  joined,
  nextToSend,
  type Outcome,
  sent,
  settled,
  type Waiting,
  withItem,
  without,
} from './waiting.ts';

/** What waits on this device, and the answers to what was sent since the page was opened. */
export interface OutboxState<T, Answer> {
  /** False until the device was asked for what was left from before. */
  readonly ready: boolean;
  readonly items: readonly T[];
  readonly done: ReadonlyMap<string, Answer>;
}

export interface OutboxWays<T, Answer> {
  /** Under which name its things lie on the device: `entry-outbox/`. */
  readonly kept: string;
  /** Sends one in the name of its person; the server refuses it while somebody else is signed in. */
  readonly send: (item: T, personId: string) => Promise<Answer>;
  /** Whether one may be sent now; all may when not given. */
  readonly mayGo?: (item: T) => boolean;
}

const FIRST_WAIT = 3_000;
const LONGEST_WAIT = 60_000;

function outcomeOf(failure: unknown): Outcome {
  if (failure instanceof ApiOffline || (failure instanceof ApiRefusal && failure.status >= 500))
    return { kind: 'later' };
  if (isSignedOut(failure)) return { kind: 'signed-out' };
  if (failure instanceof ApiRefusal && failure.code === 'session-of-another') return { kind: 'another' };
  const findings = failure instanceof ApiRefusal ? failure.findings : [];
  return { kind: 'refused', sentence: sentenceOf(failure), findings };
}

/** What a closed page left: it waits until somebody knows better. */
const leftBefore = <T extends Waiting>(item: T): T => (item.phase === 'refused' ? item : { ...item, phase: 'waiting' });

/**
 * What one person made on its way to the server: kept on the device before anything else, sent one after the other, and
 * forgotten only after the answer. What a lost network left open is sent again as it was, which the server does once.
 */
export class Outbox<T extends Waiting, Answer> {
  #state: OutboxState<T, Answer> = { ready: false, items: [], done: new Map() };
  readonly #listeners = new Set<() => void>();
  readonly #personId: string;
  readonly #ways: OutboxWays<T, Answer>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #wait = FIRST_WAIT;
  #running: Promise<void> | undefined;
  #stopped = true;

  constructor(personId: string, ways: OutboxWays<T, Answer>) {
    this.#personId = personId;
    this.#ways = ways;
  }

  readonly state = (): OutboxState<T, Answer> => this.#state;

  readonly listen = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #set(changes: Partial<OutboxState<T, Answer>>): void {
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
    const names = (await draftsOf(this.#personId).catch(() => [])).filter((name) => name.startsWith(this.#ways.kept));
    const kept = await Promise.all(names.map((name) => readDraft(this.#personId, name).catch(() => undefined)));
    const found = kept.flatMap((draft) => (draft ? [leftBefore(draft.value as T)] : []));
    this.#set({ ready: true, items: joined(this.#state.items, found) });
  }

  /** Made: it stays on this device until the server has it. Resolves when the device has it, or says it has no room. */
  async add(item: T): Promise<void> {
    this.#set({ items: withItem(this.#state.items, item) });
    await this.#keep(item);
    void this.flush();
  }

  /** The person does not want it any more. */
  async drop(id: string): Promise<void> {
    this.#set({ items: without(this.#state.items, id) });
    await this.#forget(id);
  }

  /** Something that is only seen while the page is open, as how much of a file has travelled. */
  tell(id: string, change: Partial<T>): void {
    this.#set({ items: changed(this.#state.items, id, change) });
  }

  // A browser without room or storage (private window) loses the net, never what is in sight; it is said there.
  async #keep(item: T): Promise<void> {
    const kept = await keepDraft(this.#personId, this.#ways.kept + item.id, item).then(
      () => true,
      () => false,
    );
    const now = this.#state.items.find(({ id }) => id === item.id);
    if (now && (now.unkept ?? false) === kept) this.tell(item.id, { unkept: !kept } as Partial<T>);
  }

  #forget = (id: string): Promise<void> => dropDraft(this.#personId, this.#ways.kept + id).catch(() => undefined);

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
      const next = this.#stopped ? undefined : nextToSend(this.#state.items, this.#ways.mayGo);
      if (!next) return;
      this.#set({ items: sent(this.#state.items, next.id) });
      const outcome = await this.#sendOne(next);
      this.#set({ items: settled(this.#state.items, next.id, outcome) });
      if (outcome.kind === 'refused') {
        const refused = this.#state.items.find(({ id }) => id === next.id);
        if (refused) await this.#keep(refused);
      }
      if (outcome.kind === 'done' || outcome.kind === 'refused') continue;
      if (outcome.kind === 'later') this.#later();
      return;
    }
  }

  async #sendOne(item: T): Promise<Outcome> {
    try {
      const answer = await this.#ways.send(item, this.#personId);
      this.#wait = FIRST_WAIT;
      await this.#forget(item.id);
      this.#set({ done: new Map(this.#state.done).set(item.id, answer) });
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
