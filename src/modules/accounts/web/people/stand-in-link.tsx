import { LinkButton } from '#ui/link-button.tsx';
import { fillPath } from '#ui/router.ts';
import { useGrant, useSession } from '#ui/session.ts';
import { partsOf } from '../../rules/delegation.ts';
import type { Role } from '../../rules/roles.ts';
import { peopleWords } from './people-words.ts';

/** To the page where the work of a role is handed to a colleague, for those who have such a role or stand in for one. */
export function StandInLink() {
  const { grants, permissions } = useSession();
  const unitId = useGrant()?.unitId;
  const here = grants.filter((grant) => grant.unitId === unitId);
  const concerned = here.some(({ role, onBehalfOf }) => onBehalfOf || partsOf(role as Role).length > 0);
  if (!unitId || !concerned || !permissions.includes('unit.read')) return null;
  return (
    <LinkButton to={fillPath('/units/:unitId/stand-ins', { unitId })} variant="default">
      {peopleWords.list.standIns}
    </LinkButton>
  );
}
