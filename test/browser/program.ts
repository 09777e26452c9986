import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { Page } from 'playwright-core';
import { allModules } from '#app/modules.ts';
import { openProgram, webFolder } from '#app/program.ts';
import { insertSession } from '#modules/accounts/server/account-store.ts';
import { identify, identifyService } from '#modules/accounts/server/public.ts';
import type { SignInSettings } from '#modules/accounts/server/sign-in-settings.ts';
import { type SettableClock, settableClock } from '#platform/clock.ts';
import type { Database } from '#platform/database/connect.ts';
import { buildServer } from '#platform/http/server.ts';
import { atEnd } from '../at-end.ts';
import { noon, testDatabase } from '../database/test-database.ts';
import { testSignIn } from '../fixtures/sign-in.ts';
import { type PersonaName, personas } from '../personas/personas.ts';

/** Serves on a free port of loopback; the `Date` of every answer is the program's, because pages count days from it. */
async function listen(app: FastifyInstance, clock: SettableClock, port = 0): Promise<string> {
  app.server.prependListener('request', (_request, response) => {
    response.setHeader('date', clock.now().toUTCString());
  });
  return app.listen({ host: '127.0.0.1', port });
}

export interface TestProgram {
  readonly baseURL: string;
  readonly clock: SettableClock;
  readonly db: Database;
}

export interface PersonaProgram extends TestProgram {
  /** Gives the page the session of a persona, as if they had signed in before. */
  signIn(page: Page, as: Exclude<PersonaName, 'nobody'>): Promise<void>;
}

/** The program with the test province and its personas, behind a real port. Call it in `beforeAll`. */
export async function servePersonas(
  now: Date = noon('2026-03-02'),
  { signIn = testSignIn, port = 0 }: { signIn?: SignInSettings; port?: number } = {},
): Promise<PersonaProgram> {
  const { db } = await testDatabase();
  const clock = settableClock(now);
  const app = await buildServer({
    db,
    clock,
    identify,
    identifyService,
    secureCookies: false,
    modules: allModules({
      trialPossible: true,
      fillTrial: async () => [],
      wipeTrial: async () => undefined,
      signIn,
    }),
    webFolder,
    logLevel: 'silent',
  });
  const baseURL = await listen(app, clock, port);
  atEnd(() => app.close());
  return {
    baseURL,
    clock,
    db,
    signIn: async (page, as) => {
      const token = randomUUID();
      const from = clock.now();
      const until = new Date(from.getTime() + 365 * 86_400_000);
      await insertSession(db, token, personas[as].personId, from, until);
      const cookie = { name: 'truong_an_session', value: token, url: baseURL, httpOnly: true, sameSite: 'Strict' };
      await page.context().addCookies([cookie as never]);
    },
  };
}

export interface EmptyProgram extends TestProgram {
  /** Path of the one-time set-up link. */
  readonly setupPath: string;
}

/** The whole program on an empty data folder, as on the first visit. Call it in `beforeAll`. */
export async function serveEmpty(now: Date = noon('2026-03-02')): Promise<EmptyProgram> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'truong-an-browser-'));
  const clock = settableClock(now);
  const program = await openProgram({ dataFolder, clock, loopback: true, logLevel: 'silent' });
  const baseURL = await listen(program.app, clock);
  atEnd(async () => {
    await program.close();
    rmSync(dataFolder, { recursive: true, force: true });
  });
  return { baseURL, clock, db: program.store.db, setupPath: program.setupPath ?? '' };
}
