import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { OWNER, startCluster } from '#platform/database/cluster.ts';
import type { ConnectionSettings } from '#platform/database/connect.ts';
import { createDatabaseIfMissing, prepareDatabase, settingsFromUrl, withClient } from '#platform/database/open.ts';
import { readyJobs } from '#platform/jobs.ts';
import { fillPersonas } from '../personas/fill.ts';

declare module 'vitest' {
  interface ProvidedContext {
    server: ConnectionSettings;
    template: string;
    programRole: string;
    programPassword: string;
  }
}

const NOW = new Date('2026-03-02T02:00:00Z');

/** Nobody needs what a test wrote after the power went off, so that no write waits for the disk. */
async function hurry(client: pg.Client): Promise<void> {
  for (const setting of ['fsync', 'synchronous_commit', 'full_page_writes'])
    await client.query(`alter system set ${setting} = off`);
  await client.query('select pg_reload_conf()');
}

/**
 * One server for the run (the embedded one, or TEST_DATABASE_URL), and on it one migrated template with the personas,
 * which every test file clones. Names carry the process id, so that two runs share an office's server in peace.
 */
export default async function setup(project: TestProject) {
  const url = process.env.TEST_DATABASE_URL;
  const folder = mkdtempSync(join(tmpdir(), 'truong-an-test-'));
  const cluster = url ? undefined : await startCluster(folder);
  const server: ConnectionSettings = cluster
    ? { host: cluster.socketFolder, user: OWNER, password: cluster.ownerPassword, database: 'postgres' }
    : settingsFromUrl(url ?? '');
  const unique = `${process.pid}_${project.name}`;
  const template = `ta_template_${unique}`;
  const role = `ta_program_${unique}`;
  const password = 'only-for-tests';

  if (cluster) await withClient(server, hurry);
  await createDatabaseIfMissing(server, template);
  const owner = { ...server, database: template };
  await prepareDatabase(owner, role, password, NOW);
  const ownerPool = new pg.Pool(owner);
  ownerPool.on('error', () => undefined);
  ownerPool.on('connect', (client) => client.on('error', () => undefined));
  await readyJobs(ownerPool);
  await ownerPool.end();
  await fillPersonas({ ...owner, user: role, password }, NOW);

  project.provide('server', server);
  project.provide('template', template);
  project.provide('programRole', role);
  project.provide('programPassword', password);

  return async () => {
    const left = await withClient(server, async (client) => {
      const { rows } = await client.query<{ datname: string }>(
        'select datname from pg_database where datname like $1',
        [`ta_%${unique}%`],
      );
      for (const { datname } of cluster ? [] : rows)
        await client.query(`drop database ${pg.escapeIdentifier(datname)} with (force)`);
      if (!cluster) await client.query(`drop role if exists ${pg.escapeIdentifier(role)}`);
      return rows.map(({ datname }) => datname).filter((name) => name !== template);
    });
    await cluster?.stop();
    rmSync(folder, { recursive: true, force: true });
    if (left.length > 0) throw new Error(`Test files left their databases behind: ${left.join(', ')}`);
  };
}
