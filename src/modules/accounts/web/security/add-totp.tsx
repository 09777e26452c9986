import { Button, Stack, TextInput, Title } from '@mantine/core';
import { useEffect } from 'react';
import { ApiRefusal } from '#ui/api-errors.ts';
import { CopyButton } from '#ui/copy-button.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { useFields } from '#ui/fields.ts';
import { QrCode } from '#ui/qr-code.tsx';
import { useCommand } from '#ui/use-command.ts';
import classes from './security.module.css';
import { factorsApi } from './security-api.ts';
import { securityWords } from './security-words.ts';

const words = securityWords.totp;

interface AddTotpProps {
  readonly made: { readonly secret: string; readonly address: string };
  readonly onAdded: (recoveryCodes: readonly string[]) => void;
}

/** The secret as a picture and as text, and the first code that proves it arrived. */
export function AddTotp({ made, onAdded }: AddTotpProps) {
  const form = useFields({ totpCode: '' }, ({ totpCode }) => ({
    totpCode: /^\s*(\d\s*){6}$/.test(totpCode) ? undefined : words.codeMissing,
  }));
  const confirm = useCommand(
    (body: { code: string }, options) => factorsApi('POST /api/account/totp/confirm', { body, ...options }),
    ({ recoveryCodes }) => onAdded(recoveryCodes),
  );
  const wrong = confirm.error instanceof ApiRefusal && confirm.error.code === 'totp-code-wrong';
  useEffect(() => document.getElementById('totp-set-up')?.focus(), []);
  return (
    <form
      noValidate
      aria-label={words.add}
      onSubmit={(event) => {
        event.preventDefault();
        if (form.isReady()) void confirm.run({ code: form.values.totpCode });
      }}
    >
      <Stack>
        <div>
          <Title order={3} id="totp-set-up" tabIndex={-1}>
            {words.scan}
          </Title>
          <p className={classes.lead}>{words.scanLead}</p>
        </div>
        <div className={classes.qr}>
          <QrCode text={made.address} label={words.qr} />
          <div>
            <p>
              <a href={made.address}>{words.openApp}</a>
            </p>
            <div className={classes.more}>{words.secret}</div>
            <p className={classes.secret}>{made.secret}</p>
            <CopyButton text={made.secret.replaceAll(' ', '')} what={words.secretWhat} />
          </div>
        </div>
        {wrong ? null : <FailureNote error={confirm.error} />}
        <TextInput
          {...form.field('totpCode')}
          className={classes.code}
          label={words.code}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={11}
          error={form.errors.totpCode ?? (wrong ? (confirm.error as ApiRefusal).sentence : undefined)}
        />
        <div>
          <Button type="submit" loading={confirm.busy}>
            {words.confirm}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
