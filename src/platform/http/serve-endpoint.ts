import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { AnyEndpoint } from '#base/endpoint.ts';
import { Refusal } from '#base/refusal.ts';
import type { RefusalCode } from '#base/refusal-codes.ts';
import type { Clock } from '../clock.ts';
import type { Database } from '../database/connect.ts';
import { inTransaction } from '../database/transaction.ts';
import { type Caller, type Visit, Work } from '../work.ts';
import { insertCommand, selectCommand } from '../work-store.ts';
import type { Download, Handler, HtmlPage, Input, UploadedFile } from './handlers.ts';
import { PAGES_A_MINUTE, sendPage } from './pages.ts';
import { refusalForIssues } from './problem.ts';
import { answers, type EarlierAnswer, requestDigest } from './request-digest.ts';
import { sendDownload } from './send-download.ts';
import {
  type Credential,
  changeCookie,
  clearSessionCookie,
  credentialOf,
  setSessionCookie,
  visitOf,
} from './session-cookie.ts';
import { readUpload } from './upload.ts';

export interface Identified {
  readonly caller: Caller;
  /** The stored answer when this command was done before. */
  readonly earlier: EarlierAnswer | undefined;
  /** Keeps a session in use alive; to be called outside the transaction of the request. */
  readonly prolong: ((db: Database) => Promise<unknown>) | undefined;
}

/** A session that is over before its time, and why: whoever has it signs in anew. */
export interface SessionOver {
  readonly over: RefusalCode;
}

/** Finds who a session token belongs to; given by the accounts module. */
export type Identify = (
  db: Database,
  token: string,
  commandId: string | undefined,
  now: Date,
) => Promise<Identified | SessionOver | undefined>;

export interface ServeContext {
  readonly db: Database;
  readonly clock: Clock;
  readonly identify: Identify;
  /** The same for the token of another system; undefined where none is let in. */
  readonly identifyService?: Identify | undefined;
  /** Cookies travel only over https when the program stands behind it. */
  readonly secureCookies: boolean;
  /** The commit is always a statement of its own; for a rehearsal that undoes what requests did. */
  readonly commitsApart?: boolean | undefined;
  /** What proves a browser to be known apart from its address (by its cookies); undefined for a stranger. */
  readonly knownBrowser?: ((cookies: Visit['cookies']) => string | undefined) | undefined;
  /** How often a minute one address may try the doors that need no session; 120 unless said otherwise. */
  readonly triesPerMinute?: number | undefined;
}

const problem = z.looseObject({ type: z.string(), title: z.string(), status: z.number(), code: z.string() });
const UNIQUE_VIOLATION = '23505';

function guardAgainstForgery(request: FastifyRequest): void {
  if (request.headers['x-requested-with'] !== 'truong-an') throw new Refusal('csrf-failed');
  const { origin, host } = request.headers;
  if (origin && (!URL.canParse(origin) || new URL(origin).host !== host)) throw new Refusal('csrf-failed');
}

/** Refuses to commit what no right was asked for or no history was written of: a bug in the verb, not of the person. */
function guardCommit(name: string, contract: AnyEndpoint, work: Work): void {
  const { needs } = contract;
  if (needs !== 'anyone' && needs !== 'signed-in' && !work.asked.has(needs)) {
    throw new Error(`${name} declares ${needs} and never asked for it`);
  }
  if (needs === 'signed-in' && !work.caller) throw new Error(`${name} declares signed-in and ran for nobody`);
  if (contract.method !== 'GET' && !contract.changesNothing && !work.recorded)
    throw new Error(`${name} wrote no history`);
}

/** Lets somebody whose second factor is still missing do nothing but set it up; another system has no own account. */
function guardStanding(contract: AnyEndpoint, caller: Caller | undefined): void {
  if (caller?.service && contract.needs === 'signed-in') throw new Refusal('forbidden');
  if (!caller?.enrolling || contract.needs === 'anyone' || contract.whileEnrolling) return;
  throw new Refusal('second-factor-missing');
}

/** What is known of a request, and what became known while it was answered. */
interface Asked {
  readonly visit: Visit;
  identified?: Identified | undefined;
}

/** How a request ended: with an answer and the work it took, unless the answer was known before, or with a refusal. */
interface Performed {
  readonly answer?: unknown;
  readonly work?: Work;
  readonly refusal?: Refusal;
}

/** Binds one endpoint of a contract to Fastify: identity, idempotency, one transaction, validation in and out. */
export function serveEndpoint(
  app: FastifyInstance,
  context: ServeContext,
  name: string,
  contract: AnyEndpoint,
  handler: Handler<AnyEndpoint>,
): void {
  const writes = contract.method !== 'GET';
  /** The answer is kept; a question that changes nothing is answered anew. */
  const keeps = writes && !contract.download && !contract.changesNothing;

  /** Who shows a credential; a session that is over is nobody's where anyone is let in, and says so elsewhere. */
  async function identify(
    db: Database,
    { by, token, personId }: Credential,
    commandId: string | undefined,
    now: Date,
  ): Promise<Identified | undefined> {
    const find = by === 'service' ? context.identifyService : context.identify;
    const found = await find?.(db, token, commandId, now);
    if (!found) return undefined;
    if (!('over' in found)) {
      if (personId !== undefined && found.caller.personId !== personId) throw new Refusal('session-of-another');
      return found;
    }
    if (contract.needs === 'anyone') return undefined;
    throw new Refusal(found.over);
  }

  /** Asks for the right, then does the slow work in no transaction. A command done before needs none of it. */
  async function prepareOutside(
    now: Date,
    credential: Credential | undefined,
    input: Input<AnyEndpoint>,
    visit: Visit,
  ): Promise<unknown> {
    if (!('prepare' in handler)) return undefined;
    const wanted = await inTransaction(context.db, async (tx) => {
      const found = credential ? await identify(tx, credential, commandIdOf(input.body), now) : undefined;
      if (found?.earlier) return undefined;
      guardStanding(contract, found?.caller);
      const work = new Work(tx, now, found?.caller);
      work.visit = visit;
      work.sessionToken = found && credential?.by === 'session' ? credential.token : undefined;
      return { asked: await handler.ask(work, input) };
    });
    return wanted ? handler.prepare(input, wanted.asked) : undefined;
  }

  /** Who asks, what they may, what they want: all in the one transaction of the request. */
  async function perform(
    now: Date,
    credential: Credential | undefined,
    input: Input<AnyEndpoint>,
    request: Asked,
  ): Promise<Performed> {
    const outcome = await prepareOutside(now, credential, input, request.visit);
    const commandId = commandIdOf(input.body);
    try {
      return await inTransaction(context.db, async (tx) => {
        // Both questions travel in one packet; an answer that nobody waits for yet must not end the program.
        const read = 'ahead' in handler && credential ? handler.ahead(tx, input) : undefined;
        read?.catch(() => undefined);
        const found = credential ? await identify(tx, credential, commandId, now) : undefined;
        request.identified = found;
        if (!found && contract.needs !== 'anyone') throw new Refusal(strangerTo(credential));
        guardStanding(contract, found?.caller);
        const digest = keeps && commandId ? requestDigest(name, contract, input) : undefined;
        if (found?.earlier) return { answer: earlierReply(found.earlier, digest) };
        const caller = found?.caller;
        const command = caller && commandId && digest ? { id: commandId, endpoint: name, digest } : undefined;
        const work = new Work(tx, now, caller, command);
        work.sessionToken = found && credential?.by === 'session' ? credential.token : undefined;
        if (contract.needs !== 'anyone' && contract.needs !== 'signed-in') work.declared = contract.needs;
        work.visit = request.visit;
        const guard = () => guardCommit(name, contract, work);
        if (!context.commitsApart) work.beforeLast = guard;
        const answer = await (typeof handler === 'function'
          ? handler(work, input)
          : handler.run(work, input, 'ahead' in handler ? await read : outcome));
        if (answer instanceof Refusal) return { refusal: answer };
        guard();
        if (caller && command && !work.answered) {
          const reply = contract.answersOnce ? null : (answer ?? {});
          await insertCommand(tx, { personId: caller.personId, ...command, now, reply });
        }
        return { answer, work };
      });
    } finally {
      // The connection is free again: a second one is never asked for while the first is held.
      await request.identified?.prolong?.(context.db);
    }
  }

  async function answerTo(request: FastifyRequest, reply: FastifyReply) {
    // Whoever asks for a page is nobody here, signed in or not; so another site gains nothing by sending its form.
    const credential = contract.page ? undefined : credentialOf(request);
    // Another site can make a browser send cookies, never a bearer token.
    if (writes && !contract.page && credential?.by !== 'service') guardAgainstForgery(request);
    if (!credential && contract.needs !== 'anyone') throw new Refusal('not-signed-in');
    const now = context.clock.now();
    let file: UploadedFile = { name: '', bytes: new Uint8Array() };
    let body: unknown = request.body;
    if (contract.upload) {
      // Nobody's file is read into memory before it is known whose it is.
      if (!credential || !(await identify(context.db, credential, undefined, now)))
        throw new Refusal(strangerTo(credential));
      ({ file, body } = await readUpload(request));
      const parsed = (contract.body as z.ZodType).safeParse(body);
      if (!parsed.success) throw refusalForIssues(parsed.error.issues);
      body = parsed.data;
    }
    const input = { params: request.params ?? {}, query: request.query ?? {}, body, file } as Input<AnyEndpoint>;
    const asked: Asked = { visit: visitOf(request) };
    const { answer, work, refusal } = await performOnce(now, credential, input, asked);
    if (refusal) throw refusal;
    await work?.afterCommit?.();
    if (work?.sessionChange) {
      if ('end' in work.sessionChange) clearSessionCookie(reply);
      else setSessionCookie(reply, work.sessionChange, context.secureCookies);
    }
    for (const change of work?.cookieChanges ?? []) changeCookie(reply, change, context.secureCookies);
    if (contract.page) return sendPage(reply, answer as HtmlPage);
    return contract.download ? await sendDownload(reply, answer as Download) : answer;
  }

  /** Performs; two at once that make the same thing take turns, the second sees what the first made. */
  async function performOnce(
    now: Date,
    credential: Credential | undefined,
    input: Input<AnyEndpoint>,
    request: Asked,
  ): Promise<Performed> {
    try {
      return await perform(now, credential, input, request);
    } catch (error) {
      if ((error as { code?: string }).code !== UNIQUE_VIOLATION) throw error;
      // The same command twice at once: the other one won, so its answer is the answer.
      const commandId = commandIdOf(input.body);
      const personId = request.identified?.caller.personId;
      const earlier = personId && commandId ? await selectCommand(context.db, personId, commandId) : undefined;
      if (earlier) return { answer: earlierReply(earlier, requestDigest(name, contract, input)) };
      return perform(now, credential, input, request);
    }
  }

  function earlierReply(earlier: EarlierAnswer, digest: Buffer | undefined): unknown {
    if (!digest || !answers(earlier, name, digest)) throw new Refusal('command-reused');
    if (earlier.reply === null) throw new Refusal('answered-once');
    return earlier.reply;
  }

  app.route({
    method: contract.method,
    url: contract.path,
    schema: {
      summary: contract.summary,
      operationId: name,
      tags: [name.split('.')[0] ?? ''],
      ...(contract.params ? { params: contract.params } : {}),
      ...(contract.query ? { querystring: contract.query } : {}),
      ...(contract.body && !contract.upload ? { body: contract.body } : {}),
      ...(contract.upload ? { consumes: ['multipart/form-data'] } : {}),
      ...(contract.page && writes ? { consumes: ['application/x-www-form-urlencoded'] } : {}),
      ...(contract.download || contract.page ? {} : { response: { 200: contract.reply, default: problem } }),
    },
    // One address may try the doors that need no session only so often; a browser known to us is counted by itself, so
    // that nobody behind the same address of a school can use its tries up.
    ...(contract.needs === 'anyone' && (writes || contract.page)
      ? {
          config: {
            rateLimit: {
              max: contract.page ? PAGES_A_MINUTE : (context.triesPerMinute ?? 120),
              timeWindow: '1 minute',
              keyGenerator: (request: FastifyRequest) =>
                (contract.page ? undefined : context.knownBrowser?.(request.cookies)) ?? request.ip,
            },
          },
        }
      : {}),
    handler: answerTo,
  } as never);
}

/** Why nobody is known by what a request shows. */
const strangerTo = (credential: Credential | undefined) =>
  credential?.by === 'service' ? ('token-invalid' as const) : ('not-signed-in' as const);

const commandIdOf = (body: unknown): string | undefined =>
  typeof body === 'object' && body !== null && 'commandId' in body ? String(body.commandId).toLowerCase() : undefined;
