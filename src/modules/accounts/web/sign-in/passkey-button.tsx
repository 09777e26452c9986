import { Button, Stack } from '@mantine/core';
import { useCommand } from '#ui/use-command.ts';
import { signWithPasskey } from '../security/ceremony.ts';
import { PasskeyFailure } from '../security/passkey-failure.tsx';
import { factorsApi } from '../security/security-api.ts';
import type { SignInState } from '../sign-in-form.tsx';

interface PasskeyButtonProps {
  readonly word: string;
  readonly variant: 'filled' | 'default';
  readonly onGoOn: (state: SignInState) => void;
}

/** Lets the browser sign with a passkey: alone, or after the password. */
export function PasskeyButton({ word, variant, onGoOn }: PasskeyButtonProps) {
  const prove = useCommand(async (_: undefined, options) => {
    const asked = await factorsApi('POST /api/session/passkey/options', { quiet: true });
    const response = await signWithPasskey(asked.options);
    return factorsApi('POST /api/session/passkey', { body: { response }, quiet: true, ...options });
  }, onGoOn);
  return (
    <Stack>
      <PasskeyFailure error={prove.error} />
      <Button variant={variant} loading={prove.busy} onClick={() => void prove.run(undefined)}>
        {word}
      </Button>
    </Stack>
  );
}
