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
import { PartFilter } from '#ui/part-filter.tsx';
import { useCommand } from '#ui/use-command.ts';
import { useDraft } from '#ui/use-draft.ts';
import { type Direction, directions } from '../rules/library/entry.ts';
import classes from './documents.module.css';
import { type Added, documentsApi, libraryApi } from './documents-api.ts';
import { libraryWords, twinWords } from './library-words.ts';
import { isScan, ScanDeclaration } from './scan-declaration.tsx';
import { type Twin, TwinWarning, twinsOf } from './twin-warning.tsx';
import { documentWords } from './words.ts';

const words = documentWords.add;

/** *Thêm văn bản*: drop a file or paste its words; either leads to the reading. */
export function AddDocument({ unitId }: { unitId: string }) {
  const navigate = useNavigate();
  const [told, setTold] = useState<Added>();
  const [direction, setDirection] = useState<Direction>('received');
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
      <PartFilter
        legend={words.direction}
        parts={directions.map((name) => ({ name, word: libraryWords.directionLong[name] }))}
        chosen={direction}
        onChoose={setDirection}
      />
      <DropDocument unitId={unitId} direction={direction} onAdded={open} />
      <PasteDocument unitId={unitId} direction={direction} onAdded={open} />
    </section>
  );
}

interface WayProps {
  readonly unitId: string;
  readonly direction: Direction;
  readonly onAdded: (added: Added) => Promise<void>;
}

/** What the person said of the file they send. */
interface Said {
  readonly evenIfTwin?: boolean;
  readonly declaresOpen?: boolean;
}

function DropDocument({ unitId, direction, onAdded }: WayProps) {
  const [file, setFile] = useState<File>();
  const [progress, setProgress] = useState<number>();
  const [failure, setFailure] = useState<unknown>();
  const navigate = useNavigate();
  const sending = async <T,>(chosen: File, send: () => Promise<T>, done: (reply: T) => Promise<unknown>) => {
    setFile(chosen);
    setFailure(undefined);
    setProgress(0);
    try {
      const reply = await send();
      setProgress(undefined);
      await done(reply);
    } catch (error) {
      setProgress(undefined);
      setFailure(error);
    }
  };
  const [said, setSaid] = useState<Said>({});
  const add = (chosen: File, now: Said = {}) => {
    setSaid(now);
    return sending(
      chosen,
      () =>
        documentsApi.upload('POST /api/units/:unitId/documents', {
          params: { unitId },
          body: { ...now, direction },
          file: chosen,
          onProgress: setProgress,
        }),
      onAdded,
    );
  };
  const addVersion = (chosen: File, { id, revision }: Twin) =>
    sending(
      chosen,
      () =>
        libraryApi.upload('POST /api/units/:unitId/documents/:documentId/versions', {
          params: { unitId, documentId: id },
          body: { revision, reason: twinWords.reasonGiven },
          file: chosen,
          onProgress: setProgress,
        }),
      () => navigate({ to: `/documents/${unitId}/${id}/entry` }),
    );
  const twins = twinsOf(failure);
  return (
    <>
      <FileDrop
        label={words.file}
        hint={words.fileHint}
        accept={endingsOf(documentFiles)}
        file={file}
        onFile={(chosen) => void add(chosen)}
        progress={progress}
        refusal={failure && !twins && !isScan(failure) ? sentenceOf(failure) : undefined}
      />
      {file && isScan(failure) ? (
        <ScanDeclaration busy={progress !== undefined} onKeep={() => void add(file, { declaresOpen: true })} />
      ) : null}
      {twins && file ? (
        <TwinWarning
          unitId={unitId}
          twins={twins}
          busy={progress !== undefined}
          onVersion={(twin) => void addVersion(file, twin)}
          apart={twinWords.apart}
          onApart={() => void add(file, { ...said, evenIfTwin: true })}
          onDrop={() => {
            setFailure(undefined);
            setFile(undefined);
          }}
        />
      ) : null}
    </>
  );
}

function PasteDocument({ unitId, direction, onAdded }: WayProps) {
  const draft = useDraft('documents/pasted', { text: '' });
  const [missing, setMissing] = useState(false);
  const navigate = useNavigate();
  const send = useCommand(
    (input: { text: string; evenIfTwin: boolean; direction: Direction }, options) =>
      documentsApi('POST /api/units/:unitId/documents/text', { params: { unitId }, body: input, ...options }),
    async (added) => {
      draft.acknowledge();
      await onAdded(added);
    },
  );
  const version = useCommand(
    ({ twin, text: words }: { twin: Twin; text: string }, options) =>
      libraryApi('POST /api/units/:unitId/documents/:documentId/versions/text', {
        params: { unitId, documentId: twin.id },
        body: { revision: twin.revision, reason: twinWords.reasonGiven, text: words },
        ...options,
      }),
    async (_, { twin }) => {
      draft.acknowledge();
      await navigate({ to: `/documents/${unitId}/${twin.id}/entry` });
    },
  );
  const { text } = draft.value;
  const twins = twinsOf(send.error);
  const run = (evenIfTwin: boolean) => void send.run({ text, evenIfTwin, direction });
  if (!draft.ready) return null;
  return (
    <details className={classes.paste} open={draft.restored || undefined}>
      <summary>{words.paste}</summary>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setMissing(text.trim() === '');
          if (text.trim() === '') document.getElementById(fieldId('pasted'))?.focus();
          else run(false);
        }}
      >
        <FailureNote error={twins ? version.error : send.error} />
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
        {twins ? (
          <TwinWarning
            unitId={unitId}
            twins={twins}
            busy={send.busy || version.busy}
            onVersion={(twin) => void version.run({ twin, text })}
            apart={twinWords.apart}
            onApart={() => run(true)}
            onDrop={() => {
              send.forget();
              draft.discard();
            }}
          />
        ) : null}
      </form>
    </details>
  );
}
