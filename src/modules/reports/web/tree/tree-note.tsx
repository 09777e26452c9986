import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Note } from '#ui/note.tsx';
import { treeWords as words } from './tree-words.ts';
import type { ChosenTree } from './use-tree.ts';

/** Which tree is shown when it is not that of the window, and the way back to that. */
export function TreeNote({ tree: { chosen, day, choose }, children }: { tree: ChosenTree; children: ReactNode }) {
  if (chosen.by === 'window') return null;
  if (!day) return <p data-screen-only>{words.noDay}</p>;
  return (
    <Note
      title={words.shown(day)}
      role="status"
      actions={
        <Button variant="default" size="compact-md" data-screen-only onClick={() => choose({ by: 'window' })}>
          {words.back}
        </Button>
      }
    >
      {children}
    </Note>
  );
}
