import { isId } from '#base/id.ts';
import type { Identify } from '#platform/http/serve-endpoint.ts';
import { hashToken } from '#platform/random.ts';
import { permissionsAfterEnd } from '../../rules/ended-unit.ts';
import { TOUCH_EVERY } from '../../rules/sessions.ts';
import { selectServiceCaller, touchService } from './service-store.ts';

/** Finds the service account of a token while it is in force: its permissions on its unit, and nothing of a person. */
export const identifyService: Identify = async (db, token, commandId, now) => {
  const wanted = commandId && isId(commandId) ? commandId : null;
  const row = await selectServiceCaller(db, hashToken(token), wanted, now);
  if (!row) return undefined;
  const { id, name, unitId, ended, lastUsedAt, commandEndpoint, commandDigest, commandReply } = row;
  const permissions = ended ? permissionsAfterEnd(row.permissions) : row.permissions;
  const isQuiet = !lastUsedAt || now.getTime() - lastUsedAt.getTime() > TOUCH_EVERY;
  return {
    caller: {
      personId: id,
      fullName: name,
      grants: [{ id, unitId, role: 'service', permissions }],
      service: true,
    },
    earlier:
      commandEndpoint === null ? undefined : { endpoint: commandEndpoint, digest: commandDigest, reply: commandReply },
    prolong: isQuiet ? (outside) => touchService(outside, id, now) : undefined,
  };
};
