import pg from 'pg';

/** Tables to which the program may only add. */
const appendOnly = ['history', 'history_content'];

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
    revoke insert, update, delete on migration from ${name};
    revoke update, delete on ${appendOnly.join(', ')} from ${name};
  `);
}
