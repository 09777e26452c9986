import type pg from 'pg';
import type { Program } from '#app/program.ts';
import { shippedDefinitions } from '#modules/registers/definitions/shipped-definitions.ts';
import type { Definition } from '#modules/registers/rules/definition.ts';
import { withClient } from '#platform/database/open.ts';
import { quantile, signInWith, withProgram } from './bench-session.ts';
import { fillNation, NATION } from './nation.ts';
import type { BenchResult } from './result.ts';

/** Entries a school has: 200 in the province that is measured, and everywhere with `--full` (10 million of them). */
const MANY = 200;
const IS_FULL = process.argv.includes('--full');
const FEW = IS_FULL ? MANY : 6;
/** Answers about the nation that are counted, each beside one by hand. */
const NATION_RUNS = IS_FULL ? 3 : 7;
const OFFICE_SCHOOLS = 40;
const OFFICE_LIMIT_MS = 60;
const PROVINCE_LIMIT_MS = 400;
/** Past, so that registers whose entries stay inside the unit are told from outside too. */
const month = { firstDay: '2025-03-01', lastDay: '2025-03-31' };
const year = { firstDay: '2025-01-01', lastDay: '2025-12-31' };

const idOf = (kind: number, n: string): string =>
  `(lpad(to_hex(${n}), 8, '0') || '-0000-7000-8000-' || lpad('${kind}', 12, '0'))::uuid`;
const plainId = (kind: number, n: number): string =>
  `${n.toString(16).padStart(8, '0')}-0000-7000-8000-${String(kind).padStart(12, '0')}`;
const [PROVINCE, OFFICE] = [plainId(1, 2), plainId(2, 1)];

/** School n hands in to commune 1 + n % communes, that to province 1 + (that) % provinces; the second is measured. */
const entriesOf = `case when (1 + n % ${NATION.communes}) % ${NATION.provinces} = 1 then ${MANY} else ${FEW} end`;

async function fillEntries(owner: pg.Client): Promise<number> {
  const registers = shippedDefinitions.filter(({ measures }) => measures.length > 0);
  await owner.query(`
    with wanted as (
      select r.unit_id from unit_relation r
      where r.relation = 'reports_to' and r.other_id in (
        ${idOf(2, '1')}, ${idOf(2, `${1 + NATION.provinces}`)}, ${idOf(2, `${1 + 2 * NATION.provinces}`)})
      order by r.other_id limit ${OFFICE_SCHOOLS}
    ) update unit_relation r set other_id = '${OFFICE}' from wanted w where r.unit_id = w.unit_id`);
  // The rows are made to fit; what watches over them, and indexes kept row by row, would take longer than all the rest.
  await owner.query(
    `set session_replication_role = replica; set synchronous_commit = off; set maintenance_work_mem = '512MB'`,
  );
  const { rows: indexes } = await owner.query<{ name: string; definition: string }>(`
    select indexname as name, indexdef as definition from pg_indexes
    where tablename in ('entry', 'entry_amount') and indexname not like '%_pkey'`);
  for (const { name } of indexes) await owner.query(`drop index ${name}`);
  for (const [at, { code, measures }] of registers.entries()) {
    const made = `
      from generate_series(1, ${NATION.schools}) n cross join lateral generate_series(1, ${entriesOf}) k
      where k % ${registers.length} = ${at}`;
    const key = `${idOf(3, 'n')}, (lpad(to_hex(n), 8, '0') || '-' || lpad(to_hex(k), 4, '0') || '-7000-8000-000000000008')::uuid`;
    const day = `date '2025-01-01' + (k * 37 + n) % 365`;
    const amounts = measures.map((_, place) => (place === 0 ? '1' : `(n * 31 + k * ${17 + place}) % 50`));
    await owner.query(`
      insert into entry (unit_id, id, register, definition_version, day, content, folded, created_at, created_by, updated_at,
          updated_by)
        select ${key}, '${code}', 1, ${day}, '{}', '', now(), p.id, now(), p.id ${made.replace('where', `cross join (select id from person limit 1) p where`)};
      insert into entry_amount (unit_id, entry_id, day, register, amounts)
        select ${key}, ${day}, '${code}', array[${amounts.join(', ')}]::bigint[] ${made}`);
  }
  for (const { definition } of indexes) await owner.query(definition);
  await owner.query('set session_replication_role = default');
  await owner.query('vacuum analyze');
  const { rows } = await owner.query<{ n: number }>('select count(*)::int as n from entry_amount');
  return rows[0]?.n ?? 0;
}

/** What somebody who knows the tables well would write: one pass over a join with the tree, summed by register. */
function handWritten(registers: readonly Definition[], { firstDay, lastDay }: typeof year): string {
  const most = Math.max(...registers.map(({ measures }) => measures.length));
  const columns = Array.from({ length: most }, (_, index) => {
    const amount = `a.amounts[${index + 1}]`;
    const within = `filter (where a.day >= '${firstDay}')`;
    return `coalesce(sum(${amount}) ${within}, 0), coalesce(sum(${amount}), 0),
      count(nullif(${amount}, 0)) ${within}, coalesce(sum(sign(${amount})), 0)`;
  });
  return `select a.register, array[${columns.join(', ')}]::bigint[]::text[]
    from entry_amount a join down using (unit_id) where a.day <= '${lastDay}' group by a.register`;
}

const tree = `
  with recursive down(unit_id, depth) as (
    select '${NATION.root}'::uuid, 0
    union all
    select r.unit_id, down.depth + 1 from down join unit_relation r on r.other_id = down.unit_id
    where r.relation = 'reports_to' and r.rank = 1 and r.superseded_at is null
      and r.valid_from <= '${year.lastDay}' and (r.valid_to is null or r.valid_to >= '${year.lastDay}') and down.depth < 20
  )`;

type Measured = { measures: { register: string; amount: number; entries: number }[] };

async function ask(base: string, cookie: string, unitId: string, days: typeof year): Promise<Measured> {
  const query = new URLSearchParams({ ...days, below: 'true' });
  const answer = await fetch(`${base}/api/units/${unitId}/measures?${query}`, { headers: { cookie } });
  const body = (await answer.json()) as Measured;
  if (answer.status !== 200) throw new Error(`The API answered ${answer.status}: ${JSON.stringify(body)}`);
  return body;
}

async function timed(runs: number, work: (run: number) => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (let run = -3; run < runs; run++) {
    const began = performance.now();
    await work(run);
    if (run >= 0) times.push(performance.now() - began);
  }
  return times;
}

/** The whole nation through the API and by hand in turn, so that a noisy minute hits both alike. */
async function nation(program: Program, base: string, cookie: string): Promise<[api: number, hand: number]> {
  const registers = shippedDefinitions.filter(({ measures }) => measures.length > 0);
  const sql = `${tree} ${handWritten(registers, year)}`;
  const [api, hand]: [number[], number[]] = [[], []];
  for (let run = -1; run < NATION_RUNS; run++) {
    const began = performance.now();
    const { rows } = await program.store.pool.query<[string, string[]]>({ text: sql, rowMode: 'array' });
    const between = performance.now();
    const { measures } = await ask(base, cookie, NATION.root, year);
    const ended = performance.now();
    const byHand = new Map(rows);
    for (const { code, measures: wanted } of registers) {
      const said = measures.filter(({ register }) => register === code).map((one) => `${one.amount} ${one.entries}`);
      const figures = byHand.get(code) ?? [];
      const found = wanted.map(({ kind, per = 1 }, at) => {
        const [flow, stock, some, net] = figures.slice(at * 4);
        return `${Number(kind === 'flow' ? flow : stock) / per} ${kind === 'flow' ? some : net}`;
      });
      if (said.join() !== found.join()) throw new Error(`${code}: ${found} by hand, ${said} by the API`);
    }
    if (run < 0) continue;
    hand.push(between - began);
    api.push(ended - between);
  }
  return [quantile(api, 0.5), quantile(hand, 0.5)];
}

/**
 * Every measure of every register, asked over HTTP: of an office with 40 schools for a month and for the year, of a
 * province with 1,500 schools and 300,000 entries, and of the whole nation beside SQL written by hand in the same run.
 * There is no maintained summary: each answer is the sum of its entries.
 */
export async function run(): Promise<BenchResult[]> {
  return withProgram('measure', async (program) => {
    await withClient(program.store.owner, (client) => fillNation(client, new Date(), 1));
    const cookie = await signInWith(program, 'leader', NATION.root);
    const entries = await withClient(program.store.owner, fillEntries);
    const base = await program.app.listen({ host: '127.0.0.1', port: 0 });
    const limited = (name: string, times: readonly number[], limit: number): BenchResult => {
      const value = quantile(times, 0.95);
      return { name, value, unit: 'ms', against: limit, ratio: value / limit };
    };
    const office = async (days: typeof year) => timed(100, () => ask(base, cookie, OFFICE, days));
    const [ofMonth, ofYear] = [await office(month), await office(year)];
    const province = await timed(20, () => ask(base, cookie, PROVINCE, year));
    const [api, hand] = await nation(program, base, cookie);
    return [
      limited('measure office, month', ofMonth, OFFICE_LIMIT_MS),
      limited('measure office, year', ofYear, OFFICE_LIMIT_MS),
      limited('measure province', province, PROVINCE_LIMIT_MS),
      {
        name: `measure nation ${(entries / 1e6).toFixed(1)}M`,
        value: api,
        unit: 'ms',
        against: hand,
        ratio: api / hand,
      },
    ];
  });
}
