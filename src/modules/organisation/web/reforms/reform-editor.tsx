import { Button, Title } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useMemo, useRef, useState } from 'react';
import { isPlainDate } from '#base/date.ts';
import type { Id } from '#base/id.ts';
import { ConfirmButton } from '#ui/confirm-button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { KeptText } from '#ui/kept-text.tsx';
import { Loading } from '#ui/loading.tsx';
import { Note } from '#ui/note.tsx';
import { useToday } from '#ui/server-day.ts';
import { toast } from '#ui/toast.ts';
import { useCommand } from '#ui/use-command.ts';
import { words as general } from '#ui/words.ts';
import { groupSteps, replaceSteps, type StepGroup } from '../../rules/reform/step-groups.ts';
import type { ReformStep } from '../../rules/reform/steps.ts';
import { AddStep } from './add-step.tsx';
import { DraftConflict } from './draft-conflict.tsx';
import { useJudged } from './form-frame.tsx';
import { LeavingNote } from './leaving-note.tsx';
import { judgeHead, ReformHead } from './reform-head.tsx';
import { ReformScopeContext } from './reform-scope.ts';
import { reformWords } from './reform-words.ts';
import classes from './reforms.module.css';
import { type NamedUnit, reformsApi, type WrittenReform } from './reforms-api.ts';
import { SheetActions } from './sheet/sheet-actions.tsx';
import { kindOf, StepForm } from './step-form.tsx';
import { StepList } from './step-list.tsx';
import type { StepKind } from './step-words.ts';
import { namesAmong } from './tell-apart.ts';
import { useReformDraft } from './use-reform-draft.ts';

const words = reformWords.editor;

/** Says beside the buttons why they cannot be pressed. */
const WHY_NOT = 'reform-why-not';

type Doing = { readonly kind: StepKind; readonly group?: StepGroup };

interface ReformEditorProps {
  readonly officeId: Id;
  readonly reform: WrittenReform;
}

/** Those a draft opens itself, as its other steps may speak of them. */
const openedBy = (steps: readonly ReformStep[]): NamedUnit[] =>
  steps.flatMap((step) =>
    step.step === 'open'
      ? [{ unitId: step.unitId, name: step.facts.name, kind: step.facts.kind, levels: [...step.facts.levels] }]
      : [],
  );

/** A draft of a reform: what it is called and rests on, and its steps, one small form each. */
export function ReformEditor({ officeId, reform }: ReformEditorProps) {
  const navigate = useNavigate();
  const today = useToday();
  const draft = useReformDraft(officeId, reform);
  const [doing, setDoing] = useState<Doing>();
  const [attempts, setAttempts] = useState(0);
  const [typed, setTyped] = useState(false);
  const { value } = draft;
  const judged = useJudged(() => judgeHead(value));
  const groups = useMemo(() => groupSteps(value.steps), [value.steps]);
  const opened = useMemo(() => openedBy(value.steps), [value.steps]);
  const units = useMemo(
    () => new Map([...value.units, ...opened].map((unit) => [unit.unitId, unit])),
    [value.units, opened],
  );
  const named = useMemo(() => namesAmong([...units.values()]), [units]);
  const nameOf = (unitId: Id) => named(unitId) ?? reformWords.unknown;
  const scope = useMemo(
    () => ({ officeId, day: isPlainDate(value.effectiveOn) ? value.effectiveOn : today, opened }),
    [officeId, value.effectiveOn, today, opened],
  );
  const shown = useLinkedStep(draft.ready);
  const remove = useCommand(
    (revision: number, options) =>
      reformsApi('DELETE /api/units/:unitId/reforms/:reformId', {
        params: { unitId: officeId, reformId: reform.id },
        body: { revision },
        ...options,
      }),
    async () => {
      draft.forget();
      await navigate({ to: '/reforms' });
      toast(words.deleted);
    },
  );
  if (!draft.ready) return <Loading what={words.loading} />;

  const begin = (next: Doing | undefined) => {
    setDoing(next);
    setTyped(false);
    setAttempts(0);
  };
  const put = (indexes: readonly number[], by: readonly ReformStep[], named: readonly NamedUnit[]) => {
    draft.change((before) => {
      const known = new Map([...before.units, ...named].map((unit) => [unit.unitId, unit]));
      return { ...before, steps: replaceSteps(before.steps, indexes, by), units: [...known.values()] };
    });
    begin(undefined);
  };
  const drop = (group: StepGroup) => {
    const { steps } = value;
    draft.change((before) => ({ ...before, steps: replaceSteps(before.steps, group.indexes, []) }));
    toast(words.dropped, { label: general.undo, run: () => draft.change((before) => ({ ...before, steps })) });
  };
  const save = async (): Promise<boolean> => {
    setAttempts((count) => count + 1);
    if (doing || !judged.isReady()) return false;
    return !draft.dirty || (await draft.save());
  };
  const saveOnly = async () => {
    if (await save()) toast(words.saved);
  };
  const preview = async () => {
    if (await save()) await navigate({ to: `/reforms/${officeId}/${reform.id}/rehearsal` });
  };
  const form = doing ? (
    <div onInput={() => setTyped(true)} onChange={() => setTyped(true)}>
      <StepForm
        key={doing.group?.indexes[0] ?? doing.kind}
        kind={doing.kind}
        group={doing.group}
        unitOf={(unitId) => units.get(unitId)}
        onDone={(by, named) => put(doing.group?.indexes ?? [], by, named)}
        onCancel={() => begin(undefined)}
      />
    </div>
  ) : null;
  const whyNot = draft.conflict
    ? words.conflictFirst
    : [draft.dirty ? '' : words.nothingToSave, value.steps.length === 0 ? words.stepFirst : '']
        .filter(Boolean)
        .join(' ');

  return (
    <ReformScopeContext value={scope}>
      {draft.conflict ? <DraftConflict onTheirs={draft.takeTheirs} onMine={draft.keepMine} /> : null}
      <ErrorSummary errors={judged.errors} attempt={judged.attempt} />
      <section className={classes.section}>
        <Title order={2}>{words.about}</Title>
        <ReformHead
          value={value}
          errors={judged.errors}
          onChange={(change) => draft.change((before) => ({ ...before, ...change }))}
        />
      </section>
      <section className={classes.section}>
        <Title order={2}>{words.stepsCount(groups.length)}</Title>
        {groups.length === 0 && !doing ? <EmptyState title={words.none}>{words.noneLead}</EmptyState> : null}
        {groups.length > 0 ? (
          <StepList
            groups={groups}
            nameOf={nameOf}
            editing={doing?.group?.indexes[0]}
            form={form}
            shown={shown}
            onEdit={(group) => begin({ kind: kindOf(group), group })}
            onDrop={drop}
          />
        ) : null}
        {doing && !doing.group ? form : null}
        {doing ? null : <AddStep onAdd={(kind) => begin({ kind })} />}
        {doing ? null : <SheetActions officeId={officeId} reformId={reform.id} save={save} />}
      </section>
      {doing && attempts > 0 ? (
        <Note kind="warning" role="alert" key={attempts}>
          {words.finishForm}
        </Note>
      ) : null}
      <LeavingNote unfinished={doing !== undefined && typed} />
      {draft.conflict ? null : <FailureNote error={draft.error ?? remove.error} />}
      <div className={classes.foot}>
        <div className={classes.footState}>
          <span id={WHY_NOT}>
            {draft.dirty ? `${words.unsaved}. ` : ''}
            {whyNot}
          </span>{' '}
          <KeptText keptAt={draft.keptAt} />
        </div>
        <ConfirmButton
          label={words.delete}
          consequence={words.deleteConsequence}
          danger
          variant="subtle"
          busy={remove.busy}
          onConfirm={() => remove.run(reform.revision)}
        />
        <Button
          variant="default"
          aria-describedby={WHY_NOT}
          disabled={!draft.dirty || draft.conflict}
          loading={draft.busy}
          onClick={() => void saveOnly()}
        >
          {words.save}
        </Button>
        <Button
          aria-describedby={WHY_NOT}
          disabled={value.steps.length === 0 || draft.conflict || draft.busy}
          onClick={() => void preview()}
        >
          {words.preview}
        </Button>
      </div>
    </ReformScopeContext>
  );
}

/** The step a link of the rehearsal leads to: brought into sight once the list stands. */
function useLinkedStep(ready: boolean): string | undefined {
  const [linked] = useState(() => window.location.hash.slice(1));
  const gone = useRef(false);
  useEffect(() => {
    if (!ready || gone.current || !linked) return;
    gone.current = true;
    const step = document.getElementById(linked);
    step?.scrollIntoView({ block: 'center' });
    step?.focus({ preventScroll: true });
  }, [ready, linked]);
  return linked || undefined;
}
