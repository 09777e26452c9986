import type { Kysely } from 'kysely';
import type { Tables } from '#platform/tables.ts';
import { DEVICE_LENGTH, EXPIRED_SHOWN } from '../rules/sessions.ts';

const DAY = 86_400_000;

/** How long the answer to a command is kept: a phone may come back from the mountains after a school term. */
const COMMANDS_KEPT = 180 * DAY;

/** How long a sheet of people may wait for its job. */
const SHEETS_WAIT = 7 * DAY;

/** Removes what has served its time: ended sessions and steps of signing in, old failures, old answers. History and facts are never touched. */
export async function forgetOld(db: Kysely<Tables>, now: Date): Promise<void> {
  const before = (length: number) => new Date(now.getTime() - length);
  await db.deleteFrom('session').where('expires_at', '<', now).execute();
  await db.deleteFrom('sign_in_step').where('expires_at', '<', now).execute();
  await db.deleteFrom('passkey_challenge').where('expires_at', '<', now).execute();
  await db.deleteFrom('password_reset').where('expires_at', '<', now).execute();
  await db.deleteFrom('provider_journey').where('expires_at', '<', now).execute();
  await db.deleteFrom('known_device').where('last_at', '<', before(DEVICE_LENGTH)).execute();
  await db.deleteFrom('sign_in_failure').where('failed_at', '<', before(DAY)).execute();
  // A sign-in name is kept for somebody only as long as their invitation is shown.
  await db
    .updateTable('invitation')
    .set({ login: null, login_key: null, code_digest: null })
    .where('login_key', 'is not', null)
    .where('accepted_at', 'is', null)
    .where('expires_at', '<', before(EXPIRED_SHOWN))
    .execute();
  // A sheet of people that could not be carried out for a week never will be: its names and addresses go.
  await db
    .updateTable('people_import')
    .set({ state: 'refused', rows: null, ended_at: now })
    .where('state', '=', 'waiting')
    .where('made_at', '<', before(SHEETS_WAIT))
    .execute();
  await db.deleteFrom('command').where('done_at', '<', before(COMMANDS_KEPT)).execute();
}
