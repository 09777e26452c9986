import { Button, Group, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ConfirmButton } from '#ui/confirm-button.tsx';
import { draftsOf } from '#ui/drafts.ts';
import { FailureNote } from '#ui/failure-note.tsx';
import { useSession } from '#ui/session.ts';
import { useCommand } from '#ui/use-command.ts';
import { accountsApi } from './accounts-api.ts';
import { providerApi } from './providers/provider-api.ts';
import { providerWords } from './providers/provider-words.ts';
import { accountWords } from './words.ts';

const words = accountWords.account;

/** Asks only when something typed would stay behind on this device; a session begun elsewhere can be ended there too. */
export function SignOut() {
  const { personId } = useSession();
  const drafts = useQuery({ queryKey: ['drafts', personId], queryFn: () => draftsOf(personId), networkMode: 'always' });
  const elsewhere = useQuery(providerApi.query('GET /api/account/provider/sign-out')).data;
  const waiting = drafts.data?.length ?? 0;
  const signOut = useCommand(
    (_: { next: string }, options) => accountsApi('DELETE /api/session', { quiet: true, ...options }),
    // A full load: on a shared computer nothing of this person stays in the memory of the page.
    (_, { next }) => location.assign(next),
  );
  const ways: { label: string; next: string }[] = [{ label: words.signOut, next: '/sign-in' }];
  const name = elsewhere?.name ?? '';
  if (elsewhere?.address) ways.push({ label: providerWords.endBoth(name), next: elsewhere.address });
  return (
    <Stack gap="sm">
      <FailureNote error={signOut.error} />
      {elsewhere?.address ? <p>{providerWords.endHere(name)}</p> : null}
      <Group>
        {ways.map(({ label, next }) =>
          waiting > 0 ? (
            <ConfirmButton
              key={label}
              label={label}
              consequence={words.signOutConsequence(waiting)}
              busy={signOut.busy}
              onConfirm={() => signOut.run({ next })}
            />
          ) : (
            <Button key={label} variant="default" loading={signOut.busy} onClick={() => void signOut.run({ next })}>
              {label}
            </Button>
          ),
        )}
      </Group>
    </Stack>
  );
}
