import { Button } from '@mantine/core';
import { ApiRefusal, sentenceOf } from './api-errors.ts';
import { Note } from './note.tsx';
import { words } from './words.ts';

interface FailureNoteProps {
  readonly error: unknown;
  readonly onRetry?: () => void;
}

/** What went wrong and what to do, for a refusal, a lost network or a bug. Shows nothing when there is no error. */
export function FailureNote({ error, onRetry }: FailureNoteProps) {
  if (error === null || error === undefined) return null;
  const again = onRetry ? (
    <Button variant="default" onClick={onRetry}>
      {words.retry}
    </Button>
  ) : null;
  return (
    <Note kind={error instanceof ApiRefusal ? 'danger' : 'warning'} role="alert" actions={again}>
      {sentenceOf(error)}
    </Note>
  );
}
