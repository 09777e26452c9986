import { Textarea } from '@mantine/core';
import { useId, useState } from 'react';
import { ConfirmButton } from '#ui/confirm-button.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
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
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const id = useId();
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
  const confirm = async () => {
    if (reason.trim().length >= 3) return begin.run({ reason: reason.trim() });
    setMissing(true);
    document.getElementById(id)?.focus();
    return false;
  };
  return (
    <div className={classes.correction} data-screen-only>
      <ConfirmButton
        label={asked ? words.ask : words.open}
        confirmLabel={asked ? words.ask : words.begin}
        consequence={words.openLead}
        busy={begin.busy}
        onConfirm={confirm}
      >
        <Textarea
          id={id}
          label={words.reason}
          description={words.reasonHint}
          autosize
          minRows={2}
          value={reason}
          error={missing && reason.trim().length < 3 ? words.reasonMissing : undefined}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <FailureNote error={begin.error} />
      </ConfirmButton>
    </div>
  );
}
