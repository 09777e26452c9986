import { ApiRefusal, isSignedOut } from '#ui/api-errors.ts';
import { newCommandId } from '#ui/command-id.ts';
import type { Decision, Verdict } from '../../rules/review/decisions.ts';
import type { ItemValue } from '../../rules/review/item-values.ts';

type Place = { readonly start: number; readonly end: number };

/** One act on an item; an undo has no verdict. */
export interface Act {
  readonly key: string | null;
  readonly verdict: Verdict | 'undo';
  readonly value?: ItemValue | null;
  readonly where?: Place | null;
  /** Made by the caller who may have to send the same act again. */
  readonly commandId?: string;
}

/** An act as it is sent, and sent again to the letter when nobody knows whether it arrived. */
export interface KeptAct extends Required<Act> {
  /** The version of the document it was taken on. */
  readonly version: number;
  /** The step of the decision that was seen on the item; null as long as it follows one that waits before it. */
  readonly seen: number | null;
}

interface Waiting extends KeptAct {
  /** Somebody waits with what was typed: a failure is theirs to show, and the form keeps its own copy. */
  readonly settle?: { done: (key: string) => void; failed: (error: unknown) => void };
}

/** How an item stands while its act travels: a decision, or none. */
export type Overlay = ReadonlyMap<string, Decision | null>;

/** What a queue works on. */
export interface QueueWorld<Reply extends { readonly key: string }> {
  readonly send: (act: KeptAct & { readonly seen: number }) => Promise<Reply>;
  /** The answer goes into what is shown. */
  readonly take: (reply: Reply) => void;
  /** Something was refused: what is shown is asked anew. */
  readonly askAgain: () => Promise<unknown>;
  readonly version: () => number;
  /** The step of the decision that stands on an item; 0 for none. */
  readonly stepOf: (key: string | null) => number;
  /** Keeps on the device what waits. */
  readonly keep: (acts: readonly KeptAct[]) => void;
  readonly changed: () => void;
}

/** Steps of decisions the server has not numbered yet. */
const UNNUMBERED = 1_000_000_000;

const overlayOf = (acts: readonly Waiting[]): Overlay =>
  new Map(
    acts.flatMap(({ key, verdict, value, where, settle }, at) => {
      if (settle || key === null) return [];
      return [[key, verdict === 'undo' ? null : { key, step: UNNUMBERED + at, verdict, value, where }] as const];
    }),
  );

/** The server has judged it: sending it again would change nothing. */
const isFinal = (error: unknown): error is ApiRefusal =>
  error instanceof ApiRefusal && error.status < 500 && error.status !== 429 && !isSignedOut(error);

/**
 * Sends decisions one after the other in the order they were taken. What did not reach the server waits, here and on the
 * device, and is sent again as it was. A refused one is given up with those that follow it on its item, when somebody else
 * decided there meanwhile; otherwise with all.
 */
export class DecisionQueue<Reply extends { readonly key: string }> {
  #acts: readonly Waiting[] = [];
  #running = false;
  readonly #world: QueueWorld<Reply>;
  /** Acts nobody waits for are shown as done. */
  overlay: Overlay = new Map();
  /** What went wrong last. */
  error: unknown;

  constructor(world: QueueWorld<Reply>) {
    this.#world = world;
  }

  get waiting(): number {
    return this.#acts.length;
  }

  add(act: Act, settle?: Waiting['settle']): void {
    const { key, verdict, value = null, where = null, commandId = newCommandId() } = act;
    const follows = key !== null && this.#acts.some((one) => one.key === key);
    const seen = follows ? null : this.#world.stepOf(key);
    const sent = { key, verdict, value, where, commandId, version: this.#world.version(), seen };
    this.#set([...this.#acts, settle ? { ...sent, settle } : sent]);
    void this.drain();
  }

  /** Takes up what an earlier page left on the device; it goes first. */
  restore(kept: readonly KeptAct[]): void {
    const known = new Set(this.#acts.map(({ commandId }) => commandId));
    this.#set([...kept.filter(({ commandId }) => !known.has(commandId)), ...this.#acts]);
    void this.drain();
  }

  async drain(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    let refusal: unknown;
    try {
      for (let act = this.#acts[0]; act; act = this.#acts[0]) {
        const failure = await this.#sendFirst(act);
        if (failure === undefined || act.settle) continue;
        if (!isFinal(failure)) {
          this.error = failure;
          // A form does not wait for the network behind others: it keeps what was typed and is sent again by hand.
          this.#giveUp(({ settle }) => settle !== undefined, failure);
          return;
        }
        refusal = failure;
        const { key } = act;
        this.#giveUp((one) => failure.code !== 'stale' || one.key === key, failure);
      }
      this.error = refusal;
      if (refusal !== undefined) await this.#world.askAgain();
    } finally {
      this.#running = false;
      this.#world.changed();
    }
  }

  /** Sends the first act; answers what went wrong. */
  async #sendFirst(first: Waiting): Promise<unknown> {
    const act = { ...first, seen: first.seen ?? this.#world.stepOf(first.key) };
    // What is on its way is never changed: nobody knows whether it was done.
    if (first.seen === null) this.#set([act, ...this.#acts.slice(1)]);
    const { settle, ...sent } = act;
    const isSent = ({ commandId }: Waiting) => commandId === act.commandId;
    try {
      const reply = await this.#world.send(sent);
      this.#world.take(reply);
      this.#set(this.#acts.filter((one) => !isSent(one)));
      settle?.done(reply.key);
      return undefined;
    } catch (failure) {
      if (settle) this.#giveUp(isSent, failure);
      return failure;
    }
  }

  #giveUp(isOver: (act: Waiting) => boolean, failure: unknown): void {
    const over = this.#acts.filter(isOver);
    this.#set(this.#acts.filter((act) => !over.includes(act)));
    for (const { settle } of over) settle?.failed(failure);
  }

  #set(acts: readonly Waiting[]): void {
    this.#acts = acts;
    this.overlay = overlayOf(acts);
    this.#world.keep(acts.flatMap(({ settle, ...act }) => (settle ? [] : [act])));
    this.#world.changed();
  }
}
