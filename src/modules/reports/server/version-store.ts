import { type Kysely, sql } from 'kysely';
import type { Id } from '#base/id.ts';
import type { Tables } from '#platform/tables.ts';

type Db = Kysely<Tables>;

export interface ReviewReason {
  readonly where: string;
  readonly text: string;
}

/** A frozen submission, without what stands in it. */
export interface VersionHead {
  readonly version: number;
  readonly reason: string | null;
  readonly submittedAt: Date;
  readonly submittedBy: string;
  /** In whose place, when by somebody who stood in. */
  readonly submittedFor: string | null;
  readonly decision: 'returned' | 'accepted' | null;
  readonly decidedAt: Date | null;
  readonly decidedBy: string | null;
  readonly decidedFor: string | null;
  readonly reasons: ReviewReason[];
  readonly current: boolean;
  /** The closed total it was made of; null when it was typed. */
  readonly consolidationId: Id | null;
  readonly consolidationVersion: number | null;
}

/** Every submission of a report, the newest first, with the names of people. */
export async function selectVersionHeads(db: Db, unitId: Id, assignmentId: Id): Promise<VersionHead[]> {
  const { rows } = await sql<VersionHead>`
    select v.version, v.reason, v.submitted_at as "submittedAt", s.full_name as "submittedBy",
      sf.full_name as "submittedFor", v.decision, v.decided_at as "decidedAt", d.full_name as "decidedBy",
      df.full_name as "decidedFor", v.reasons, v.current,
      v.consolidation_id as "consolidationId", v.consolidation_version as "consolidationVersion"
    from report_version v join person s on s.id = v.submitted_by left join person d on d.id = v.decided_by
      left join person sf on sf.id = v.submitted_for left join person df on df.id = v.decided_for
    where v.unit_id = ${unitId} and v.assignment_id = ${assignmentId}
    order by v.version desc`.execute(db);
  return rows;
}

/** What a submission froze. */
export interface VersionContent {
  readonly version: number;
  readonly cells: (number | null)[];
  readonly notApplicable: number[];
  readonly notes: Record<string, string>;
  readonly words: Record<string, string>;
}

/** The content of those submissions asked for. */
export async function selectVersionContents(
  db: Db,
  unitId: Id,
  assignmentId: Id,
  versions: readonly number[],
): Promise<VersionContent[]> {
  if (versions.length === 0) return [];
  const { rows } = await sql<VersionContent>`
    select version, cells, not_applicable as "notApplicable", notes, words from report_version
    where unit_id = ${unitId} and assignment_id = ${assignmentId} and version = any(${[...versions]}::int[])`.execute(
    db,
  );
  return rows;
}

export interface NewVersion {
  readonly unitId: Id;
  readonly assignmentId: Id;
  readonly version: number;
  readonly digest: Buffer;
  readonly reason: string | null;
  readonly submittedAt: Date;
  readonly submittedBy: Id;
  readonly submittedFor: Id | undefined;
}

/** Freezes the working copy as it stands. */
export async function insertVersion(db: Db, version: NewVersion): Promise<void> {
  await sql`
    insert into report_version (unit_id, assignment_id, version, window_id, form_code, form_version, cells,
      not_applicable, notes, words, digest, reason, consolidation_id, consolidation_version, submitted_at, submitted_by, submitted_for)
    select unit_id, assignment_id, ${version.version}::int, window_id, form_code, form_version, cells, not_applicable,
      notes, words, ${version.digest}::bytea, ${version.reason}, consolidation_id, consolidation_version,
      ${version.submittedAt}::timestamptz, ${version.submittedBy}::uuid, ${version.submittedFor ?? null}::uuid
    from report where unit_id = ${version.unitId} and assignment_id = ${version.assignmentId}`.execute(db);
}

export interface Decision {
  readonly decision: 'returned' | 'accepted';
  readonly at: Date;
  readonly by: Id;
  readonly inPlaceOf: Id | undefined;
  readonly reasons: readonly ReviewReason[];
}

export const decideVersion = (db: Db, unitId: Id, assignmentId: Id, version: number, decided: Decision) =>
  db
    .updateTable('report_version')
    .set({
      decision: decided.decision,
      decided_at: decided.at,
      decided_by: decided.by,
      decided_for: decided.inPlaceOf ?? null,
      reasons: JSON.stringify(decided.reasons),
    })
    .where('unit_id', '=', unitId)
    .where('assignment_id', '=', assignmentId)
    .where('version', '=', version)
    .execute();

/** Makes one version the accepted one that totals rest on; the one before it stays as it was, out of force. */
export async function makeCurrent(db: Db, unitId: Id, assignmentId: Id, version: number): Promise<void> {
  await sql`
    update report_version set current = (version = ${version}::int)
    where unit_id = ${unitId} and assignment_id = ${assignmentId}`.execute(db);
}

/** Whether the receiving office has already closed its total of the window. */
export async function isTotalClosed(db: Db, officeId: Id, windowId: Id): Promise<boolean> {
  const row = await db
    .selectFrom('consolidation')
    .select('closed_version')
    .where('unit_id', '=', officeId)
    .where('window_id', '=', windowId)
    .executeTakeFirst();
  return (row?.closed_version ?? 0) > 0;
}
