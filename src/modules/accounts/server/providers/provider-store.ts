import type { Kysely } from 'kysely';
import type { Id } from '#base/id.ts';
import { hashToken } from '#platform/random.ts';
import type { Tables } from '#platform/tables.ts';

type Db = Kysely<Tables>;

export interface Journey {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  /** The browser that left; only it may come back. */
  readonly browser: string;
  /** Whose account is to be linked; null: whoever comes back signs in. */
  readonly personId: Id | null;
}

export const insertJourney = (db: Db, journey: Journey, expiresAt: Date) =>
  db
    .insertInto('provider_journey')
    .values({
      state_hash: hashToken(journey.state),
      browser_hash: hashToken(journey.browser),
      nonce: journey.nonce,
      verifier: journey.verifier,
      person_id: journey.personId,
      expires_at: expiresAt,
    })
    .execute();

/** Takes a journey away, so that it is gone once; undefined when this browser has none by this state any more. */
export async function takeJourney(db: Db, state: string, browser: string, now: Date): Promise<Journey | undefined> {
  const row = await db
    .deleteFrom('provider_journey')
    .where('state_hash', '=', hashToken(state))
    .where('browser_hash', '=', hashToken(browser))
    .where('expires_at', '>', now)
    .returning(['nonce', 'verifier', 'person_id'])
    .executeTakeFirst();
  return row && { state, browser, nonce: row.nonce, verifier: row.verifier, personId: row.person_id };
}

/** Whose account an identity of the provider is linked with, unless that account has ended. */
export async function selectLinkedPerson(db: Db, issuer: string, subject: string): Promise<Id | undefined> {
  const row = await db
    .selectFrom('provider_identity')
    .innerJoin('person', 'person.id', 'provider_identity.person_id')
    .select('person.id')
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .where('person.kind', '=', 'person')
    .where('person.disabled_at', 'is', null)
    .executeTakeFirst();
  return row?.id;
}

export async function selectLink(db: Db, personId: Id, issuer: string): Promise<{ linkedAt: Date } | undefined> {
  return db
    .selectFrom('provider_identity')
    .select('linked_at as linkedAt')
    .where('person_id', '=', personId)
    .where('issuer', '=', issuer)
    .executeTakeFirst();
}

/** False when the identity is linked already, or the account has another one. */
export async function insertLink(
  db: Db,
  { issuer, subject, personId }: { issuer: string; subject: string; personId: Id },
  now: Date,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('provider_identity')
    .values({ issuer, subject, person_id: personId, linked_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Says whether there was one. */
export async function deleteLink(db: Db, personId: Id, issuer: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('provider_identity')
    .where('person_id', '=', personId)
    .where('issuer', '=', issuer)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

export const deleteLinksOf = (db: Db, personId: Id) =>
  db.deleteFrom('provider_identity').where('person_id', '=', personId).execute();
