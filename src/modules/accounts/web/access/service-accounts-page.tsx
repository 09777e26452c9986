import { Button, Stack, VisuallyHidden } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReplyFor } from '#ui/api-types.ts';
import { ConfirmButton } from '#ui/confirm-button.tsx';
import { CopyButton } from '#ui/copy-button.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { formatDayOf, formatInstant } from '#ui/instants.ts';
import { Note } from '#ui/note.tsx';
import { usePageParams } from '#ui/router.ts';
import { toast } from '#ui/toast.ts';
import { useCommand } from '#ui/use-command.ts';
import type { accessContract } from '../../access-contract.ts';
import classes from '../security/security.module.css';
import { accessApi } from './access-api.ts';
import { AccessPage } from './access-page.tsx';
import { accessWords } from './access-words.ts';
import { type Made, ServiceForm } from './service-form.tsx';

const words = accessWords.services;

type Reply = ReplyFor<typeof accessContract, 'GET /api/units/:unitId/service-accounts'>;
type Account = Reply['accounts'][number];

/** The last whole day before a midnight. */
const lastDay = (expiresAt: string) => formatDayOf(new Date(Date.parse(expiresAt) - 1));

export default function ServiceAccountsPage() {
  const { unitId } = usePageParams('unitId');
  const query = useQuery(accessApi.query('GET /api/units/:unitId/service-accounts', { params: { unitId } }));
  return (
    <AccessPage unitId={unitId} words={words} query={query}>
      {(reply) => <Accounts unitId={unitId} reply={reply} />}
    </AccessPage>
  );
}

function Accounts({ unitId, reply }: { unitId: string; reply: Reply }) {
  const client = useQueryClient();
  const [adding, setAdding] = useState(false);
  const [made, setMade] = useState<Made>();
  return (
    <Stack gap="xl">
      {made ? <Token made={made} /> : null}
      {reply.offered.length === 0 ? <Note>{words.nothingToGive}</Note> : null}
      {adding ? (
        <ServiceForm
          unitId={unitId}
          offered={reply.offered}
          longestUntil={reply.longestUntil}
          onMade={(account) => {
            setMade(account);
            setAdding(false);
            void client.invalidateQueries();
          }}
          onCancel={() => setAdding(false)}
        />
      ) : null}
      {!adding && reply.offered.length > 0 ? (
        <div>
          <Button onClick={() => setAdding(true)}>{words.add}</Button>
        </div>
      ) : null}
      {reply.accounts.length === 0 ? (
        <EmptyState title={words.none}>{words.noneLead}</EmptyState>
      ) : (
        <DataTable
          caption={words.caption}
          cards
          rows={reply.accounts}
          rowKey={(row) => row.id}
          columns={[
            { key: 'name', head: words.name, cell: (row) => row.name },
            { key: 'may', head: words.may, cell: (row) => row.permissions.map(words.permission).join('; ') },
            { key: 'state', head: words.state, cell: (row) => words.states[row.state] },
            { key: 'until', head: words.until, cell: (row) => lastDay(row.expiresAt) },
            {
              key: 'used',
              head: words.lastUsed,
              cell: (row) => (row.lastUsedAt ? formatInstant(row.lastUsedAt) : words.neverUsed),
            },
            { key: 'by', head: words.madeBy, cell: (row) => row.madeBy },
            {
              key: 'actions',
              head: <VisuallyHidden>{words.actions}</VisuallyHidden>,
              kind: 'actions',
              cell: (row) => (row.state === 'in-force' ? <Revoke unitId={unitId} account={row} /> : null),
            },
          ]}
        />
      )}
    </Stack>
  );
}

function Token({ made: { name, token, expiresAt } }: { made: Made }) {
  return (
    <Note
      kind="done"
      role="status"
      title={words.tokenTitle(name)}
      actions={<CopyButton text={token} what={words.token} label={words.copy} />}
    >
      <p className={classes.secret}>{token}</p>
      <p>{words.tokenLead(lastDay(expiresAt))}</p>
    </Note>
  );
}

function Revoke({ unitId, account: { id, name } }: { unitId: string; account: Account }) {
  const client = useQueryClient();
  const revoke = useCommand(
    (_: undefined, options) =>
      accessApi('POST /api/units/:unitId/service-accounts/:accountId/revoke', {
        params: { unitId, accountId: id },
        ...options,
      }),
    async () => {
      toast(words.revoked(name));
      await client.invalidateQueries();
    },
  );
  return (
    <ConfirmButton
      label={words.revoke}
      consequence={words.revokeConsequence(name)}
      danger
      variant="subtle"
      busy={revoke.busy}
      onConfirm={() => revoke.run(undefined)}
    >
      <FailureNote error={revoke.error} />
    </ConfirmButton>
  );
}
