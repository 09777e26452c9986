import { type Kysely, sql } from 'kysely';
import type { Id } from '#base/id.ts';
import type { Tables } from '#platform/tables.ts';
import type { QuestionContent } from '../rules/question.ts';

type Db = Kysely<Tables>;

export interface StoredRound {
  readonly unitId: Id;
  readonly id: Id;
  readonly code: string;
  readonly className: string;
  readonly classSize: number;
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly tries: number;
  readonly madeBy: Id;
}

/** A question of a round with the sums of its answers. */
export interface StoredAsked {
  readonly place: number;
  readonly topic: string;
  readonly content: QuestionContent;
  readonly right: number;
  readonly chosen: readonly number[];
}

export interface NewRound extends Omit<StoredRound, 'tries'> {
  readonly madeAt: Date;
  readonly asked: readonly { readonly id: Id; readonly version: number; readonly content: QuestionContent }[];
}

const columns = [
  'unit_id as unitId',
  'id',
  'code',
  'class_name as className',
  'class_size as classSize',
  'opens_at as opensAt',
  'closes_at as closesAt',
  'tries',
  'made_by as madeBy',
] as const;

export async function isCodeTaken(db: Db, code: string): Promise<boolean> {
  return (await db.selectFrom('quiz_round').select('id').where('code', '=', code).executeTakeFirst()) !== undefined;
}

export async function insertRound(db: Db, round: NewRound): Promise<void> {
  const { unitId, id } = round;
  await db
    .insertInto('quiz_round')
    .values({
      unit_id: unitId,
      id,
      code: round.code,
      class_name: round.className,
      class_size: round.classSize,
      opens_at: round.opensAt,
      closes_at: round.closesAt,
      made_at: round.madeAt,
      made_by: round.madeBy,
    })
    .execute();
  await db
    .insertInto('quiz_asked')
    .values(
      round.asked.map((question, at) => ({
        unit_id: unitId,
        round_id: id,
        place: at + 1,
        topic: question.content.topic,
        question_id: question.id,
        question_version: question.version,
        content: JSON.stringify(question.content),
        chosen: question.content.choices.map(() => 0),
      })),
    )
    .execute();
}

export const selectRound = (db: Db, unitId: Id, id: Id): Promise<StoredRound | undefined> =>
  db.selectFrom('quiz_round').select(columns).where('unit_id', '=', unitId).where('id', '=', id).executeTakeFirst();

/** The round, held until the end of the transaction: its counts and its end are written one after the other. */
export const lockRound = (db: Db, unitId: Id, id: Id): Promise<StoredRound | undefined> =>
  db
    .selectFrom('quiz_round')
    .select(columns)
    .where('unit_id', '=', unitId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();

export const selectRoundByCode = (db: Db, code: string): Promise<StoredRound | undefined> =>
  db.selectFrom('quiz_round').select(columns).where('code', '=', code).executeTakeFirst();

/** Rounds of a unit with the topics and number of their questions, the latest first. */
export async function selectRounds(
  db: Db,
  unitId: Id,
  atMost: number,
): Promise<(StoredRound & { readonly topics: readonly string[]; readonly questions: number })[]> {
  const { rows } = await sql<StoredRound & { topics: string[]; questions: number }>`
    select r.unit_id as "unitId", r.id, r.code, r.class_name as "className", r.class_size as "classSize",
      r.opens_at as "opensAt", r.closes_at as "closesAt", r.tries,
      r.made_by as "madeBy", a.topics, a.questions
    from quiz_round r join lateral (
      select array_agg(distinct topic) as topics, count(*)::int as questions
      from quiz_asked where unit_id = r.unit_id and round_id = r.id
    ) a on true
    where r.unit_id = ${unitId} order by r.opens_at desc, r.id desc limit ${atMost}`.execute(db);
  return rows;
}

export async function selectAsked(db: Db, unitId: Id, roundId: Id): Promise<StoredAsked[]> {
  const rows = await db
    .selectFrom('quiz_asked')
    .select(['place', 'topic', 'content', 'right_answers as right', 'chosen'])
    .where('unit_id', '=', unitId)
    .where('round_id', '=', roundId)
    .orderBy('place')
    .execute();
  return rows as unknown as StoredAsked[];
}

export async function updateCloses(db: Db, unitId: Id, id: Id, closesAt: Date): Promise<void> {
  await db
    .updateTable('quiz_round')
    .set({ closes_at: closesAt, opens_at: sql<Date>`least(opens_at, ${closesAt}::timestamptz)` })
    .where('unit_id', '=', unitId)
    .where('id', '=', id)
    .execute();
}
