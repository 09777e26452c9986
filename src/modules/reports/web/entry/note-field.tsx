import { Textarea } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { reportWords as words } from '../words.ts';
import type { FieldActions } from './figure-field.tsx';

interface NoteFieldProps {
  readonly code: string;
  readonly name: string;
  readonly text: string;
  readonly actions: Pick<FieldActions, 'type' | 'leave'>;
}

/** A note to one figure. */
export function NoteField({ code, name, text, actions }: NoteFieldProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const isNew = useRef(text === '');
  useEffect(() => {
    if (isNew.current) field.current?.focus();
  }, []);
  return (
    <Textarea
      ref={field}
      label={words.note}
      aria-label={words.noteFor(name)}
      description={words.noteHint}
      size="sm"
      autosize
      minRows={1}
      maxRows={6}
      maxLength={2000}
      value={text}
      onChange={(event) => actions.type(`notes/${code}`, event.currentTarget.value)}
      onBlur={actions.leave}
    />
  );
}
