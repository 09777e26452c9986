import { Stack, Title } from '@mantine/core';
import { Note } from '#ui/note.tsx';
import { useCommand } from '#ui/use-command.ts';
import { PasswordConfirm } from './password-confirm.tsx';
import classes from './security.module.css';
import { factorsApi } from './security-api.ts';
import { securityWords } from './security-words.ts';

const words = securityWords.recovery;
const FEW = 3;

interface RecoverySectionProps {
  readonly left: number;
  readonly onRenewed: (codes: readonly string[]) => void;
}

export function RecoverySection({ left, onRenewed }: RecoverySectionProps) {
  const renew = useCommand(
    (body: { password: string }, options) => factorsApi('POST /api/account/recovery-codes', { body, ...options }),
    ({ recoveryCodes }) => onRenewed(recoveryCodes),
  );
  return (
    <section>
      <Stack gap="sm">
        <Title order={3}>{words.title}</Title>
        <p className={classes.lead}>
          {words.lead} {words.left(left)}
        </p>
        {left > 0 && left <= FEW ? <Note kind="warning">{words.few}</Note> : null}
        <div>
          <PasswordConfirm
            label={words.renew}
            consequence={words.renewConsequence}
            busy={renew.busy}
            error={renew.error}
            onConfirm={(password) => renew.run({ password })}
          />
        </div>
      </Stack>
    </section>
  );
}
