import { Button, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { FailureNote } from '#ui/failure-note.tsx';
import { useCommand } from '#ui/use-command.ts';
import { keepNext } from '../own-path.ts';
import { providerApi } from './provider-api.ts';
import { providerWords } from './provider-words.ts';

/** Signing in with the office's own system, where there is one. `next`: where the person wants to go. */
export function ProviderButton({ next }: { next: unknown }) {
  const provider = useQuery(providerApi.query('GET /api/session/provider'));
  const leave = useCommand(
    (_: undefined, options) => providerApi('POST /api/session/provider', { quiet: true, ...options }),
    ({ address }) => {
      keepNext(next);
      location.assign(address);
    },
  );
  const name = provider.data?.name;
  if (!name) return null;
  return (
    <Stack>
      <FailureNote error={leave.error} />
      <Button variant="default" loading={leave.busy} onClick={() => void leave.run(undefined)}>
        {providerWords.signIn(name)}
      </Button>
    </Stack>
  );
}
