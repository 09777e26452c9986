import { type Kysely, sql } from 'kysely';
import type { Id } from '#base/id.ts';
import type { Received } from '#modules/programmes/server/public.ts';
import type { Tables } from '#platform/tables.ts';
import type { Missing } from '../../rules/rollup/coverage.ts';
import type { ClosedTotal } from './changes-store.ts';
import { isInForce } from './in-force-store.ts';

type Db = Kysely<Tables>;

export interface ConsolidationRow {
  readonly unitId: Id;
  readonly id: Id;
  readonly windowId: Id;
  readonly words: Record<string, string>;
  readonly gapsNote: string;
  /** Number of the newest closed version; 0 while none is closed. */
  readonly closedVersion: number;
}

const columns = sql`unit_id as "unitId", id, window_id as "windowId", words, gaps_note as "gapsNote",
  closed_version as "closedVersion"`;

export async function selectConsolidation(db: Db, unitId: Id, windowId: Id): Promise<ConsolidationRow | undefined> {
  const { rows } = await sql<ConsolidationRow>`
    select ${columns} from consolidation where unit_id = ${unitId} and window_id = ${windowId}`.execute(db);
  return rows[0];
}

/** Makes the consolidation of a window when there is none, and locks it until the end of the transaction. */
export async function holdConsolidation(
  db: Db,
  id: Id,
  at: { unitId: Id; windowId: Id; programmeId: Id; now: Date },
): Promise<ConsolidationRow> {
  const { rows } = await sql<ConsolidationRow>`
    insert into consolidation (unit_id, id, window_id, programme_id, updated_at)
    values (${at.unitId}, ${id}, ${at.windowId}, ${at.programmeId}, ${at.now})
    on conflict (unit_id, window_id) do update set updated_at = excluded.updated_at
    returning ${columns}`.execute(db);
  if (!rows[0]) throw new Error(`The consolidation of window ${at.windowId} was neither made nor found`);
  return rows[0];
}

type Changes = { words?: Readonly<Record<string, string>>; gapsNote?: string; closedVersion?: number };

export const updateConsolidation = (db: Db, unitId: Id, id: Id, { words, gapsNote, closedVersion }: Changes) =>
  db
    .updateTable('consolidation')
    .set({
      ...(words ? { words: JSON.stringify(words) } : {}),
      ...(gapsNote === undefined ? {} : { gaps_note: gapsNote }),
      ...(closedVersion === undefined ? {} : { closed_version: closedVersion }),
      revision: sql`revision + 1`,
    })
    .where('unit_id', '=', unitId)
    .where('id', '=', id)
    .execute();

export interface ClosedVersion {
  readonly version: number;
  readonly formCode: string;
  readonly formVersion: number;
  /** Decimal digits, scaled; null where no unit gave a number. */
  readonly cells: (string | null)[];
  readonly reporters: number[];
  readonly expected: number;
  readonly accepted: number;
  readonly missing: readonly Missing[];
  readonly words: Record<string, string>;
  readonly gapsNote: string;
  readonly reason: string | null;
  readonly closedAt: Date;
  readonly closedBy: string;
}

/** The closed versions of a consolidation, newest first. */
export async function selectClosedVersions(db: Db, unitId: Id, consolidationId: Id): Promise<ClosedVersion[]> {
  const { rows } = await sql<ClosedVersion>`
    select v.version, v.form_code as "formCode", v.form_version as "formVersion", v.cells::text[] as cells, v.reporters,
      v.expected, v.accepted, v.missing, v.words, v.gaps_note as "gapsNote", v.reason, v.closed_at as "closedAt",
      p.full_name as "closedBy"
    from consolidation_version v join person p on p.id = v.closed_by
    where v.unit_id = ${unitId} and v.consolidation_id = ${consolidationId} order by v.version desc`.execute(db);
  return rows;
}

export interface NewClosedVersion extends Omit<ClosedVersion, 'closedBy'> {
  readonly unitId: Id;
  readonly consolidationId: Id;
  readonly closedBy: Id;
}

/** Freezes a total. */
export async function insertClosedVersion(db: Db, closed: NewClosedVersion): Promise<void> {
  const { unitId, consolidationId, version } = closed;
  await sql`
    insert into consolidation_version (unit_id, consolidation_id, version, form_code, form_version, cells, reporters,
      expected, accepted, missing, words, gaps_note, reason, closed_at, closed_by)
    values (${unitId}, ${consolidationId}, ${version}, ${closed.formCode}, ${closed.formVersion},
      ${[...closed.cells]}::bigint[], ${[...closed.reporters]}::int[], ${closed.expected}, ${closed.accepted},
      ${JSON.stringify(closed.missing)}::jsonb, ${JSON.stringify(closed.words)}::jsonb, ${closed.gapsNote},
      ${closed.reason}, ${closed.closedAt}, ${closed.closedBy})`.execute(db);
}

/** One report a total rests on. */
export interface Source {
  readonly unitId: Id;
  readonly assignmentId: Id;
  readonly version: number;
}

/** The accepted reports an office receives of a window; with `lock` none of them changes until the end of the transaction. */
export async function selectSourcesInForce(db: Db, received: Received, lock = false): Promise<Source[]> {
  const { rows } = await sql<Source>`
    select r.unit_id as "unitId", r.assignment_id as "assignmentId", r.version from report_version r
    where ${isInForce(received)} order by r.unit_id, r.assignment_id ${lock ? sql`for share of r` : sql``}`.execute(db);
  return rows;
}

/** Freezes what a version rests on. */
export async function insertSources(db: Db, at: ClosedTotal, sources: readonly Source[]): Promise<void> {
  await sql`
    insert into consolidation_source (unit_id, consolidation_id, version, source_unit_id, source_assignment_id,
      source_version)
    select ${at.unitId}, ${at.consolidationId}, ${at.version}::int, s.*
    from unnest(${sources.map(({ unitId }) => unitId)}::uuid[], ${sources.map((one) => one.assignmentId)}::uuid[],
      ${sources.map(({ version }) => version)}::int[]) s`.execute(db);
}

export async function selectSources(db: Db, unitId: Id, consolidationId: Id, version: number): Promise<Source[]> {
  const { rows } = await sql<Source>`
    select source_unit_id as "unitId", source_assignment_id as "assignmentId", source_version as version
    from consolidation_source
    where unit_id = ${unitId} and consolidation_id = ${consolidationId} and version = ${version}
    order by source_unit_id, source_assignment_id`.execute(db);
  return rows;
}
