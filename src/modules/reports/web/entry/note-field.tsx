import { Button, Textarea } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { reportWords as words } from '../words.ts';
import classes from './entry.module.css';
import type { FieldActions } from './figure-field.tsx';

interface NoteFieldProps {
  readonly code: string;
  readonly name: string;
  readonly text: string;
  readonly actions: Pick<FieldActions, 'type' | 'leave'>;
}

/** A note to one figure; folded away until it is wanted. */
export function NoteField({ code, name, text, actions }: NoteFieldProps) {
  const [open, setOpen] = useState(false);
  const opened = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (open) opened.current?.focus();
  }, [open]);
  if (!open && !text) {
    return (
      <Button
        variant="subtle"
        size="compact-sm"
        className={classes.addNote}
        aria-label={words.addNoteFor(name)}
        onClick={() => setOpen(true)}
      >
        {words.addNote}
      </Button>
    );
  }
  return (
    <Textarea
      className={classes.note}
      label={words.note}
      aria-label={words.noteFor(name)}
      description={words.noteHint}
      size="sm"
      autosize
      minRows={1}
      maxRows={6}
      maxLength={2000}
      ref={opened}
      value={text}
      onChange={(event) => actions.type(`notes/${code}`, event.currentTarget.value)}
      onBlur={actions.leave}
    />
  );
}
