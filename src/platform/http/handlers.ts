import type { AnyEndpoint, BodyOf, Contract, ParamsOf, QueryOf, ReplyOf } from '#base/endpoint.ts';
import type { Database } from '../database/connect.ts';
import type { Work } from '../work.ts';

export interface UploadedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file as an answer. */
export interface Download {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** Shown in the browser instead of saved. */
  readonly inline?: boolean;
}

export interface Input<E extends AnyEndpoint> {
  readonly params: ParamsOf<E>;
  readonly query: QueryOf<E>;
  readonly body: BodyOf<E>;
  /** Present for uploads only. */
  readonly file: UploadedFile;
}

type Answer<E extends AnyEndpoint> = E extends { readonly download?: true } ? Download : ReplyOf<E>;

/** A verb as the HTTP layer calls it: inside one unit of work. */
export type Handler<E extends AnyEndpoint> =
  | ((work: Work, input: Input<E>) => Promise<Answer<E>>)
  | AheadHandler<E, unknown>;

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
