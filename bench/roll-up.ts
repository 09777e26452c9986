import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { openProgram } from '#app/program.ts';
import { insertGrant, insertPerson, insertSession } from '#modules/accounts/server/account-store.ts';
import { formVersion } from '#modules/reports/rules/form/shipped-forms.ts';
import { systemClock } from '#platform/clock.ts';
import { withClient } from '#platform/database/open.ts';
import { fillNation, mergeSome, NATION } from './nation.ts';
import type { BenchResult } from './result.ts';

const RUNS = 11;
const DAY = 86_400_000;

const median = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

/**
 * What somebody who knows the tables well would write: sums and counts over the arrays, one row per province, each cell
 * taken out of its array once; what was merged by the day stands with its successor.
 */
function handWritten(cells: number, day: string): string {
  const places = Array.from({ length: cells }, (_, i) => i + 1);
  return `
    with recursive edge(unit_id, other_id) as (
      select r.unit_id, r.other_id from unit_relation r
      where r.relation = 'reports_to' and r.rank = 1 and r.superseded_at is null
        and r.valid_from <= '${day}' and (r.valid_to is null or r.valid_to >= '${day}')
      union all
      select s.from_id, s.to_id from unit_succession s
      where s.rank = 1 and s.superseded_at is null and s.effective_on <= '${day}'
    ), down(unit_id, province_id, depth) as (
      select e.unit_id, e.unit_id, 1 from edge e where e.other_id = '${NATION.root}'
      union all
      select e.unit_id, d.province_id, d.depth + 1 from down d join edge e on e.other_id = d.unit_id where d.depth < 20
    )
    select v.province_id, count(*), ${places.map((k) => `sum(v.c${k})`).join(', ')},
      ${places.map((k) => `count(v.c${k})`).join(', ')}
    from (
      select d.province_id, ${places.map((k) => `r.cells[${k}] as c${k}`).join(', ')}
      from report_version r join down d on d.unit_id = r.unit_id
      where r.current and r.window_id in (
        select w.id from duty_window w where w.first_day = '${NATION.firstDay}' and w.last_day = '${NATION.lastDay}')
      offset 0
    ) v
    group by v.province_id`;
}

/** Both ways in turn, so that a noisy minute hits them alike; returns the medians in milliseconds. */
async function measure(pool: pg.Pool, sql: string, address: string, cookie: string) {
  const times = { api: [] as number[], hand: [] as number[] };
  const client = await pool.connect();
  try {
    for (let run = -1; run < RUNS; run++) {
      const beganHand = performance.now();
      // The same memory for both, so that neither sorts on disk.
      await client.query(`begin; set local work_mem = '64MB'`);
      const { rows } = await client.query({ text: sql, rowMode: 'array' });
      await client.query('commit');
      const beganApi = performance.now();
      const answer = await fetch(address, { headers: { cookie } });
      const body = (await answer.json()) as { children: { sums: (string | null)[] }[]; total: { reports: number } };
      const ended = performance.now();
      if (answer.status !== 200) throw new Error(`The API answered ${answer.status}: ${JSON.stringify(body)}`);
      if (rows.length !== NATION.provinces || body.children.length !== NATION.provinces)
        throw new Error('provinces lost');
      if (body.total.reports !== NATION.schools) throw new Error(`${body.total.reports} reports instead of all`);
      // The first run only warms up.
      if (run < 0) continue;
      times.hand.push(beganApi - beganHand);
      times.api.push(ended - beganApi);
    }
  } finally {
    client.release();
  }
  return { api: median(times.api), hand: median(times.hand) };
}

/** 52,000 accepted reports to one total per province through the API, against hand-written SQL in the same run. */
export async function run(): Promise<BenchResult[]> {
  const form = formVersion(NATION.formCode, NATION.formVersion);
  if (!form) throw new Error('the form is missing');
  const dataFolder = mkdtempSync(join(tmpdir(), 'truong-an-roll-up-'));
  const program = await openProgram({
    dataFolder,
    clock: systemClock,
    loopback: true,
    logLevel: 'silent',
    jobs: false,
  });
  try {
    const { db, pool, owner } = program.store;
    const now = new Date();
    await withClient(owner, (client) => fillNation(client, now, form.indicators.length));
    const personId = randomUUID();
    const person = { id: personId, fullName: 'Bench', login: 'bench', passwordHash: 'none' };
    await insertPerson(db, person, now);
    const grant = { id: randomUUID(), personId, role: 'leader', unitId: NATION.root, grantedBy: null } as const;
    await insertGrant(db, { ...grant, from: new Date(now.getTime() - DAY) });
    const token = randomUUID();
    await insertSession(db, token, personId, now, new Date(now.getTime() + DAY));
    const base = await program.app.listen({ host: '127.0.0.1', port: 0 });
    const { formCode, firstDay, lastDay } = NATION;
    const figure = async (name: string, day: string): Promise<BenchResult> => {
      const query = { formCode, formVersion: '1', firstDay, lastDay, by: 'child', under: NATION.root, day };
      const address = `${base}/api/roll-up?${new URLSearchParams(query)}`;
      const sql = handWritten(form.indicators.length, day);
      const { api, hand } = await measure(pool, sql, address, `truong_an_session=${token}`);
      return { name, value: api, unit: 'ms', against: hand, ratio: api / hand };
    };
    const asOfWindow = await figure('roll-up-52000', lastDay);
    await withClient(owner, (client) => mergeSome(client, now));
    return [asOfWindow, await figure('roll-up-52000-later-tree', NATION.dayAfter)];
  } finally {
    await program.close();
    rmSync(dataFolder, { recursive: true, force: true });
  }
}
