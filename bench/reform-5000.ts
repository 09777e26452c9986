import { randomUUID } from 'node:crypto';
import { withClient } from '#platform/database/open.ts';
import { signInWith, withProgram } from './bench-session.ts';
import { fillNation, NATION } from './nation.ts';
import type { BenchResult } from './result.ts';

const SCHOOLS = 5_000;
const LIMIT_S = 10;
const DAY = '2026-09-01';

/** Who governs whom, as who reports to whom: a reform moves a school along both. */
const governed = `
  insert into unit_relation (unit_id, id, relation, other_id, rank, valid_from, recorded_at)
    select unit_id, gen_random_uuid(), 'governed_by', other_id, rank, valid_from, recorded_at
    from unit_relation where relation = 'reports_to';
  analyze;`;

const idOf = (kind: number, n: number) =>
  `${n.toString(16).padStart(8, '0')}-0000-7000-8000-${String(kind).padStart(12, '0')}`;
const COMMUNE = 2;
const SCHOOL = 3;

/** Each school goes to the commune after its own: along both relations, all in one reform. */
const steps = Array.from({ length: SCHOOLS }, (_, at) => {
  const n = at + 1;
  const toId = idOf(COMMUNE, 1 + ((n + 1) % NATION.communes));
  return ['reports_to', 'governed_by'].map((relation) => ({ step: 'move', unitId: idOf(SCHOOL, n), relation, toId }));
}).flat();

/**
 * Five thousand schools of the country are moved by one reform, over HTTP by somebody who administers all of it: the dry
 * run, its confirmation and the undo, each of which judges the whole tree anew.
 */
export async function run(): Promise<BenchResult[]> {
  return withProgram('reform', async (program) => {
    await withClient(program.store.owner, async (client) => {
      await fillNation(client, new Date(), 1);
      await client.query(governed);
    });
    const cookie = await signInWith(program, 'administrator', NATION.root);
    const base = await program.app.listen({ host: '127.0.0.1', port: 0 });
    const path = `/api/units/${NATION.root}/reforms`;
    const ask = async (method: string, address: string, body?: object) => {
      const began = performance.now();
      const answer = await fetch(`${base}${address}`, {
        method,
        headers: { cookie, 'x-requested-with': 'truong-an', ...(body ? { 'content-type': 'application/json' } : {}) },
        ...(body ? { body: JSON.stringify({ commandId: randomUUID(), ...body }) } : {}),
      });
      const reply = (await answer.json()) as Record<string, unknown>;
      if (answer.status !== 200) throw new Error(`${address}: ${answer.status} ${JSON.stringify(reply).slice(0, 500)}`);
      return { seconds: (performance.now() - began) / 1000, reply };
    };
    const head = { name: 'Chuyển trường', effectiveOn: DAY, legalBasis: 'Nghị quyết', knowsAccepted: true };
    const drafted = await ask('POST', path, { ...head, steps });
    const reform = `${path}/${drafted.reply.id}`;
    const rehearsed = await ask('GET', reform);
    const confirmed = await ask('POST', `${reform}/confirm`, { revision: 1 });
    if (confirmed.reply.changed !== SCHOOLS) throw new Error(`${confirmed.reply.changed} units were changed`);
    const undone = await ask('POST', `${reform}/undo`, { revision: 2 });
    const figure = (name: string, { seconds }: { seconds: number }): BenchResult => ({
      name: `reform-5000 ${name}`,
      value: seconds,
      unit: 's',
      against: LIMIT_S,
      ratio: seconds / LIMIT_S,
    });
    return [figure('draft', drafted), figure('dry run', rehearsed), figure('apply', confirmed), figure('undo', undone)];
  });
}
