import type { Kysely } from 'kysely';
import type { Id } from '#base/id.ts';
import type { Tables } from '#platform/tables.ts';
import type { QuestionContent } from '../rules/question.ts';

type Db = Kysely<Tables>;

export interface StoredQuestion {
  readonly unitId: Id;
  readonly id: Id;
  readonly version: number;
  readonly content: QuestionContent;
}

interface Written extends StoredQuestion {
  readonly at: Date;
  readonly personId: Id;
}

/** Writes a version; false when somebody wrote it before. */
export async function insertVersion(db: Db, { unitId, id, version, content, at, personId }: Written): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('quiz_question')
    .values({
      unit_id: unitId,
      id,
      version,
      content: JSON.stringify(content),
      written_at: at,
      written_by: personId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** The newest version of every question of these units, in the order they were first written. */
export async function selectQuestions(db: Db, unitIds: readonly Id[]): Promise<StoredQuestion[]> {
  const rows = await db
    .selectFrom('quiz_question')
    .select(['unit_id as unitId', 'id', 'version', 'content'])
    .distinctOn(['id', 'unit_id'])
    .where('unit_id', 'in', [...unitIds])
    .orderBy('id')
    .orderBy('unit_id')
    .orderBy('version', 'desc')
    .execute();
  return rows as unknown as StoredQuestion[];
}

/** Which unit took which question out. */
export async function selectRetirements(
  db: Db,
  unitIds: readonly Id[],
): Promise<{ readonly unitId: Id; readonly questionId: Id }[]> {
  return db
    .selectFrom('quiz_retirement')
    .select(['unit_id as unitId', 'question_id as questionId'])
    .where('unit_id', 'in', [...unitIds])
    .execute();
}

export async function insertRetirement(db: Db, unitId: Id, questionId: Id): Promise<void> {
  await db
    .insertInto('quiz_retirement')
    .values({ unit_id: unitId, question_id: questionId })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function deleteRetirement(db: Db, unitId: Id, questionId: Id): Promise<void> {
  await db.deleteFrom('quiz_retirement').where('unit_id', '=', unitId).where('question_id', '=', questionId).execute();
}
