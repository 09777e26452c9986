import { Button, Stack, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { endingsOf, sheetFiles } from '#base/file-kinds.ts';
import type { Id } from '#base/id.ts';
import { saveFile } from '#ui/api.ts';
import { sentenceOf } from '#ui/api-errors.ts';
import { FailureNote } from '#ui/failure-note.tsx';
import { FileDrop } from '#ui/file-drop.tsx';
import { Loaded } from '#ui/loaded.tsx';
import { Page } from '#ui/page.tsx';
import { usePageParams } from '#ui/router.ts';
import { toast } from '#ui/toast.ts';
import { useDraft } from '#ui/use-draft.ts';
import { putAway, SheetRunProgress } from '../../sheet-run-progress.tsx';
import type { SheetRun } from '../../sheet-runs-api.ts';
import unitClasses from '../../units.module.css';
import { useSheetRun } from '../../use-sheet-run.ts';
import { reformWords } from '../reform-words.ts';
import { reformsApi, type WrittenReform } from '../reforms-api.ts';
import { SheetReview, type SheetReviewState } from './sheet-review.tsx';
import { sheetWords as words } from './sheet-words.ts';

/** The steps of a draft from Excel; the sheet under review is kept on this device until its steps are taken. */
export default function ReformSheetPage() {
  const { unitId, reformId } = usePageParams('unitId', 'reformId');
  const reform = useQuery(
    reformsApi.query('GET /api/units/:unitId/reforms/:reformId/steps', { params: { unitId, reformId } }),
  );
  const draft = useDraft<SheetReviewState | null>(`reform-sheet/${reformId}`, null);
  return (
    <Page
      title={words.title}
      lead={reform.data ? words.lead(reform.data.name) : undefined}
      back={{ to: `/reforms/${unitId}/${reformId}`, word: words.back }}
      width={draft.value ? 'full' : 'narrow'}
    >
      <Loaded query={reform} what={words.loading}>
        {(reply) =>
          draft.ready && reply.state === 'draft' ? (
            <Steps officeId={unitId} reform={reply} draft={draft} />
          ) : (
            <p>{reformWords.states[reply.state]}</p>
          )
        }
      </Loaded>
    </Page>
  );
}

interface StepsProps {
  readonly officeId: Id;
  readonly reform: WrittenReform;
  readonly draft: ReturnType<typeof useDraft<SheetReviewState | null>>;
}

function Steps({ officeId, reform, draft }: StepsProps) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const [file, setFile] = useState<File>();
  const [progress, setProgress] = useState<number>();
  const [failure, setFailure] = useState<unknown>();
  const [sheetFailure, setSheetFailure] = useState<unknown>();
  const params = { unitId: officeId, reformId: reform.id };
  const run = useSheetRun(({ reformId }) => reformId === reform.id);
  const ended = async ({ id, steps }: SheetRun) => {
    await putAway(id).catch(() => undefined);
    run.end(id);
    if (steps) draft.set({ ...steps, leaveOut: [], adds: false });
  };
  const check = async (chosen: File) => {
    setFile(chosen);
    setFailure(undefined);
    setProgress(0);
    try {
      const options = { params, body: {}, file: chosen, onProgress: setProgress };
      const reply = await reformsApi.upload('POST /api/units/:unitId/reforms/:reformId/sheet/check', options);
      if (reply.runId) run.begin(reply.runId);
      else draft.set({ ...reply, leaveOut: [], adds: false });
    } catch (error) {
      setFailure(error);
    } finally {
      setProgress(undefined);
    }
  };
  const done = async (steps: number) => {
    draft.acknowledge();
    await client.invalidateQueries();
    await navigate({ to: `/reforms/${officeId}/${reform.id}` });
    toast(words.done(steps));
  };
  const review = draft.value;
  if (!run.ready) return null;
  if (run.runId) {
    return (
      <SheetRunProgress
        key={run.runId}
        runId={run.runId}
        onDone={(one) => void ended(one)}
        onGone={() => run.end(run.runId ?? '')}
      />
    );
  }
  if (review) {
    return (
      <SheetReview
        officeId={officeId}
        reform={reform}
        state={review}
        onChange={(change) => draft.set((before) => (before ? change(before) : before))}
        onDone={(steps) => void done(steps)}
        onStartOver={() => {
          draft.set(null);
          draft.acknowledge();
          setFile(undefined);
        }}
      />
    );
  }
  return (
    <Stack gap="xl">
      <section>
        <Title order={2}>{words.one}</Title>
        <p>{words.oneLead}</p>
        <Button
          variant="default"
          mt="sm"
          onClick={() => {
            setSheetFailure(undefined);
            reformsApi
              .download('GET /api/units/:unitId/reforms/:reformId/sheet', { params })
              .then(saveFile)
              .catch(setSheetFailure);
          }}
        >
          {words.download}
        </Button>
        <FailureNote error={sheetFailure} />
      </section>
      <section className={unitClasses.upload}>
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
