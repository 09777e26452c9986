import { Button, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { documentFiles, endingsOf } from '#base/file-kinds.ts';
import { sentenceOf } from '#ui/api-errors.ts';
import { fieldId } from '#ui/fields.ts';
import { FileDrop } from '#ui/file-drop.tsx';
import { formatDayOf } from '#ui/instants.ts';
import { KeptText } from '#ui/kept-text.tsx';
import { useDraft } from '#ui/use-draft.ts';
import { libraryApi, type ReadDocument } from './documents-api.ts';
import classes from './library.module.css';
import { twinWords, entryWords as words } from './library-words.ts';
import { isScan, type SaidOfFile, ScanDeclaration } from './scan-declaration.tsx';
import { TwinWarning, twinsOf } from './twin-warning.tsx';

interface VersionsProps {
  readonly document: ReadDocument;
  readonly onAdded: () => void;
}

/** Every version of a document, the latest first, and a place for the next one. */
export function EntryVersions({ document, onAdded }: VersionsProps) {
  const { unitId, id, versions, mayWrite } = document;
  const [adding, setAdding] = useState(false);
  const file = (ordinal: number) =>
    libraryApi.address('GET /api/units/:unitId/documents/:documentId/versions/:ordinal/file', {
      params: { unitId, documentId: id, ordinal },
    });
  return (
    <section className={classes.section} aria-labelledby="entry-versions">
      <h2 id="entry-versions">{words.versions}</h2>
      <ol className={classes.versions}>
        {versions.map(({ ordinal, fileName, reason, addedAt, addedBy }, index) => (
          <li key={ordinal}>
            <strong>
              {words.version(ordinal)}
              {index === 0 ? ` (${words.latest})` : ''}
            </strong>
            <a href={file(ordinal)} download>
              {fileName ?? words.pasted}
            </a>
            <span>{words.added(formatDayOf(addedAt), addedBy)}</span>
            {reason ? <span>{reason}</span> : null}
            {index === 0 ? null : (
              <Link to={`/documents/${unitId}/${id}/versions/${ordinal}`}>{words.read(ordinal)}</Link>
            )}
          </li>
        ))}
      </ol>
      {mayWrite && adding ? (
        <AddVersion
          document={document}
          onAdded={() => {
            setAdding(false);
            onAdded();
          }}
          onCancel={() => setAdding(false)}
        />
      ) : mayWrite ? (
        <Button variant="default" onClick={() => setAdding(true)}>
          {words.addVersion}
        </Button>
      ) : null}
    </section>
  );
}

function AddVersion({ document, onAdded, onCancel }: VersionsProps & { readonly onCancel: () => void }) {
  const { unitId, id, revision } = document;
  const [file, setFile] = useState<File>();
  const draft = useDraft(`documents/version/${id}`, { reason: '' });
  const [tried, setTried] = useState(false);
  const [progress, setProgress] = useState<number>();
  const [failure, setFailure] = useState<unknown>();
  const [said, setSaid] = useState<SaidOfFile>({});
  const { reason } = draft.value;
  const send = async (chosen: File, now: SaidOfFile) => {
    setSaid(now);
    setProgress(0);
    setFailure(undefined);
    try {
      await libraryApi.upload('POST /api/units/:unitId/documents/:documentId/versions', {
        params: { unitId, documentId: id },
        body: { ...now, revision, reason: reason.trim() },
        file: chosen,
        onProgress: setProgress,
      });
      draft.acknowledge();
      onAdded();
    } catch (error) {
      setFailure(error);
    } finally {
      setProgress(undefined);
    }
  };
  const chooseFile = (chosen: File | undefined) => {
    setFile(chosen);
    setFailure(undefined);
    setSaid({});
  };
  const busy = progress !== undefined;
  const twins = twinsOf(failure);
  const refusal = failure && !twins && !isScan(failure) ? sentenceOf(failure) : undefined;
  if (!draft.ready) return null;
  return (
    <form
      noValidate
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (file && reason.trim() !== '') void send(file, said);
        else if (file) window.document.getElementById(fieldId('version-reason'))?.focus();
      }}
    >
      <FileDrop
        label={words.versionFile}
        hint={words.versionHint}
        accept={endingsOf(documentFiles)}
        file={file}
        onFile={chooseFile}
        progress={progress}
        refusal={refusal ?? (tried && !file ? words.fileMissing : undefined)}
      />
      {file && isScan(failure) ? (
        <ScanDeclaration busy={busy} onKeep={() => void send(file, { ...said, declaresOpen: true })} />
      ) : null}
      {file && twins ? (
        <TwinWarning
          unitId={unitId}
          twins={twins}
          busy={busy}
          apart={twinWords.keepApart}
          onApart={() => void send(file, { ...said, evenIfTwin: true })}
          onDrop={() => chooseFile(undefined)}
        />
      ) : null}
      <TextInput
        id={fieldId('version-reason')}
        label={words.reason}
        maxLength={500}
        value={reason}
        error={tried && reason.trim() === '' ? words.reasonMissing : undefined}
        onChange={(event) => draft.set({ reason: event.currentTarget.value })}
      />
      <div className={classes.buttons}>
        <Button type="submit" loading={busy}>
          {words.send}
        </Button>
        <Button
          variant="default"
          onClick={() => {
            draft.discard();
            onCancel();
          }}
        >
          {words.cancel}
        </Button>
        <KeptText keptAt={draft.keptAt} />
      </div>
    </form>
  );
}
