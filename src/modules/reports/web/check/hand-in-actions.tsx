import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { ApiRefusal } from '#ui/api-errors.ts';
import { ConfirmButton } from '#ui/confirm-button.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { Note } from '#ui/note.tsx';
import { toast } from '#ui/toast.ts';
import { useCommand } from '#ui/use-command.ts';
import { type ReportView, reportPath, reportsApi } from '../reports-api.ts';
import { useRenew } from '../use-report.ts';
import { reportWords } from '../words.ts';
import classes from './check.module.css';

const words = reportWords.check;

interface HandInActionsProps {
  readonly view: ReportView;
  readonly unitId: string;
  readonly assignmentId: string;
  /** What must be mended before it can go; undefined when it can. */
  readonly obstacle: string | undefined;
}

/** The one deed at the end of the page: send it, or hand it to the person who sends. */
export function HandInActions({ view, unitId, assignmentId, obstacle }: HandInActionsProps) {
  const renew = useRenew();
  const navigate = useNavigate();
  const params = { unitId, assignmentId };
  const { head } = view.unit;
  const submit = useCommand(
    (revision: number, options) =>
      reportsApi('POST /api/units/:unitId/reports/:assignmentId/submit', { params, body: { revision }, ...options }),
    async ({ late }) => {
      await renew();
      await navigate({ to: reportPath(unitId, assignmentId) });
      toast(late ? words.submittedLate(view.receiver.name) : words.submitted(view.receiver.name));
    },
  );
  const handOver = useCommand(
    (revision: number, options) =>
      reportsApi('POST /api/units/:unitId/reports/:assignmentId/hand-over', { params, body: { revision }, ...options }),
    async () => {
      toast(words.handedOver(head));
      await renew();
    },
  );
  const takeBack = useCommand(
    (_: null, options) =>
      reportsApi('POST /api/units/:unitId/reports/:assignmentId/take-back', { params, ...options } as never),
    async () => {
      await renew();
      await navigate({ to: reportPath(unitId, assignmentId) });
      toast(words.takenBack);
    },
  );
  const may = (move: ReportView['may'][number]) => view.may.includes(move);
  const error = submit.error ?? handOver.error ?? takeBack.error;
  const isStale = error instanceof ApiRefusal && error.code === 'stale';
  const again = isStale ? () => void renew() : undefined;
  return (
    <div className={classes.deeds} data-screen-only>
      {view.state === 'ready' && !may('submit') ? (
        <Note kind="done" title={words.handedOver(head)}>
          {words.handedOverLead(head)}
        </Note>
      ) : null}
      {view.correction && !may('submit') ? <Note>{words.onlyHead(head)}</Note> : null}
      {isStale ? <Note kind="warning">{words.stale}</Note> : null}
      <FailureNote error={isStale ? undefined : error} {...(again ? { onRetry: again } : {})} />
      <div className={classes.buttons}>
        {may('submit') ? (
          <ConfirmButton
            label={view.correction ? words.submitCorrection : words.submit}
            consequence={words.submitConsequence(view.receiver.name)}
            variant="filled"
            disabled={obstacle !== undefined}
            busy={submit.busy}
            onConfirm={() => submit.run(view.revision)}
          />
        ) : null}
        {may('hand-over') && !may('submit') ? (
          <ConfirmButton
            label={words.handOver(head)}
            consequence={words.handOverConsequence(head)}
            variant="filled"
            disabled={obstacle !== undefined}
            busy={handOver.busy}
            onConfirm={() => handOver.run(view.revision)}
          />
        ) : null}
        {may('take-back') ? (
          <Button variant="default" loading={takeBack.busy} onClick={() => void takeBack.run(null)}>
            {words.takeBack}
          </Button>
        ) : null}
        {obstacle && (may('submit') || may('hand-over')) ? <p className={classes.obstacle}>{obstacle}</p> : null}
      </div>
    </div>
  );
}
