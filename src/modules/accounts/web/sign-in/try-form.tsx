import { Button, Stack, TextInput, VisuallyHidden } from '@mantine/core';
import type { ComponentProps, ReactNode } from 'react';
import { FailureNote } from '#ui/failure-note.tsx';
import { Note } from '#ui/note.tsx';
import { accountWords } from '../words.ts';
import { useSlowed } from './use-slowed.ts';

const words = accountWords.slowed;

interface TryFormProps {
  readonly word: string;
  readonly busy: boolean;
  /** What went wrong last time. */
  readonly error: unknown;
  readonly onTry: () => void;
  readonly children: ReactNode;
}

/** A form in which something secret is tried; after too many wrong tries it counts down to the next, and keeps what was typed. */
export function TryForm({ word, busy, error, onTry, children }: TryFormProps) {
  const left = useSlowed(error);
  const waits = left !== undefined && left > 0;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!waits) onTry();
      }}
    >
      <Stack>
        {left === undefined ? <FailureNote error={error} /> : <Wait left={left} />}
        {children}
        {/* Not `disabled`: whoever works by keyboard would lose the place in the form. */}
        <Button type="submit" loading={busy} aria-disabled={waits} {...(waits ? { 'data-disabled': true } : {})}>
          {word}
        </Button>
      </Stack>
    </form>
  );
}

/** Every second for the eye; read out at the beginning, now and then, and at the end. */
function Wait({ left }: { left: number }) {
  return (
    <Note kind={left > 0 ? 'warning' : 'done'}>
      <span aria-hidden>{left > 0 ? words.wait(words.time(left)) : words.again}</span>
      <VisuallyHidden role="status">
        {left > 0 ? words.wait(words.time(toldSeconds(left))) : words.again}
      </VisuallyHidden>
    </Note>
  );
}

/** The seconds as they are read out: by the minute, then by ten. */
const toldSeconds = (left: number): number => (left > 60 ? Math.ceil(left / 60) * 60 : Math.ceil(left / 10) * 10);

/** Somebody's sign-in name. */
export function LoginField(props: ComponentProps<typeof TextInput>) {
  return (
    <TextInput {...props} label={accountWords.login} autoComplete="username" autoCapitalize="none" spellCheck={false} />
  );
}
