import { NativeSelect, Stack, VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import { comparePeople, matches } from '#base/vietnamese.ts';
import type { ReplyFor } from '#ui/api-types.ts';
import { DataTable } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { formatDayOf } from '#ui/instants.ts';
import { SearchBox } from '#ui/search-box.tsx';
import { useSession } from '#ui/session.ts';
import { words as general } from '#ui/words.ts';
import type { accountsContract } from '../../contract.ts';
import { accountWords, roleWord } from '../words.ts';
import { EndGrant } from './end-grant.tsx';
import classes from './people.module.css';
import { peopleWords } from './people-words.ts';

const words = accountWords.people;
const list = peopleWords.list;

export type People = ReplyFor<typeof accountsContract, 'GET /api/units/:unitId/people'>;
type Held = People['people'][number];

/** More people than this and a search helps more than it disturbs. */
const SEARCH_FROM = 8;

/** The last moment of a role, as the day people know. */
const lastDay = (until: string): string => formatDayOf(new Date(Date.parse(until) - 1));

const daysOf = ({ since, until, coming, onBehalfOf }: Held): string =>
  [
    onBehalfOf ? general.inPlaceOf(onBehalfOf) : '',
    coming ? list.fromOn(formatDayOf(since)) : list.from(formatDayOf(since)),
    until ? list.until(lastDay(until)) : '',
  ]
    .filter(Boolean)
    .join(', ');

interface PeopleTableProps {
  readonly unitId: string;
  readonly unitKind: string;
  readonly people: readonly Held[];
  readonly mayEnd: boolean;
}

/** One row for each person, with every role they hold here and its days. */
export function PeopleTable({ unitId, unitKind, people, mayEnd }: PeopleTableProps) {
  const { personId } = useSession();
  const [query, setQuery] = useState('');
  const [role, setRole] = useState('');
  const rows = [...Map.groupBy(people, (one) => one.personId).values()]
    .map((held) => ({ ...(held[0] as Held), held }))
    .sort((a, b) => comparePeople(a.fullName, b.fullName));
  const shown = rows.filter(
    ({ fullName, login, held }) =>
      (role === '' || held.some((one) => one.role === role)) &&
      matches(`${fullName} ${login} ${held.map((one) => roleWord(one.role, unitKind)).join(' ')}`, query),
  );
  if (rows.length === 0) return <EmptyState title={words.none}>{words.noneLead}</EmptyState>;
  const roles = [...new Set(people.map((one) => one.role))];
  return (
    <Stack>
      {rows.length >= SEARCH_FROM ? (
        <div className={classes.bar} data-screen-only>
          <SearchBox value={query} onChange={setQuery} label={words.search} />
          <NativeSelect
            label={list.role}
            value={role}
            onChange={(event) => setRole(event.currentTarget.value)}
            data={[
              { value: '', label: list.allRoles },
              ...roles.map((one) => ({ value: one, label: roleWord(one, unitKind) })),
            ]}
          />
          <p role="status">{words.found(shown.length)}</p>
        </div>
      ) : null}
      {shown.length === 0 ? (
        <p>{list.noneFound}</p>
      ) : (
        <DataTable
          caption={words.caption}
          cards
          rows={shown}
          rowKey={(row) => row.personId}
          columns={[
            {
              key: 'name',
              head: accountWords.fullName,
              cell: (row) => (row.personId === personId ? `${row.fullName} (${words.you})` : row.fullName),
            },
            {
              key: 'role',
              head: accountWords.role,
              cell: ({ held }) => (
                <ul className={classes.held}>
                  {held.map((one) => (
                    <li key={one.grantId}>
                      {roleWord(one.role, unitKind)} <span className={classes.days}>{daysOf(one)}</span>
                    </li>
                  ))}
                </ul>
              ),
            },
            { key: 'login', head: accountWords.login, cell: (row) => row.login },
            ...(mayEnd
              ? [
                  {
                    key: 'actions',
                    head: <VisuallyHidden>{words.actions}</VisuallyHidden>,
                    kind: 'actions' as const,
                    cell: ({ held }: (typeof shown)[number]) =>
                      held.map((one) => (
                        <EndGrant
                          key={one.grantId}
                          unitId={unitId}
                          unitKind={unitKind}
                          person={one}
                          several={held.length > 1}
                        />
                      )),
                  },
                ]
              : []),
          ]}
        />
      )}
    </Stack>
  );
}
