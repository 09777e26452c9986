import { randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';
import { CONNECTIONS, type MeasuredServer, type Pace, pace, schoolsOf } from './measured.ts';
import type { Ready } from './measured-server.ts';
import { codes } from './save-report.ts';

const update = `
  update report set cells = $3::bigint[], not_applicable = '{}', notes = '{}', words = '{}', revision = revision + 1,
    updated_at = $4, updated_by = $5
  where unit_id = $1 and assignment_id = $2`;

const spell = `
  insert into editing_spell as kept
    (unit_id, subject_kind, subject_id, person_id, started_at, last_at, before, after)
  values ($1, 'report', $2, $3, $4, $4, $5, $6)
  on conflict (unit_id, subject_kind, subject_id, person_id, on_behalf_of) do update
    set last_at = excluded.last_at, before = excluded.before || kept.before, after = kept.after || excluded.after`;

const command =
  'insert into command (person_id, id, endpoint, request_digest, done_at, reply) values ($1, $2, $3, $4, $5, $6)';

/** The rows of a save as somebody would write them who knows nothing of the program: a transaction, three statements. */
export async function writeStraight(ready: Ready, server: MeasuredServer, count: number): Promise<Pace> {
  const clients = await Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      const client = new pg.Client(ready.database);
      await client.connect();
      return client;
    }),
  );
  const measured = await pace(server, async (runner, round) => {
    const mine = schoolsOf(ready, runner);
    const school = mine[round % mine.length];
    const client = clients[runner];
    if (!school || !client) throw new Error('The bench has fewer schools than runners');
    const { unitId, assignmentId, personId } = school;
    const now = new Date();
    const cells = codes.map((_, index) => (round + index) % 400);
    const first = count === codes.length ? 0 : round % codes.length;
    const changed = codes.slice(first, first + count);
    const values = (from: number) => JSON.stringify(Object.fromEntries(changed.map((code, i) => [code, from + i])));
    const reply = { state: 'draft', correction: null, revision: round, savedAt: now.toISOString(), findings: [] };
    const run = (name: string, text: string, parameters: unknown[]) => client.query({ name, text, values: parameters });
    await client.query('begin');
    await run('update', update, [unitId, assignmentId, cells, now, personId]);
    await run('spell', spell, [unitId, assignmentId, personId, now, values(round), values(round + 1)]);
    await run('command', command, [
      personId,
      randomUUID(),
      'reports.saveCells',
      randomBytes(32),
      now,
      JSON.stringify(reply),
    ]);
    await client.query('commit');
  });
  await Promise.all(clients.map((client) => client.end()));
  return measured;
}
