import { TextInput } from '@mantine/core';
import { useFields } from '#ui/fields.ts';
import { useCommand } from '#ui/use-command.ts';
import { OpenedForm } from '../opened-form.tsx';
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
  return (
    <OpenedForm
      label={words.add}
      word={words.make}
      focus="passkeyName"
      form={form}
      command={add}
      failure={<PasskeyFailure error={add.error} />}
      onReady={() => void add.run({ name: form.values.passkeyName.trim() })}
      onCancel={onCancel}
    >
      <TextInput
        {...form.field('passkeyName')}
        label={words.name}
        description={words.nameHint}
        maxLength={60}
        autoComplete="off"
      />
    </OpenedForm>
  );
}
