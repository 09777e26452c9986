import { type ChangeEvent, useState } from 'react';
import { ApiRefusal } from './api-errors.ts';

/** Sentence by field name; absent or undefined means nothing to mend. */
export type FieldErrors = Readonly<Record<string, string | undefined>>;

export const fieldId = (name: string): string => `field-${name.replace(/[^\w-]+/g, '-')}`;

type TextFields = Readonly<Record<string, string>>;

interface TextFieldProps {
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>) => void;
}

/**
 * A small form of text fields: values, errors beside the fields, and the count of tries that `ErrorSummary` wants.
 * `judge` says what is wrong with the values; a field stops being red as soon as it is changed.
 */
export function useFields<T extends TextFields>(initial: T, judge: (values: T) => FieldErrors) {
  const [values, setValues] = useState(initial);
  const [errors, setErrors] = useState<FieldErrors>({});
  const [attempt, setAttempt] = useState(0);

  const set = (name: keyof T & string, value: string) => {
    setValues((before) => ({ ...before, [name]: value }));
    setErrors((before) => ({ ...before, [name]: undefined }));
  };

  return {
    values,
    errors,
    attempt,
    set,
    /** Props of one Mantine input. */
    field: (name: keyof T & string): TextFieldProps => ({
      id: fieldId(name),
      name,
      value: values[name] ?? '',
      error: errors[name],
      onChange: (event) => set(name, event.currentTarget.value),
    }),
    /** True when nothing is wrong; otherwise the errors are shown. */
    isReady: (): boolean => {
      const found = judge(values);
      setErrors(found);
      setAttempt((count) => count + 1);
      return !Object.values(found).some(Boolean);
    },
    reset: () => {
      setValues(initial);
      setErrors({});
    },
  };
}

const lastStep = (where: string): string => where.split(/[./]/).at(-1) ?? where;

/** What the server found wrong, beside the fields of `values` it is about; empty when it is about none of them. */
export function errorsBeside(error: unknown, values: TextFields): FieldErrors {
  if (!(error instanceof ApiRefusal)) return {};
  const named = error.findings.map(({ where, sentence }) => [lastStep(where), sentence ?? error.sentence] as const);
  return Object.fromEntries(named.filter(([name]) => name in values));
}
