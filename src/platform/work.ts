import type { RawBuilder, Transaction } from 'kysely';
import { dayInVietnam, type PlainDate } from '#base/date.ts';
import type { Id } from '#base/id.ts';
import { type Permission, type Relation, relationOf } from '#base/permission.ts';
import { Refusal } from '#base/refusal.ts';
import { newId } from './random.ts';
import type { Tables } from './tables.ts';
import {
  firstHistorySql,
  type HistoryEntry,
  insertHistory,
  insertJob,
  type OnBehalfOf,
  selectAncestors,
} from './work-store.ts';

/** A role held on a unit at the instant of the request, with what it permits. */
export interface HeldGrant {
  readonly id: Id;
  readonly unitId: Id;
  readonly role: string;
  readonly permissions: readonly Permission[];
  /** The moment it ends; until further notice when not given. */
  readonly until?: Date | undefined;
  /** Whose role it is, when it is held in their place for a while. */
  readonly onBehalfOf?: OnBehalfOf | undefined;
}

export interface Caller {
  readonly personId: Id;
  readonly fullName: string;
  readonly grants: readonly HeldGrant[];
  /** Signed in as far as the password; a required second factor is still to be set up, and nothing else may be done. */
  readonly enrolling?: boolean;
  /** Another system, by a token of its own: it has no account to look after. */
  readonly service?: boolean;
}

/** The command a unit of work answers; its answer is kept under its id, so that a repeat gets the first answer. */
export interface Command {
  readonly id: Id;
  readonly endpoint: string;
  /** Of what it asks for (`requestDigest`). */
  readonly digest: Buffer;
}

/** What a browser brings along beside its session; only the verbs of signing in ask for it. */
export interface Visit {
  readonly cookies: Readonly<Record<string, string | undefined>>;
  /** The network address it comes from. */
  readonly address: string;
  /** How the browser calls itself. */
  readonly agent: string;
  /** Scheme, host and port of the page that asks; the host is that of the request. */
  readonly origin: string | undefined;
}

/** A cookie of the verbs of signing in, set once the work has committed; without a value it is cleared. */
export interface CookieChange {
  readonly name: string;
  readonly value: string | undefined;
  readonly expiresAt?: Date;
}

/** The session cookie to set or clear once the work has committed. */
export type SessionChange = { readonly token: string; readonly expiresAt: Date } | { readonly end: true };

/**
 * One request = one unit of work = one transaction. It carries who asks and when, answers what they may do, and collects
 * history and later jobs in the same transaction.
 */
export class Work {
  readonly tx: Transaction<Tables>;
  readonly now: Date;
  /** The day in Vietnam. */
  readonly today: PlainDate;
  readonly caller: Caller | undefined;
  readonly command: Command | undefined;
  /** Permissions asked for so far; the unit of work cannot commit without the one its endpoint declares. */
  readonly asked = new Set<Permission>();
  recorded = false;
  answered = false;
  sessionChange: SessionChange | undefined;
  visit: Visit = { cookies: {}, address: '', agent: '', origin: undefined };
  readonly cookieChanges: CookieChange[] = [];
  /** Runs once the transaction has committed: only for what cannot be part of it (the wipe of a trial). */
  afterCommit: (() => Promise<void>) | undefined;
  /** Checks what must hold before the commit of a request; undefined when the work is part of a larger one. */
  beforeLast: (() => void) | undefined;
  /** The token of the caller's session, for ending just this one. */
  sessionToken: string | undefined;
  /** In whose place the caller acts: set once the right was found in nothing but a role delegated to them. */
  onBehalfOf: OnBehalfOf | undefined;
  /** The permission the endpoint declares; undefined: whichever is needed says in whose place the work is done. */
  declared: Permission | undefined;
  readonly #ancestors = new Map<string, Promise<ReadonlySet<Id>>>();

  constructor(tx: Transaction<Tables>, now: Date, caller: Caller | undefined, command?: Command) {
    this.tx = tx;
    this.now = now;
    this.today = dayInVietnam(now);
    this.caller = caller;
    this.command = command;
  }

  /** The signed-in person; refuses when nobody is. */
  get person(): Caller {
    if (!this.caller) throw new Refusal('not-signed-in');
    return this.caller;
  }

  newId(): Id {
    return newId(this.now);
  }

  /** Whether the caller may do this on the unit today, by a grant on it or on a unit above it. */
  async may(permission: Permission, unitId: Id): Promise<boolean> {
    const giving = this.#giving(permission);
    const here = giving.filter((grant) => grant.unitId === unitId);
    if (here.length === giving.length || here.some(({ onBehalfOf }) => !onBehalfOf)) {
      return this.#answered(permission, here);
    }
    const above = await this.#above(unitId, relationOf(permission));
    return this.#answered(
      permission,
      giving.filter((grant) => grant.unitId === unitId || above.has(grant.unitId)),
    );
  }

  /** Whether the caller holds a permission on this very unit, not only by a unit above it. */
  mayHere(permission: Permission, unitId: Id): boolean {
    return this.#answered(
      permission,
      this.#giving(permission).filter((grant) => grant.unitId === unitId),
    );
  }

  /**
   * Refuses unless the caller holds the right on the unit itself: one held on a unit above reads, it does not do the work
   * here. `seenFrom` is the unit the thing belongs to, when it is another: whoever may not know of it is told nothing.
   */
  async needHere(permission: Permission, unitId: Id, seenFrom: Id = unitId): Promise<void> {
    if (this.mayHere(permission, unitId)) return;
    await this.need(permission, seenFrom);
    throw new Refusal('forbidden');
  }

  /** Refuses unless the caller may: with 404 to a stranger, with 403 to someone who may at least see the unit. */
  async need(permission: Permission, unitId: Id): Promise<void> {
    const { grants } = this.person;
    if (await this.may(permission, unitId)) return;
    for (const relation of ['reports_to', 'governed_by'] as const) {
      const above = await this.#above(unitId, relation);
      if (grants.some((grant) => grant.unitId === unitId || above.has(grant.unitId))) throw new Refusal('forbidden');
    }
    throw new Refusal('not-found');
  }

  /** The units on which the caller holds a permission; lists are filtered to their subtrees in SQL. */
  rootsFor(permission: Permission): Id[] {
    return this.#giving(permission).map((grant) => grant.unitId);
  }

  /** The units on which the caller holds a permission; refuses whoever holds it nowhere. */
  needSomewhere(permission: Permission): Id[] {
    const roots = this.rootsFor(permission);
    if (roots.length === 0) throw new Refusal('forbidden');
    return roots;
  }

  /** The unit and those above it, along each relation that carries rights. */
  async reachOf(unitId: Id): Promise<Readonly<Record<'reports_to' | 'governed_by', ReadonlySet<Id>>>> {
    return {
      reports_to: await this.#above(unitId, 'reports_to'),
      governed_by: await this.#above(unitId, 'governed_by'),
    };
  }

  /**
   * Writes who did what, before and after, in this transaction. `author`: who did it, when that is known only now, as of
   * somebody who signs in or accepts an invitation; otherwise the caller.
   */
  async record(entry: HistoryEntry, author?: { readonly personId: Id; readonly fullName: string }): Promise<void> {
    this.recorded = true;
    const by = author ?? (this.caller && { ...this.caller, onBehalfOf: this.onBehalfOf });
    await insertHistory(this.tx, this.newId(), this.now, by, entry);
  }

  /** The first history of a thing, for the statement that makes the thing (`firstHistorySql`). */
  recordFirst(entry: HistoryEntry): RawBuilder<unknown> {
    this.recorded = true;
    const by = this.caller && { ...this.caller, onBehalfOf: this.onBehalfOf };
    return firstHistorySql(this.newId(), this.now, by, entry);
  }

  /** For a verb whose history was written by its own statement (the editing spell of a form). */
  markRecorded(): void {
    this.recorded = true;
  }

  /** For a verb whose own statement kept the answer to its command (`keptCommand` of work-store.ts). */
  markAnswered(): void {
    this.answered = true;
  }

  /**
   * For a verb about to run the last statement of its request: makes the checks of the commit now, because the commit
   * travels with that statement (`PREPARED_LAST`). False inside a larger work, which goes on.
   */
  endsHere(): boolean {
    this.beforeLast?.();
    return this.beforeLast !== undefined;
  }

  /** Calls to the outside happen only after the commit: a job row in this transaction. */
  async later(task: string, payload: unknown, runAt: Date = this.now): Promise<void> {
    await insertJob(this.tx, task, payload, runAt);
  }

  #giving(permission: Permission): HeldGrant[] {
    this.asked.add(permission);
    return this.person.grants.filter((grant) => grant.permissions.includes(permission));
  }

  /** Whether any grant answers; a right of one's own goes before one held in the place of somebody else. */
  #answered(permission: Permission, answering: readonly HeldGrant[]): boolean {
    const [first] = answering;
    const counts = !this.declared || this.declared === permission;
    if (counts && answering.every(({ onBehalfOf }) => onBehalfOf)) this.onBehalfOf ??= first?.onBehalfOf;
    return first !== undefined;
  }

  #above(unitId: Id, relation: Relation): Promise<ReadonlySet<Id>> {
    const key = `${relation} ${unitId}`;
    const known = this.#ancestors.get(key);
    if (known) return known;
    const found = selectAncestors(this.tx, unitId, relation, this.today);
    this.#ancestors.set(key, found);
    return found;
  }
}
