import { UnstyledButton } from '@mantine/core';
import classes from './part-filter.module.css';

interface PartFilterProps<Name extends string> {
  /** What is chosen, for instance “Xem”. */
  readonly legend: string;
  readonly parts: readonly { readonly name: Name; readonly word: string }[];
  readonly chosen: Name;
  readonly onChoose: (name: Name) => void;
}

/** Which part of a list is shown: one button each, one of them pressed. */
export const PartFilter = <Name extends string>({ legend, parts, chosen, onChoose }: PartFilterProps<Name>) => (
  <fieldset className={classes.parts}>
    <legend className={classes.legend}>{legend}</legend>
    {parts.map(({ name, word }) => (
      <UnstyledButton key={name} className={classes.part} aria-pressed={name === chosen} onClick={() => onChoose(name)}>
        {word}
      </UnstyledButton>
    ))}
  </fieldset>
);
