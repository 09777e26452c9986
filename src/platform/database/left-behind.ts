import { existsSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { connected } from './sockets.ts';

/** Lines of `postmaster.pid`, by PostgreSQL's pidfile.h. */
const [DATA_FOLDER, PORT, SOCKET_FOLDER] = [1, 3, 4];

const isSame = (one: string, other: string): boolean =>
  existsSync(one) && existsSync(other) && realpathSync(one) === realpathSync(other);

async function isAnswered(socket: string): Promise<boolean> {
  const connection = await connected(socket);
  connection?.destroy();
  return connection !== undefined;
}

/**
 * Whether a PostgreSQL left behind by a killed program still runs on these files. After a power cut the process id in its
 * pid file may be somebody else's by now, so what counts is whether its socket answers. Otherwise its files are mended so
 * that the next PostgreSQL takes them for leftovers.
 */
export async function isLeftRunning(files: string, socketFolder: string): Promise<boolean> {
  const pidFile = join(files, 'postmaster.pid');
  if (!existsSync(pidFile)) return false;
  const lines = readFileSync(pidFile, 'utf8').split('\n');
  const sockets = [join(socketFolder, '.s.PGSQL.5432')];
  // A copied data folder carries the pid file of another database.
  if (isSame(lines[DATA_FOLDER] ?? '', files)) {
    sockets.push(join(lines[SOCKET_FOLDER] ?? '', `.s.PGSQL.${lines[PORT]}`));
  }
  for (const socket of sockets) if (await isAnswered(socket)) return true;
  for (const socket of sockets) for (const end of ['', '.lock']) rmSync(socket + end, { force: true });
  // PostgreSQL never takes the process that starts it for another PostgreSQL (CreateLockFile in miscinit.c); the other
  // lines stay, because they tell whether orphans of the former server still hold its memory.
  writeFileSync(pidFile, [process.pid, ...lines.slice(1)].join('\n'));
  return false;
}
