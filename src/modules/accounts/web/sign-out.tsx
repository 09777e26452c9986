import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ConfirmButton } from '#ui/confirm-button.tsx';
import { draftsOf } from '#ui/drafts.ts';
import { FailureNote } from '#ui/failure-note.tsx';
import { useSession } from '#ui/session.ts';
import { useCommand } from '#ui/use-command.ts';
import { accountsApi } from './accounts-api.ts';
import { accountWords } from './words.ts';

const words = accountWords.account;

/** Asks only when something typed would stay behind on this device. */
export function SignOut() {
  const { personId } = useSession();
  const drafts = useQuery({ queryKey: ['drafts', personId], queryFn: () => draftsOf(personId), networkMode: 'always' });
  const waiting = drafts.data?.length ?? 0;
  const signOut = useCommand(
    (_: undefined, options) => accountsApi('DELETE /api/session', { quiet: true, ...options }),
    // A full load: on a shared computer nothing of this person stays in the memory of the page.
    () => location.assign('/sign-in'),
  );
  return (
    <div>
      <FailureNote error={signOut.error} />
      {waiting > 0 ? (
        <ConfirmButton
          label={words.signOut}
          consequence={words.signOutConsequence(waiting)}
          busy={signOut.busy}
          onConfirm={() => signOut.run(undefined)}
        />
      ) : (
        <Button variant="default" loading={signOut.busy} onClick={() => void signOut.run(undefined)}>
          {words.signOut}
        </Button>
      )}
    </div>
  );
}
