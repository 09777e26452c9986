import { Button, Textarea } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { documentFiles, endingsOf } from '#base/file-kinds.ts';
import { sentenceOf } from '#ui/api-errors.ts';
import { FailureNote } from '#ui/failure-note.tsx';
import { fieldId } from '#ui/fields.ts';
import { FileDrop } from '#ui/file-drop.tsx';
import { KeptText } from '#ui/kept-text.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { Note } from '#ui/note.tsx';
import { useCommand } from '#ui/use-command.ts';
import { useDraft } from '#ui/use-draft.ts';
import classes from './documents.module.css';
import { type Added, documentsApi } from './documents-api.ts';
import { documentWords } from './words.ts';

const words = documentWords.add;

/** *Thêm từ văn bản*: drop a file or paste its words; either leads to the reading. */
export function AddDocument({ unitId }: { unitId: string }) {
  const navigate = useNavigate();
  const [told, setTold] = useState<Added>();
  const open = async (added: Added) => {
    // What went less than well is read before the page changes.
    if (added.warnings.length > 0) setTold(added);
    else await navigate({ to: `/documents/${unitId}/${added.id}` });
  };
  return (
    <section className={classes.add} aria-labelledby="add-document">
      <h2 id="add-document" className={classes.heading}>
        {words.title}
      </h2>
      {told ? (
        <Note
          kind="warning"
          role="status"
          title={words.warnings}
          actions={<LinkButton to={`/documents/${unitId}/${told.id}`}>{words.open}</LinkButton>}
        >
          <ul>
            {told.warnings.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Note>
      ) : null}
      <DropDocument unitId={unitId} onAdded={open} />
      <PasteDocument unitId={unitId} onAdded={open} />
    </section>
  );
}

interface WayProps {
  readonly unitId: string;
  readonly onAdded: (added: Added) => Promise<void>;
}

function DropDocument({ unitId, onAdded }: WayProps) {
  const [file, setFile] = useState<File>();
  const [progress, setProgress] = useState<number>();
  const [refusal, setRefusal] = useState<string>();
  const send = async (chosen: File) => {
    setFile(chosen);
    setRefusal(undefined);
    setProgress(0);
    try {
      const added = await documentsApi.upload('POST /api/units/:unitId/documents', {
        params: { unitId },
        file: chosen,
        onProgress: setProgress,
      });
      setProgress(undefined);
      await onAdded(added);
    } catch (error) {
      setProgress(undefined);
      setRefusal(sentenceOf(error));
    }
  };
  return (
    <FileDrop
      label={words.file}
      hint={words.fileHint}
      accept={endingsOf(documentFiles)}
      file={file}
      onFile={(chosen) => void send(chosen)}
      progress={progress}
      refusal={refusal}
    />
  );
}

function PasteDocument({ unitId, onAdded }: WayProps) {
  const draft = useDraft('documents/pasted', { text: '' });
  const [missing, setMissing] = useState(false);
  const send = useCommand(
    (text: string, options) =>
      documentsApi('POST /api/units/:unitId/documents/text', { params: { unitId }, body: { text }, ...options }),
    async (added) => {
      draft.acknowledge();
      await onAdded(added);
    },
  );
  if (!draft.ready) return null;
  const { text } = draft.value;
  return (
    <details className={classes.paste} open={draft.restored || undefined}>
      <summary>{words.paste}</summary>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setMissing(text.trim() === '');
          if (text.trim() === '') document.getElementById(fieldId('pasted'))?.focus();
          else void send.run(text);
        }}
      >
        <FailureNote error={send.error} />
        <Textarea
          id={fieldId('pasted')}
          label={words.pasteLabel}
          description={words.pasteHint}
          rows={10}
          value={text}
          error={missing && text.trim() === '' ? words.pasteMissing : undefined}
          onChange={(event) => draft.set({ text: event.currentTarget.value })}
        />
        <div className={classes.pasteFoot}>
          <Button type="submit" loading={send.busy}>
            {words.pasteButton}
          </Button>
          <KeptText keptAt={draft.keptAt} />
        </div>
      </form>
    </details>
  );
}
