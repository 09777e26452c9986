import { Button, Group } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { Note } from '#ui/note.tsx';
import { reformWords } from './reform-words.ts';

const words = reformWords.editor;

/** Keeps whoever leaves the page in mid-step until they have said what becomes of it. */
export function LeavingNote({ unfinished }: { readonly unfinished: boolean }) {
  const blocker = useBlocker({
    shouldBlockFn: () => unfinished,
    enableBeforeUnload: () => unfinished,
    withResolver: true,
  });
  const stay = useRef<HTMLButtonElement>(null);
  const isAsking = blocker.status === 'blocked';
  useEffect(() => {
    if (isAsking) stay.current?.focus();
  }, [isAsking]);
  if (blocker.status !== 'blocked') return null;
  return (
    <Note kind="warning" role="alert" title={words.leaving}>
      <p>{words.leavingLead}</p>
      <Group>
        <Button ref={stay} variant="default" onClick={blocker.reset}>
          {words.stay}
        </Button>
        <Button variant="default" onClick={blocker.proceed}>
          {words.leave}
        </Button>
      </Group>
    </Note>
  );
}
