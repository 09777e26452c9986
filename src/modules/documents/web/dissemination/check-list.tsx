import { Checkbox } from '@mantine/core';
import { fieldId } from '#ui/fields.ts';
import classes from './dissemination.module.css';

interface CheckListProps<T extends string> {
  /** The field, for a mistake to lead to it. */
  readonly name: string;
  readonly label: string;
  readonly options: readonly T[];
  readonly wordOf: Readonly<Record<T, string>>;
  readonly chosen: readonly T[];
  readonly error?: string | undefined;
  readonly onChoose: (chosen: T[]) => void;
}

/** Some of a few things, each ticked by itself; a mistake leads to the first. */
export function CheckList<T extends string>(props: CheckListProps<T>) {
  const { name, label, options, wordOf, chosen, error, onChoose } = props;
  return (
    <Checkbox.Group label={label} value={[...chosen]} error={error} onChange={(value) => onChoose(value as T[])}>
      <div className={classes.choices}>
        {options.map((option, at) => (
          <Checkbox
            key={option}
            value={option}
            label={wordOf[option]}
            className={classes.choice}
            {...(at === 0 ? { id: fieldId(name) } : {})}
          />
        ))}
      </div>
    </Checkbox.Group>
  );
}
