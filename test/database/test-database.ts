import pg from 'pg';
import { inject } from 'vitest';
import { dayInVietnam } from '#base/date.ts';
import { permissionsOf } from '#modules/accounts/rules/roles.ts';
import { type ConnectionSettings, type Database, openDatabase, openPool } from '#platform/database/connect.ts';
import { withClient } from '#platform/database/open.ts';
import { type Caller, Work } from '#platform/work.ts';
import { atEnd } from '../at-end.ts';
import { type PersonaName, personas } from '../personas/personas.ts';

export interface TestDatabase {
  readonly owner: ConnectionSettings;
  readonly pool: pg.Pool;
  readonly db: Database;
}

let made = 0;

/** A fresh clone of the template for this test file; dropped when the file is done. */
export async function testDatabase(): Promise<TestDatabase> {
  const server = inject('server');
  made += 1;
  const name = `${inject('template').replace('template', 'clone')}_${process.pid}_${made}_${Math.random().toString(36).slice(2, 8)}`;
  await withClient(server, (client) =>
    client.query(`create database ${pg.escapeIdentifier(name)} template ${pg.escapeIdentifier(inject('template'))}`),
  );
  const pool = openPool(
    { ...server, database: name, user: inject('programRole'), password: inject('programPassword') },
    10,
  );
  atEnd(async () => {
    await pool.end();
    await withClient(server, (client) =>
      client.query(`drop database if exists ${pg.escapeIdentifier(name)} with (force)`),
    );
  });
  return { owner: { ...server, database: name }, pool, db: openDatabase(pool) };
}

/** The caller a persona is at a moment, with the permissions of their roles. */
export function callerOf(name: PersonaName): Caller | undefined {
  const persona = personas[name];
  if (!persona) return undefined;
  return {
    personId: persona.personId,
    fullName: persona.fullName,
    grants: persona.grants.map((grant) => ({ ...grant, permissions: permissionsOf(grant.role) })),
  };
}

class RollBack extends Error {}

/** Runs `act` as a persona at a moment in one unit of work that is always rolled back. */
export async function inWork<T>(
  db: Database,
  name: PersonaName,
  now: Date,
  act: (work: Work) => Promise<T>,
): Promise<T> {
  let result: { value: T } | undefined;
  try {
    await db.transaction().execute(async (tx) => {
      result = { value: await act(new Work(tx, now, callerOf(name))) };
      throw new RollBack();
    });
  } catch (error) {
    if (!(error instanceof RollBack)) throw error;
  }
  if (!result) throw new Error('The work did not run');
  return result.value;
}

/** Noon in Vietnam on a day. */
export const noon = (day: string): Date => new Date(`${day}T05:00:00Z`);

export const today = (now: Date): string => dayInVietnam(now);
