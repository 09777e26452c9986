import { VisuallyHidden } from '@mantine/core';
import { type ReactNode, useId, useState } from 'react';
import { fileSize, whyNotFile } from './file-checks.ts';
import classes from './file-drop.module.css';
import { Progress } from './loading.tsx';
import { Mark } from './mark.tsx';
import { Note } from './note.tsx';
import { words } from './words.ts';

interface FileDropProps {
  readonly label: string;
  readonly hint?: ReactNode;
  /** Endings that are taken, for instance `['.docx', '.pdf']`. */
  readonly accept: readonly string[];
  readonly file: File | undefined;
  readonly onFile: (file: File) => void;
  /** From 0 to 1 while the file travels; 1 means the server is reading it. */
  readonly progress?: number | undefined;
  /** Why the server did not take it. */
  readonly refusal?: string | undefined;
}

/** A place to drop one file on, or to choose it with mouse or keyboard. */
export function FileDrop({ label, hint, accept, file, onFile, progress, refusal }: FileDropProps) {
  const [over, setOver] = useState(false);
  const [problem, setProblem] = useState<string>();
  const id = useId();
  const busy = progress !== undefined;
  const take = (files: FileList | null) => {
    const chosen = files?.[0];
    if (!files || !chosen || busy) return;
    // Which of them was meant is the person's to say.
    const reason = files.length > 1 ? words.file.onlyOne(files.length) : whyNotFile(chosen, accept);
    setProblem(reason);
    if (!reason) onFile(chosen);
  };
  const wrong = problem ?? refusal;
  return (
    <div>
      <label
        htmlFor={id}
        className={`${classes.drop} ${over ? classes.over : ''}`}
        aria-disabled={busy}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          take(event.dataTransfer.files);
        }}
      >
        <span className={classes.label}>{label}</span>
        {hint ? <span className={classes.hint}>{hint}</span> : null}
        {file ? (
          <span className={classes.file}>
            <Mark shape="file" /> {file.name} <span className={classes.size}>{fileSize(file.size)}</span>
          </span>
        ) : null}
        {busy ? null : (
          <span>
            <span className={classes.choose}>{file ? words.file.other : words.file.choose}</span>
            <span className={classes.hint}>{words.file.orDrop}</span>
          </span>
        )}
        <VisuallyHidden>
          <input
            id={id}
            type="file"
            accept={accept.join(',')}
            disabled={busy}
            aria-describedby={wrong ? `${id}-wrong` : undefined}
            onChange={(event) => {
              take(event.currentTarget.files);
              event.currentTarget.value = '';
            }}
          />
        </VisuallyHidden>
      </label>
      {busy ? <Progress what={file?.name ?? ''} part={progress < 1 ? progress : undefined} /> : null}
      {wrong ? (
        <div id={`${id}-wrong`} style={{ marginTop: '0.75rem' }}>
          <Note kind="danger" role="alert">
            {wrong}
          </Note>
        </div>
      ) : null}
    </div>
  );
}
