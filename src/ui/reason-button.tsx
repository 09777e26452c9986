import { Textarea } from '@mantine/core';
import { type ComponentProps, type ReactNode, useId, useState } from 'react';
import { ConfirmButton } from './confirm-button.tsx';
import { FailureNote } from './failure-note.tsx';
import { words } from './words.ts';

/** Shortest reason that says something. */
export const SHORTEST_REASON = 3;

interface ReasonButtonProps extends Omit<ComponentProps<typeof ConfirmButton>, 'onConfirm' | 'children'> {
  readonly reasonLabel: string;
  readonly reasonHint?: string;
  /** Said when the reason is missing; a general sentence when absent. */
  readonly reasonMissing?: string;
  readonly maxLength?: number;
  /** What the server said of the last attempt. */
  readonly error?: unknown;
  /** Runs the deed with its reason; return false (or a promise of it) to stay open. */
  readonly onConfirm: (reason: string) => unknown;
  /** Fields before the reason. */
  readonly children?: ReactNode;
}

/** A button that asks for a reason before it acts. */
export function ReasonButton(props: ReasonButtonProps) {
  const { reasonLabel, reasonHint, reasonMissing, maxLength = 500, error, onConfirm, children, ...button } = props;
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const id = useId();
  const isShort = reason.trim().length < SHORTEST_REASON;
  const confirm = async () => {
    setTried(true);
    if (isShort) {
      document.getElementById(id)?.focus();
      return false;
    }
    const done = await onConfirm(reason.trim());
    if (done === false) return false;
    setReason('');
    setTried(false);
    return done;
  };
  return (
    <ConfirmButton {...button} onConfirm={confirm}>
      {children}
      <Textarea
        id={id}
        label={reasonLabel}
        description={reasonHint}
        autosize
        minRows={2}
        maxLength={maxLength}
        value={reason}
        error={tried && isShort ? (reasonMissing ?? words.reasonMissing) : undefined}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <FailureNote error={error} />
    </ConfirmButton>
  );
}
