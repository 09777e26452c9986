import { Group } from '@mantine/core';
import { DayField } from '#ui/day-field.tsx';
import type { FieldErrors } from '#ui/fields.ts';
import { peopleWords } from './people-words.ts';

const words = peopleWords.add;

interface RoleDaysProps {
  readonly form: {
    readonly values: { readonly from: string; readonly until: string };
    readonly errors: FieldErrors;
    readonly set: (name: 'from' | 'until', day: string) => void;
  };
}

/** The first and the last day of a role. */
export function RoleDays({ form: { values, errors, set } }: RoleDaysProps) {
  return (
    <Group align="flex-start">
      {(['from', 'until'] as const).map((name) => (
        <DayField
          key={name}
          name={name}
          label={words[name]}
          value={values[name]}
          error={errors[name]}
          width="12rem"
          onChange={(day) => set(name, day)}
        />
      ))}
    </Group>
  );
}
