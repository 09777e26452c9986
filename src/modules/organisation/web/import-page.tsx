import { Button, Stack, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { yearOf } from '#base/date.ts';
import { endingsOf, sheetFiles } from '#base/file-kinds.ts';
import { saveFile } from '#ui/api.ts';
import { sentenceOf } from '#ui/api-errors.ts';
import { FailureNote } from '#ui/failure-note.tsx';
import { FileDrop } from '#ui/file-drop.tsx';
import { Page } from '#ui/page.tsx';
import { useToday } from '#ui/server-day.ts';
import { toast } from '#ui/toast.ts';
import { useDraft } from '#ui/use-draft.ts';
import { ImportReview, type ReviewState } from './import-review.tsx';
import { openUnit } from './open-units.ts';
import { organisationApi } from './organisation-api.ts';
import classes from './units.module.css';
import { unitWords } from './words.ts';

const words = unitWords.import;

/** Units from Excel in three steps; the sheet under review is kept on this device until it is added. */
export default function ImportPage() {
  const client = useQueryClient();
  const navigate = useNavigate();
  const today = useToday();
  const [file, setFile] = useState<File>();
  const [progress, setProgress] = useState<number>();
  const [failure, setFailure] = useState<unknown>();
  const [templateFailure, setTemplateFailure] = useState<unknown>();
  const draft = useDraft<ReviewState | null>('units-import', null);

  const template = () =>
    organisationApi.download('GET /api/units/import/template').then(saveFile).catch(setTemplateFailure);
  const check = async (chosen: File) => {
    setFile(chosen);
    setFailure(undefined);
    setProgress(0);
    try {
      const options = { body: {}, file: chosen, onProgress: setProgress };
      const reply = await organisationApi.upload('POST /api/units/import/check', options);
      draft.set({ ...reply, from: `${yearOf(today) - 1}-01-01`, leaveOut: [] });
    } catch (error) {
      setFailure(error);
    } finally {
      setProgress(undefined);
    }
  };
  const done = async (added: number, branches: readonly string[]) => {
    for (const unitId of branches) openUnit(unitId);
    draft.acknowledge();
    await client.invalidateQueries();
    await navigate({ to: '/units' });
    toast(words.done(added));
  };
  const review = draft.value;
  return (
    <Page
      title={words.title}
      lead={words.lead}
      back={{ to: '/units', word: unitWords.page.back }}
      width={review ? 'full' : 'narrow'}
    >
      {!draft.ready ? null : review ? (
        <ImportReview
          state={review}
          onChange={(change) => draft.set((before) => (before ? change(before) : before))}
          onDone={(added, branches) => void done(added, branches)}
          onStartOver={() => {
            draft.acknowledge();
            draft.set(null);
            draft.acknowledge();
            setFile(undefined);
          }}
        />
      ) : (
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
      )}
    </Page>
  );
}
