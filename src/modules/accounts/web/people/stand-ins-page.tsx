import { Button, Stack, VisuallyHidden } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReplyFor } from '#ui/api-types.ts';
import { ConfirmButton } from '#ui/confirm-button.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { formatDayOf } from '#ui/instants.ts';
import { Loaded } from '#ui/loaded.tsx';
import { Page } from '#ui/page.tsx';
import { usePageParams } from '#ui/router.ts';
import { toast } from '#ui/toast.ts';
import { useCommand } from '#ui/use-command.ts';
import type { peopleContract } from '../../people-contract.ts';
import { accountWords, roleWord } from '../words.ts';
import { HandOn } from './hand-on.tsx';
import { peopleApi } from './people-api.ts';
import { peopleWords } from './people-words.ts';

const words = peopleWords.standIns;
const list = peopleWords.list;

export type StandIns = ReplyFor<typeof peopleContract, 'GET /api/units/:unitId/stand-ins'>;
type StandIn = StandIns['standIns'][number];

export default function StandInsPage() {
  const { unitId } = usePageParams('unitId');
  const standIns = useQuery(peopleApi.query('GET /api/units/:unitId/stand-ins', { params: { unitId } }));
  return (
    <Page title={words.title} lead={standIns.data ? `${standIns.data.unitName}. ${words.lead}` : words.lead}>
      <Loaded query={standIns} what={words.loading}>
        {(reply) => <StandInsOf unitId={unitId} reply={reply} />}
      </Loaded>
    </Page>
  );
}

function StandInsOf({ unitId, reply }: { unitId: string; reply: StandIns }) {
  const [open, setOpen] = useState(false);
  const { unitKind, delegable, colleagues, standIns } = reply;
  return (
    <Stack gap="xl">
      {delegable.length === 0 ? (
        <p>{words.nothingToHand}</p>
      ) : colleagues.length === 0 ? (
        <p>{words.noColleague}</p>
      ) : open ? (
        <HandOn unitId={unitId} reply={reply} onDone={() => setOpen(false)} />
      ) : (
        <div>
          <Button onClick={() => setOpen(true)}>{words.start}</Button>
        </div>
      )}
      {standIns.length === 0 ? (
        <EmptyState title={words.none}>{delegable.length > 0 ? words.noneLead : null}</EmptyState>
      ) : (
        <DataTable
          caption={words.caption}
          cards
          rows={standIns}
          rowKey={(row) => row.grantId}
          columns={[
            { key: 'deputy', head: words.deputy, cell: (row) => row.deputy },
            { key: 'holder', head: words.holder, cell: (row) => row.holder },
            { key: 'role', head: accountWords.role, cell: (row) => roleWord(row.role, unitKind) },
            {
              key: 'days',
              head: list.days,
              cell: ({ from, until }) =>
                `${list.from(formatDayOf(from))}${until ? `, ${list.until(formatDayOf(new Date(Date.parse(until) - 1)))}` : ''}`,
            },
            { key: 'reason', head: words.reason, cell: (row) => row.reason },
            {
              key: 'actions',
              head: <VisuallyHidden>{accountWords.people.actions}</VisuallyHidden>,
              kind: 'actions' as const,
              cell: (row: StandIn) => (row.endable ? <EndStandIn unitId={unitId} standIn={row} /> : null),
            },
          ]}
        />
      )}
    </Stack>
  );
}

function EndStandIn({ unitId, standIn: { grantId, deputy, holder } }: { unitId: string; standIn: StandIn }) {
  const client = useQueryClient();
  const end = useCommand(
    (_: null, options) =>
      peopleApi('POST /api/units/:unitId/stand-ins/:grantId/end', { params: { unitId, grantId }, ...options }),
    async () => {
      toast(words.ended(deputy));
      await client.invalidateQueries();
    },
  );
  return (
    <ConfirmButton
      label={words.end}
      consequence={words.endConsequence(deputy, holder)}
      variant="subtle"
      busy={end.busy}
      onConfirm={() => end.run(null)}
    >
      <FailureNote error={end.error} />
    </ConfirmButton>
  );
}
