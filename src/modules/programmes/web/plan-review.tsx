import { Button, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { addDays, isPlainDate } from '#base/date.ts';
import { ConfirmButton } from '#ui/confirm-button.tsx';
import { DayField } from '#ui/day-field.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { fieldId } from '#ui/fields.ts';
import { useToday } from '#ui/server-day.ts';
import { toast } from '#ui/toast.ts';
import { useCommand } from '#ui/use-command.ts';
import { useDraft } from '#ui/use-draft.ts';
import classes from './plan.module.css';
import { planWords } from './plan-words.ts';
import { type PlanPlace, type PlanView, plansApi } from './plans-api.ts';

const words = planWords.review;

/** Days given for mending, as a proposal. */
const DAYS_TO_MEND = 5;

interface PlanReviewProps {
  readonly place: PlanPlace;
  readonly plan: PlanView;
}

/** The office accepts the plan, or returns it with reasons and a day of its own. */
export function PlanReview({ place, plan }: PlanReviewProps) {
  const client = useQueryClient();
  const accept = useCommand(
    (body: { revision: number }, options) =>
      plansApi('POST /api/units/:unitId/plans/:assignmentId/accept', { params: place, body, ...options }),
    async () => {
      toast(words.accepted);
      await client.invalidateQueries();
    },
  );
  return (
    <section className={classes.card} aria-labelledby="plan-review">
      <h2 id="plan-review">{words.title}</h2>
      <FailureNote error={accept.error} />
      <div className={classes.actions}>
        {plan.may.includes('accept') ? (
          <ConfirmButton
            label={words.accept}
            variant="filled"
            consequence={words.acceptConsequence(plan.unit.name)}
            busy={accept.busy}
            onConfirm={() => accept.run({ revision: plan.revision })}
          />
        ) : null}
        {plan.may.includes('return') ? <ReturnPlan place={place} plan={plan} /> : null}
      </div>
    </section>
  );
}

function ReturnPlan({ place, plan }: PlanReviewProps) {
  const client = useQueryClient();
  const today = useToday();
  const draft = useDraft(`plan-return/${place.assignmentId}`, {
    reasons: [''],
    dueDay: addDays(today, DAYS_TO_MEND),
  });
  const [tried, setTried] = useState(false);
  const send = useCommand(
    (body: { revision: number; reasons: { text: string }[]; dueDay: string }, options) =>
      plansApi('POST /api/units/:unitId/plans/:assignmentId/return', { params: place, body, ...options }),
    async () => {
      draft.acknowledge();
      toast(words.returned);
      await client.invalidateQueries();
    },
  );
  if (!draft.ready) return null;
  const { reasons, dueDay } = draft.value;
  const isShort = (text: string) => text.trim().length < 3;
  const isLate = !isPlainDate(dueDay) || dueDay < today;
  const reasonName = (place: number) => `return-reason-${place}`;
  const run = () => {
    setTried(true);
    const short = reasons.findIndex(isShort);
    if (short >= 0 || isLate) {
      document.getElementById(fieldId(short >= 0 ? reasonName(short) : 'return-due'))?.focus();
      return false;
    }
    return send.run({ revision: plan.revision, reasons: reasons.map((text) => ({ text: text.trim() })), dueDay });
  };
  return (
    <ConfirmButton
      label={words.return}
      consequence={words.returnConsequence(plan.unit.name)}
      busy={send.busy}
      onConfirm={run}
    >
      <div className={classes.fields}>
        {reasons.map((text, index) => (
          <Textarea
            // biome-ignore lint/suspicious/noArrayIndexKey: reasons have no other name than their place.
            key={index}
            id={fieldId(reasonName(index))}
            label={words.reason(index + 1)}
            description={index === 0 ? words.reasonHint : undefined}
            rows={2}
            maxLength={2000}
            value={text}
            error={tried && isShort(text) ? words.reasonShort : undefined}
            onChange={(event) => {
              const { value } = event.currentTarget;
              draft.set((before) => ({
                ...before,
                reasons: before.reasons.map((one, at) => (at === index ? value : one)),
              }));
            }}
          />
        ))}
        <div>
          <Button
            variant="default"
            onClick={() => draft.set((before) => ({ ...before, reasons: [...before.reasons, ''] }))}
          >
            {words.addReason}
          </Button>
        </div>
        <DayField
          name="return-due"
          width="14rem"
          label={words.dueDay}
          value={dueDay}
          error={tried && isLate ? words.dueMissing : undefined}
          onChange={(day) => draft.set((before) => ({ ...before, dueDay: day }))}
        />
        <FailureNote error={send.error} />
      </div>
    </ConfirmButton>
  );
}
