import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { yearOf } from '#base/date.ts';
import { Page } from '#ui/page.tsx';
import { useToday } from '#ui/server-day.ts';
import { SendSheet } from '#ui/sheet/send-sheet.tsx';
import { toast } from '#ui/toast.ts';
import { useDraft } from '#ui/use-draft.ts';
import { ImportReview, type ReviewState } from './import-review.tsx';
import { openUnit } from './open-units.ts';
import { organisationApi } from './organisation-api.ts';
import { putAway, SheetRunProgress } from './sheet-run-progress.tsx';
import type { SheetRun } from './sheet-runs-api.ts';
import { useSheetRun } from './use-sheet-run.ts';
import { unitWords } from './words.ts';

const words = unitWords.import;

/** Units from Excel in three steps; the sheet under review is kept on this device until it is added. */
export default function ImportPage() {
  const client = useQueryClient();
  const navigate = useNavigate();
  const today = useToday();
  const draft = useDraft<ReviewState | null>('units-import', null);

  const run = useSheetRun(({ purpose }) => purpose === 'check-units' || purpose === 'add-units');

  const review = (checked: Omit<ReviewState, 'from' | 'leaveOut'>) =>
    draft.set({ ...checked, from: `${yearOf(today) - 1}-01-01`, leaveOut: [] });
  const check = async (file: File, onProgress: (part: number) => void) => {
    const reply = await organisationApi.upload('POST /api/units/import/check', { body: {}, file, onProgress });
    if (reply.runId) run.begin(reply.runId);
    else review(reply);
  };
  const done = async (added: number, branches: readonly string[]) => {
    for (const unitId of branches) openUnit(unitId);
    draft.acknowledge();
    await client.invalidateQueries();
    await navigate({ to: '/units' });
    toast(words.done(added));
  };
  const ended = async ({ id, units, added }: SheetRun) => {
    await putAway(id).catch(() => undefined);
    run.end(id);
    if (units) review(units);
    if (added) await done(added.added, []);
  };
  const state = draft.value;
  return (
    <Page
      title={words.title}
      lead={words.lead}
      back={{ to: '/units', word: unitWords.page.back }}
      width={state && !run.runId ? 'full' : 'narrow'}
    >
      {!draft.ready || !run.ready ? null : run.runId ? (
        <SheetRunProgress
          key={run.runId}
          runId={run.runId}
          onDone={(one) => void ended(one)}
          onGone={() => run.end(run.runId ?? '')}
        />
      ) : state ? (
        <ImportReview
          state={state}
          onRun={run.begin}
          onChange={(change) => draft.set((before) => (before ? change(before) : before))}
          onDone={(added, branches) => void done(added, branches)}
          onStartOver={() => {
            draft.acknowledge();
            draft.set(null);
            draft.acknowledge();
          }}
        />
      ) : (
        <SendSheet
          words={words}
          template={() => organisationApi.download('GET /api/units/import/template')}
          check={check}
        />
      )}
    </Page>
  );
}
