import { Checkbox, Group } from '@mantine/core';
import { fieldId } from '#ui/fields.ts';
import { type Level, levelNames, levels } from '../../rules/kinds.ts';
import { stepWords } from './step-words.ts';

interface LevelsFieldProps {
  readonly value: readonly Level[];
  readonly error: string | undefined;
  readonly onChange: (value: Level[]) => void;
}

export function LevelsField({ value, error, onChange }: LevelsFieldProps) {
  return (
    <Checkbox.Group
      id={fieldId('levels')}
      label={stepWords.form.levels}
      value={[...value]}
      error={error}
      onChange={(chosen) => onChange(levelNames.filter((level) => chosen.includes(level)))}
    >
      <Group>
        {levelNames.map((level) => (
          <Checkbox key={level} value={level} label={levels[level]} />
        ))}
      </Group>
    </Checkbox.Group>
  );
}
