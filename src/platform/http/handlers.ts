import type { AnyEndpoint, BodyOf, Contract, ParamsOf, QueryOf, ReplyOf } from '#base/endpoint.ts';
import type { Refusal } from '#base/refusal.ts';
import type { Database } from '../database/connect.ts';
import type { Work } from '../work.ts';
import type { Html } from './html.ts';

export interface UploadedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file as an answer. */
export interface Download {
  readonly fileName: string;
  readonly mediaType: string;
  /** The bytes, or how to make them once the work has committed: slow making holds no transaction. */
  readonly bytes: Uint8Array | ((gone: AbortSignal) => Promise<Uint8Array>);
  /** Shown in the browser instead of saved. */
  readonly inline?: boolean;
  /** It came from outside as it is: a browser that opens it runs nothing of it. */
  readonly sandboxed?: boolean;
}

/** A page of HTML as an answer. */
export interface HtmlPage {
  readonly html: Html;
  /** 200 unless said. */
  readonly status?: number;
}

export interface Input<E extends AnyEndpoint> {
  readonly params: ParamsOf<E>;
  readonly query: QueryOf<E>;
  readonly body: BodyOf<E>;
  /** Present for uploads only. */
  readonly file: UploadedFile;
}

/** A refusal that is returned, not thrown, commits what was written: for what must be remembered of a refused request. */
type Answer<E extends AnyEndpoint> =
  | (E extends { readonly download?: true } ? Download : E extends { readonly page?: true } ? HtmlPage : ReplyOf<E>)
  | Refusal;

/** A verb as the HTTP layer calls it: inside one unit of work. */
export type Handler<E extends AnyEndpoint> =
  | ((work: Work, input: Input<E>) => Promise<Answer<E>>)
  | AheadHandler<E, unknown>
  | PreparedHandler<E, unknown>;

/**
 * A busy verb whose first reading travels to the database together with the question who asks, in the transaction of
 * the work. What was read is given to the verb only, which asks for the right before it uses it.
 */
export interface AheadHandler<E extends AnyEndpoint, A> {
  ahead(tx: Database, input: Input<E>): Promise<A>;
  run(work: Work, input: Input<E>, read: A): Promise<Answer<E>>;
}

export const readAhead = <E extends AnyEndpoint, A>(
  ahead: AheadHandler<E, A>['ahead'],
  run: AheadHandler<E, A>['run'],
): AheadHandler<E, A> => ({ ahead, run });

/**
 * A verb with slow work on what was sent (a file to read). The right is asked for first, then the work is done while no
 * transaction is open, then the verb runs with its outcome and asks again.
 */
export interface PreparedHandler<E extends AnyEndpoint, P> {
  ask(work: Work, input: Input<E>): Promise<unknown>;
  /** `asked` is what `ask` gave back. */
  prepare(input: Input<E>, asked: unknown): Promise<P>;
  run(work: Work, input: Input<E>, prepared: P): Promise<Answer<E>>;
}

export const prepared = <E extends AnyEndpoint, P>(handler: PreparedHandler<E, P>): PreparedHandler<E, P> => handler;

/** One handler per endpoint; a missing one does not compile. */
export type Handlers<C extends Contract> = { readonly [K in keyof C]: Handler<C[K]> };

export interface Module<C extends Contract = Contract> {
  readonly name: string;
  readonly contract: C;
  readonly handlers: Handlers<C>;
}

export const defineModule = <C extends Contract>(name: string, contract: C, handlers: Handlers<C>): Module<C> => ({
  name,
  contract,
  handlers,
});
