import { type Kysely, sql } from 'kysely';
import type { Id } from '#base/id.ts';
import type { Tables } from '#platform/tables.ts';

type Db = Kysely<Tables>;

/** Lets one try of a lane at a time go on, until the end of the transaction. */
export async function lockLane(db: Db, lane: Buffer): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`sign-in ${lane.toString('hex')}`}, 0))`.execute(db);
}

/** The same without waiting: false while another try of the lane goes on. */
export async function tryLane(db: Db, lane: Buffer): Promise<boolean> {
  const { rows } = await sql<{ mine: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended(${`sign-in ${lane.toString('hex')}`}, 0)) as mine`.execute(db);
  return rows[0]?.mine ?? false;
}

/** Counts one wrong try in each of the lanes. */
export async function insertFailures(db: Db, lanes: readonly Buffer[], now: Date): Promise<void> {
  await db
    .insertInto('sign_in_failure')
    .values(lanes.map((lane) => ({ login_hash: lane, failed_at: now })))
    .execute();
}

/** How many failures of a lane there are since a moment, and the newest. */
export async function countFailures(
  db: Db,
  lane: Buffer,
  since: Date,
): Promise<{ readonly count: number; readonly newest: Date | undefined }> {
  const { rows } = await sql<{ count: number; newest: Date | null }>`
    select count(*)::int as count, max(failed_at) as newest from sign_in_failure
    where login_hash = ${lane} and failed_at > ${since}`.execute(db);
  return { count: rows[0]?.count ?? 0, newest: rows[0]?.newest ?? undefined };
}

/** The newest failures of a lane since a moment, `skip` of them left out. */
export async function selectFailures(db: Db, lane: Buffer, since: Date, skip = 0): Promise<Date[]> {
  const rows = await db
    .selectFrom('sign_in_failure')
    .select('failed_at')
    .where('login_hash', '=', lane)
    .where('failed_at', '>', since)
    .orderBy('failed_at', 'desc')
    .offset(skip)
    .limit(50)
    .execute();
  return rows.map((row) => row.failed_at);
}

export const deleteFailures = (db: Db, lanes: readonly Buffer[]) =>
  db.deleteFrom('sign_in_failure').where('login_hash', 'in', lanes).execute();

/** Whether somebody signed in on a device before. */
export async function isKnownDevice(db: Db, deviceId: Id, personId: Id): Promise<boolean> {
  const row = await db
    .selectFrom('known_device')
    .select('device_id')
    .where('device_id', '=', deviceId)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row !== undefined;
}

/** Remembers that somebody signed in on a device; says whether others of theirs were known and this one was not. */
export async function keepDevice(db: Db, deviceId: Id, personId: Id, now: Date): Promise<{ isAnother: boolean }> {
  const known = await db.selectFrom('known_device').select('device_id').where('person_id', '=', personId).execute();
  await db
    .insertInto('known_device')
    .values({ device_id: deviceId, person_id: personId, first_at: now, last_at: now })
    .onConflict((conflict) => conflict.columns(['device_id', 'person_id']).doUpdateSet({ last_at: now }))
    .execute();
  return { isAnother: known.length > 0 && !known.some((row) => row.device_id === deviceId) };
}

/** After a change of password no device is known any more. */
export const forgetDevices = (db: Db, personId: Id) =>
  db.deleteFrom('known_device').where('person_id', '=', personId).execute();
