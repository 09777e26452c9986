import { Button, Group, Stack } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { CopyButton } from '#ui/copy-button.tsx';
import { Note } from '#ui/note.tsx';
import classes from './security.module.css';
import { securityWords } from './security-words.ts';

const words = securityWords.recovery;

interface RecoveryCodesProps {
  readonly codes: readonly string[];
  readonly doneWord?: string;
  readonly onDone: () => void;
}

/** Recovery codes, shown this one time; made to be printed. */
export function RecoveryCodes({ codes, doneWord = words.kept, onDone }: RecoveryCodesProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} tabIndex={-1} className={classes.shown}>
      <Stack>
        <Note kind="warning" title={words.shown}>
          {words.shownLead}
        </Note>
        <ul className={classes.codes}>
          {codes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ul>
        <Group data-screen-only>
          <Button variant="default" onClick={() => window.print()}>
            {words.print}
          </Button>
          <CopyButton text={codes.join('\n')} what={words.all} />
          <Button onClick={onDone}>{doneWord}</Button>
        </Group>
      </Stack>
    </div>
  );
}
