import { setTimeout as pause } from 'node:timers/promises';
import type { Transaction } from 'kysely';
import type { Tables } from '../tables.ts';
import type { Database } from './connect.ts';

/** Deadlock found, and serialization failure: the database gave this one up so that another could go on. */
const GIVEN_UP = new Set(['40P01', '40001']);

/** After so many tries it is told: something takes locks in the wrong order, again and again. */
export const MOST_TRIES = 4;

const isGivenUp = (error: unknown): boolean => GIVEN_UP.has((error as { code?: string } | null)?.code ?? '');

/**
 * Runs a whole unit of work in one transaction, and once more from its start when the database gave it up for another.
 * `act` must do nothing outside its transaction: letters and the like are rows in it (`Work.later`).
 */
export async function inTransaction<T>(db: Database, act: (tx: Transaction<Tables>) => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await db.transaction().execute(act);
    } catch (error) {
      if (tries >= MOST_TRIES || !isGivenUp(error)) throw error;
      // Not both at the same moment again.
      await pause(Math.random() * 50 * tries);
    }
  }
}
