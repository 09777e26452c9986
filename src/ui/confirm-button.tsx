import { Button } from '@mantine/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Note } from './note.tsx';
import { words } from './words.ts';

interface ConfirmButtonProps {
  /** The verb on the button. */
  readonly label: string;
  /** What the button is called to those who hear it, where several have one verb; begins with it. */
  readonly name?: string;
  /** A plain sentence: what will happen, and to how many. */
  readonly consequence: ReactNode;
  /** The verb that does it; `label` when absent. */
  readonly confirmLabel?: string;
  /** For what cannot be undone. */
  readonly danger?: boolean;
  readonly busy?: boolean;
  readonly disabled?: boolean;
  readonly variant?: 'filled' | 'default' | 'subtle';
  /** Runs the deed; return false (or a promise of it) to stay open, for instance when a reason is missing. */
  readonly onConfirm: () => unknown;
  /** Fields of the deed, for instance a reason. */
  readonly children?: ReactNode;
}

/** A button that first says, in its own place, what will happen. No window over the page. */
export function ConfirmButton(props: ConfirmButtonProps) {
  const { label, consequence, confirmLabel = label, danger = false, busy = false, disabled = false } = props;
  const [asking, setAsking] = useState(false);
  const question = useRef<HTMLFieldSetElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const wasAsking = useRef(false);
  useEffect(() => {
    if (asking) question.current?.focus();
    else if (wasAsking.current) opener.current?.focus();
    wasAsking.current = asking;
  }, [asking]);

  if (!asking) {
    const variant = props.variant ?? 'default';
    return (
      <Button
        ref={opener}
        variant={variant}
        disabled={disabled}
        aria-label={props.name}
        {...(danger && variant === 'subtle' ? { c: 'var(--ta-danger)' } : {})}
        onClick={() => setAsking(true)}
      >
        {label}
      </Button>
    );
  }
  const confirm = async () => {
    if ((await props.onConfirm()) !== false) setAsking(false);
  };
  return (
    <fieldset
      ref={question}
      tabIndex={-1}
      aria-label={props.name ?? label}
      style={{ border: 0, margin: 0, padding: 0, minWidth: 0, flexBasis: '100%' }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !busy) setAsking(false);
      }}
    >
      <Note
        kind={danger ? 'danger' : 'plain'}
        title={consequence}
        actions={
          <>
            <Button loading={busy} {...(danger ? { color: 'red.9' } : {})} onClick={() => void confirm()}>
              {confirmLabel}
            </Button>
            <Button variant="default" disabled={busy} onClick={() => setAsking(false)}>
              {words.cancel}
            </Button>
          </>
        }
      >
        {props.children}
      </Note>
    </fieldset>
  );
}
