import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openProgram, type Program } from '#app/program.ts';
import type { Id } from '#base/id.ts';
import type { Role } from '#modules/accounts/rules/roles.ts';
import { insertGrant, insertPerson, insertSession } from '#modules/accounts/server/account-store.ts';
import { systemClock } from '#platform/clock.ts';

const DAY = 86_400_000;

/** Opens the program on an empty database of its own, lets `work` go on with it, and removes everything again. */
export async function withProgram<T>(name: string, work: (program: Program) => Promise<T>): Promise<T> {
  const dataFolder = mkdtempSync(join(tmpdir(), `truong-an-${name}-`));
  const options = { dataFolder, clock: systemClock, loopback: true, logLevel: 'silent', jobs: false } as const;
  const program = await openProgram(options);
  try {
    return await work(program);
  } finally {
    await program.close();
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

/** Signs somebody in who holds a role on a unit; returns the cookie. */
export async function signInWith({ store }: Program, role: Role, unitId: Id): Promise<string> {
  const now = new Date();
  const personId = randomUUID();
  await insertPerson(store.db, { id: personId, fullName: 'Bench', login: 'bench', passwordHash: 'none' }, now);
  const from = new Date(now.getTime() - DAY);
  await insertGrant(store.db, { id: randomUUID(), personId, role, unitId, from, grantedBy: null });
  const token = randomUUID();
  await insertSession(store.db, token, personId, now, new Date(now.getTime() + DAY));
  return `truong_an_session=${token}`;
}

/** The value below which a part of the times lies: 0.5 the median, 0.95 the p95. */
export const quantile = (times: readonly number[], part: number): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length * part)] ?? Number.NaN;
