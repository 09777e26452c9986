import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { reportWords as words } from '../words.ts';
import type { FieldActions } from './figure-field.tsx';

interface NoteFieldProps {
  readonly code: string;
  readonly name: string;
  readonly text: string;
  readonly actions: Pick<FieldActions, 'type' | 'leave'>;
  /** Already open, with its own label. */
  readonly label?: string;
}

/** A note to one figure; folded away until it is wanted. */
export function NoteField({ code, name, text, actions, label }: NoteFieldProps) {
  const [open, setOpen] = useState(false);
  if (!open && !text && !label) {
    return (
      <div>
        <Button variant="subtle" size="compact-sm" aria-label={words.noteFor(name)} onClick={() => setOpen(true)}>
          {words.addNote}
        </Button>
      </div>
    );
  }
  return (
    <Textarea
      label={label ?? words.note}
      aria-label={label ? `${label}: ${name}` : words.noteFor(name)}
      {...(label ? {} : { description: words.noteHint })}
      size="sm"
      autosize
      minRows={1}
      maxRows={6}
      maxLength={2000}
      data-autofocus={open || undefined}
      value={text}
      onChange={(event) => actions.type(`notes/${code}`, event.currentTarget.value)}
      onBlur={actions.leave}
    />
  );
}
