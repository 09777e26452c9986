import { Stack, Title, VisuallyHidden } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { comparePeople } from '#base/vietnamese.ts';
import type { ReplyFor } from '#ui/api-types.ts';
import { DataTable } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { formatDayOf } from '#ui/instants.ts';
import { Loaded } from '#ui/loaded.tsx';
import { Page } from '#ui/page.tsx';
import { usePageParams } from '#ui/router.ts';
import { matches, SearchBox } from '#ui/search-box.tsx';
import { useMay, useSession } from '#ui/session.ts';
import type { accountsContract } from '../contract.ts';
import { accountsApi } from './accounts-api.ts';
import { EndGrant } from './end-grant.tsx';
import { EndInvitation } from './end-invitation.tsx';
import { InvitePerson } from './invite-person.tsx';
import { accountWords, roleWord } from './words.ts';

const words = accountWords.people;

type People = ReplyFor<typeof accountsContract, 'GET /api/units/:unitId/people'>;

/** More people than this and a search helps more than it disturbs. */
const SEARCH_FROM = 8;

export default function PeoplePage() {
  const { unitId } = usePageParams('unitId');
  const people = useQuery(accountsApi.query('GET /api/units/:unitId/people', { params: { unitId } }));
  return (
    <Page title={words.title} lead={people.data ? `${people.data.unitName}. ${words.lead}` : words.lead}>
      <Loaded query={people} what={words.loading}>
        {(reply) => <PeopleOf unitId={unitId} reply={reply} />}
      </Loaded>
    </Page>
  );
}

function PeopleOf({ unitId, reply }: { unitId: string; reply: People }) {
  const { personId } = useSession();
  const mayInvite = useMay('person.invite') && reply.grantable.length > 0;
  const [query, setQuery] = useState('');
  const shown = reply.people
    .filter(({ fullName, login, role }) => matches(`${fullName} ${login} ${roleWord(role)}`, query))
    .sort((a, b) => comparePeople(a.fullName, b.fullName));
  return (
    <Stack gap="xl">
      {mayInvite ? <InvitePerson unitId={unitId} roles={reply.grantable} /> : null}
      {reply.people.length >= SEARCH_FROM ? <SearchBox value={query} onChange={setQuery} label={words.search} /> : null}
      {reply.people.length === 0 ? (
        <EmptyState title={words.none}>{words.noneLead}</EmptyState>
      ) : (
        <DataTable
          caption={words.caption}
          cards
          rows={shown}
          rowKey={(row) => row.grantId}
          columns={[
            {
              key: 'name',
              head: accountWords.fullName,
              cell: (row) => (row.personId === personId ? `${row.fullName} (${words.you})` : row.fullName),
            },
            { key: 'role', head: accountWords.role, cell: (row) => roleWord(row.role) },
            { key: 'login', head: accountWords.login, cell: (row) => row.login },
            { key: 'since', head: words.since, cell: (row) => formatDayOf(row.since) },
            ...(mayInvite
              ? [
                  {
                    key: 'actions',
                    head: <VisuallyHidden>{words.actions}</VisuallyHidden>,
                    kind: 'actions' as const,
                    cell: (row: (typeof shown)[number]) => <EndGrant unitId={unitId} person={row} />,
                  },
                ]
              : []),
          ]}
        />
      )}
      {reply.invitations.length > 0 ? (
        <section>
          <Title order={2}>{words.waiting}</Title>
          <ul>
            {reply.invitations.map((one) => (
              <li key={one.id}>
                {one.fullName}, {roleWord(one.role)} ({words.until(formatDayOf(one.expiresAt))}){' '}
                {reply.grantable.length > 0 ? <EndInvitation unitId={unitId} invitation={one} /> : null}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </Stack>
  );
}
