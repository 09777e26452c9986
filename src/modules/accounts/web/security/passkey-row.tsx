import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { FailureNote } from '#ui/failure-note.tsx';
import { formatDayOf } from '#ui/instants.ts';
import { toast } from '#ui/toast.ts';
import { useCommand } from '#ui/use-command.ts';
import { words as general } from '#ui/words.ts';
import { PasswordConfirm } from './password-confirm.tsx';
import classes from './security.module.css';
import { factorsApi } from './security-api.ts';
import { securityWords } from './security-words.ts';

const words = securityWords.passkeys;

export interface Passkey {
  readonly id: string;
  readonly name: string;
  readonly madeAt: string;
  readonly lastUsedAt: string | null;
}

export function PasskeyRow({ passkey, onChanged }: { passkey: Passkey; onChanged: () => void }) {
  const { id, name, madeAt, lastUsedAt } = passkey;
  const [renaming, setRenaming] = useState(false);
  const remove = useCommand(
    (body: { password: string }, options) =>
      factorsApi('DELETE /api/account/passkeys/:passkeyId', { params: { passkeyId: id }, body, ...options }),
    () => {
      toast(words.removed(name));
      onChanged();
    },
  );
  return (
    <li className={classes.row}>
      <div className={classes.what}>
        <strong>{name}</strong>
        <div className={classes.more}>
          {words.made(formatDayOf(madeAt))} · {lastUsedAt ? words.used(formatDayOf(lastUsedAt)) : words.neverUsed}
        </div>
      </div>
      {renaming ? (
        <Rename
          passkey={passkey}
          onDone={() => {
            setRenaming(false);
            onChanged();
          }}
          onCancel={() => setRenaming(false)}
        />
      ) : (
        <>
          <Button variant="subtle" aria-label={words.renameOf(name)} onClick={() => setRenaming(true)}>
            {words.rename}
          </Button>
          <PasswordConfirm
            label={words.removeOf(name)}
            consequence={words.removeConsequence(name)}
            danger
            busy={remove.busy}
            error={remove.error}
            onConfirm={(password) => remove.run({ password })}
          />
        </>
      )}
    </li>
  );
}

interface RenameProps {
  readonly passkey: Passkey;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

function Rename({ passkey: { id, name: before }, onDone, onCancel }: RenameProps) {
  const [name, setName] = useState(before);
  const rename = useCommand(
    (body: { name: string }, options) =>
      factorsApi('PUT /api/account/passkeys/:passkeyId', { params: { passkeyId: id }, body, ...options }),
    () => {
      toast(words.renamed);
      onDone();
    },
  );
  return (
    <form
      noValidate
      style={{ flexBasis: '100%' }}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim()) void rename.run({ name: name.trim() });
      }}
    >
      <FailureNote error={rename.error} />
      <TextInput
        label={words.name}
        value={name}
        maxLength={60}
        data-autofocus
        error={name.trim() ? undefined : words.nameMissing}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Group mt="sm">
        <Button type="submit" loading={rename.busy}>
          {words.save}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {general.cancel}
        </Button>
      </Group>
    </form>
  );
}
