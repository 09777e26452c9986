import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useEffect } from 'react';
import { fieldId, useFields } from '#ui/fields.ts';
import { useCommand } from '#ui/use-command.ts';
import { words as general } from '#ui/words.ts';
import { makePasskey } from './ceremony.ts';
import { PasskeyFailure } from './passkey-failure.tsx';
import { factorsApi } from './security-api.ts';
import { securityWords } from './security-words.ts';

const words = securityWords.passkeys;

interface AddPasskeyProps {
  /** Asked for before; absent while a required factor is set up. */
  readonly password?: string;
  readonly onAdded: (recoveryCodes: readonly string[]) => void;
  readonly onCancel: () => void;
}

/** Names a passkey, then lets the browser make it. */
export function AddPasskey({ password, onAdded, onCancel }: AddPasskeyProps) {
  const form = useFields({ passkeyName: '' }, ({ passkeyName }) => ({
    passkeyName: passkeyName.trim() ? undefined : words.nameMissing,
  }));
  const add = useCommand(
    async ({ name }: { name: string }, options) => {
      const body = password === undefined ? {} : { password };
      const asked = await factorsApi('POST /api/account/passkeys/options', { body });
      const response = await makePasskey(asked.options);
      return factorsApi('POST /api/account/passkeys', { body: { name, response }, ...options });
    },
    ({ recoveryCodes }) => onAdded(recoveryCodes),
  );
  useEffect(() => document.getElementById(fieldId('passkeyName'))?.focus(), []);
  return (
    <form
      noValidate
      aria-label={words.add}
      onSubmit={(event) => {
        event.preventDefault();
        if (form.isReady()) void add.run({ name: form.values.passkeyName.trim() });
      }}
    >
      <Stack>
        <PasskeyFailure error={add.error} />
        <TextInput
          {...form.field('passkeyName')}
          label={words.name}
          description={words.nameHint}
          maxLength={60}
          autoComplete="off"
        />
        <Group>
          <Button type="submit" loading={add.busy}>
            {words.make}
          </Button>
          <Button variant="default" disabled={add.busy} onClick={onCancel}>
            {general.cancel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
