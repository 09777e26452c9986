import { ConfirmButton } from '#ui/confirm-button.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { toast } from '#ui/toast.ts';
import { useCommand } from '#ui/use-command.ts';
import classes from '../reading/reading.module.css';
import { type ReportView, reportsApi } from '../reports-api.ts';
import { useRenew } from '../use-report.ts';
import { reportWords } from '../words.ts';

const words = reportWords.correction;

/** The office takes its question for a correction back, while the unit has not begun. */
export function WithdrawRequest({ view, assignmentId }: { view: ReportView; assignmentId: string }) {
  const renew = useRenew();
  const withdraw = useCommand(
    (_: null, options) =>
      reportsApi('POST /api/units/:unitId/reports/:assignmentId/correction/withdraw', {
        params: { unitId: view.unit.id, assignmentId },
        ...options,
      }),
    async () => {
      toast(words.withdrawn);
      await renew();
    },
  );
  return (
    <div className={classes.correction} data-screen-only>
      <ConfirmButton
        label={words.withdraw}
        consequence={words.withdrawConsequence(view.unit.name)}
        busy={withdraw.busy}
        onConfirm={() => withdraw.run(null)}
      >
        <FailureNote error={withdraw.error} />
      </ConfirmButton>
    </div>
  );
}
