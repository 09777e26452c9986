import { createHash } from 'node:crypto';
import pg from 'pg';

/** Tables to which the program may only add. */
const appendOnly = ['history', 'history_content', 'history_day'];

/** Tables that only the owner writes: what was migrated, and what a proof of the history found. */
const readOnly = ['migration', 'history_check'];

/** PostgreSQL cuts longer names, in bytes, and two cut names may be one. */
const LONGEST_NAME = 63;

/**
 * How the planner weighs what the program asks, also on an office's own server. The tables fit in memory or lie on a disk
 * without moving parts, where a row out of order costs little more than one in order; and questions of milliseconds are
 * not worth two more processes, only sums over millions of rows are.
 */
const planning = { random_page_cost: 2, parallel_setup_cost: 3_000 };

/** The name of the program's role on a database. Roles belong to the whole server, so each database has one of its own. */
export function programRoleOf(database: string): string {
  const name = `${database}_program`;
  if (Buffer.byteLength(name) <= LONGEST_NAME) return name;
  return `truong_an_${createHash('sha256').update(database).digest('hex').slice(0, 16)}_program`;
}

/**
 * The program's own role on a database: it reads and writes facts, cannot change the schema, and cannot change or remove
 * history. Idempotent; run after every migration by the owner.
 */
export async function readyProgramRole(owner: pg.ClientBase, role: string, password: string): Promise<void> {
  const name = pg.escapeIdentifier(role);
  const secret = pg.escapeLiteral(password);
  const { rowCount } = await owner.query('select 1 from pg_roles where rolname = $1', [role]);
  await owner.query(`${rowCount ? 'alter' : 'create'} role ${name} login password ${secret}`);
  await owner.query(`
    grant usage on schema public to ${name};
    grant select, insert, update, delete on all tables in schema public to ${name};
    grant execute on all functions in schema public to ${name};
    revoke insert, update, delete on ${readOnly.join(', ')} from ${name};
    revoke update, delete on ${appendOnly.join(', ')} from ${name};
    ${Object.entries(planning)
      .map(([setting, value]) => `alter role ${name} set ${setting} = ${value};`)
      .join('\n')}
  `);
}
