import { createHash } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The name of a place in the system's temporary folder that stands for `path`. */
const standIn = (path: string): string =>
  join(tmpdir(), `truong-an-${createHash('sha256').update(path).digest('hex').slice(0, 12)}`);

/** `path`, or a stand-in when it is longer than `limit` bytes: systems take about a hundred for a socket. */
export const socketPath = (path: string, limit: number): string =>
  Buffer.byteLength(path) <= limit ? path : standIn(path);

/** A connection to whatever listens on a socket; undefined when nothing does, its file being a leftover or missing. */
export function connected(path: string): Promise<Socket | undefined> {
  return new Promise((resolve, reject) => {
    const socket = connect(path, () => resolve(socket));
    socket.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'ECONNREFUSED') resolve(undefined);
      else reject(error);
    });
  });
}
