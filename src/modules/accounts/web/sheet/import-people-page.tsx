import { Button, Stack, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { endingsOf, sheetFiles } from '#base/file-kinds.ts';
import { saveFile } from '#ui/api.ts';
import { sentenceOf } from '#ui/api-errors.ts';
import { FailureNote } from '#ui/failure-note.tsx';
import { FileDrop } from '#ui/file-drop.tsx';
import { Page } from '#ui/page.tsx';
import { fillPath, usePageParams } from '#ui/router.ts';
import { useDraft } from '#ui/use-draft.ts';
import { ImportProgress } from './import-progress.tsx';
import { PeopleReview, type PeopleReviewState } from './people-review.tsx';
import classes from './sheet.module.css';
import { sheetApi } from './sheet-api.ts';
import { sheetWords as words } from './sheet-words.ts';

/** Many people from Excel in three steps; the sheet under review is kept on this device until it is taken. */
export default function ImportPeoplePage() {
  const { unitId } = usePageParams('unitId');
  const client = useQueryClient();
  const [taken, setTaken] = useState<string>();
  const draft = useDraft<PeopleReviewState | null>(`people-import/${unitId}`, null);
  const forget = () => {
    draft.acknowledge();
    draft.set(null);
    draft.acknowledge();
  };
  const review = draft.value;
  return (
    <Page
      title={words.title}
      lead={words.lead}
      back={{ to: fillPath('/units/:unitId/people', { unitId }), word: words.back }}
      width={review && !taken ? 'full' : 'narrow'}
    >
      {taken ? (
        <ImportProgress unitId={unitId} importId={taken} onAnother={() => setTaken(undefined)} />
      ) : !draft.ready ? null : review ? (
        <PeopleReview
          unitId={unitId}
          state={review}
          onChange={(change) => draft.set((before) => (before ? change(before) : before))}
          onTaken={(importId) => {
            forget();
            setTaken(importId);
            void client.invalidateQueries();
          }}
          onStartOver={forget}
        />
      ) : (
        <SendSheet unitId={unitId} onChecked={(reply) => draft.set({ ...reply, leaveOut: [] })} />
      )}
    </Page>
  );
}

interface SendSheetProps {
  readonly unitId: string;
  readonly onChecked: (reply: Omit<PeopleReviewState, 'leaveOut'>) => void;
}

function SendSheet({ unitId, onChecked }: SendSheetProps) {
  const [file, setFile] = useState<File>();
  const [progress, setProgress] = useState<number>();
  const [failure, setFailure] = useState<unknown>();
  const [templateFailure, setTemplateFailure] = useState<unknown>();
  const template = () =>
    sheetApi
      .download('GET /api/units/:unitId/people/import/template', { params: { unitId } })
      .then(saveFile)
      .catch(setTemplateFailure);
  const check = async (chosen: File) => {
    setFile(chosen);
    setFailure(undefined);
    setProgress(0);
    try {
      const options = { params: { unitId }, body: {}, file: chosen, onProgress: setProgress };
      const { findings: _findings, ...reply } = await sheetApi.upload(
        'POST /api/units/:unitId/people/import/check',
        options,
      );
      onChecked(reply);
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
        <Button variant="default" mt="sm" onClick={() => void template()}>
          {words.template}
        </Button>
        <FailureNote error={templateFailure} />
      </section>
      <section className={classes.upload}>
        <Title order={2}>{words.two}</Title>
        <FileDrop
          label={words.drop}
          hint={words.dropHint}
          accept={endingsOf(sheetFiles)}
          file={file}
          onFile={(chosen) => void check(chosen)}
          progress={progress}
          refusal={failure === undefined ? undefined : sentenceOf(failure)}
        />
      </section>
    </Stack>
  );
}
