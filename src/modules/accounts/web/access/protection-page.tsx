import { Stack, Title, VisuallyHidden } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { formatDate } from '#base/date.ts';
import type { ReplyFor } from '#ui/api-types.ts';
import { DataTable } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { formatDayOf } from '#ui/instants.ts';
import { ReasonButton } from '#ui/reason-button.tsx';
import { usePageParams } from '#ui/router.ts';
import { toast } from '#ui/toast.ts';
import { useCommand } from '#ui/use-command.ts';
import type { accessContract } from '../../access-contract.ts';
import classes from '../security/security.module.css';
import { accountWords, roleWord } from '../words.ts';
import { accessApi } from './access-api.ts';
import { AccessPage } from './access-page.tsx';
import { accessWords } from './access-words.ts';
import { ResetPassword } from './reset-password.tsx';

const words = accessWords.protection;

type Reply = ReplyFor<typeof accessContract, 'GET /api/units/:unitId/protection'>;
type Protected = Reply['people'][number];

export default function ProtectionPage() {
  const { unitId } = usePageParams('unitId');
  const query = useQuery(accessApi.query('GET /api/units/:unitId/protection', { params: { unitId } }));
  return (
    <AccessPage unitId={unitId} words={words} query={query}>
      {({ people, required }) => (
        <Stack gap="xl">
          <RequiredRoles required={required} />
          {people.length === 0 ? (
            <EmptyState title={words.empty}>{words.emptyLead}</EmptyState>
          ) : (
            <DataTable
              caption={words.caption}
              cards
              rows={people}
              rowKey={(row) => row.personId}
              columns={[
                { key: 'name', head: accountWords.fullName, cell: (row) => row.fullName },
                { key: 'second', head: words.second, cell: secondOf },
                { key: 'codes', head: words.recovery, kind: 'number', cell: (row) => row.recoveryCodes },
                {
                  key: 'seen',
                  head: words.seen,
                  cell: (row) => (row.lastSeenAt ? formatDayOf(row.lastSeenAt) : words.never),
                },
                {
                  key: 'actions',
                  head: <VisuallyHidden>{words.actions}</VisuallyHidden>,
                  kind: 'actions',
                  cell: (row) => (
                    <>
                      {row.administered ? <ResetPassword unitId={unitId} person={row} /> : null}
                      {row.resettable ? <Reset unitId={unitId} person={row} /> : null}
                    </>
                  ),
                },
              ]}
            />
          )}
        </Stack>
      )}
    </AccessPage>
  );
}

/** Which roles must have a second factor, and on whose word. */
function RequiredRoles({ required }: { required: Reply['required'] }) {
  if (required.length === 0) return <p>{words.rolesNone}</p>;
  const sources = [...new Set(required.map(({ source }) => source))];
  return (
    <section>
      <Title order={2}>{words.rolesTitle}</Title>
      <ul>
        {required.map(({ role, since, graceDays }) => (
          <li key={role}>{words.roleRule(roleWord(role), formatDate(since), graceDays)}</li>
        ))}
      </ul>
      <p>{words.rolesLater}</p>
      {sources.map((source) => (
        <p key={source} className={classes.more}>
          {words.basis(source)}
        </p>
      ))}
    </section>
  );
}

function secondOf({ totp, passkeys, due }: Protected): string {
  const has = [totp ? words.totp : '', passkeys > 0 ? words.passkeys(passkeys) : ''].filter(Boolean).join(', ');
  return has || (due ? `${words.none} · ${words.due(formatDate(due))}` : words.none);
}

function Reset({ unitId, person }: { unitId: string; person: Protected }) {
  const { personId, fullName } = person;
  const client = useQueryClient();
  const reset = useCommand(
    (body: { reason: string }, options) =>
      accessApi('POST /api/units/:unitId/people/:personId/reset-factors', {
        params: { unitId, personId },
        body,
        ...options,
      }),
    async () => {
      toast(words.done(fullName));
      await client.invalidateQueries();
    },
  );
  return (
    <ReasonButton
      label={words.reset}
      consequence={words.consequence(fullName)}
      danger
      variant="subtle"
      busy={reset.busy}
      error={reset.error}
      reasonLabel={words.reason}
      reasonHint={words.reasonHint}
      onConfirm={(reason) => reset.run({ reason })}
    />
  );
}
