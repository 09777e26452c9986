import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { formatDate, isPlainDate } from '#base/date.ts';
import { readDay } from '#base/read-day.ts';
import { fieldId } from './fields.ts';
import { words } from './words.ts';

interface DayFieldProps {
  /** Name as given to `fieldId`. */
  readonly name: string;
  readonly label: string;
  /** A day, empty, or what was typed and is no day. */
  readonly value: string;
  readonly description?: string | null;
  readonly error?: string | undefined;
  /** No form judges it: left with what is no day, it says so itself. */
  readonly alone?: boolean;
  readonly width?: string;
  readonly onChange: (value: string) => void;
}

/**
 * A day typed as Vietnamese write it. Not the browser's own field: that one follows the language of the browser, and in
 * an English one 12 June reads 06/12.
 */
export function DayField({ name, label, value, description, error, alone = false, width, onChange }: DayFieldProps) {
  const [typing, setTyping] = useState<string>();
  const isNoDay = alone && typing === undefined && value !== '' && !isPlainDate(value);
  return (
    <TextInput
      id={fieldId(name)}
      label={label}
      description={description}
      error={error ?? (isNoDay ? words.dayWrong : undefined)}
      inputMode="numeric"
      autoComplete="off"
      placeholder={words.dayHint}
      maxLength={10}
      {...(width ? { w: width } : {})}
      value={typing ?? (isPlainDate(value) ? formatDate(value) : value)}
      onChange={(event) => {
        const text = event.currentTarget.value;
        setTyping(text);
        onChange(readDay(text));
      }}
      onBlur={() => setTyping(undefined)}
    />
  );
}
