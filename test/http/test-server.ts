import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { allModules } from '#app/modules.ts';
import type { AnyEndpoint, BodyOf, Contract, ParamsOf, QueryOf, ReplyOf } from '#base/endpoint.ts';
import { insertSession } from '#modules/accounts/server/account-store.ts';
import { deviceOf, identify, identifyService } from '#modules/accounts/server/public.ts';
import type { SignInSettings } from '#modules/accounts/server/sign-in-settings.ts';
import { shippedDefinitions } from '#modules/registers/definitions/shipped-definitions.ts';
import type { Definition } from '#modules/registers/rules/definition.ts';
import { type SettableClock, settableClock } from '#platform/clock.ts';
import type { Database } from '#platform/database/connect.ts';
import { buildServer } from '#platform/http/server.ts';
import { atEnd } from '../at-end.ts';
import { type TestDatabase, testDatabase } from '../database/test-database.ts';
import { testSignIn } from '../fixtures/sign-in.ts';
import { type PersonaName, personas } from '../personas/personas.ts';

type WithoutId<B> = B extends { commandId: string } ? Omit<B, 'commandId'> & { commandId?: string } : B;

interface CallInput<E extends AnyEndpoint> {
  params?: ParamsOf<E>;
  query?: QueryOf<E>;
  body?: WithoutId<BodyOf<E>>;
  file?: { name: string; bytes: Uint8Array };
  /** Beside those every call has; a cookie stands beside that of the session. */
  headers?: Record<string, string>;
}

/** What came back: status, and the reply or the problem. */
export interface Answer<R> {
  readonly status: number;
  readonly body: R;
  readonly problem: {
    code: string;
    title: string;
    facts: Record<string, unknown>;
    findings?: { where: string; code: string; sentence: string }[];
  };
  readonly headers: Record<string, unknown>;
  readonly bytes: Buffer;
}

export interface TestServer {
  readonly app: FastifyInstance;
  readonly clock: SettableClock;
  readonly database: TestDatabase;
  /** Calls an endpoint of a contract as a persona. */
  call<C extends Contract, K extends keyof C & string>(
    as: PersonaName,
    contract: C,
    key: K,
    input?: CallInput<C[K]>,
  ): Promise<Answer<ReplyOf<C[K]>>>;
}

const fill = (path: string, params: Record<string, unknown> = {}): string =>
  path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])));

function multipart(file: { name: string; bytes: Uint8Array }, body: unknown) {
  const boundary = `b${randomUUID()}`;
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="command"\r\n\r\n${JSON.stringify(body)}\r\n--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${encodeURIComponent(file.name)}"\r\ncontent-type: application/octet-stream\r\n\r\n`;
  return {
    payload: Buffer.concat([Buffer.from(head), file.bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]),
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  };
}

/**
 * The whole program on a clone of the template, called without a network; the clock stands until it is set. Units of work
 * run on what `served` makes of the database; its registers are those of `definitions`.
 */
export async function testServer(
  now: Date,
  served?: (db: Database) => Database,
  signIn: SignInSettings = testSignIn,
  definitions: readonly Definition[] = shippedDefinitions,
): Promise<TestServer> {
  const database = await testDatabase();
  const { db } = database;
  const clock = settableClock(now);
  const app = await buildServer({
    db: served ? served(db) : db,
    commitsApart: served !== undefined,
    clock,
    identify,
    identifyService,
    knownBrowser: (cookies) => deviceOf(cookies, testSignIn.keyring),
    secureCookies: false,
    modules: allModules(
      { trialPossible: true, fillTrial: async () => [], wipeTrial: async () => undefined, signIn },
      definitions,
    ),
    webFolder: undefined,
    logLevel: 'silent',
  });
  await app.ready();
  atEnd(() => app.close());
  const sessions = new Map<PersonaName, Promise<string>>();

  async function signedIn(personId: string): Promise<string> {
    const token = randomUUID();
    // Last seen in a far future, so that no test's clock ever prolongs (that is: shortens) it.
    const far = new Date('2100-01-01T00:00:00Z');
    await insertSession(db, token, personId, far, far);
    return token;
  }

  async function cookieOf(as: PersonaName): Promise<Record<string, string>> {
    const persona = personas[as];
    if (!persona) return {};
    // Requests at the same moment wait for the one session.
    const session = sessions.get(as) ?? signedIn(persona.personId);
    sessions.set(as, session);
    const token = await session;
    return { cookie: `truong_an_session=${token}` };
  }

  async function headersOf(as: PersonaName, given: Record<string, string> = {}): Promise<Record<string, string>> {
    const own = await cookieOf(as);
    const cookie = [own.cookie, given.cookie].filter(Boolean).join('; ');
    return { ...given, ...(cookie ? { cookie } : {}) };
  }

  return {
    app,
    clock,
    database,
    call: async (as, contract, key, input = {}) => {
      const endpoint = contract[key] as AnyEndpoint;
      const writes = endpoint.method !== 'GET';
      const body = writes ? { commandId: randomUUID(), ...(input.body as object) } : undefined;
      const form = endpoint.upload && input.file ? multipart(input.file, body) : undefined;
      const response = await app.inject({
        method: endpoint.method,
        url: fill(endpoint.path, input.params),
        ...(input.query ? { query: input.query as Record<string, string> } : {}),
        headers: {
          ...(await headersOf(as, input.headers)),
          ...(writes ? { 'x-requested-with': 'truong-an' } : {}),
          ...form?.headers,
        },
        ...(form ? { payload: form.payload } : writes && !endpoint.upload ? { payload: body as object } : {}),
      });
      const json = response.headers['content-type']?.toString().includes('json') ? response.json() : undefined;
      return {
        status: response.statusCode,
        body: json,
        problem: json,
        headers: response.headers,
        bytes: response.rawPayload,
      };
    },
  };
}
