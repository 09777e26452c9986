import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { Id } from '#base/id.ts';
import { Loaded } from '#ui/loaded.tsx';
import { Page } from '#ui/page.tsx';
import { usePageParams } from '#ui/router.ts';
import { SendSheet } from '#ui/sheet/send-sheet.tsx';
import { toast } from '#ui/toast.ts';
import { useDraft } from '#ui/use-draft.ts';
import { putAway, SheetRunProgress } from '../../sheet-run-progress.tsx';
import type { SheetRun } from '../../sheet-runs-api.ts';
import { useSheetRun } from '../../use-sheet-run.ts';
import { reformWords } from '../reform-words.ts';
import { reformsApi, type WrittenReform } from '../reforms-api.ts';
import { sheetWords as words } from './sheet-words.ts';
import { StepsReview, type StepsReviewState } from './steps-review.tsx';

/** The steps of a draft from Excel; the sheet under review is kept on this device until its steps are taken. */
export default function ReformSheetPage() {
  const { unitId, reformId } = usePageParams('unitId', 'reformId');
  const reform = useQuery(
    reformsApi.query('GET /api/units/:unitId/reforms/:reformId/steps', { params: { unitId, reformId } }),
  );
  const draft = useDraft<StepsReviewState | null>(`reform-sheet/${reformId}`, null);
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
  readonly draft: ReturnType<typeof useDraft<StepsReviewState | null>>;
}

function Steps({ officeId, reform, draft }: StepsProps) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const params = { unitId: officeId, reformId: reform.id };
  const run = useSheetRun(({ reformId }) => reformId === reform.id);
  const ended = async ({ id, steps }: SheetRun) => {
    await putAway(id).catch(() => undefined);
    run.end(id);
    if (steps) draft.set({ ...steps, leaveOut: [], adds: false });
  };
  const check = async (file: File, onProgress: (part: number) => void) => {
    const options = { params, body: {}, file, onProgress };
    const reply = await reformsApi.upload('POST /api/units/:unitId/reforms/:reformId/sheet/check', options);
    if (reply.runId) run.begin(reply.runId);
    else draft.set({ ...reply, leaveOut: [], adds: false });
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
      <StepsReview
        officeId={officeId}
        reform={reform}
        state={review}
        onChange={(change) => draft.set((before) => (before ? change(before) : before))}
        onDone={(steps) => void done(steps)}
        onStartOver={() => {
          draft.set(null);
          draft.acknowledge();
        }}
      />
    );
  }
  return (
    <SendSheet
      words={words}
      template={() => reformsApi.download('GET /api/units/:unitId/reforms/:reformId/sheet', { params })}
      check={check}
    />
  );
}
