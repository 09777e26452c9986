import { z } from 'zod';
import type { Permission } from './permission.ts';
import type { RefusalCode } from './refusal-codes.ts';

/** Who may call: holders of a permission on the unit concerned, anyone signed in, or anyone at all. */
export type Needs = Permission | 'signed-in' | 'anyone';

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/**
 * One entry of a module's contract, plain data. Routing, validation in and out, OpenAPI, the typed browser client and
 * the permission matrix are all made from it.
 */
export interface Endpoint<
  M extends Method = Method,
  Path extends string = string,
  P extends z.ZodObject = z.ZodObject,
  Q extends z.ZodObject = z.ZodObject,
  B extends z.ZodType = z.ZodType,
  R extends z.ZodType = z.ZodType,
> {
  readonly method: M;
  /** Fastify form: `/api/units/:unitId`. */
  readonly path: Path;
  readonly summary: string;
  readonly needs: Needs;
  readonly params?: P;
  readonly query?: Q;
  /** A write is a command: its body is made with `command(…)`. For `upload` it travels as JSON in the field `command`. */
  readonly body?: B;
  readonly reply: R;
  /** Codes this endpoint may refuse with, beside those any endpoint may. */
  readonly refusals?: readonly RefusalCode[];
  /** The answer carries a secret shown once: it is not kept, and a repeat of the command is refused instead. */
  readonly answersOnce?: boolean;
  /** A question too large for an address: nothing is changed, recorded or kept, and a repeat is answered anew. */
  readonly changesNothing?: boolean;
  /** Takes one file as multipart/form-data in the field `file`. */
  readonly upload?: boolean;
  /** Open to somebody whose required second factor is still missing: what is needed to set it up. */
  readonly whileEnrolling?: boolean;
  /** Answers with a file instead of JSON; the reply schema is then `nothing`. */
  readonly download?: boolean;
  /**
   * Answers with a page of HTML that needs no script, to anyone: no session is looked at, and a plain form may be sent to it.
   * The reply schema is `nothing`; a body holds the fields of the form.
   */
  readonly page?: boolean;
}

/** Declares an endpoint, keeping its method and path as literal types for the browser client. */
export const endpoint = <
  const M extends Method,
  const Path extends string,
  R extends z.ZodType,
  P extends z.ZodObject = z.ZodObject<Record<never, never>>,
  Q extends z.ZodObject = z.ZodObject<Record<never, never>>,
  B extends z.ZodType = z.ZodUndefined,
  const D extends boolean = false,
  const H extends boolean = false,
>(
  contract: Endpoint<M, Path, P, Q, B, R> & { readonly download?: D; readonly page?: H },
): Endpoint<M, Path, P, Q, B, R> & { readonly download?: D; readonly page?: H } => contract;

/**
 * The body of a write. `commandId` is made by the client; a repeat of the same command returns the first answer, so a
 * phone on a weak network may send it again without harm.
 */
export const command = <S extends z.ZodRawShape>(shape: S) => z.strictObject({ commandId: z.uuid(), ...shape });

/** A reply without content. */
export const nothing = z.object({});

// biome-ignore lint/suspicious/noExplicitAny: a contract holds endpoints of every shape; each keeps its own types.
export type AnyEndpoint = Endpoint<any, any, any, any, any, any>;

export type Contract = Readonly<Record<string, AnyEndpoint>>;

export type ParamsOf<E extends AnyEndpoint> = z.output<NonNullable<E['params']>>;
export type QueryOf<E extends AnyEndpoint> = z.output<NonNullable<E['query']>>;
export type BodyOf<E extends AnyEndpoint> = z.output<NonNullable<E['body']>>;
export type ReplyOf<E extends AnyEndpoint> = z.output<E['reply']>;
