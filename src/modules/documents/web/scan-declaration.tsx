import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { ApiRefusal } from '#ui/api-errors.ts';
import { Note } from '#ui/note.tsx';
import { documentWords } from './words.ts';

const words = documentWords.add;

/** What the person said of the file they send. */
export interface SaidOfFile {
  readonly evenIfTwin?: boolean;
  readonly declaresOpen?: boolean;
}

/** Whether a file was refused only because its pages are pictures. */
export const isScan = (error: unknown): boolean => error instanceof ApiRefusal && error.code === 'document-scanned';

/** Nobody can look for a mark of secrecy in pictures but the person who sends them: they say so, and it is kept in history. */
export function ScanDeclaration({ busy, onKeep }: { readonly busy: boolean; readonly onKeep: () => void }) {
  const [declared, setDeclared] = useState(false);
  return (
    <Note
      kind="warning"
      role="alert"
      title={words.scan}
      actions={
        <Button disabled={!declared || busy} loading={busy} onClick={onKeep}>
          {words.scanKeep}
        </Button>
      }
    >
      <p>{words.scanLead}</p>
      <Checkbox
        label={words.scanDeclare}
        checked={declared}
        onChange={(event) => setDeclared(event.currentTarget.checked)}
      />
    </Note>
  );
}
