import { timingSafeEqual } from 'node:crypto';
import { Refusal } from '#base/refusal.ts';
import type { Database } from '#platform/database/connect.ts';
import { hashToken, newToken } from '#platform/random.ts';
import type { Work } from '#platform/work.ts';
import {
  deleteSetupLink,
  insertInstallation,
  lockSetupLink,
  replaceSetupLink,
  selectInstallation,
} from './installation-store.ts';

/** Where a token opens the set-up. */
export const setupPathOf = (token: string): string => `/setup?token=${token}`;

/** Makes a new one-time link while the installation is empty; undefined once it is set up. */
export async function makeSetupPath(db: Database, now: Date): Promise<string | undefined> {
  if (await selectInstallation(db)) return undefined;
  const token = newToken();
  await keepSetupToken(db, token, now);
  return setupPathOf(token);
}

/** Keeps a token as the one-time set-up link of an empty installation. */
export const keepSetupToken = (db: Database, token: string, now: Date) => replaceSetupLink(db, hashToken(token), now);

/** Whether a token is that of the kept link. */
export const isSetupToken = (stored: Buffer | undefined, token: string): boolean =>
  stored !== undefined && timingSafeEqual(stored, hashToken(token));

/** Uses the link up; refuses when it is wrong or the installation exists already. */
export async function spendSetupLink(work: Work, token: string, kind: 'real' | 'trial'): Promise<void> {
  const link = await lockSetupLink(work.tx);
  const installation = await selectInstallation(work.tx);
  if (installation) throw new Refusal(installation.kind === 'trial' ? 'trial-running' : 'setup-done');
  if (!isSetupToken(link?.token_hash, token)) throw new Refusal('setup-link-invalid');
  await deleteSetupLink(work.tx);
  await insertInstallation(work.tx, kind, work.now);
}
