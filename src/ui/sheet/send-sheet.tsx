import { Button, Stack, Title } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { endingsOf, sheetFiles } from '#base/file-kinds.ts';
import { saveFile } from '../api.ts';
import { sentenceOf } from '../api-errors.ts';
import type { Download } from '../api-types.ts';
import { FailureNote } from '../failure-note.tsx';
import { FileDrop } from '../file-drop.tsx';
import classes from './sheet.module.css';

interface SendSheetProps {
  readonly words: {
    readonly one: string;
    readonly oneLead: ReactNode;
    readonly template: string;
    readonly two: string;
    readonly drop: string;
    readonly dropHint: string;
  };
  /** The sheet that is to be filled. */
  readonly template: () => Promise<Download>;
  /** More buttons beside the one of the template. */
  readonly more?: ReactNode;
  /** Sends the filled one; refused, it says why beside the file. */
  readonly check: (file: File, onProgress: (part: number) => void) => Promise<void>;
}

/** The first two steps of a sheet: to get it, and to send it filled. */
export function SendSheet({ words, template, more, check }: SendSheetProps) {
  const [file, setFile] = useState<File>();
  const [progress, setProgress] = useState<number>();
  const [failure, setFailure] = useState<unknown>();
  const [templateFailure, setTemplateFailure] = useState<unknown>();
  const download = () => {
    setTemplateFailure(undefined);
    template().then(saveFile).catch(setTemplateFailure);
  };
  const send = async (chosen: File) => {
    setFile(chosen);
    setFailure(undefined);
    setProgress(0);
    try {
      await check(chosen, setProgress);
    } catch (error) {
      setFailure(error);
    } finally {
      setProgress(undefined);
    }
  };
  return (
    <Stack gap="xl">
      <section>
        <Title order={2}>{words.one}</Title>
        <p>{words.oneLead}</p>
        <Button variant="default" mt="sm" onClick={download}>
          {words.template}
        </Button>
        {more}
        <FailureNote error={templateFailure} />
      </section>
      <section className={classes.upload}>
        <Title order={2}>{words.two}</Title>
        <FileDrop
          label={words.drop}
          hint={words.dropHint}
          accept={endingsOf(sheetFiles)}
          file={file}
          onFile={(chosen) => void send(chosen)}
          progress={progress}
          refusal={failure === undefined ? undefined : sentenceOf(failure)}
        />
      </section>
    </Stack>
  );
}
