import { Button, Stack, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReplyFor } from '#ui/api-types.ts';
import { formatDayOf } from '#ui/instants.ts';
import { Loaded } from '#ui/loaded.tsx';
import { toast } from '#ui/toast.ts';
import { useCommand } from '#ui/use-command.ts';
import type { providerContract } from '../../provider-contract.ts';
import { PasswordConfirm } from '../security/password-confirm.tsx';
import { PasswordGate } from '../security/password-gate.tsx';
import classes from '../security/security.module.css';
import { providerApi } from './provider-api.ts';
import { providerWords as words } from './provider-words.ts';

type Link = ReplyFor<typeof providerContract, 'GET /api/account/provider'>;

/** The link of the own account with the office's own system; nothing where there is none. */
export function ProviderSection() {
  const query = useQuery(providerApi.query('GET /api/account/provider'));
  if (query.data?.name === null) return null;
  return (
    <Loaded query={query} what={words.loading}>
      {({ name, linkedAt }) => <LinkOf name={name ?? ''} linkedAt={linkedAt} />}
    </Loaded>
  );
}

function LinkOf({ name, linkedAt }: { name: string; linkedAt: Link['linkedAt'] }) {
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const leave = useCommand(
    (body: { password: string }, options) => providerApi('POST /api/account/provider', { body, ...options }),
    ({ address }) => location.assign(address),
  );
  const unlink = useCommand(
    (body: { password: string }, options) => providerApi('DELETE /api/account/provider', { body, ...options }),
    async () => {
      toast(words.unlinked);
      await client.invalidateQueries({ queryKey: ['GET /api/account/provider'] });
    },
  );
  return (
    <section>
      <Stack gap="sm">
        <Title order={2}>{words.title(name)}</Title>
        <p className={classes.lead}>{linkedAt ? words.since(formatDayOf(linkedAt)) : words.lead(name)}</p>
        {asking && !linkedAt ? (
          <>
            <p className={classes.lead}>{words.linkLead(name)}</p>
            <PasswordGate
              label={words.link(name)}
              busy={leave.busy}
              error={leave.error}
              onSubmit={(password) => void leave.run({ password })}
              onCancel={() => setAsking(false)}
            />
          </>
        ) : null}
        {!asking && !linkedAt ? (
          <div>
            <Button variant="default" onClick={() => setAsking(true)}>
              {words.link(name)}
            </Button>
          </div>
        ) : null}
        {linkedAt ? (
          <div>
            <PasswordConfirm
              label={words.unlink(name)}
              consequence={words.unlinkConsequence(name)}
              danger
              busy={unlink.busy}
              error={unlink.error}
              onConfirm={(password) => unlink.run({ password })}
            />
          </div>
        ) : null}
      </Stack>
    </section>
  );
}
