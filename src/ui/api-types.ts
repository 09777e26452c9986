import type { z } from 'zod';
import type { AnyEndpoint, Contract, ReplyOf } from '#base/endpoint.ts';

/** The endpoints of a contract by `METHOD /path`, both literal. */
type ByKey<C extends Contract> = { [N in keyof C as `${C[N]['method']} ${C[N]['path']}`]: C[N] };

export type ApiKey<C extends Contract> = keyof ByKey<C> & string;

type At<C extends Contract, K extends ApiKey<C>> = Extract<ByKey<C>[K], AnyEndpoint>;

export type ReplyFor<C extends Contract, K extends ApiKey<C>> = ReplyOf<At<C, K>>;

type SchemaInput<S> = z.input<Extract<S, z.ZodType>>;
type Without<T> = T extends unknown ? Omit<T, 'commandId'> : never;

/** `{ [name]: T }`, left out when there is nothing to say, optional when everything in it is. */
type Slot<Name extends string, T> = [keyof T] extends [never]
  ? unknown
  : Record<never, never> extends T
    ? { readonly [N in Name]?: T }
    : { readonly [N in Name]: T };

type BodySlot<B> = [B] extends [undefined] ? unknown : Slot<'body', Without<B>>;

/** What a call takes: `params`, `query`, `body` as the contract says, without the command id (added when absent). */
export type InputFor<C extends Contract, K extends ApiKey<C>> = Slot<'params', SchemaInput<At<C, K>['params']>> &
  Slot<'query', SchemaInput<At<C, K>['query']>> &
  BodySlot<SchemaInput<At<C, K>['body']>>;

export interface CallOptions {
  /** Repeat a command under the same id, so that the server answers a second try with the first answer. */
  readonly commandId?: string;
  readonly signal?: AbortSignal;
  /** In whose name: while somebody else is signed in on this device it is refused (`session-of-another`). */
  readonly personId?: string;
  /** Do not ask to sign in again on 401; the refusal reaches the caller. */
  readonly quiet?: boolean;
}

export interface UploadOptions extends CallOptions {
  readonly file: File;
  /** From 0 to 1, while the file travels. */
  readonly onProgress?: (part: number) => void;
}

export interface Download {
  readonly blob: Blob;
  readonly name: string;
}

/** The same shape without types, for the code that sends. */
export interface LooseInput {
  readonly params?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
}
