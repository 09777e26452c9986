import { Stack, Title, VisuallyHidden } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ConfirmButton } from '#ui/confirm-button.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { formatDayOf } from '#ui/instants.ts';
import { toast } from '#ui/toast.ts';
import { useCommand } from '#ui/use-command.ts';
import { accountWords, roleWord } from '../words.ts';
import { EndInvitation } from './end-invitation.tsx';
import { InvitationLink, type Invited, invitedBy } from './invitation-link.tsx';
import { peopleApi } from './people-api.ts';
import type { People } from './people-table.tsx';
import { peopleWords } from './people-words.ts';

const words = peopleWords.invitations;

type Invitation = People['invitations'][number];

interface WaitingInvitationsProps {
  readonly unitId: string;
  readonly unitKind: string;
  readonly invitations: readonly Invitation[];
  readonly mayEnd: boolean;
}

/** Invitations nobody has accepted, with what can be done about each. */
export function WaitingInvitations({ unitId, unitKind, invitations, mayEnd }: WaitingInvitationsProps) {
  const [renewed, setRenewed] = useState<Invited>();
  if (invitations.length === 0) return null;
  return (
    <section>
      <Stack>
        <Title order={2}>{words.title}</Title>
        {renewed ? <InvitationLink invited={renewed} /> : null}
        <DataTable
          caption={words.caption}
          cards
          rows={invitations}
          rowKey={(row) => row.id}
          columns={[
            { key: 'name', head: accountWords.fullName, cell: (row) => row.fullName },
            { key: 'role', head: accountWords.role, cell: (row) => roleWord(row.role, unitKind) },
            {
              key: 'state',
              head: words.state,
              cell: ({ expired, expiresAt }) => (expired ? words.expired : words.open)(formatDayOf(expiresAt)),
            },
            ...(mayEnd
              ? [
                  {
                    key: 'actions',
                    head: <VisuallyHidden>{accountWords.people.actions}</VisuallyHidden>,
                    kind: 'actions' as const,
                    cell: (row: Invitation) => (
                      <>
                        <Renew unitId={unitId} invitation={row} onRenewed={setRenewed} />
                        <EndInvitation unitId={unitId} invitation={row} />
                      </>
                    ),
                  },
                ]
              : []),
          ]}
        />
      </Stack>
    </section>
  );
}

interface RenewProps {
  readonly unitId: string;
  readonly invitation: Invitation;
  readonly onRenewed: (renewed: Invited) => void;
}

function Renew({ unitId, invitation: { id: invitationId, fullName }, onRenewed }: RenewProps) {
  const client = useQueryClient();
  const renew = useCommand(
    (_: null, options) =>
      peopleApi('POST /api/units/:unitId/invitations/:invitationId/renew', {
        params: { unitId, invitationId },
        ...options,
      }),
    async ({ invitationPath, expiresAt, mailed }) => {
      if (mailed) toast(words.mailed);
      onRenewed(invitedBy(fullName, invitationPath, expiresAt));
      await client.invalidateQueries();
    },
  );
  return (
    <ConfirmButton
      label={words.renew}
      consequence={words.renewConsequence(fullName)}
      variant="subtle"
      busy={renew.busy}
      onConfirm={() => renew.run(null)}
    >
      <FailureNote error={renew.error} />
    </ConfirmButton>
  );
}
