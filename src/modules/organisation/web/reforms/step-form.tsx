import type { Id } from '#base/id.ts';
import type { StepGroup } from '../../rules/reform/step-groups.ts';
import type { ReformStep } from '../../rules/reform/steps.ts';
import { RekindForm, RenameForm } from './change-forms.tsx';
import type { StepFormProps } from './form-frame.tsx';
import { HandOverForm } from './hand-over-form.tsx';
import { OpenForm } from './open-form.tsx';
import type { NamedUnit } from './reforms-api.ts';
import { SplitForm } from './split-form.tsx';
import type { StepKind } from './step-words.ts';
import { CloseForm, MergeForm, MoveForm } from './units-forms.tsx';

interface AnyStepFormProps extends StepFormProps {
  readonly kind: StepKind;
  /** What is being changed; undefined for a step that is added. */
  readonly group: StepGroup | undefined;
  readonly unitOf: (unitId: Id) => NamedUnit | undefined;
}

export const kindOf = (group: StepGroup): StepKind => (group.group === 'moves' ? 'move' : group.step.step);

/** The form for one kind of step, empty or filled with the step that is changed. */
export function StepForm({ kind, group, unitOf, ...out }: AnyStepFormProps) {
  const step = group?.group === 'single' ? group.step : undefined;
  const only = <K extends ReformStep['step']>(name: K) =>
    step?.step === name ? (step as Extract<ReformStep, { step: K }>) : undefined;
  const known = (unitIds: readonly Id[]) => unitIds.flatMap((unitId) => unitOf(unitId) ?? []);
  if (kind === 'open') return <OpenForm start={only('open')} unitOf={unitOf} {...out} />;
  if (kind === 'rename') {
    return <RenameForm start={only('rename')} unit={unitOf(only('rename')?.unitId ?? '')} {...out} />;
  }
  if (kind === 're-kind') {
    return <RekindForm start={only('re-kind')} unit={unitOf(only('re-kind')?.unitId ?? '')} {...out} />;
  }
  if (kind === 'move') {
    const moves = group?.group === 'moves' ? group : undefined;
    return (
      <MoveForm
        startUnits={known(moves?.unitIds ?? [])}
        startTo={moves && unitOf(moves.toId)}
        startRelations={moves?.relations ?? ['reports_to', 'governed_by']}
        rank={moves?.rank ?? 1}
        {...out}
      />
    );
  }
  if (kind === 'merge') {
    const merge = only('merge');
    return <MergeForm startUnits={known(merge?.unitIds ?? [])} startInto={merge && unitOf(merge.intoId)} {...out} />;
  }
  if (kind === 'split') {
    const split = only('split');
    const parts = (split?.parts ?? []).map(({ unitId, part }) => ({ unit: unitOf(unitId), part }));
    return <SplitForm startUnit={split && unitOf(split.unitId)} startParts={parts} {...out} />;
  }
  if (kind === 'hand-over') {
    const given = only('hand-over');
    return <HandOverForm startFrom={given && unitOf(given.fromId)} startTo={given && unitOf(given.toId)} {...out} />;
  }
  return <CloseForm startUnits={known(only('close') ? [only('close')?.unitId ?? ''] : [])} {...out} />;
}
