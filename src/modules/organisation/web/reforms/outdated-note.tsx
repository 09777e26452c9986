import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { ApiRefusal, sentenceOf } from '#ui/api-errors.ts';
import { FailureNote } from '#ui/failure-note.tsx';
import { Note } from '#ui/note.tsx';
import { reformWords } from './reform-words.ts';

/** Somebody else was faster: the page shows what no longer is. */
const outdated: ReadonlySet<string> = new Set(['stale', 'reform-confirmed', 'reform-undone', 'reform-not-confirmed']);

interface OutdatedNoteProps {
  readonly error: unknown;
  /** The page of the reform. */
  readonly path: string;
}

/** What went wrong; when somebody else did something meanwhile, with the way to what they did. */
export function OutdatedNote({ error, path }: OutdatedNoteProps) {
  const client = useQueryClient();
  const navigate = useNavigate();
  if (!(error instanceof ApiRefusal) || !outdated.has(error.code)) return <FailureNote error={error} />;
  const see = async () => {
    client.removeQueries({ type: 'inactive' });
    await client.invalidateQueries();
    await navigate({ to: path });
  };
  return (
    <Note kind="danger" role="alert" actions={<Button onClick={() => void see()}>{reformWords.confirm.seeNew}</Button>}>
      {sentenceOf(error)}
    </Note>
  );
}
