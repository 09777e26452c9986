import { Button, Group, Stack } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { type FieldErrors, fieldId } from '#ui/fields.ts';
import { words as general } from '#ui/words.ts';

interface OpenedFormProps {
  /** What the form is called, as the button that opened it. */
  readonly label: string;
  readonly word: string;
  /** Name of the field the keyboard goes to first; left to the page where not said. */
  readonly focus?: string;
  /** Frames the form; else it is as wide as its fields may be. */
  readonly className?: string | undefined;
  readonly form: { readonly errors: FieldErrors; readonly attempt: number; readonly isReady: () => boolean };
  readonly command: { readonly busy: boolean; readonly error: unknown };
  /** Told in place of what is said of any failure. */
  readonly failure?: ReactNode;
  readonly onReady: () => void;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}

/** A form that a button opened on its page: the keyboard goes into it, and it can be left again. */
export function OpenedForm(props: OpenedFormProps) {
  const { label, word, focus, className, form, command, failure, onReady, onCancel, children } = props;
  useEffect(() => {
    if (focus) document.getElementById(fieldId(focus))?.focus();
  }, [focus]);
  return (
    <form
      noValidate
      className={className}
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        if (form.isReady()) onReady();
      }}
    >
      <Stack {...(className ? {} : { maw: '40rem' })}>
        <ErrorSummary errors={form.errors} attempt={form.attempt} />
        {failure ?? <FailureNote error={command.error} />}
        {children}
        <Group>
          <Button type="submit" loading={command.busy}>
            {word}
          </Button>
          <Button variant="default" disabled={command.busy} onClick={onCancel}>
            {general.cancel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
