import { ConfirmButton } from '#ui/confirm-button.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { toast } from '#ui/toast.ts';
import { useCommand } from '#ui/use-command.ts';
import { type ReportView, reportsApi } from '../reports-api.ts';
import { useRenew } from '../use-report.ts';
import { reportWords } from '../words.ts';
import type { EntryStore } from './entry-store.ts';

const words = reportWords.correction;

interface AbandonCorrectionProps {
  readonly view: ReportView;
  readonly assignmentId: string;
  readonly store: EntryStore;
}

/** *Bỏ bản đính chính*: the accepted version stands as it was, and what was typed here goes. */
export function AbandonCorrection({ view, assignmentId, store }: AbandonCorrectionProps) {
  const renew = useRenew();
  const abandon = useCommand(
    (_: null, options) =>
      reportsApi('POST /api/units/:unitId/reports/:assignmentId/correction/abandon', {
        params: { unitId: view.unit.id, assignmentId },
        ...options,
      }),
    async () => {
      store.discard();
      toast(words.abandoned);
      await renew();
    },
  );
  return (
    <ConfirmButton
      label={words.abandon}
      danger
      consequence={words.abandonConsequence(view.correctionAsked)}
      busy={abandon.busy}
      onConfirm={async () => {
        // What is on its way arrives first, so that nothing comes after the end.
        await store.flush();
        return abandon.run(null);
      }}
    >
      <FailureNote error={abandon.error} />
    </ConfirmButton>
  );
}
