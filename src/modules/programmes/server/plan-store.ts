import { type Kysely, type Selectable, sql } from 'kysely';
import type { PlainDate } from '#base/date.ts';
import type { Id } from '#base/id.ts';
import type { DocumentReading } from '#modules/documents/rules/reading/reading.ts';
import { readingJson } from '#modules/documents/server/public.ts';
import type { PlanVersionTable, Tables } from '#platform/tables.ts';

type Db = Kysely<Tables>;

export interface Reason {
  readonly text: string;
}

export interface PlanVersion {
  readonly version: number;
  readonly fileId: Id;
  readonly numberSymbol: string | null;
  readonly signedOn: PlainDate | null;
  readonly note: string | null;
  /** The first words of a Word file; null for a PDF. */
  readonly preview: string | null;
  /** Null while it has not been sent. */
  readonly submittedAt: Date | null;
  readonly submittedBy: Id | null;
  /** In whose place, when by somebody who stood in. */
  readonly submittedFor: Id | null;
  readonly decision: 'returned' | 'accepted' | null;
  readonly decidedAt: Date | null;
  readonly decidedBy: Id | null;
  readonly decidedFor: Id | null;
  readonly reasons: readonly Reason[];
}

const toVersion = (row: Selectable<PlanVersionTable>): PlanVersion => ({
  version: row.version,
  fileId: row.file_id,
  numberSymbol: row.number_symbol,
  signedOn: row.signed_on,
  note: row.note,
  preview: row.preview,
  submittedAt: row.submitted_at,
  submittedBy: row.submitted_by,
  submittedFor: row.submitted_for,
  decision: row.decision as PlanVersion['decision'],
  decidedAt: row.decided_at,
  decidedBy: row.decided_by,
  decidedFor: row.decided_for,
  reasons: row.reasons as Reason[],
});

/** The versions of a plan, the newest first. */
export async function selectPlanVersions(db: Db, unitId: Id, assignmentId: Id): Promise<PlanVersion[]> {
  const rows = await db
    .selectFrom('plan_version')
    .selectAll()
    .where('unit_id', '=', unitId)
    .where('assignment_id', '=', assignmentId)
    .orderBy('version', 'desc')
    .execute();
  return rows.map(toVersion);
}

/** What was read in the file of a version when it was put in; null of a scan. */
export async function selectPlanReading(
  db: Db,
  unitId: Id,
  assignmentId: Id,
  version: number,
): Promise<DocumentReading | null> {
  const row = await db
    .selectFrom('plan_version')
    .select('reading')
    .where('unit_id', '=', unitId)
    .where('assignment_id', '=', assignmentId)
    .where('version', '=', version)
    .executeTakeFirst();
  return (row?.reading as DocumentReading | null) ?? null;
}

export interface PlanFile {
  readonly reading: DocumentReading | null;
  readonly fileId: Id;
  readonly numberSymbol: string | null;
  readonly signedOn: PlainDate | null;
  readonly note: string | null;
  readonly preview: string | null;
}

/** Puts in the file of a version that has not been sent, or replaces it. */
export async function putPlanFile(
  db: Db,
  unitId: Id,
  assignmentId: Id,
  version: number,
  file: PlanFile,
  now: Date,
): Promise<void> {
  const values = {
    file_id: file.fileId,
    number_symbol: file.numberSymbol,
    signed_on: file.signedOn,
    note: file.note,
    preview: file.preview,
    reading: file.reading ? readingJson(file.reading) : null,
  };
  await db
    .insertInto('plan_version')
    .values({ unit_id: unitId, assignment_id: assignmentId, version, ...values, created_at: now })
    .onConflict((conflict) =>
      conflict
        .columns(['unit_id', 'assignment_id', 'version'])
        .doUpdateSet(values)
        .where('plan_version.submitted_at', 'is', null),
    )
    .execute();
}

export async function markPlanSubmitted(
  db: Db,
  unitId: Id,
  assignmentId: Id,
  version: number,
  by: { at: Date; personId: Id; inPlaceOf: Id | undefined },
): Promise<void> {
  await db
    .updateTable('plan_version')
    .set({ submitted_at: by.at, submitted_by: by.personId, submitted_for: by.inPlaceOf ?? null })
    .where('unit_id', '=', unitId)
    .where('assignment_id', '=', assignmentId)
    .where('version', '=', version)
    .execute();
}

export async function decidePlan(
  db: Db,
  unitId: Id,
  assignmentId: Id,
  version: number,
  decision: {
    what: 'returned' | 'accepted';
    at: Date;
    personId: Id;
    inPlaceOf: Id | undefined;
    reasons: readonly Reason[];
  },
): Promise<void> {
  await db
    .updateTable('plan_version')
    .set({
      decision: decision.what,
      decided_at: decision.at,
      decided_by: decision.personId,
      decided_for: decision.inPlaceOf ?? null,
      reasons: JSON.stringify(decision.reasons),
    })
    .where('unit_id', '=', unitId)
    .where('assignment_id', '=', assignmentId)
    .where('version', '=', version)
    .execute();
}

/** Names of the persons who sent or decided. */
export async function selectNames(db: Db, personIds: readonly Id[]): Promise<ReadonlyMap<Id, string>> {
  const { rows } = await sql<{ id: Id; name: string }>`
    select id, full_name as name from person where id = any(${[...personIds]}::uuid[])`.execute(db);
  return new Map(rows.map((row) => [row.id, row.name]));
}
