import { Stack, Textarea } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { addDays, isPlainDate, maxDate } from '#base/date.ts';
import { ConfirmButton } from '#ui/confirm-button.tsx';
import { DayField } from '#ui/day-field.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { Note } from '#ui/note.tsx';
import { useToday } from '#ui/server-day.ts';
import { toast } from '#ui/toast.ts';
import { useCommand } from '#ui/use-command.ts';
import { EarlyNote } from '../early-note.tsx';
import { type ReportView, reportsApi } from '../reports-api.ts';
import { useRenew } from '../use-report.ts';
import { reportWords } from '../words.ts';
import classes from './review.module.css';
import type { Remarks } from './use-remarks.ts';

const words = reportWords.review;

/** Days a unit is given to mend a returned report, unless the officer says otherwise. */
const USUAL_DAYS = 3;
const SHORTEST = 3;

interface ReviewActionsProps {
  readonly view: ReportView;
  readonly unitId: string;
  readonly assignmentId: string;
  readonly remarks: Remarks;
  readonly back: string;
}

/** Accept, or return with the reasons gathered in the rows and a new day. */
export function ReviewActions({ view, unitId, assignmentId, remarks, back }: ReviewActionsProps) {
  const renew = useRenew();
  const navigate = useNavigate();
  const today = useToday();
  const [general, setGeneral] = useState('');
  const [dueDay, setDueDay] = useState(maxDate(addDays(today, USUAL_DAYS), view.dueLastDay));
  const [tried, setTried] = useState(false);
  const params = { unitId, assignmentId };
  const version = view.shownVersion ?? 0;
  const leave = async (sentence: string) => {
    remarks.done();
    await renew();
    await navigate({ to: back });
    toast(sentence);
  };
  const accept = useCommand(
    (_: number, options) =>
      reportsApi('POST /api/units/:unitId/reports/:assignmentId/accept', { params, body: { version }, ...options }),
    () => leave(words.accepted(view.unit.name)),
  );
  const giveBack = useCommand(
    (body: { version: number; reasons: { where: string; text: string }[]; dueDay: string }, options) =>
      reportsApi('POST /api/units/:unitId/reports/:assignmentId/return', { params, body, ...options }),
    () => leave(words.returned(view.unit.name)),
  );
  const said = Object.entries(remarks.texts)
    .map(([where, text]) => ({ where, text: text.trim() }))
    .filter(({ text }) => text.length >= SHORTEST);
  const whole = general.trim().length >= SHORTEST ? [{ where: '', text: general.trim() }] : [];
  const reasons = [...said, ...whole];
  const isDueDay = isPlainDate(dueDay) && dueDay >= today;
  const sendBack = async () => {
    setTried(true);
    if (reasons.length === 0 || !isDueDay) return false;
    return giveBack.run({ version, reasons, dueDay });
  };
  return (
    <section className={classes.deeds} data-screen-only aria-label={words.accept}>
      <FailureNote error={accept.error ?? giveBack.error} onRetry={() => void renew()} />
      <div className={classes.buttons}>
        <ConfirmButton
          label={view.correction ? words.acceptCorrection : words.accept}
          consequence={words.acceptConsequence(view.unit.name)}
          variant="filled"
          busy={accept.busy}
          disabled={said.length > 0}
          onConfirm={() => accept.run(version)}
        >
          <EarlyNote early={view.early} sent />
        </ConfirmButton>
        <ConfirmButton
          label={words.giveBack}
          confirmLabel={words.send}
          consequence={words.giveBackLead(said.length)}
          busy={giveBack.busy}
          onConfirm={sendBack}
        >
          <Stack gap="sm">
            <Textarea
              label={words.general}
              description={words.generalHint}
              autosize
              minRows={2}
              maxLength={2000}
              value={general}
              error={tried && reasons.length === 0 ? words.reasonMissing : undefined}
              onChange={(event) => setGeneral(event.currentTarget.value)}
            />
            {view.early && isDueDay && dueDay <= view.early.windowEndsOn ? (
              <Note kind="warning">{reportWords.early.again(view.early.windowEndsOn)}</Note>
            ) : null}
            <DayField
              name="return-due"
              width="12rem"
              label={words.dueDay}
              value={dueDay}
              error={tried && !isDueDay ? words.dueDayMissing : undefined}
              onChange={setDueDay}
            />
          </Stack>
        </ConfirmButton>
        <span className={classes.keys}>{words.keys}</span>
      </div>
    </section>
  );
}
