import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { fieldId } from '#ui/fields.ts';
import { type Level, type UnitKind, unitKindNames, unitKinds } from '../../rules/kinds.ts';
import type { RekindStep, RenameStep } from '../../rules/reform/steps.ts';
import { FormFrame, type StepFormProps, useJudged } from './form-frame.tsx';
import { LevelsField } from './levels-field.tsx';
import { reformWords } from './reform-words.ts';
import classes from './reforms.module.css';
import type { NamedUnit } from './reforms-api.ts';
import { stepWords } from './step-words.ts';
import { UnitsField } from './units-field.tsx';

const words = stepWords.form;

interface RenameFormProps extends StepFormProps {
  readonly start: RenameStep | undefined;
  readonly unit: NamedUnit | undefined;
}

export function RenameForm({ start, unit: startUnit, onDone, onCancel }: RenameFormProps) {
  const [units, setUnits] = useState(startUnit ? [startUnit] : []);
  const [name, setName] = useState(start?.name ?? '');
  const [abbreviation, setAbbreviation] = useState(start?.abbreviation ?? '');
  const [placeName, setPlaceName] = useState(start?.placeName ?? '');
  const [unit] = units;
  const judged = useJudged(() => ({
    'rename-unit': unit ? undefined : reformWords.picker.missing,
    'rename-name': name.trim().length < 3 ? words.nameShort : undefined,
  }));
  const submit = () => {
    if (!unit) return;
    const more = {
      ...(abbreviation.trim() ? { abbreviation: abbreviation.trim() } : {}),
      ...(placeName.trim() ? { placeName: placeName.trim() } : {}),
    };
    onDone([{ step: 'rename', unitId: unit.unitId, name: name.trim(), ...more }], units);
  };
  return (
    <FormFrame kind="rename" judged={judged} onSubmit={submit} onCancel={onCancel}>
      <UnitsField
        name="rename-unit"
        label={words.unit}
        value={units}
        error={judged.errors['rename-unit']}
        onChange={(chosen) => {
          setUnits(chosen);
          // Most new names are the old one with a few letters changed.
          if (name === '' && chosen[0]) setName(chosen[0].name);
        }}
      />
      <TextInput
        id={fieldId('rename-name')}
        label={words.newName}
        required
        maxLength={200}
        value={name}
        error={judged.errors['rename-name']}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <div className={classes.grid}>
        <TextInput
          label={words.abbreviation}
          description={words.abbreviationHint}
          maxLength={20}
          value={abbreviation}
          onChange={(event) => setAbbreviation(event.currentTarget.value)}
        />
        <TextInput
          label={words.placeName}
          description={words.placeNameHint}
          maxLength={100}
          value={placeName}
          onChange={(event) => setPlaceName(event.currentTarget.value)}
        />
      </div>
    </FormFrame>
  );
}

interface RekindFormProps extends StepFormProps {
  readonly start: RekindStep | undefined;
  readonly unit: NamedUnit | undefined;
}

export function RekindForm({ start, unit: startUnit, onDone, onCancel }: RekindFormProps) {
  const [units, setUnits] = useState(startUnit ? [startUnit] : []);
  const [kind, setKind] = useState<UnitKind>(start?.kind ?? startUnit?.kind ?? 'school');
  const [levels, setLevels] = useState<readonly Level[]>(start?.levels ?? startUnit?.levels ?? []);
  const [unit] = units;
  const isSchool = unitKinds[kind].side === 'school';
  const judged = useJudged(() => ({
    'rekind-unit': unit ? undefined : reformWords.picker.missing,
    levels: kind === 'school' && levels.length === 0 ? words.levelsMissing : undefined,
  }));
  const submit = () => {
    if (unit) onDone([{ step: 're-kind', unitId: unit.unitId, kind, levels: isSchool ? levels : [] }], units);
  };
  return (
    <FormFrame kind="re-kind" judged={judged} onSubmit={submit} onCancel={onCancel}>
      <UnitsField
        name="rekind-unit"
        label={words.unit}
        value={units}
        error={judged.errors['rekind-unit']}
        onChange={(chosen) => {
          setUnits(chosen);
          if (!chosen[0]) return;
          setKind(chosen[0].kind);
          setLevels(chosen[0].levels);
        }}
      />
      <NativeSelect
        label={words.kind}
        value={kind}
        data={unitKindNames.map((value) => ({ value, label: unitKinds[value].name }))}
        onChange={(event) => setKind(event.currentTarget.value as UnitKind)}
      />
      {isSchool ? <LevelsField value={levels} error={judged.errors.levels} onChange={setLevels} /> : null}
    </FormFrame>
  );
}
