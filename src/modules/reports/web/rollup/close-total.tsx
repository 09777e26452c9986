import { Button, Textarea, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ConfirmButton } from '#ui/confirm-button.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { toast } from '#ui/toast.ts';
import { useCommand } from '#ui/use-command.ts';
import { emptyParts } from '../../rules/rollup/sending.ts';
import classes from './box.module.css';
import { type Consolidation, type Place, rollupApi } from './rollup-api.ts';
import { TotalWarnings } from './total-warnings.tsx';
import { rollupWords } from './words.ts';

const words = rollupWords.close;
const SHORTEST_REASON = 3;

interface CloseTotalProps {
  readonly place: Place;
  readonly data: Consolidation;
  readonly onClosed: () => void;
  /** Given while a closed version is shown: leads to the live figures, the start of a new version. */
  readonly onNewVersion: (() => void) | undefined;
}

/** Freezes the total with its missing units stated by name; from the second time on with a reason. */
export function CloseTotal({ place, data, onClosed, onNewVersion }: CloseTotalProps) {
  const client = useQueryClient();
  const [reason, setReason] = useState('');
  const [reasonMissing, setReasonMissing] = useState(false);
  const { missing, accepted } = data.coverage;
  const isAgain = data.versions.length > 0;
  const close = useCommand(
    (body: { basis: string; missing: string[]; reason?: string }, options) =>
      rollupApi('POST /api/units/:unitId/consolidations/:windowId/close', { params: place, body, ...options }),
    async ({ version }) => {
      toast(words.done(version));
      setReason('');
      await client.invalidateQueries();
      onClosed();
    },
  );
  if (onNewVersion) {
    return (
      <section className={classes.box}>
        <Title order={2}>{words.newVersion}</Title>
        <p className={classes.quiet}>{words.newVersionLead}</p>
        <div>
          <Button variant="default" onClick={onNewVersion}>
            {words.newVersion}
          </Button>
        </div>
      </section>
    );
  }
  const confirm = () => {
    const short = isAgain && reason.trim().length < SHORTEST_REASON;
    setReasonMissing(short);
    if (short) return false;
    const body = { basis: data.basis, missing: missing.map(({ unitId }) => unitId) };
    return close.run(isAgain ? { ...body, reason: reason.trim() } : body);
  };
  const texts = Object.fromEntries(data.texts.map(({ code, text }) => [code, text]));
  const names = missing.map(({ name }) => name);
  return (
    <section className={classes.box}>
      <Title order={2}>{words.title}</Title>
      <p className={classes.quiet}>{accepted === 0 ? words.nothing : words.after}</p>
      <ConfirmButton
        label={isAgain ? words.again : words.button}
        variant="filled"
        disabled={accepted === 0}
        busy={close.busy}
        consequence={names.length === 0 ? words.all(accepted) : words.gaps(accepted, names)}
        onConfirm={confirm}
      >
        <TotalWarnings
          emptyParts={emptyParts(data.texts, texts)}
          corrections={data.coverage.corrections}
          lastDay={data.window.lastDay}
        />
        {isAgain ? (
          <Textarea
            label={words.reason}
            description={words.reasonHint}
            value={reason}
            error={reasonMissing ? words.reasonMissing : undefined}
            onChange={(event) => {
              setReason(event.currentTarget.value);
              setReasonMissing(false);
            }}
          />
        ) : null}
        <FailureNote error={close.error} />
      </ConfirmButton>
    </section>
  );
}
