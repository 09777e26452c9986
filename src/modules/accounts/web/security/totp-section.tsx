import { Button, Stack, Title } from '@mantine/core';
import { useState } from 'react';
import { formatDayOf } from '#ui/instants.ts';
import { toast } from '#ui/toast.ts';
import { useCommand } from '#ui/use-command.ts';
import { AddTotp } from './add-totp.tsx';
import { PasswordConfirm } from './password-confirm.tsx';
import { PasswordGate } from './password-gate.tsx';
import classes from './security.module.css';
import { factorsApi } from './security-api.ts';
import { securityWords } from './security-words.ts';

const words = securityWords.totp;

interface TotpSectionProps {
  readonly since: string | null;
  /** Nothing else is set up: this is what to do first. */
  readonly isMain: boolean;
  readonly onAdded: (recoveryCodes: readonly string[]) => void;
  readonly onChanged: () => void;
}

export function TotpSection({ since, isMain, onAdded, onChanged }: TotpSectionProps) {
  const [asking, setAsking] = useState(false);
  const [made, setMade] = useState<{ secret: string; address: string }>();
  const begin = useCommand(
    (body: { password: string }, options) => factorsApi('POST /api/account/totp', { body, ...options }),
    (reply) => {
      setMade(reply);
      setAsking(false);
    },
  );
  const remove = useCommand(
    (body: { password: string }, options) => factorsApi('DELETE /api/account/totp', { body, ...options }),
    () => {
      toast(words.removed);
      onChanged();
    },
  );
  return (
    <section>
      <Stack gap="sm">
        <Title order={3}>{words.title}</Title>
        <p className={classes.lead}>{since ? words.since(formatDayOf(since)) : words.lead}</p>
        {made && !since ? (
          <AddTotp
            made={made}
            onAdded={(codes) => {
              setMade(undefined);
              toast(words.added);
              onAdded(codes);
            }}
          />
        ) : null}
        {asking ? (
          <PasswordGate
            label={words.add}
            busy={begin.busy}
            error={begin.error}
            onSubmit={(password) => void begin.run({ password })}
            onCancel={() => setAsking(false)}
          />
        ) : null}
        {!since && !asking && !made ? (
          <div>
            <Button variant={isMain ? 'filled' : 'default'} onClick={() => setAsking(true)}>
              {words.add}
            </Button>
          </div>
        ) : null}
        {since ? (
          <div>
            <PasswordConfirm
              label={words.remove}
              consequence={words.removeConsequence}
              danger
              busy={remove.busy}
              error={remove.error}
              onConfirm={(password) => remove.run({ password })}
            />
          </div>
        ) : null}
      </Stack>
    </section>
  );
}
