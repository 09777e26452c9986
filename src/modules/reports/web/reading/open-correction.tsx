import { ReasonButton } from '#ui/reason-button.tsx';
import { toast } from '#ui/toast.ts';
import { useCommand } from '#ui/use-command.ts';
import { reportsApi } from '../reports-api.ts';
import { useRenew } from '../use-report.ts';
import { reportWords } from '../words.ts';
import classes from './reading.module.css';

const words = reportWords.correction;

interface OpenCorrectionProps {
  readonly unitId: string;
  readonly assignmentId: string;
  /** Asked for by the office, instead of begun by the unit. */
  readonly asked?: boolean;
}

/** Begins to correct an accepted report, or asks the unit to; always with a reason. */
export function OpenCorrection({ unitId, assignmentId, asked = false }: OpenCorrectionProps) {
  const renew = useRenew();
  const begin = useCommand(
    (body: { reason: string }, options) => {
      const input = { params: { unitId, assignmentId }, body, ...options };
      return asked
        ? reportsApi('POST /api/units/:unitId/reports/:assignmentId/correction/request', input)
        : reportsApi('POST /api/units/:unitId/reports/:assignmentId/correction', input);
    },
    async () => {
      toast(asked ? words.asked : words.begun);
      await renew();
    },
  );
  return (
    <div className={classes.correction} data-screen-only>
      <ReasonButton
        label={asked ? words.ask : words.open}
        confirmLabel={asked ? words.ask : words.begin}
        consequence={words.openLead}
        busy={begin.busy}
        error={begin.error}
        reasonLabel={words.reason}
        reasonHint={words.reasonHint}
        maxLength={2000}
        onConfirm={(reason) => begin.run({ reason })}
      />
    </div>
  );
}
