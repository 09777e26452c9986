import type { z } from 'zod';
import type { Permission } from './permission.ts';
import type { RefusalCode } from './refusal-codes.ts';

/** Who may call: holders of a permission on the unit concerned, anyone signed in, or anyone at all. */
export type Needs = Permission | 'signed-in' | 'anyone';

type Schema = z.ZodType;
type ObjectSchema = z.ZodObject;

/**
 * One entry of a module's contract, plain data. Routing, validation in and out, OpenAPI, the typed browser client and
 * the permission matrix are all made from it.
 */
export interface Endpoint<
  P extends ObjectSchema = ObjectSchema,
  Q extends ObjectSchema = ObjectSchema,
  B extends Schema = Schema,
  R extends Schema = Schema,
> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Fastify form: `/api/units/:unitId`. */
  readonly path: string;
  readonly summary: string;
  readonly needs: Needs;
  readonly params?: P;
  readonly query?: Q;
  /** A write carries `commandId` inside the body (see `command`). For `upload` the body is the other form fields. */
  readonly body?: B;
  readonly reply: R;
  /** Codes this endpoint may refuse with, beside those any endpoint may. */
  readonly refusals?: readonly RefusalCode[];
  /** Takes one file as multipart/form-data in the field `file`. */
  readonly upload?: boolean;
  /** Answers with a file instead of JSON; the reply schema is then ignored. */
  readonly download?: boolean;
}

export const endpoint = <P extends ObjectSchema, Q extends ObjectSchema, B extends Schema, R extends Schema>(
  contract: Endpoint<P, Q, B, R>,
): Endpoint<P, Q, B, R> => contract;

export type Contract = Readonly<Record<string, Endpoint>>;

export type ParamsOf<E> = E extends Endpoint<infer P, ObjectSchema, Schema, Schema> ? z.output<P> : never;
export type QueryOf<E> = E extends Endpoint<ObjectSchema, infer Q, Schema, Schema> ? z.output<Q> : never;
export type BodyOf<E> = E extends Endpoint<ObjectSchema, ObjectSchema, infer B, Schema> ? z.output<B> : never;
export type ReplyOf<E> = E extends Endpoint<ObjectSchema, ObjectSchema, Schema, infer R> ? z.output<R> : never;
