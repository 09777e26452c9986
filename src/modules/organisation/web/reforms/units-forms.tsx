import { Checkbox, Group } from '@mantine/core';
import { useState } from 'react';
import type { Relation } from '#base/permission.ts';
import { fieldId } from '#ui/fields.ts';
import { movesOf } from '../../rules/reform/step-groups.ts';
import { FormFrame, type StepFormProps, useJudged } from './form-frame.tsx';
import { reformWords } from './reform-words.ts';
import type { NamedUnit } from './reforms-api.ts';
import { stepWords } from './step-words.ts';
import { UnitsField } from './units-field.tsx';

const words = stepWords.form;
const { missing } = reformWords.picker;

interface CloseFormProps extends StepFormProps {
  readonly startUnits: readonly NamedUnit[];
}

export function CloseForm({ startUnits, onDone, onCancel }: CloseFormProps) {
  const [units, setUnits] = useState<readonly NamedUnit[]>(startUnits);
  const judged = useJudged(() => ({ 'close-units': units.length > 0 ? undefined : words.unitsMissing }));
  return (
    <FormFrame
      kind="close"
      judged={judged}
      onCancel={onCancel}
      onSubmit={() =>
        onDone(
          units.map(({ unitId }) => ({ step: 'close', unitId })),
          units,
        )
      }
    >
      <UnitsField
        name="close-units"
        label={words.units}
        many
        value={units}
        error={judged.errors['close-units']}
        onChange={setUnits}
      />
    </FormFrame>
  );
}

const relations = ['reports_to', 'governed_by', 'lies_in'] as const;

interface MoveFormProps extends StepFormProps {
  readonly startUnits: readonly NamedUnit[];
  readonly startTo: NamedUnit | undefined;
  readonly startRelations: readonly Relation[];
  /** Which of their receivers is meant; kept as it was proposed. */
  readonly rank: number;
}

export function MoveForm({ startUnits, startTo, startRelations, rank, onDone, onCancel }: MoveFormProps) {
  const [units, setUnits] = useState<readonly NamedUnit[]>(startUnits);
  const [to, setTo] = useState<readonly NamedUnit[]>(startTo ? [startTo] : []);
  const [along, setAlong] = useState<readonly Relation[]>(startRelations);
  const [target] = to;
  const judged = useJudged(() => ({
    'move-units': units.length > 0 ? undefined : words.unitsMissing,
    'move-to': !target ? missing : units.some(({ unitId }) => unitId === target.unitId) ? words.same : undefined,
    'move-relations': along.length > 0 ? undefined : words.relationsMissing,
  }));
  const submit = () => {
    if (!target) return;
    const unitIds = units.map(({ unitId }) => unitId);
    onDone(movesOf(unitIds, along, target.unitId, rank), [...units, target]);
  };
  return (
    <FormFrame kind="move" judged={judged} onSubmit={submit} onCancel={onCancel}>
      <UnitsField
        name="move-units"
        label={words.units}
        many
        value={units}
        error={judged.errors['move-units']}
        onChange={setUnits}
      />
      <UnitsField name="move-to" label={words.to} value={to} error={judged.errors['move-to']} onChange={setTo} />
      <Checkbox.Group
        id={fieldId('move-relations')}
        label={words.relations}
        value={[...along]}
        error={judged.errors['move-relations']}
        onChange={(chosen) => setAlong(relations.filter((relation) => chosen.includes(relation)))}
      >
        <Group>
          {relations.map((relation) => (
            <Checkbox key={relation} value={relation} label={words.relation[relation]} />
          ))}
        </Group>
      </Checkbox.Group>
    </FormFrame>
  );
}

interface MergeFormProps extends StepFormProps {
  readonly startUnits: readonly NamedUnit[];
  readonly startInto: NamedUnit | undefined;
}

export function MergeForm({ startUnits, startInto, onDone, onCancel }: MergeFormProps) {
  const [units, setUnits] = useState<readonly NamedUnit[]>(startUnits);
  const [into, setInto] = useState<readonly NamedUnit[]>(startInto ? [startInto] : []);
  const [target] = into;
  const judged = useJudged(() => ({
    'merge-units': units.some(({ unitId }) => unitId !== target?.unitId) ? undefined : words.unitsMissing,
    'merge-into': target ? undefined : missing,
  }));
  const submit = () => {
    if (!target) return;
    const unitIds = units.map(({ unitId }) => unitId).filter((unitId) => unitId !== target.unitId);
    onDone([{ step: 'merge', unitIds, intoId: target.unitId }], [...units, target]);
  };
  return (
    <FormFrame kind="merge" judged={judged} onSubmit={submit} onCancel={onCancel}>
      <UnitsField
        name="merge-units"
        label={words.merged}
        description={words.mergedHint}
        many
        value={units}
        error={judged.errors['merge-units']}
        onChange={setUnits}
      />
      <UnitsField
        name="merge-into"
        label={words.into}
        value={into}
        error={judged.errors['merge-into']}
        onChange={setInto}
      />
    </FormFrame>
  );
}
