import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { LinkButton } from '#ui/link-button.tsx';
import { Loaded } from '#ui/loaded.tsx';
import { Page } from '#ui/page.tsx';
import { fillPath, usePageParams } from '#ui/router.ts';
import { useMay, useSession } from '#ui/session.ts';
import { AccessLinks } from '../access/access-links.tsx';
import { accountsApi } from '../accounts-api.ts';
import { sheetWords } from '../sheet/sheet-words.ts';
import { slipWords } from '../slips/slip-words.ts';
import { accountWords } from '../words.ts';
import { AddPerson } from './add-person.tsx';
import classes from './people.module.css';
import { PeopleTable } from './people-table.tsx';
import { peopleWords } from './people-words.ts';
import { WaitingInvitations } from './waiting-invitations.tsx';

const words = accountWords.people;

export default function PeoplePage() {
  const { unitId } = usePageParams('unitId');
  const people = useQuery(accountsApi.query('GET /api/units/:unitId/people', { params: { unitId } }));
  const mayInvite = useMay('person.invite');
  return (
    <Page title={words.title} lead={people.data ? `${people.data.unitName}. ${words.lead}` : words.lead}>
      <Loaded query={people} what={words.loading}>
        {(reply) => {
          const gives = mayInvite && reply.grantable.length > 0;
          // Only the first person in charge of a new unit: there is nobody yet to give anything else to.
          const isFirst = reply.people.length === 0 && reply.grantable.length === 1;
          return (
            <Stack gap="xl">
              {gives ? (
                <AddPerson unitId={unitId} unitKind={reply.unitKind} roles={reply.grantable} existing={!isFirst} />
              ) : null}
              <Ways unitId={unitId} takesOver={gives && !isFirst} />
              <PeopleTable unitId={unitId} unitKind={reply.unitKind} people={reply.people} mayEnd={gives} />
              <WaitingInvitations
                unitId={unitId}
                unitKind={reply.unitKind}
                invitations={reply.invitations}
                mayEnd={gives}
              />
              {gives && !isFirst ? <AccessLinks unitId={unitId} /> : null}
            </Stack>
          );
        }}
      </Loaded>
    </Page>
  );
}

function Ways({ unitId, takesOver }: { unitId: string; takesOver: boolean }) {
  const isHere = useSession().grants.some((grant) => grant.unitId === unitId);
  const to = (path: string) => fillPath(path, { unitId });
  if (!takesOver && !isHere) return null;
  return (
    <div className={classes.bar} data-screen-only>
      {takesOver ? (
        <>
          <LinkButton to={to('/units/:unitId/people/import')} variant="default">
            {sheetWords.link}
          </LinkButton>
          <LinkButton to={to('/units/:unitId/slips')} variant="default">
            {slipWords.link}
          </LinkButton>
          <LinkButton to={to('/units/:unitId/take-over')} variant="default">
            {peopleWords.list.takeOver}
          </LinkButton>
        </>
      ) : null}
      {isHere ? (
        <LinkButton to={to('/units/:unitId/stand-ins')} variant="default">
          {peopleWords.list.standIns}
        </LinkButton>
      ) : null}
    </div>
  );
}
