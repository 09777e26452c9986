import { type Kysely, sql } from 'kysely';
import type { PlainDate } from '#base/date.ts';
import type { Id } from '#base/id.ts';
import type { Tables } from '#platform/tables.ts';
import type { Values } from '../rules/values.ts';

type Db = Kysely<Tables>;

/** An entry as far as a list of what is to be done tells it. */
export interface BriefEntry {
  readonly id: Id;
  readonly register: string;
  readonly version: number;
  readonly day: PlainDate;
  readonly values: Values;
  readonly state: string | null;
}

const brief = sql`e.id, e.register, e.definition_version as version, e.day, e.content as values, e.state`;

/** Standing entries that follow from one, each with the line of it where that is known. */
export async function selectRaised(
  db: Db,
  unitId: Id,
  sourceId: Id,
): Promise<(BriefEntry & { readonly line: number | null })[]> {
  const { rows } = await sql<BriefEntry & { line: number | null }>`
    select ${brief}, e.source_line as line from entry e
    where e.unit_id = ${unitId} and e.source_id = ${sourceId} and e.withdrawn_at is null
    order by e.day, e.created_at, e.id limit 200`.execute(db);
  return rows;
}

/** Standing entries of a unit in one of these states of their registers; at most so many. */
export async function selectInStates(
  db: Db,
  unitId: Id,
  wanted: readonly { readonly register: string; readonly states: readonly string[] }[],
  most: number,
): Promise<BriefEntry[]> {
  if (wanted.length === 0) return [];
  const ofRegister = wanted.map(
    ({ register, states }) => sql`(e.register = ${register} and e.state = any(${[...states]}::text[]))`,
  );
  const { rows } = await sql<BriefEntry>`
    select ${brief} from entry e
    where e.unit_id = ${unitId} and e.withdrawn_at is null and (${sql.join(ofRegister, sql` or `)})
    order by e.day, e.id limit ${most}`.execute(db);
  return rows;
}
