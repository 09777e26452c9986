import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { ConfirmButton } from '#ui/confirm-button.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { toast } from '#ui/toast.ts';
import { useCommand } from '#ui/use-command.ts';
import classes from './plan.module.css';
import { planWords as words } from './plan-words.ts';
import { type PlanPlace, type PlanView, plansApi } from './plans-api.ts';

interface PlanSendingProps {
  readonly place: PlanPlace;
  readonly plan: PlanView;
}

/** What the unit does with a file that is in: hand it to the head, take it back, send it. */
export function PlanSending({ place, plan: { may, revision, receiver, unit, versions } }: PlanSendingProps) {
  const client = useQueryClient();
  const after = (sentence: string) => async () => {
    toast(sentence);
    await client.invalidateQueries();
  };
  const handOver = useCommand(
    (body: { revision: number }, options) =>
      plansApi('POST /api/units/:unitId/plans/:assignmentId/hand-over', { params: place, body, ...options }),
    after(words.handedOver(unit.head)),
  );
  const takeBack = useCommand(
    (body: { revision: number }, options) =>
      plansApi('POST /api/units/:unitId/plans/:assignmentId/take-back', { params: place, body, ...options }),
    after(words.takenBack),
  );
  const submit = useCommand(
    (body: { revision: number }, options) =>
      plansApi('POST /api/units/:unitId/plans/:assignmentId/submit', { params: place, body, ...options }),
    after(words.submitted),
  );
  const hasFile = versions.some(({ submittedAt }) => submittedAt === null);
  const maySend = may.includes('submit') && hasFile;
  const mayHandOver = may.includes('hand-over') && hasFile && !may.includes('submit');
  const mayTakeBack = may.includes('take-back');
  if (!maySend && !mayHandOver && !mayTakeBack) return null;
  return (
    <section className={classes.card}>
      {mayHandOver ? <p>{words.handOverLead(unit.head)}</p> : null}
      {mayTakeBack && !maySend ? <p>{words.mayNotSubmit(unit.head)}</p> : null}
      <FailureNote error={handOver.error ?? takeBack.error ?? submit.error} />
      <div className={classes.actions}>
        {maySend ? (
          <ConfirmButton
            label={words.submit}
            variant="filled"
            consequence={words.submitConsequence(receiver.name)}
            busy={submit.busy}
            onConfirm={() => submit.run({ revision })}
          />
        ) : null}
        {mayHandOver ? (
          <Button loading={handOver.busy} onClick={() => void handOver.run({ revision })}>
            {words.handOver(unit.head)}
          </Button>
        ) : null}
        {mayTakeBack ? (
          <Button variant="default" loading={takeBack.busy} onClick={() => void takeBack.run({ revision })}>
            {words.takeBack}
          </Button>
        ) : null}
      </div>
    </section>
  );
}
