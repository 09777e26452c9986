import { Button, Checkbox, Stack, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { fold } from '#base/vietnamese.ts';
import type { ReplyFor } from '#ui/api-types.ts';
import { DataTable } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { formatDayOf } from '#ui/instants.ts';
import { Loaded } from '#ui/loaded.tsx';
import { Page } from '#ui/page.tsx';
import { fillPath, usePageParams } from '#ui/router.ts';
import { useCommand } from '#ui/use-command.ts';
import { MOST_SLIPS } from '../../rules/slips/slip-code.ts';
import type { slipsContract } from '../../slips-contract.ts';
import { accountWords, roleWord } from '../words.ts';
import { slipWords as words } from './slip-words.ts';
import { Slips } from './slips.tsx';
import { slipsApi } from './slips-api.ts';

type Waiting = ReplyFor<typeof slipsContract, 'GET /api/units/:unitId/slips'>['invitations'];
type Made = ReplyFor<typeof slipsContract, 'POST /api/units/:unitId/slips'>;

/** Whoever has no letter and no slip yet is chosen at first. */
const needsSlip = ({ email, printed }: Waiting[number]) => !email && !printed;

export default function SlipsPage() {
  const { unitId } = usePageParams('unitId');
  const waiting = useQuery(slipsApi.query('GET /api/units/:unitId/slips', { params: { unitId } }));
  const [made, setMade] = useState<Made>();
  if (made) {
    return (
      <Slips
        made={made}
        onFinished={() => {
          setMade(undefined);
          void waiting.refetch();
        }}
      />
    );
  }
  return (
    <Page
      title={words.title}
      lead={waiting.data ? words.lead(waiting.data.unitName) : undefined}
      back={{ to: fillPath('/units/:unitId/people', { unitId }), word: words.back }}
    >
      <Loaded query={waiting} what={words.loading}>
        {({ invitations }) =>
          invitations.length === 0 ? (
            <EmptyState title={words.none}>{words.noneLead}</EmptyState>
          ) : (
            <ChoosePeople unitId={unitId} waiting={invitations} onMade={setMade} />
          )
        }
      </Loaded>
    </Page>
  );
}

function stateOf({ email, mailed, printed, expired, expiresAt }: Waiting[number]): string {
  const day = formatDayOf(expiresAt);
  return [
    email ? (mailed ? words.mailed : words.mailing)(email) : '',
    printed ? words.printed : email ? '' : words.waiting,
    (expired ? words.over : words.until)(day),
  ]
    .filter(Boolean)
    .join(', ');
}

interface ChoosePeopleProps {
  readonly unitId: string;
  readonly waiting: Waiting;
  readonly onMade: (made: Made) => void;
}

function ChoosePeople({ unitId, waiting, onMade }: ChoosePeopleProps) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(waiting.filter(needsSlip).map(({ id }) => id)));
  const [query, setQuery] = useState('');
  const shown = waiting.filter(({ fullName, unitName }) => fold(`${fullName} ${unitName}`).includes(fold(query)));
  const picked = waiting.filter(({ id }) => chosen.has(id));
  const make = useCommand(
    (body: { invitationIds: string[] }, options) =>
      slipsApi('POST /api/units/:unitId/slips', { params: { unitId }, body, ...options }),
    onMade,
  );
  const put = (ids: readonly string[], isIn: boolean) =>
    setChosen((before) => {
      const next = new Set(before);
      for (const id of ids) isIn ? next.add(id) : next.delete(id);
      return next;
    });
  const areAll = shown.length > 0 && shown.every(({ id }) => chosen.has(id));
  const tooMany = picked.length > MOST_SLIPS;
  return (
    <Stack>
      <TextInput
        label={words.search}
        value={query}
        maw="24rem"
        onChange={(event) => setQuery(event.currentTarget.value)}
      />
      <Checkbox
        label={words.chooseAll}
        checked={areAll}
        onChange={(event) =>
          put(
            shown.map(({ id }) => id),
            event.currentTarget.checked,
          )
        }
      />
      <DataTable
        caption={words.caption}
        cards
        rows={shown}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'name',
            head: accountWords.fullName,
            cell: ({ id, fullName }) => (
              <Checkbox
                label={fullName}
                aria-label={words.choose(fullName)}
                checked={chosen.has(id)}
                onChange={(event) => put([id], event.currentTarget.checked)}
              />
            ),
          },
          { key: 'unit', head: words.unit, cell: (row) => row.unitName },
          { key: 'role', head: accountWords.role, cell: (row) => roleWord(row.role, row.unitKind) },
          { key: 'state', head: words.state, cell: stateOf },
        ]}
      />
      <FailureNote error={make.error} />
      {tooMany ? <p role="status">{words.most(MOST_SLIPS)}</p> : null}
      {picked.some(({ printed }) => printed) ? <p>{words.renews}</p> : null}
      <div>
        <Button
          disabled={picked.length === 0 || tooMany}
          loading={make.busy}
          onClick={() => void make.run({ invitationIds: picked.map(({ id }) => id) })}
        >
          {picked.length === 0 ? words.makeNone : words.make(picked.length)}
        </Button>
      </div>
    </Stack>
  );
}
