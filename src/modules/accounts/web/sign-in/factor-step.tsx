import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { knowsPasskeys } from '../security/ceremony.ts';
import { securityWords } from '../security/security-words.ts';
import type { SignInState } from '../sign-in-form.tsx';
import { CodeForm } from './code-form.tsx';
import { PasskeyButton } from './passkey-button.tsx';

const words = securityWords.signIn;

type Way = NonNullable<SignInState['step']>['ways'][number];

interface FactorStepProps {
  readonly ways: readonly Way[];
  readonly onGoOn: (state: SignInState) => void;
  readonly onRestart: () => void;
}

const leads = { totp: words.totpLead, passkey: words.passkeyLead, recovery: words.recoveryLead } as const;

/** After the password: one way to prove the second factor at a time, the others one click away. */
export default function FactorStep({ ways, onGoOn, onRestart }: FactorStepProps) {
  const usable = ways.filter((way) => way !== 'passkey' || knowsPasskeys());
  const [chosen, setChosen] = useState<Way>();
  const way = chosen ?? usable[0] ?? 'recovery';
  return (
    <Stack>
      <div>
        <Title order={2}>{words.factorTitle}</Title>
        <p>{leads[way]}</p>
      </div>
      {way === 'passkey' ? (
        <PasskeyButton word={words.passkey} variant="filled" onGoOn={onGoOn} />
      ) : (
        <CodeForm key={way} way={way} onGoOn={onGoOn} />
      )}
      <Group>
        {usable
          .filter((other) => other !== way)
          .map((other) => (
            <Button key={other} variant="default" onClick={() => setChosen(other)}>
              {words.ways[other]}
            </Button>
          ))}
        <Button variant="subtle" onClick={onRestart}>
          {words.again}
        </Button>
      </Group>
      <Text c="dimmed" size="sm">
        {words.lost}
      </Text>
    </Stack>
  );
}
