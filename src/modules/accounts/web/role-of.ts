import type { SessionGrant } from '#ui/session.ts';
import { words as general } from '#ui/words.ts';
import { roleWord } from './words.ts';

/** A role as its holder reads it, with in whose place it is held. */
export const roleOf = ({ role, unitKind, onBehalfOf }: SessionGrant): string =>
  onBehalfOf ? `${roleWord(role, unitKind)} ${general.inPlaceOf(onBehalfOf)}` : roleWord(role, unitKind);

/** What somebody is in a unit: a right to see sensitive figures comes along with a role and is none by itself. */
export function rolesOf(grants: readonly SessionGrant[]): string {
  const working = grants.filter(({ role }) => role !== 'sensitive-reader');
  return (working.length > 0 ? working : grants).map(roleOf).join(', ');
}
