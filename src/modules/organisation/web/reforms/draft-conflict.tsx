import { Button } from '@mantine/core';
import { Note } from '#ui/note.tsx';
import { reformWords } from './reform-words.ts';

const words = reformWords.editor;

interface DraftConflictProps {
  readonly onTheirs: () => void;
  readonly onMine: () => void;
}

/** Two people wrote at one draft: which of the two goes on is for a person to say. */
export const DraftConflict = ({ onTheirs, onMine }: DraftConflictProps) => (
  <Note
    kind="danger"
    role="alert"
    title={words.conflict}
    actions={
      <>
        <Button onClick={onTheirs}>{words.takeTheirs}</Button>
        <Button variant="default" onClick={onMine}>
          {words.keepMine}
        </Button>
      </>
    }
  >
    {words.conflictLead}
  </Note>
);
