import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { newPassword } from '../random.ts';
import { type Cluster, OWNER, runningCluster, startCluster } from './cluster.ts';
import { type ConnectionSettings, type Database, openDatabase, openPool } from './connect.ts';
import { lockFolder, programOn } from './lock-folder.ts';
import { migrate } from './migrate.ts';
import { programRoleOf, readyProgramRole } from './program-role.ts';

/** The open database of one running program. */
export interface Store {
  /** As the program's own role: facts, never the schema or history's past. */
  readonly pool: pg.Pool;
  readonly db: Database;
  /** As the owner: migrations and the wipe of a trial. */
  readonly owner: ConnectionSettings;
  readonly programRole: string;
  readonly programPassword: string;
  /** Migrations applied by this opening, by name. */
  readonly applied: readonly string[];
  /** Where the program's own PostgreSQL keeps its files; undefined with an office's server. */
  readonly databasePlace: string | undefined;
  close(): Promise<void>;
}

export interface StoreOptions {
  readonly dataFolder: string;
  readonly databaseUrl?: string | undefined;
  readonly now: Date;
  readonly connections?: number;
}

const NAME = 'truong_an';

function secretIn(folder: string, name: string): string {
  const file = join(folder, name);
  if (!existsSync(file)) writeFileSync(file, newPassword(), { mode: 0o600 });
  return readFileSync(file, 'utf8');
}

export async function withClient<T>(settings: ConnectionSettings, act: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(settings);
  await client.connect();
  try {
    return await act(client);
  } finally {
    await client.end();
  }
}

export async function createDatabaseIfMissing(server: ConnectionSettings, name: string): Promise<void> {
  await withClient(server, async (client) => {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (!rowCount) await client.query(`create database ${pg.escapeIdentifier(name)}`);
  });
}

/** Migrates the owner's database and makes the program's role on it. */
export async function prepareDatabase(
  owner: ConnectionSettings,
  role: string,
  password: string,
  now: Date,
): Promise<string[]> {
  return withClient(owner, async (client) => {
    const applied = await migrate(client, now);
    await readyProgramRole(client, role, password);
    return applied;
  });
}

/** Opens the office's PostgreSQL (`databaseUrl`) or the program's own, migrated and ready. */
export async function openStore(options: StoreOptions): Promise<Store> {
  mkdirSync(options.dataFolder, { recursive: true, mode: 0o755 });
  const unlock = await lockFolder(options.dataFolder);
  let cluster: Cluster | undefined;
  try {
    const password = secretIn(options.dataFolder, 'program.secret');
    cluster = options.databaseUrl ? undefined : await startCluster(options.dataFolder);
    const server: ConnectionSettings = cluster
      ? { host: cluster.socketFolder, user: OWNER, password: cluster.ownerPassword, database: 'postgres' }
      : settingsFromUrl(options.databaseUrl ?? '');
    const owner = cluster ? { ...server, database: NAME } : server;
    if (cluster) await createDatabaseIfMissing(server, NAME);
    const programRole = programRoleOf(owner.database);
    const applied = await prepareDatabase(owner, programRole, password, options.now);
    const pool = openPool({ ...owner, user: programRole, password }, options.connections ?? 12);
    return {
      pool,
      db: openDatabase(pool),
      owner,
      applied,
      programRole,
      programPassword: password,
      databasePlace: cluster?.place,
      close: async () => {
        await pool.end();
        await cluster?.stop();
        unlock();
      },
    };
  } catch (error) {
    await cluster?.stop();
    unlock();
    throw error;
  }
}

/** The database as its owner, for a command: beside the running program, or opened for it when none runs. */
export async function openOwner(options: StoreOptions): Promise<{ owner: ConnectionSettings; close(): Promise<void> }> {
  if ((await programOn(options.dataFolder)) === undefined) return openStore(options);
  if (options.databaseUrl) return { owner: settingsFromUrl(options.databaseUrl), close: async () => undefined };
  const { socketFolder, ownerPassword } = runningCluster(options.dataFolder);
  const owner = { host: socketFolder, user: OWNER, password: ownerPassword, database: NAME };
  return { owner, close: async () => undefined };
}

/** Host, port, user, password and database of a `postgres://` address. */
export function settingsFromUrl(url: string): ConnectionSettings {
  const { hostname, port, username, password, pathname, searchParams } = new URL(url);
  return {
    host: searchParams.get('host') ?? decodeURIComponent(hostname),
    port: Number(port || 5432),
    user: decodeURIComponent(username || 'postgres'),
    password: decodeURIComponent(password),
    database: decodeURIComponent(pathname.slice(1)) || 'postgres',
  };
}

/** Removes everything and makes the database anew: only for the wipe of a trial. */
export async function recreateDatabase(owner: ConnectionSettings): Promise<void> {
  await withClient({ ...owner, database: 'postgres' }, async (client) => {
    const name = pg.escapeIdentifier(owner.database);
    await client.query(`drop database if exists ${name} with (force)`);
    await client.query(`create database ${name}`);
  });
}
