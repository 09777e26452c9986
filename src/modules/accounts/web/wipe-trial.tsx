import { Title } from '@mantine/core';
import { ConfirmButton } from '#ui/confirm-button.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { useCommand } from '#ui/use-command.ts';
import { accountsApi } from './accounts-api.ts';
import { accountWords } from './words.ts';

const words = accountWords.account;

export function WipeTrial() {
  const wipe = useCommand(
    (_: undefined, options) =>
      accountsApi('POST /api/setup/wipe-trial', { body: { confirm: 'XOA DU LIEU MAU' }, ...options }),
    // A full load: nothing of the wiped data may stay in the memory of the page.
    ({ setupPath }) => location.assign(setupPath),
  );
  return (
    <section>
      <Title order={2}>{words.wipe}</Title>
      <p>{words.wipeLead}</p>
      <FailureNote error={wipe.error} />
      <div style={{ marginTop: '0.75rem' }}>
        <ConfirmButton
          label={words.wipe}
          consequence={words.wipeConsequence}
          danger
          busy={wipe.busy}
          onConfirm={() => wipe.run(undefined)}
        />
      </div>
    </section>
  );
}
