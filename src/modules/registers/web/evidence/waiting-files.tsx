import { Button } from '@mantine/core';
import { newCommandId } from '#ui/command-id.ts';
import { ConfirmButton } from '#ui/confirm-button.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { Progress } from '#ui/loading.tsx';
import { Mark } from '#ui/mark.tsx';
import { useOutbox } from '../outbox/use-outbox.ts';
import { isHeld } from '../outbox/waiting.ts';
import { phaseShapes } from '../outbox/waiting-list.tsx';
import { registerPath } from '../registers-api.ts';
import { BlobPicture } from './blob-picture.tsx';
import classes from './evidence.module.css';
import { useFileOutbox } from './use-file-outbox.ts';
import { askedAgain, isChosen, type WaitingFile } from './waiting-file.ts';
import { evidenceWords } from './words.ts';

const words = evidenceWords.waiting;

const sentenceOf = (file: WaitingFile, isBehind: boolean): string => {
  if (file.phase === 'refused') return words.refused(file.refusal?.sentence ?? '');
  if (isChosen(file)) return words.unanswered;
  if (file.phase === 'sending') return words.sending;
  return isBehind ? words.behind : words[file.phase];
};

interface WaitingFilesProps {
  readonly files: readonly WaitingFile[];
  /** Beside files of many entries: the way to the entry of each. */
  readonly withEntry?: boolean;
}

/** Files on their way, each with where it is and what to do. */
export function WaitingFiles({ files, withEntry = false }: WaitingFilesProps) {
  const { outbox } = useFileOutbox();
  const entries = useOutbox().state.items;
  return (
    <ul className={classes.files}>
      {files.map((file) => {
        const isBehind = entries.some(({ id }) => id === file.entryId);
        return (
          <li key={file.id} className={classes.file} data-phase={file.phase}>
            <BlobPicture kind={file.kind} content={file.content} />
            <div className={classes.about}>
              <p className={classes.name}>{file.name}</p>
              {file.phase === 'sending' && file.part !== undefined ? (
                file.part < 1 ? (
                  <Progress what={words.sending} part={file.part} />
                ) : (
                  <Progress what={words.checking} />
                )
              ) : (
                <p className={classes.where} role="status">
                  <Mark shape={phaseShapes[file.phase]} /> {sentenceOf(file, isBehind)}
                </p>
              )}
              {file.unkept ? <p className={classes.unkept}>{words.unkept}</p> : null}
              <div className={classes.ways}>
                {withEntry && !isBehind ? (
                  <LinkButton
                    variant="default"
                    size="sm"
                    to={registerPath(file.unitId, file.register, file.entryId)}
                    aria-label={words.openEntryOf(file.name)}
                  >
                    {words.openEntry}
                  </LinkButton>
                ) : null}
                {isHeld(file) ? (
                  isBehind || withEntry ? null : (
                    <Button variant="default" size="sm" onClick={() => void outbox.flush()}>
                      {words.send}
                    </Button>
                  )
                ) : null}
                {file.phase === 'refused' ? (
                  <>
                    <Button
                      variant="default"
                      size="sm"
                      onClick={() => void outbox.add(askedAgain(file, newCommandId()))}
                    >
                      {words.again}
                    </Button>
                    <ConfirmButton
                      label={words.drop}
                      variant="subtle"
                      danger
                      consequence={words.dropConsequence}
                      onConfirm={() => outbox.drop(file.id)}
                    />
                  </>
                ) : null}
              </div>
            </div>
          </li>
        );
      })}
    </ul>
  );
}

/** On top of a register: the files of its entries that have not arrived. */
export function RegisterWaitingFiles({ unitId, register }: { readonly unitId: string; readonly register: string }) {
  const { state } = useFileOutbox();
  const files = state.items.filter((file) => file.unitId === unitId && file.register === register);
  if (files.length === 0) return null;
  return (
    <section aria-labelledby="waiting-files" className={classes.box} data-screen-only>
      <h2 id="waiting-files">{words.title}</h2>
      <WaitingFiles files={files} withEntry />
    </section>
  );
}
