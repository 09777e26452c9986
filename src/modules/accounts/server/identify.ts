import { isId } from '#base/id.ts';
import type { Identify } from '#platform/http/serve-endpoint.ts';
import { hashToken } from '#platform/random.ts';
import { permissionsOf } from '../rules/roles.ts';
import { SESSION_LENGTH, TOUCH_EVERY } from '../rules/sessions.ts';
import { selectSession, touchSession } from './account-store.ts';

/** Finds the person of a session token with the grants in force now. A session in use is to be prolonged, now and then. */
export const identify: Identify = async (db, token, commandId, now) => {
  const tokenHash = hashToken(token);
  const row = await selectSession(db, tokenHash, commandId && isId(commandId) ? commandId : null, now);
  if (!row) return undefined;
  const isQuiet = now.getTime() - row.last_seen_at.getTime() > TOUCH_EVERY;
  return {
    caller: {
      personId: row.person_id,
      fullName: row.full_name,
      grants: row.grants.map((grant) => ({ ...grant, permissions: permissionsOf(grant.role) })),
    },
    earlier:
      row.command_endpoint === null
        ? undefined
        : { endpoint: row.command_endpoint, digest: row.command_digest, reply: row.command_reply },
    prolong: isQuiet
      ? (outside) => touchSession(outside, tokenHash, now, new Date(now.getTime() + SESSION_LENGTH))
      : undefined,
  };
};
