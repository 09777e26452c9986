import { Button } from '@mantine/core';
import { useQueries, useQueryClient } from '@tanstack/react-query';
import { ConfirmButton } from '#ui/confirm-button.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { useToday } from '#ui/server-day.ts';
import { toast } from '#ui/toast.ts';
import { useCommand } from '#ui/use-command.ts';
import { OTHER_ISSUER } from '../rules/issuer.ts';
import { planIssue, reachesNobody } from './issue-plan.ts';
import classes from './programme.module.css';
import { type EditedProgramme, judgeIssue } from './programme-edit.ts';
import { programmeWords } from './programme-words.ts';
import { audienceQuery, type ProgrammeView, programmesApi } from './programmes-api.ts';

const words = programmeWords.issue;

interface IssueButtonProps {
  readonly view: ProgrammeView;
  readonly edited: EditedProgramme;
  readonly dirty: boolean;
  /** Shows what must be mended first; false when something must. */
  readonly isReady: () => boolean;
}

/** *Ban hành*: says first how many units get how much, and what becomes of each window. */
export function IssueButton({ view, edited, dirty, isReady }: IssueButtonProps) {
  const client = useQueryClient();
  const today = useToday();
  const audiences = useQueries({ queries: edited.duties.map(({ audience }) => audienceQuery(view.unitId, audience)) });
  const issue = useCommand(
    (revision: number, options) =>
      programmesApi('POST /api/units/:unitId/programmes/:programmeId/issue', {
        params: { unitId: view.unitId, programmeId: view.id },
        body: { revision },
        ...options,
      }),
    async ({ assignments }) => {
      toast(assignments > 0 ? words.done(assignments) : words.doneNone);
      await client.invalidateQueries();
      // The draft is gone from under the button.
      document.querySelector<HTMLElement>('main h1')?.focus();
    },
  );
  const hasWindows = edited.duties.some(({ windows }) => windows.length > 0);
  if (dirty || !hasWindows) {
    return (
      <span className={classes.hint}>
        <Button disabled>{words.button}</Button>
        <span>{dirty ? words.saveFirst : words.nothing}</span>
      </span>
    );
  }
  if (Object.keys(judgeIssue(edited)).length > 0) return <Button onClick={isReady}>{words.button}</Button>;
  const isCounted = audiences.every(({ data }) => data !== undefined);
  const plan = planIssue(
    edited,
    audiences.map(({ data }) => data?.units.map(({ id }) => id) ?? []),
    today,
  );
  const empty = isCounted ? edited.duties.filter((_, index) => audiences[index]?.data?.units.length === 0) : [];
  const lines = [
    // What stands on the page above is said once more where the name is given.
    ...view.findings.filter(({ code }) => code === OTHER_ISSUER).map(({ sentence }) => sentence),
    plan.open.length > 0 ? words.openNow(plan.open.join(', ')) : undefined,
    plan.later.length > 0 ? words.later(plan.later.join(', ')) : undefined,
    plan.passedOver.length > 0 ? words.passedOver(plan.passedOver.join(', ')) : undefined,
    ...empty.map((duty) => words.emptyAudience(duty.title)),
  ].filter((line) => line !== undefined);
  const isVain = reachesNobody(edited, today);
  const consequence = isVain
    ? words.allPast
    : plan.open.length > 0
      ? words.consequence(plan.units, plan.assignments)
      : words.noneNow;
  return (
    <ConfirmButton
      label={words.button}
      confirmLabel={words.confirm}
      variant="filled"
      danger={isVain}
      busy={issue.busy}
      consequence={isCounted ? consequence : words.counting}
      onConfirm={() => (isCounted ? issue.run(view.revision) : false)}
    >
      <ul className={classes.findings}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <FailureNote error={issue.error} />
    </ConfirmButton>
  );
}
