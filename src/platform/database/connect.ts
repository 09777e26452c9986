import { Kysely } from 'kysely';
import pg from 'pg';
import type { Tables } from '../tables.ts';
import { PipeliningDialect, PreparingClient } from './prepared.ts';

export type Database = Kysely<Tables>;

export interface ConnectionSettings {
  readonly host?: string;
  readonly port?: number;
  readonly user: string;
  readonly password?: string;
  readonly database: string;
  readonly connectionString?: string;
}

const INT8 = 20;
const INT8_ARRAY = 1016;
const NUMERIC = 1700;
const DATE = 1082;

/** Whole numbers up to 2^53 stay JavaScript numbers; anything larger is a bug that must be heard, not a rounded figure. */
function exactNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new Error(`A number from the database is too large to be exact: ${text}`);
  return value;
}

const parseInt8Array = pg.types.getTypeParser(INT8_ARRAY as never) as (text: string) => (string | null)[];

const types = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (oid === INT8) return exactNumber;
    // sum(bigint) is numeric and always whole here; the caller decides what is too large to show.
    if (oid === NUMERIC) return (text: string) => text;
    if (oid === DATE) return (text: string) => text;
    if (oid === INT8_ARRAY) {
      return (text: string) => parseInt8Array(text).map((item) => (item === null ? null : exactNumber(item)));
    }
    return pg.types.getTypeParser(oid as never, format as never);
  },
};

/** A pool of connections; dates come as `YYYY-MM-DD`, bigint as exact numbers. */
export function openPool(settings: ConnectionSettings, max: number): pg.Pool {
  const pool = new pg.Pool({
    ...settings,
    max,
    types: types as never,
    application_name: 'truong-an',
    // A request that finds no connection in time fails by itself instead of waiting for ever.
    connectionTimeoutMillis: 20_000,
    Client: PreparingClient as never,
    pipeline: true,
  });
  // A connection lost while idle is replaced at the next use; without a listener Node would end the program.
  pool.on('error', () => undefined);
  return pool;
}

export const openDatabase = (pool: pg.Pool): Database =>
  new Kysely<Tables>({ dialect: new PipeliningDialect({ pool }) });
