import { VisuallyHidden } from '@mantine/core';
import { useId, useState } from 'react';
import { newCommandId } from '#ui/command-id.ts';
import { Progress } from '#ui/loading.tsx';
import { Note } from '#ui/note.tsx';
import classes from './evidence.module.css';
import type { EntryPlace } from './evidence-api.ts';
import { madeSmall } from './make-small.ts';
import type { FileOutbox } from './use-file-outbox.ts';
import { evidenceWords as words } from './words.ts';

interface ChooseFilesProps {
  readonly place: EntryPlace;
  readonly outbox: FileOutbox;
  /** How many more the entry takes, and how many it takes at all. */
  readonly room: number;
  readonly most: number;
}

const CHOSEN = '.jpg,.jpeg,.png,.webp,.heic,.heif,.pdf,image/*,application/pdf';

/** Where nothing is touched there is hardly a camera to hold over a page. */
const mayHaveCamera = (): boolean => navigator.maxTouchPoints > 0;

/** Pictures from the camera or from the files of the device, several at once; each is made small and kept here. */
export function ChooseFiles({ place, outbox, room, most }: ChooseFilesProps) {
  const [making, setMaking] = useState<{ readonly at: number; readonly all: number }>();
  const [problems, setProblems] = useState<readonly string[]>([]);
  const id = useId();
  const take = async (files: readonly File[]) => {
    const found: string[] = [];
    const now = Date.now();
    for (const [index, file] of files.entries()) {
      setMaking({ at: index + 1, all: files.length });
      const made = index < room ? await madeSmall(file) : undefined;
      if (!made) found.push(words.wrongOf(file.name, words.wrong.tooMany(room)));
      else if ('why' in made) found.push(words.wrongOf(file.name, words.wrong[made.why]));
      else {
        const writtenAt = now + index;
        await outbox.add({
          id: newCommandId(),
          commandId: newCommandId(),
          ...place,
          ...made,
          writtenAt,
          phase: 'kept',
        });
      }
    }
    setMaking(undefined);
    setProblems(found);
  };
  const input = (name: string, more: { readonly multiple?: true; readonly capture?: 'environment' }) => (
    <VisuallyHidden>
      <input
        id={`${id}-${name}`}
        type="file"
        accept={more.capture ? 'image/*' : CHOSEN}
        aria-describedby={problems.length > 0 ? `${id}-wrong` : undefined}
        disabled={making !== undefined}
        {...more}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = '';
          if (files.length > 0) void take(files);
        }}
      />
    </VisuallyHidden>
  );
  if (room <= 0 && problems.length === 0) return <p className={classes.quiet}>{words.full(most)}</p>;
  return (
    <div className={classes.choose} data-screen-only>
      <div className={classes.buttons}>
        {mayHaveCamera() ? (
          <label htmlFor={`${id}-camera`} className={classes.button}>
            {words.camera}
            {input('camera', { capture: 'environment' })}
          </label>
        ) : null}
        <label htmlFor={`${id}-files`} className={classes.button}>
          {words.choose}
          {input('files', { multiple: true })}
        </label>
      </div>
      <p className={classes.quiet}>{words.limits(most)}</p>
      {making ? <Progress what={words.preparing(making.at, making.all)} part={making.at / making.all} /> : null}
      {problems.length > 0 ? (
        <div id={`${id}-wrong`}>
          <Note kind="danger" role="alert">
            {problems.map((problem) => (
              <p key={problem}>{problem}</p>
            ))}
          </Note>
        </div>
      ) : null}
    </div>
  );
}
