import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { fieldId } from '#ui/fields.ts';
import { FormFrame, type StepFormProps, useJudged } from './form-frame.tsx';
import { reformWords } from './reform-words.ts';
import classes from './reforms.module.css';
import type { NamedUnit } from './reforms-api.ts';
import { stepWords } from './step-words.ts';
import { UnitsField } from './units-field.tsx';

const words = stepWords.form;

/** A part being written; its key stays while others come and go. */
export interface PartTyped {
  readonly key: number;
  readonly unit: NamedUnit | undefined;
  readonly part: string;
}

interface SplitFormProps extends StepFormProps {
  readonly startUnit: NamedUnit | undefined;
  readonly startParts: readonly Omit<PartTyped, 'key'>[];
}

const empty = { unit: undefined, part: '' };

export function SplitForm({ startUnit, startParts, onDone, onCancel }: SplitFormProps) {
  const [units, setUnits] = useState<readonly NamedUnit[]>(startUnit ? [startUnit] : []);
  const [parts, setParts] = useState<readonly PartTyped[]>(() =>
    (startParts.length > 0 ? startParts : [empty, empty]).map((part, key) => ({ ...part, key })),
  );
  const [unit] = units;
  const judged = useJudged(() => {
    const different = new Set(parts.flatMap((part) => part.unit?.unitId ?? []));
    return {
      'split-unit': unit ? undefined : reformWords.picker.missing,
      'split-parts': different.size < 2 ? words.partsFew : undefined,
      ...Object.fromEntries(
        parts.flatMap((part) => [
          [`part-unit-${part.key}`, part.unit ? undefined : reformWords.picker.missing],
          [`part-what-${part.key}`, part.part.trim() === '' ? words.partShort : undefined],
        ]),
      ),
    };
  });
  const change = (key: number, to: Partial<PartTyped>) =>
    setParts((before) => before.map((part) => (part.key === key ? { ...part, ...to } : part)));
  const submit = () => {
    if (!unit) return;
    const chosen = parts.flatMap((part) => (part.unit ? [{ unitId: part.unit.unitId, part: part.part.trim() }] : []));
    onDone(
      [{ step: 'split', unitId: unit.unitId, parts: chosen }],
      [unit, ...parts.flatMap((part) => part.unit ?? [])],
    );
  };
  return (
    <FormFrame kind="split" judged={judged} onSubmit={submit} onCancel={onCancel}>
      <UnitsField
        name="split-unit"
        label={words.splitUnit}
        description={words.splitHint}
        value={units}
        error={judged.errors['split-unit']}
        onChange={setUnits}
      />
      {parts.map((part, index) => (
        <div key={part.key} className={classes.part}>
          <UnitsField
            name={`part-unit-${part.key}`}
            label={words.part(index + 1)}
            value={part.unit ? [part.unit] : []}
            error={judged.errors[`part-unit-${part.key}`]}
            onChange={([chosen]) => change(part.key, { unit: chosen })}
          />
          <TextInput
            id={fieldId(`part-what-${part.key}`)}
            label={words.partWhat(index + 1)}
            description={words.partHint}
            maxLength={200}
            value={part.part}
            error={judged.errors[`part-what-${part.key}`]}
            onChange={(event) => change(part.key, { part: event.currentTarget.value })}
          />
          {parts.length > 2 ? (
            <Group>
              <Button
                variant="default"
                onClick={() => setParts((before) => before.filter(({ key }) => key !== part.key))}
              >
                {words.dropPart(index + 1)}
              </Button>
            </Group>
          ) : null}
        </div>
      ))}
      <Group>
        <Button
          id={fieldId('split-parts')}
          variant="default"
          onClick={() =>
            setParts((before) => [...before, { ...empty, key: Math.max(...before.map(({ key }) => key)) + 1 }])
          }
        >
          {words.addPart}
        </Button>
      </Group>
    </FormFrame>
  );
}
