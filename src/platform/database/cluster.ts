import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { newPassword } from '../random.ts';
import { readyBinaries } from './binaries.ts';
import { isLeftRunning } from './left-behind.ts';
import { socketPath } from './sockets.ts';
import { databaseUser, type SystemUser } from './system-user.ts';

const run = promisify(execFile);

/** A running PostgreSQL of the program's own. It listens on a socket in a closed folder only, never on the network. */
export interface Cluster {
  readonly socketFolder: string;
  readonly ownerPassword: string;
  /** Where its files lie: the data folder, or a place its user can enter. */
  readonly place: string;
  stop(): Promise<void>;
}

export const OWNER = 'truong_an_owner';

/** True when every folder above lets other users pass. */
function isReachable(folder: string): boolean {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(at) && at !== folder && (statSync(at).mode & 0o001) === 0) return false;
    if (at === dirname(at)) return true;
  }
}

/** The data folder as asked, or, when the database's user cannot enter it, a place it can, named after it. */
function placeFor(dataFolder: string, user: SystemUser | undefined): string {
  if (!user || isReachable(dataFolder)) return dataFolder;
  return join('/var/lib/truong-an', `cho-${createHash('sha256').update(dataFolder).digest('hex').slice(0, 12)}`);
}

const socketFolderIn = (place: string): string => socketPath(join(place, 'run'), 80);

/** How the owner reaches the PostgreSQL that another process runs for a data folder. */
export function runningCluster(dataFolder: string): Pick<Cluster, 'socketFolder' | 'ownerPassword'> {
  const place = placeFor(dataFolder, databaseUser());
  return { socketFolder: socketFolderIn(place), ownerPassword: readFileSync(join(place, 'owner.secret'), 'utf8') };
}

function socketFolderFor(place: string, user: SystemUser | undefined): string {
  const folder = socketFolderIn(place);
  mkdirSync(folder, { recursive: true });
  if (user) chownSync(folder, user.uid, user.gid);
  chmodSync(folder, 0o700);
  return folder;
}

function secretIn(file: string): string {
  if (!existsSync(file)) writeFileSync(file, newPassword(), { mode: 0o600 });
  return readFileSync(file, 'utf8');
}

const settings = [
  'listen_addresses=',
  'max_connections=80',
  'shared_buffers=128MB',
  'jit=off',
  // A new office goes from empty tables to thousands of rows within minutes; plans made for empty ones must not last.
  'autovacuum_naptime=15s',
  'logging_collector=off',
  'log_min_messages=warning',
  'timezone=UTC',
];

function whenReady(postgres: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    postgres.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-4000);
      if (said.includes('ready to accept connections')) resolve();
    });
    postgres.once('error', reject);
    postgres.once('exit', (code) => reject(new Error(`PostgreSQL dừng ngay khi khởi động (mã ${code}):\n${said}`)));
  });
}

/** Starts the program's own PostgreSQL in `dataFolder`, making it first when it is new. */
export async function startCluster(dataFolder: string): Promise<Cluster> {
  const user = databaseUser();
  const place = placeFor(dataFolder, user);
  mkdirSync(place, { recursive: true, mode: 0o755 });
  // The database's user must pass through the data folder; what lies in it is closed file by file.
  if (user) chmodSync(place, 0o711);
  const binaries = await readyBinaries(place);
  const program = (name: string) => join(binaries, 'bin', name);
  const identity = user ? { uid: user.uid, gid: user.gid } : {};
  const options = { cwd: place, env: { PATH: process.env.PATH ?? '', LC_ALL: 'C.UTF-8', TZ: 'UTC' }, ...identity };
  const files = join(place, 'database');
  const ownerPassword = secretIn(join(place, 'owner.secret'));

  if (!existsSync(files)) {
    // Made beside its place, so that a start cut short leaves no half database there.
    const half = `${files}.part`;
    rmSync(half, { recursive: true, force: true });
    mkdirSync(half, { mode: 0o700 });
    const passwordFile = join(place, 'initdb.secret');
    writeFileSync(passwordFile, ownerPassword, { mode: 0o600 });
    if (user) for (const path of [half, passwordFile]) chownSync(path, user.uid, user.gid);
    const how = ['--auth=scram-sha-256', '--encoding=UTF8', '--locale=C', '--locale-provider=icu', '--icu-locale=vi'];
    await run(program('initdb'), ['-D', half, '-U', OWNER, `--pwfile=${passwordFile}`, ...how], options);
    rmSync(passwordFile);
    renameSync(half, files);
  }
  const socketFolder = socketFolderFor(place, user);
  if (await isLeftRunning(files, socketFolder)) {
    await run(program('pg_ctl'), ['stop', '-D', files, '-m', 'fast', '-w'], options).catch(() => undefined);
  }
  const flags = [...settings, `unix_socket_directories=${socketFolder}`].flatMap((setting) => ['-c', setting]);
  const postgres = spawn(program('postgres'), ['-D', files, ...flags], {
    ...options,
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  // Whatever ends this process ends the database with it; only kill -9 leaves it behind, for the next start to stop.
  const endWithProgram = () => postgres.kill('SIGINT');
  process.on('exit', endWithProgram);
  postgres.once('exit', () => process.off('exit', endWithProgram));
  await whenReady(postgres);
  postgres.stderr?.resume();

  return {
    socketFolder,
    ownerPassword,
    place,
    stop: async () => {
      if (postgres.exitCode !== null || postgres.signalCode !== null) return;
      const ended = new Promise((resolve) => postgres.once('exit', resolve));
      postgres.kill('SIGINT');
      await ended;
    },
  };
}
