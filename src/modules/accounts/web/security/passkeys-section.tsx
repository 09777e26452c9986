import { Button, Stack, Title } from '@mantine/core';
import { useState } from 'react';
import { toast } from '#ui/toast.ts';
import { AddPasskey } from './add-passkey.tsx';
import { knowsPasskeys } from './ceremony.ts';
import { type Passkey, PasskeyRow } from './passkey-row.tsx';
import { PasswordGate } from './password-gate.tsx';
import classes from './security.module.css';
import { securityWords } from './security-words.ts';

const words = securityWords.passkeys;

interface PasskeysSectionProps {
  readonly passkeys: readonly Passkey[];
  /** Whether this program has passkeys at this address. */
  readonly possible: boolean;
  readonly onAdded: (recoveryCodes: readonly string[]) => void;
  readonly onChanged: () => void;
}

export function PasskeysSection({ passkeys, possible, onAdded, onChanged }: PasskeysSectionProps) {
  const [step, setStep] = useState<'none' | 'password' | 'name'>('none');
  const [password, setPassword] = useState('');
  const cancel = () => {
    setPassword('');
    setStep('none');
  };
  const isHere = possible && knowsPasskeys();
  return (
    <section>
      <Stack gap="sm">
        <Title order={3}>{words.title}</Title>
        <p className={classes.lead}>{isHere ? words.lead : words.notHere}</p>
        {passkeys.length > 0 ? (
          <ul className={classes.list}>
            {passkeys.map((passkey) => (
              <PasskeyRow key={passkey.id} passkey={passkey} onChanged={onChanged} />
            ))}
          </ul>
        ) : null}
        {step === 'password' ? (
          <PasswordGate
            label={words.add}
            busy={false}
            error={undefined}
            onSubmit={(typed) => {
              setPassword(typed);
              setStep('name');
            }}
            onCancel={cancel}
          />
        ) : null}
        {step === 'name' ? (
          <AddPasskey
            password={password}
            onAdded={(codes) => {
              cancel();
              toast(words.added);
              onAdded(codes);
            }}
            onCancel={cancel}
          />
        ) : null}
        {step === 'none' && isHere ? (
          <div>
            <Button variant="default" onClick={() => setStep('password')}>
              {words.add}
            </Button>
          </div>
        ) : null}
      </Stack>
    </section>
  );
}
