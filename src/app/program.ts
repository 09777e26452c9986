import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import pg from 'pg';
import {
  deviceOf,
  identify,
  identifyService,
  keepSetupToken,
  makeSetupPath,
  openIdProvider,
  setupPathOf,
} from '#modules/accounts/server/public.ts';
import { shippedDefinitions } from '#modules/registers/definitions/shipped-definitions.ts';
import { keepDefinitions } from '#modules/registers/server/public.ts';
import type { Clock } from '#platform/clock.ts';
import { openStore, prepareDatabase, recreateDatabase, type Store } from '#platform/database/open.ts';
import { buildServer, type ServerOptions } from '#platform/http/server.ts';
import { type Runner, readyJobs, startJobs } from '#platform/jobs.ts';
import { keyringIn } from '#platform/keyring.ts';
import type { SendMail } from '#platform/mail.ts';
import type { ProviderConfig } from '#platform/provider-config.ts';
import { hourlyTasks, jobTasks } from './job-tasks.ts';
import { allModules } from './modules.ts';
import { fillTrial } from './trial/fill-trial.ts';

export const webFolder = join(import.meta.dirname, '../../dist/web');

export interface ProgramOptions {
  readonly dataFolder: string;
  readonly databaseUrl?: string | undefined;
  readonly clock: Clock;
  /** Sample data is allowed only where the program listens on loopback. */
  readonly loopback: boolean;
  readonly secureCookies?: boolean;
  readonly logLevel?: 'info' | 'warn' | 'silent';
  /** Where the log goes; standard output unless said. */
  readonly logTo?: ServerOptions['logTo'];
  readonly jobs?: boolean;
  /** See `ServeContext`; the demonstration signs a whole province in from one address. */
  readonly triesPerMinute?: number;
  /** The address people reach the program under; passkeys belong to it. */
  readonly publicUrl?: string | undefined;
  /** The office's own sign-in; comes back to `publicUrl`. */
  readonly provider?: ProviderConfig | undefined;
  /** Told the path of the new set-up link when a trial was wiped. */
  readonly onSetupPath?: ((path: string) => void) | undefined;
  /** Sends letters; undefined: links are shown on screen only. */
  readonly mail?: { readonly send: SendMail; readonly linksFrom: string } | undefined;
}

/** The whole program, open and ready to listen. */
export interface Program {
  readonly app: FastifyInstance;
  readonly store: Store;
  /** Path of the one-time set-up link while nobody has set up. */
  readonly setupPath: string | undefined;
  close(): Promise<void>;
}

/** Opens the database, migrates, builds the server and starts the jobs. */
export async function openProgram(options: ProgramOptions): Promise<Program> {
  const { dataFolder, databaseUrl, clock } = options;
  const store = await openStore({ dataFolder, databaseUrl, now: clock.now() });
  try {
    return await openOn(store, options);
  } catch (error) {
    await store.close();
    throw error;
  }
}

async function openOn(store: Store, options: ProgramOptions): Promise<Program> {
  const { clock } = options;
  const { db } = store;
  await keepDefinitions(db, shippedDefinitions, clock.now());
  const ownerPool = new pg.Pool({ ...store.owner, max: 4 });
  // The wipe of a trial cuts these connections; the pool replaces them.
  ownerPool.on('error', () => undefined);
  ownerPool.on('connect', (client) => client.on('error', () => undefined));
  await readyJobs(ownerPool);
  const keyring = keyringIn(options.dataFolder);

  let runner: Runner | undefined;
  const wipeTrial = async (token: string): Promise<void> => {
    // Jobs rest meanwhile: each would find its database gone and tell of it as of a fault.
    const resting = runner;
    runner = undefined;
    await resting?.stop();
    await recreateDatabase(store.owner);
    await prepareDatabase(store.owner, store.programRole, store.programPassword, clock.now());
    await keepDefinitions(db, shippedDefinitions, clock.now());
    await readyJobs(ownerPool);
    await keepSetupToken(db, token, clock.now());
    if (resting) runner = await beginJobs();
    options.onSetupPath?.(setupPathOf(token));
  };
  const app = await buildServer({
    db,
    clock,
    identify,
    identifyService,
    knownBrowser: (cookies) => deviceOf(cookies, keyring),
    secureCookies: options.secureCookies ?? false,
    triesPerMinute: options.triesPerMinute,
    modules: allModules({
      trialPossible: options.loopback,
      fillTrial,
      wipeTrial,
      mailLinksFrom: options.mail?.linksFrom,
      signIn: {
        keyring,
        publicUrl: options.publicUrl,
        mails: options.mail !== undefined,
        provider:
          options.provider && options.publicUrl ? openIdProvider(options.provider, options.publicUrl) : undefined,
      },
    }),
    webFolder,
    logLevel: options.logLevel ?? 'info',
    logTo: options.logTo,
  });
  app.get('/api/health', { schema: { hide: true } }, async () => {
    await store.pool.query('select 1');
    return { status: 'ok' };
  });
  const tasks = jobTasks({ db, clock, sendMail: options.mail?.send, linksFrom: options.mail?.linksFrom });
  const beginJobs = () => startJobs(ownerPool, tasks, hourlyTasks, (error) => app.log.error({ err: error }, 'job'));
  if (options.jobs !== false) runner = await beginJobs();
  const setupPath = await makeSetupPath(db, clock.now());

  return {
    app,
    store,
    setupPath,
    close: async () => {
      await app.close();
      await runner?.stop();
      await ownerPool.end();
      await store.close();
    },
  };
}
