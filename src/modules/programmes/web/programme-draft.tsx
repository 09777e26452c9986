import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { ApiRefusal } from '#ui/api-errors.ts';
import { newCommandId } from '#ui/command-id.ts';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import type { FieldErrors } from '#ui/fields.ts';
import { KeptText, RestoredNote } from '#ui/kept-text.tsx';
import { Note } from '#ui/note.tsx';
import { useToday } from '#ui/server-day.ts';
import { toastSaved } from '#ui/toast.ts';
import { useCommand } from '#ui/use-command.ts';
import { useDraft } from '#ui/use-draft.ts';
import { DutyCard } from './duty-card.tsx';
import { IssueButton } from './issue-button.tsx';
import { reachesNobody } from './issue-plan.ts';
import { LeadDaysNote } from './lead-days-note.tsx';
import classes from './programme.module.css';
import {
  calendarOf,
  type EditedDuty,
  type EditedProgramme,
  fromView,
  judgeDraft,
  judgeIssue,
  newDuty,
  toDraft,
} from './programme-edit.ts';
import { defaultForm } from './programme-forms.ts';
import { ProgrammeHead } from './programme-head.tsx';
import { programmeWords as words } from './programme-words.ts';
import { type ProgrammeView, programmesApi } from './programmes-api.ts';

const calendarCodes = new Set(['windows-overlap', 'days-in-no-shorter-window', 'due-before-window-ends']);

/** Waits until the device was asked for typing that was not saved, then lets the draft be edited. */
export function ProgrammeDraft({ view }: { view: ProgrammeView }) {
  const draft = useDraft<{ revision: number; edited: EditedProgramme }>(`programme/${view.id}`, {
    revision: view.revision,
    edited: fromView(view),
  });
  if (!draft.ready) return null;
  return <Editor view={view} draft={draft} />;
}

type Kept = ReturnType<typeof useDraft<{ revision: number; edited: EditedProgramme }>>;

function Editor({ view, draft }: { view: ProgrammeView; draft: Kept }) {
  const { revision, edited } = draft.value;
  const client = useQueryClient();
  const today = useToday();
  const [errors, setErrors] = useState<FieldErrors>({});
  const [attempt, setAttempt] = useState(0);
  const saved = useMemo(() => JSON.stringify(toDraft(fromView(view))), [view]);
  const dirty = JSON.stringify(toDraft(edited)) !== saved;
  // Somebody else's save that arrived before anything was typed here is simply taken over.
  const typed = draft.restored || draft.keptAt !== undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new answer of the server may replace the fields.
  useEffect(() => {
    if (view.revision === revision || typed) return;
    draft.set({ revision: view.revision, edited: fromView(view) });
    draft.acknowledge();
  }, [view.revision]);
  const place = { unitId: view.unitId, programmeId: view.id };
  const save = useCommand(
    (input: { revision: number; draft: ReturnType<typeof toDraft> }, options) =>
      programmesApi('PUT /api/units/:unitId/programmes/:programmeId', { params: place, body: input, ...options }),
    async (reply) => {
      draft.set((before) => ({ ...before, revision: reply.revision }));
      draft.acknowledge();
      await client.invalidateQueries();
    },
  );
  const change = (next: EditedProgramme) => {
    draft.set((before) => ({ ...before, edited: next }));
    if (Object.keys(errors).length > 0) setErrors(judgeDraft(next));
  };
  const isReady = (judge: (edited: EditedProgramme) => FieldErrors): boolean => {
    const found = judge(edited);
    setErrors(found);
    setAttempt((count) => count + 1);
    return Object.keys(found).length === 0;
  };
  const saveNow = async (at: number): Promise<boolean> => {
    if (!isReady(judgeDraft)) return false;
    const done = await save.run({ revision: at, draft: toDraft(edited) });
    if (done) toastSaved();
    return done;
  };
  const setDuty = (index: number, duty: EditedDuty) =>
    change({ ...edited, duties: edited.duties.map((one, at) => (at === index ? duty : one)) });
  const add = (kind: EditedDuty['kind']) =>
    change({ ...edited, duties: [...edited.duties, newDuty(newCommandId(), kind, defaultForm)] });
  const isStale = save.error instanceof ApiRefusal && save.error.code === 'stale';
  const findings = [...calendarOf(edited), ...view.findings.filter(({ code }) => !calendarCodes.has(code))];

  return (
    <form
      className={classes.draft}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void saveNow(revision);
      }}
    >
      {draft.restored ? <RestoredNote onDiscard={draft.discard} /> : null}
      <ErrorSummary errors={errors} attempt={attempt} />
      {findings.length > 0 ? (
        <Note kind="warning" title={words.page.findings(findings.length)}>
          <ul className={classes.findings}>
            {findings.map(({ sentence }) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Note>
      ) : null}
      {view.parent ? <LeadDaysNote edited={edited} above={view.parent.windows} onChange={change} /> : null}
      {view.mayIssue && reachesNobody(edited, today) ? (
        <Note kind="danger" title={words.issue.allPast}>
          {words.issue.allPastLead}
        </Note>
      ) : null}
      <ProgrammeHead edited={edited} errors={errors} onChange={change} />
      {edited.duties.length === 0 ? <p className={classes.quiet}>{words.duty.none}</p> : null}
      {edited.duties.map((duty, index) => (
        <DutyCard
          key={duty.key}
          unitId={view.unitId}
          duty={duty}
          place={index + 1}
          errors={errors}
          onChange={(next) => setDuty(index, next)}
          onRemove={() => change({ ...edited, duties: edited.duties.filter((one) => one.key !== duty.key) })}
        />
      ))}
      <div className={classes.ways}>
        <Button variant="default" onClick={() => add('report')}>
          {words.duty.addReport}
        </Button>
        <Button variant="default" onClick={() => add('plan')}>
          {words.duty.addPlan}
        </Button>
        <Button variant="default" onClick={() => add('entries')}>
          {words.duty.addEntries}
        </Button>
      </div>
      {isStale ? (
        <Note
          kind="warning"
          role="alert"
          title={words.save.stale}
          actions={
            <>
              <Button
                variant="default"
                onClick={() => {
                  save.forget();
                  draft.acknowledge();
                  void takeTheirs();
                }}
              >
                {words.save.takeTheirs}
              </Button>
              <Button variant="default" loading={save.busy} onClick={() => void saveNow(currentRevision())}>
                {words.save.keepMine}
              </Button>
            </>
          }
        >
          {words.save.staleLead}
        </Note>
      ) : (
        <FailureNote error={save.error} />
      )}
      <div className={classes.foot}>
        <div className={classes.footState}>
          {dirty ? words.save.unsaved : words.save.saved} <KeptText keptAt={draft.keptAt} />
        </div>
        <Button type="submit" variant={dirty ? 'filled' : 'default'} loading={save.busy} disabled={!dirty}>
          {words.save.button}
        </Button>
        {view.mayIssue ? (
          <IssueButton view={view} edited={edited} dirty={dirty} isReady={() => isReady(judgeIssue)} />
        ) : null}
      </div>
    </form>
  );

  function currentRevision(): number {
    const facts = save.error instanceof ApiRefusal ? save.error.facts : {};
    return typeof facts.revision === 'number' ? facts.revision : revision;
  }

  async function takeTheirs(): Promise<void> {
    const fresh = await client.fetchQuery({
      ...programmesApi.query('GET /api/units/:unitId/programmes/:programmeId', { params: place }),
      staleTime: 0,
    });
    draft.set({ revision: fresh.revision, edited: fromView(fresh) });
    draft.acknowledge();
    setErrors({});
  }
}
