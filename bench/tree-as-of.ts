import { withClient } from '#platform/database/open.ts';
import { quantile, signInWith, withProgram } from './bench-session.ts';
import { fillNation, NATION } from './nation.ts';
import type { BenchResult } from './result.ts';

const RUNS = 400;
const WARM_UP = 50;
const LIMIT_MS = 20;
const DISTRICTS = 696;
/** Days before and after the districts ended: the first tree is another one than the last. */
const DAYS = ['2024-03-15', '2025-06-30', '2025-07-01', '2026-06-30'] as const;

/** The tree until 30/6/2025 as well: schools under Phòng, these under their Sở. */
const past = (at: Date) => `
  insert into unit (id, created_at)
    select (lpad(to_hex(n), 8, '0') || '-0000-7000-8000-000000000009')::uuid, '${at.toISOString()}'
    from generate_series(1, ${DISTRICTS}) n;
  insert into unit_fact (unit_id, id, valid_from, valid_to, name, kind, search_text, recorded_at)
    select id, id, '2000-01-01', '2025-06-30', 'Phòng ' || id, 'division', 'phong', created_at
    from unit where id::text like '%-000000000009';
  insert into unit_relation (unit_id, id, relation, other_id, rank, valid_from, valid_to, recorded_at)
    select r.unit_id, gen_random_uuid(), 'reports_to', case
        when f.kind = 'school' then (lpad(to_hex(1 + abs(hashtext(r.unit_id::text)) % ${DISTRICTS}), 8, '0')
          || '-0000-7000-8000-000000000009')::uuid
        else '${NATION.root}' end, 1, '2000-01-01', '2025-06-30', r.recorded_at
    from unit_relation r join unit_fact f using (unit_id) where f.kind in ('school', 'department');
  insert into unit_relation (unit_id, id, relation, other_id, rank, valid_from, valid_to, recorded_at)
    select f.unit_id, f.unit_id, 'reports_to', p.unit_id, 1, '2000-01-01', '2025-06-30', f.recorded_at
    from unit_fact f join (select unit_id, row_number() over () as n from unit_fact where kind = 'department'
      and unit_id <> '${NATION.root}') p on p.n = 1 + abs(hashtext(f.unit_id::text)) % ${NATION.provinces}
    where f.kind = 'division';
  analyze;`;

/** Any node of the nation in turn: the country, provinces, communes, now and then a school. */
function nodeOf(round: number): string {
  const id = (kind: number, n: number) =>
    `${n.toString(16).padStart(8, '0')}-0000-7000-8000-${String(kind).padStart(12, '0')}`;
  if (round % 10 === 0) return NATION.root;
  if (round % 10 < 4) return id(1, 1 + ((round * 7) % NATION.provinces));
  if (round % 10 < 6) return id(9, 1 + ((round * 13) % DISTRICTS));
  if (round % 10 < 9) return id(2, 1 + ((round * 97) % NATION.communes));
  return id(3, 1 + ((round * 997) % NATION.schools));
}

/**
 * The children, with counts, of any of 56,000 units as of a day, over HTTP by somebody who may see them all. A unit that
 * does not stand on the day is not found; that answer is measured like the others.
 */
export async function run(): Promise<BenchResult[]> {
  return withProgram('tree', async (program) => {
    const now = new Date();
    await withClient(program.store.owner, async (client) => {
      await fillNation(client, now, 1);
      await client.query(past(now));
    });
    const cookie = await signInWith(program, 'leader', NATION.root);
    const base = await program.app.listen({ host: '127.0.0.1', port: 0 });
    const times: number[] = [];
    const searches: number[] = [];
    let seen = 0;
    const ask = async (query: Record<string, string>) => {
      const began = performance.now();
      const answer = await fetch(`${base}/api/units?${new URLSearchParams(query)}`, { headers: { cookie } });
      const body = (await answer.json()) as { units?: unknown[] };
      if (answer.status !== 200 && answer.status !== 404)
        throw new Error(`The API answered ${answer.status}: ${JSON.stringify(body)}`);
      return { time: performance.now() - began, units: body.units?.length ?? 0 };
    };
    for (let round = -WARM_UP; round < RUNS; round++) {
      const n = round + WARM_UP;
      const day = DAYS[n % DAYS.length] ?? DAYS[0];
      const { time, units } = await ask({ under: nodeOf(n), day });
      if (round >= 0) times.push(time);
      seen += units;
      if (n % 20 !== 0) continue;
      const found = await ask({ q: `xa ${100 + n}`, day });
      if (round >= 0) searches.push(found.time);
    }
    if (seen < RUNS) throw new Error('The tree is empty');
    const p95 = quantile(times, 0.95);
    const median = quantile(searches, 0.5);
    return [
      { name: 'tree-as-of p95', value: p95, unit: 'ms', against: LIMIT_MS, ratio: p95 / LIMIT_MS },
      { name: 'tree-as-of search median', value: median, unit: 'ms', against: 300, ratio: median / 300 },
    ];
  });
}
