import { execFileSync } from 'node:child_process';

export interface SystemUser {
  readonly uid: number;
  readonly gid: number;
}

const idOf = (flag: '-u' | '-g', name: string): number =>
  Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }).toString());

function find(name: string): SystemUser | undefined {
  try {
    return { uid: idOf('-u', name), gid: idOf('-g', name) };
  } catch {
    return undefined;
  }
}

/**
 * PostgreSQL refuses to run as root. As root this gives the ordinary user it runs as, made when it can be; for everybody
 * else undefined: PostgreSQL runs as the person who started the program.
 */
export function databaseUser(): SystemUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const own = find('truong-an');
  if (own) return own;
  try {
    execFileSync('useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', 'truong-an'], {
      stdio: 'ignore',
    });
  } catch {
    // A system without useradd, or a read-only one: an existing unprivileged user does.
  }
  const user = find('truong-an') ?? find('postgres') ?? find('nobody');
  if (!user)
    throw new Error(
      'Không có người dùng thường nào để chạy PostgreSQL. Tạo người dùng hệ thống “truong-an” rồi chạy lại.',
    );
  return user;
}
