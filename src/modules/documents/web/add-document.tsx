import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { documentFiles, endingsOf } from '#base/file-kinds.ts';
import { sentenceOf } from '#ui/api-errors.ts';
import { FileDrop } from '#ui/file-drop.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { Note } from '#ui/note.tsx';
import { PartFilter } from '#ui/part-filter.tsx';
import { type Direction, directions } from '../rules/library/entry.ts';
import classes from './documents.module.css';
import { type Added, documentsApi, libraryApi } from './documents-api.ts';
import { libraryWords, twinWords } from './library-words.ts';
import { PasteDocument, type WayProps } from './paste-document.tsx';
import { isScan, type SaidOfFile, ScanDeclaration } from './scan-declaration.tsx';
import { type Twin, TwinWarning, twinsOf } from './twin-warning.tsx';
import { documentWords } from './words.ts';

const words = documentWords.add;

const libraryQueries = ['GET /api/units/:unitId/library', 'GET /api/units/:unitId/library/facets'] as const;

/** *Thêm văn bản*: drop a file or paste its words; either leads to the reading. */
export function AddDocument({ unitId }: { unitId: string }) {
  const navigate = useNavigate();
  const [told, setTold] = useState<Added>();
  const [direction, setDirection] = useState<Direction>('received');
  const client = useQueryClient();
  const open = async (added: Added, declaresOpen = false) => {
    // The list below the form and what it can be narrowed by.
    for (const key of libraryQueries) await client.invalidateQueries({ queryKey: [key] });
    // Nothing was read in pictures: what they are is written on the page of the document.
    if (declaresOpen) await navigate({ to: `/documents/${unitId}/${added.id}/entry` });
    // What went less than well is read before the page changes.
    else if (added.warnings.length > 0) setTold(added);
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
  const [said, setSaid] = useState<SaidOfFile>({});
  const add = (chosen: File, now: SaidOfFile = {}) => {
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
      (added) => onAdded(added, now.declaresOpen),
    );
  };
  const addVersion = (chosen: File, { id, revision }: Twin) =>
    sending(
      chosen,
      () =>
        libraryApi.upload('POST /api/units/:unitId/documents/:documentId/versions', {
          params: { unitId, documentId: id },
          body: { ...said, revision, reason: twinWords.reasonGiven },
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
