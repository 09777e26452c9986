import { Button } from '@mantine/core';
import { formatTime } from './instants.ts';
import { Note } from './note.tsx';
import { words } from './words.ts';

interface KeptTextProps {
  /** `keptAt` of `useDraft`. */
  readonly keptAt: Date | undefined;
  /** When the server last took it. */
  readonly savedAt?: Date | string | undefined;
}

/** Says quietly where the typing is: `Đã lưu trên máy 14:02` or `Đã lưu 14:02`. */
export function KeptText({ keptAt, savedAt }: KeptTextProps) {
  const sentence = keptAt ? words.keptHere(formatTime(keptAt)) : savedAt ? words.saved(formatTime(savedAt)) : '';
  return <output style={{ color: 'var(--ta-muted)' }}>{sentence}</output>;
}

/** Told once when a form came back from this device. */
export function RestoredNote({ onDiscard }: { onDiscard: () => void }) {
  return (
    <Note
      role="status"
      actions={
        <Button variant="default" onClick={onDiscard}>
          {words.startAfresh}
        </Button>
      }
    >
      {words.restored}
    </Note>
  );
}
