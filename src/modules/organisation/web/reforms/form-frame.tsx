import { Button, Group, Stack, Title } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { ErrorSummary } from '#ui/error-summary.tsx';
import type { FieldErrors } from '#ui/fields.ts';
import { words as general } from '#ui/words.ts';
import type { ReformStep } from '../../rules/reform/steps.ts';
import classes from './reforms.module.css';
import type { NamedUnit } from './reforms-api.ts';
import { type StepKind, stepWords } from './step-words.ts';

/** What a form of one step is given and gives back. */
export interface StepFormProps {
  readonly onDone: (steps: ReformStep[], units: readonly NamedUnit[]) => void;
  readonly onCancel: () => void;
}

/** What is wrong in a form of pickers and choices, shown after the first try to finish. */
export function useJudged(judge: () => FieldErrors) {
  const [attempt, setAttempt] = useState(0);
  const found = judge();
  return {
    errors: attempt > 0 ? found : {},
    attempt,
    isReady: (): boolean => {
      setAttempt((count) => count + 1);
      return !Object.values(found).some(Boolean);
    },
  };
}

interface FormFrameProps {
  readonly kind: StepKind;
  readonly judged: ReturnType<typeof useJudged>;
  readonly onSubmit: () => void;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}

/** A form of one step: what it is, what is wrong, and the way out. */
export function FormFrame({ kind, judged, onSubmit, onCancel, children }: FormFrameProps) {
  return (
    <form
      className={classes.form}
      aria-label={stepWords.kinds[kind]}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (judged.isReady()) onSubmit();
      }}
    >
      <Stack>
        <div>
          <Title order={3}>{stepWords.kinds[kind]}</Title>
          <p className={classes.quiet}>{stepWords.hints[kind]}</p>
        </div>
        <ErrorSummary errors={judged.errors} attempt={judged.attempt} />
        {children}
        <Group>
          <Button type="submit">{stepWords.form.done}</Button>
          <Button variant="default" onClick={onCancel}>
            {general.cancel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
