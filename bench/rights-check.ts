import { randomUUID } from 'node:crypto';
import { insertGrant, insertPerson, insertSession } from '#modules/accounts/server/account-store.ts';
import { identify } from '#modules/accounts/server/public.ts';
import { withClient } from '#platform/database/open.ts';
import { Work } from '#platform/work.ts';
import { quantile, withProgram } from './bench-session.ts';
import { fillNation, NATION } from './nation.ts';
import type { BenchResult } from './result.ts';

const RUNS = 400;
const WARM_UP = 50;
const LIMIT_MS = 10;
/** A person with fifty roles is to cost at most half as much again as one with a single role. */
const LIMIT_RATIO = 1.5;
const COUNTS = [1, 10, 50] as const;
const DAY = 86_400_000;

const idOf = (kind: number, n: number) =>
  `${n.toString(16).padStart(8, '0')}-0000-7000-8000-${String(kind).padStart(12, '0')}`;
const communeOf = (n: number) => idOf(2, n);
/** A school of a commune: the nation hands school n to commune 1 + n % communes. */
const schoolOf = (commune: number, round: number) => idOf(3, commune - 1 + NATION.communes * (1 + (round % 10)));

/**
 * Who somebody is and whether they may read the report of a school, as every request asks it, while the grants of the
 * person grow from 1 to 50 over the tree of the nation. The grant that answers is any of theirs in turn.
 */
export async function run(): Promise<BenchResult[]> {
  return withProgram('rights', async (program) => {
    const { db, owner } = program.store;
    const now = new Date();
    await withClient(owner, (client) => fillNation(client, now, 1));
    const tokens = new Map<number, string>();
    for (const count of COUNTS) {
      const [personId, token] = [randomUUID(), randomUUID()];
      await insertPerson(db, { id: personId, fullName: 'Bench', login: `bench${count}`, passwordHash: 'none' }, now);
      const grant = { personId, role: 'officer', from: new Date(now.getTime() - DAY), grantedBy: null } as const;
      for (let n = 1; n <= count; n++) await insertGrant(db, { ...grant, id: randomUUID(), unitId: communeOf(n) });
      await insertSession(db, token, personId, now, new Date(now.getTime() + DAY));
      tokens.set(count, token);
    }
    const check = (count: number, schoolId: string) =>
      db.transaction().execute(async (tx) => {
        const found = await identify(tx, tokens.get(count) ?? '', undefined, now);
        return new Work(tx, now, found && 'caller' in found ? found.caller : undefined).may('report.read', schoolId);
      });
    const times = new Map<number, number[]>(COUNTS.map((count) => [count, []]));
    for (let round = -WARM_UP; round < RUNS; round++) {
      const n = round + WARM_UP;
      for (const count of COUNTS) {
        const began = performance.now();
        const may = await check(count, schoolOf(1 + (n % count), n));
        if (round >= 0) times.get(count)?.push(performance.now() - began);
        if (!may) throw new Error(`The right of one of ${count} grants was not found`);
      }
      if (n % 50 === 0 && (await check(50, schoolOf(NATION.communes, n)))) throw new Error('A stranger may read');
    }
    const median = (count: number) => quantile(times.get(count) ?? [], 0.5);
    const [one, fifty] = [median(1), median(50)];
    const ratio = fifty / one;
    return [
      ...COUNTS.map((count) => ({
        name: `rights-check ${count} grants`,
        value: median(count),
        unit: 'ms',
        against: LIMIT_MS,
        ratio: median(count) / LIMIT_MS,
      })),
      { name: 'rights-check 50:1', value: ratio, unit: '×', against: LIMIT_RATIO, ratio: ratio / LIMIT_RATIO },
    ];
  });
}
