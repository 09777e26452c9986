import { rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { connected, socketPath } from './sockets.ts';

const LONGEST = 100;

/** Where the program that runs on a data folder answers a second one with its process id. */
export const lockPath = (folder: string): string => socketPath(join(folder, 'program.lock'), LONGEST);

/** The process id of the program on a data folder, empty when it is too busy to say; undefined when there is none. */
export async function programOn(folder: string): Promise<string | undefined> {
  const socket = await connected(lockPath(folder));
  socket?.setTimeout(2_000, () => socket.end().destroy());
  return socket && text(socket).catch(() => '');
}

/**
 * One program per data folder: a second one would stop the first one's database. The lock is a socket: the system closes
 * it however the process ends, so that nothing left behind can block a start.
 */
export async function lockFolder(folder: string): Promise<() => void> {
  const holder = await programOn(folder);
  if (holder !== undefined) {
    throw new Error(
      `Chương trình đang chạy với thư mục dữ liệu này (tiến trình ${holder || 'không rõ'}). Dừng nó trước, hoặc đặt TRUONG_AN_DATA khác.`,
    );
  }
  const path = lockPath(folder);
  rmSync(path, { force: true });
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.end(String(process.pid));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(path, resolve);
  });
  server.unref();
  return () => {
    server.close();
  };
}
