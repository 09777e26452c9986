import { Button } from '@mantine/core';
import { fieldId } from '#ui/fields.ts';
import type { RowsField } from '../../rules/definition.ts';
import { type RowValue, rowsIn, type SimpleValue, type Value, type Values } from '../../rules/values.ts';
import { registerWords } from '../words.ts';
import { FieldInput } from './field-input.tsx';
import classes from './form.module.css';

const words = registerWords.form;

interface RowsFieldProps {
  readonly field: RowsField;
  readonly values: Values;
  readonly day: string | undefined;
  readonly told: (where: string, severity: 'error' | 'warning') => string | undefined;
  readonly onChange: (place: string, value: Value) => void;
}

/** A small table of an entry: a card a line on a phone, a row a line on a desk. */
export function RowsInput({ field, values, day, told, onChange }: RowsFieldProps) {
  const rows = rowsIn(values, field.code);
  const error = told(field.code, 'error');
  const id = fieldId(field.code);
  const set = (index: number, place: string, value: Value) =>
    onChange(
      field.code,
      rows.map((row, at) => (at === index ? { ...row, [place]: value as SimpleValue } : row)),
    );
  return (
    <fieldset id={id} tabIndex={-1} className={classes.group} aria-describedby={error ? `${id}-told` : undefined}>
      <legend className={classes.legend}>{field.name}</legend>
      {field.help ? <p className={classes.help}>{field.help}</p> : null}
      {rows.length === 0 ? <p className={classes.help}>{words.noLines}</p> : null}
      <div className={classes.lines}>
        {rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line has no name of its own; fields hold no state but what is typed.
          <fieldset key={index} className={classes.line}>
            <legend className={classes.lineName}>{words.line(index + 1)}</legend>
            <div className={classes.cells}>
              {field.columns.map((column) => (
                <FieldInput
                  key={column.code}
                  field={column}
                  where={`${field.code}.${index}.${column.code}`}
                  values={row}
                  last={{}}
                  day={day}
                  error={told(`${field.code}.${index}.${column.code}`, 'error')}
                  warning={told(`${field.code}.${index}.${column.code}`, 'warning')}
                  onChange={(place, value) => set(index, place, value)}
                />
              ))}
              <Button
                variant="subtle"
                className={classes.dropLine}
                aria-label={words.dropLineOf(index + 1)}
                onClick={() =>
                  onChange(
                    field.code,
                    rows.filter((_, at) => at !== index),
                  )
                }
              >
                {words.dropLine}
              </Button>
            </div>
          </fieldset>
        ))}
      </div>
      {rows.length < field.most ? (
        <Button variant="default" onClick={() => onChange(field.code, [...rows, {} satisfies RowValue])}>
          {words.addLine}
        </Button>
      ) : null}
      {error ? (
        <p id={`${id}-told`} className={classes.error}>
          {error}
        </p>
      ) : null}
    </fieldset>
  );
}
