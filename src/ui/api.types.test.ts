import { expectTypeOf, test } from 'vitest';
import { z } from 'zod';
import { command, endpoint, nothing } from '#base/endpoint.ts';
import type { InputFor, ReplyFor } from './api-types.ts';

const contract = {
  read: endpoint({
    method: 'GET',
    path: '/api/things/:thingId',
    summary: 'read',
    needs: 'anyone',
    params: z.object({ thingId: z.uuid() }),
    query: z.object({ asOf: z.string().optional() }),
    reply: z.object({ name: z.string() }),
  }),
  list: endpoint({ method: 'GET', path: '/api/things', summary: 'list', needs: 'anyone', reply: nothing }),
  write: endpoint({
    method: 'POST',
    path: '/api/things',
    summary: 'write',
    needs: 'anyone',
    body: command({ name: z.string() }),
    reply: nothing,
  }),
  end: endpoint({
    method: 'DELETE',
    path: '/api/things',
    summary: 'end',
    needs: 'anyone',
    body: command({}),
    reply: nothing,
  }),
};
type C = typeof contract;

test('the client asks for what the contract names, and never for the command id', () => {
  expectTypeOf<InputFor<C, 'GET /api/things/:thingId'>['params']>().toEqualTypeOf<{ thingId: string }>();
  expectTypeOf<{ params: { thingId: string } }>().toExtend<InputFor<C, 'GET /api/things/:thingId'>>();
  expectTypeOf<{ query: { asOf: string } }>().not.toExtend<InputFor<C, 'GET /api/things/:thingId'>>();
  expectTypeOf<Record<never, never>>().toExtend<InputFor<C, 'GET /api/things'>>();
  expectTypeOf<Record<never, never>>().toExtend<InputFor<C, 'DELETE /api/things'>>();
  expectTypeOf<InputFor<C, 'POST /api/things'>['body']>().toEqualTypeOf<{ name: string }>();
  expectTypeOf<Record<never, never>>().not.toExtend<InputFor<C, 'POST /api/things'>>();
});

test('the reply is typed', () => {
  expectTypeOf<ReplyFor<C, 'GET /api/things/:thingId'>>().toEqualTypeOf<{ name: string }>();
});
