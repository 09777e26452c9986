import { UnstyledButton } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { fieldId } from '#ui/fields.ts';
import { registerWords } from '../words.ts';
import classes from './form.module.css';

const words = registerWords.form;

/** As many chips stand at once where there are more than a hand can look over; the chosen and the last ones always do. */
const AT_ONCE = 8;

interface Chip {
  readonly code: string;
  readonly name: string;
}

interface ChipsProps {
  /** Place of the field, as `fieldId` takes it. */
  readonly where: string;
  readonly label: string;
  readonly help: string;
  readonly error: string | undefined;
  readonly warning: string | undefined;
  readonly kind: 'radio' | 'checkbox';
  readonly chips: readonly Chip[];
  readonly chosen: readonly string[];
  /** Codes that are shown from the beginning. */
  readonly near: readonly string[];
  readonly onToggle: (code: string, on: boolean) => void;
  readonly children?: ReactNode;
}

/** A choice by touch: one chip a choice, one of them or several pressed. */
export function Chips(props: ChipsProps) {
  const { where, label, help, error, warning, kind, chips, chosen, near, onToggle, children } = props;
  const [all, setAll] = useState(false);
  // Chosen once: a chip that jumps away under the finger is worse than one too many.
  const [first] = useState(() => new Set([...chosen, ...near, ...chips.slice(0, AT_ONCE).map(({ code }) => code)]));
  const folds = !all && chips.length > AT_ONCE + 2;
  const shown = folds ? chips.filter(({ code }) => first.has(code) || chosen.includes(code)) : chips;
  const id = fieldId(where);
  const told = error ?? warning;
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      className={classes.group}
      aria-describedby={[help ? `${id}-help` : '', told ? `${id}-told` : ''].filter(Boolean).join(' ') || undefined}
    >
      <legend className={classes.legend}>{label}</legend>
      {help ? (
        <p id={`${id}-help`} className={classes.help}>
          {help}
        </p>
      ) : null}
      <div className={classes.chips}>
        {shown.map(({ code, name }) => (
          <label key={code} className={classes.chip}>
            <input
              type={kind}
              name={id}
              checked={chosen.includes(code)}
              onChange={(event) => onToggle(code, event.currentTarget.checked)}
            />
            <span>{name}</span>
          </label>
        ))}
        {shown.length < chips.length ? (
          <UnstyledButton className={classes.moreChips} onClick={() => setAll(true)}>
            {words.moreChoices(chips.length - shown.length)}
          </UnstyledButton>
        ) : null}
      </div>
      {told ? (
        <p id={`${id}-told`} className={error ? classes.error : classes.warning}>
          {told}
        </p>
      ) : null}
      {children}
    </fieldset>
  );
}
