import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Note } from './note.tsx';
import type { BasedDraft } from './use-based-draft.ts';
import { words } from './words.ts';

interface BehindNoteProps {
  readonly draft: Pick<BasedDraft<unknown>, 'behind' | 'keepMine' | 'discard'>;
  readonly onChosen?: () => void;
  /** What is saved now, where the page does not show it anyway. */
  readonly children?: ReactNode;
}

/** Told when somebody else saved another version while one was typing: the person chooses which goes on. */
export function BehindNote({ draft, onChosen, children }: BehindNoteProps) {
  if (!draft.behind) return null;
  const choose = (way: () => void) => () => {
    way();
    onChosen?.();
  };
  return (
    <Note
      kind="warning"
      role="alert"
      title={words.behind.title}
      actions={
        <>
          <Button variant="default" onClick={choose(draft.keepMine)}>
            {words.behind.keep}
          </Button>
          <Button variant="default" onClick={choose(draft.discard)}>
            {words.behind.take}
          </Button>
        </>
      }
    >
      <p>{words.behind.lead}</p>
      {children}
    </Note>
  );
}
