import { type Id, isId } from '#base/id.ts';
import type { Database } from '#platform/database/connect.ts';
import type { Identify } from '#platform/http/serve-endpoint.ts';
import { hashToken } from '#platform/random.ts';
import type { Caller, HeldGrant } from '#platform/work.ts';
import { delegatedPermissions } from '../rules/delegation.ts';
import { permissionsAfterEnd } from '../rules/ended-unit.ts';
import { permissionsOf } from '../rules/roles.ts';
import { sessionEnd, TOUCH_EVERY } from '../rules/sessions.ts';
import { type GrantInForce, selectHolder, selectSession, touchSession } from './account-store.ts';

function heldGrant({ onBehalfOf, ended, until, ...grant }: GrantInForce): HeldGrant {
  const permissions = onBehalfOf ? delegatedPermissions(grant.role) : permissionsOf(grant.role);
  return {
    ...grant,
    permissions: ended ? permissionsAfterEnd(permissions) : permissions,
    until: until === null ? undefined : new Date(until),
    onBehalfOf: onBehalfOf ?? undefined,
  };
}

/** Somebody as the caller of work that goes on after their request; undefined when they are there no more. */
export async function callerOf(db: Database, personId: Id, now: Date): Promise<Caller | undefined> {
  const holder = await selectHolder(db, personId, now);
  return holder && { personId, fullName: holder.full_name, grants: holder.grants.map(heldGrant) };
}

/** Finds the person of a session token with the grants in force now. A session in use is to be prolonged, now and then. */
export const identify: Identify = async (db, token, commandId, now) => {
  const tokenHash = hashToken(token);
  const row = await selectSession(db, tokenHash, commandId && isId(commandId) ? commandId : null, now);
  if (!row) return undefined;
  if (row.factor_overdue) return { over: 'session-needs-factor' };
  const enrolling = row.stage === 'enrol';
  const isQuiet = !enrolling && now.getTime() - row.last_seen_at.getTime() > TOUCH_EVERY;
  return {
    caller: {
      personId: row.person_id,
      fullName: row.full_name,
      // Before a required second factor is set up nobody holds anything.
      grants: enrolling ? [] : row.grants.map(heldGrant),
      enrolling,
    },
    earlier:
      row.command_endpoint === null
        ? undefined
        : { endpoint: row.command_endpoint, digest: row.command_digest, reply: row.command_reply },
    prolong: isQuiet ? (outside) => touchSession(outside, tokenHash, now, sessionEnd(row.created_at, now)) : undefined,
  };
};
