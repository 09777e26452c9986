import { type Kysely, sql } from 'kysely';
import type { Id } from '#base/id.ts';
import type { Tables } from '#platform/tables.ts';

type Db = Kysely<Tables>;

interface RoundKey {
  readonly unitId: Id;
  readonly id: Id;
}

/** What one filled form adds to the sums of a question. */
export interface Added {
  readonly right: boolean;
  /** One number a choice: 1 where it was taken. */
  readonly chosen: readonly number[];
}

export async function isCounted(db: Db, { unitId, id }: RoundKey, digest: Buffer): Promise<boolean> {
  const found = await db
    .selectFrom('quiz_counted')
    .select('round_id')
    .where('unit_id', '=', unitId)
    .where('round_id', '=', id)
    .where('digest', '=', digest)
    .executeTakeFirst();
  return found !== undefined;
}

/** Adds one form to the sums of a round that is held; of the form itself only the digest of its token stays. */
export async function addTry(db: Db, { unitId, id }: RoundKey, digest: Buffer, added: readonly Added[]): Promise<void> {
  await db.insertInto('quiz_counted').values({ unit_id: unitId, round_id: id, digest }).execute();
  await db
    .updateTable('quiz_round')
    .set({ tries: sql<number>`tries + 1` })
    .where('unit_id', '=', unitId)
    .where('id', '=', id)
    .execute();
  for (const [at, { right, chosen }] of added.entries()) {
    await sql`
      update quiz_asked set right_answers = right_answers + ${right ? 1 : 0}, chosen = (
        select array_agg(before + more order by place)
        from unnest(chosen, ${[...chosen]}::int[]) with ordinality as each(before, more, place))
      where unit_id = ${unitId} and round_id = ${id} and place = ${at + 1}`.execute(db);
  }
}

/** Forgets the digests of rounds that are over. */
export async function deleteCountedOfClosed(db: Db, now: Date): Promise<void> {
  await sql`
    delete from quiz_counted c using quiz_round r
    where r.unit_id = c.unit_id and r.id = c.round_id and r.closes_at <= ${now}`.execute(db);
}

/** Rounds that somebody took and their tries, by unit and topic; `topic` null for all topics together, where a round with several counts once. */
export interface CountRow {
  readonly unitId: Id;
  readonly topic: string | null;
  readonly rounds: number;
  readonly tries: number;
}

export async function selectCounts(db: Db, unitIds: readonly Id[], from: Date, before: Date): Promise<CountRow[]> {
  const { rows } = await sql<CountRow>`
    with chosen as (
      select unit_id, id, tries from quiz_round
      where unit_id = any(${[...unitIds]}::uuid[]) and opens_at >= ${from} and opens_at < ${before}
        and tries > 0
    )
    select unit_id as "unitId", null as topic, count(*)::int as rounds, sum(tries)::int as tries
    from chosen group by unit_id
    union all
    select s.unit_id, a.topic, count(*)::int, sum(s.tries)::int
    from chosen s join (select distinct unit_id, round_id, topic from quiz_asked
      where unit_id = any(${[...unitIds]}::uuid[])) a on a.unit_id = s.unit_id and a.round_id = s.id
    group by s.unit_id, a.topic`.execute(db);
  return rows;
}
