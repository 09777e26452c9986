import { type Kysely, sql } from 'kysely';
import type { Tables } from '#platform/tables.ts';
import { LONG_SHEET } from '../rules/in-steps.ts';

/** After many rows of units were written, has the planner count them anew, so that trees are still read by their index. */
export async function countUnitsAnew(db: Kysely<Tables>, written: number): Promise<void> {
  if (written > LONG_SHEET) await sql`select count_units_anew()`.execute(db);
}
