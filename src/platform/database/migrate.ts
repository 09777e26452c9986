import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';

const LOCK = 7_471_001;
export const migrationsFolder = join(import.meta.dirname, '../../../migrations');

interface Migration {
  readonly name: string;
  readonly text: string;
  readonly checksum: string;
}

function readMigrations(folder: string): Migration[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => {
      const text = readFileSync(join(folder, name), 'utf8');
      return { name, text, checksum: createHash('sha256').update(text).digest('hex') };
    });
}

/**
 * Brings the schema forward, each file in its own transaction, one program at a time. Returns the names applied.
 * A file that was applied and has changed since is an error: migrations are never edited once released.
 */
export async function migrate(client: pg.ClientBase, now: Date, folder = migrationsFolder): Promise<string[]> {
  await client.query('select pg_advisory_lock($1)', [LOCK]);
  try {
    await client.query(
      'create table if not exists migration (name text primary key, checksum text not null, applied_at timestamptz not null)',
    );
    const done = new Map(
      (await client.query<{ name: string; checksum: string }>('select name, checksum from migration')).rows.map(
        (row) => [row.name, row.checksum],
      ),
    );
    const applied: string[] = [];
    for (const { name, text, checksum } of readMigrations(folder)) {
      const known = done.get(name);
      if (known === checksum) continue;
      if (known)
        throw new Error(`Tệp ${name} đã chạy trước đây nhưng nội dung đã đổi. Cài lại đúng phiên bản chương trình.`);
      await client.query('begin');
      try {
        await client.query(text);
        await client.query('insert into migration values ($1, $2, $3)', [name, checksum, now]);
        await client.query('commit');
      } catch (error) {
        await client.query('rollback');
        throw new Error(`Không chạy được ${name}: ${(error as Error).message}`, { cause: error });
      }
      applied.push(name);
    }
    return applied;
  } finally {
    await client.query('select pg_advisory_unlock($1)', [LOCK]);
  }
}
