import type { Choice, Definition, Field } from './definition.ts';
import { OTHER_NAME } from './say-entry.ts';
import { OTHER } from './values.ts';

/** What entries that hold one choice amount to; null: those that hold none. */
export interface Part {
  readonly choice: string | null;
  readonly amount: number;
}

export interface NamedPart extends Part {
  readonly name: string;
}

type ChoiceField = Extract<Field, { choices: unknown }>;

/** The fields a measure can be broken down by. */
export const fieldsToBreakDownBy = ({ fields }: Pick<Definition, 'fields'>): ChoiceField[] =>
  fields.filter((field): field is ChoiceField => 'choices' in field && !field.inside && field.choices.length > 1);

/** Parts by the names of their choices: in the order of the field, then “Khác”, then those that hold none. */
export function inChoiceOrder(
  { choices }: { readonly choices: readonly Choice[] },
  parts: readonly Part[],
): NamedPart[] {
  const order = new Map<string | null, readonly [number, string]>([
    ...choices.map(({ code, name }, at): [string, readonly [number, string]] => [code, [at, name]]),
    [OTHER, [choices.length, OTHER_NAME]],
    [null, [choices.length + 2, 'Không ghi']],
  ]);
  const of = (choice: string | null) => order.get(choice) ?? ([choices.length + 1, choice ?? ''] as const);
  return [...parts]
    .sort((a, b) => of(a.choice)[0] - of(b.choice)[0])
    .map(({ choice, amount }) => ({ choice, name: of(choice)[1], amount }));
}
