import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { ErrorSummary } from './error-summary.tsx';
import { FailureNote } from './failure-note.tsx';
import type { FieldErrors } from './fields.ts';
import classes from './kept-form.module.css';
import { KeptText, RestoredNote } from './kept-text.tsx';
import type { Draft } from './use-draft.ts';
import { words } from './words.ts';

interface KeptFormProps {
  readonly draft: Pick<Draft<unknown>, 'restored' | 'discard' | 'keptAt'>;
  /** What must be mended, by field; and how often somebody tried to send it (see `ErrorSummary`). */
  readonly errors: FieldErrors;
  readonly attempt: number;
  readonly error: unknown;
  readonly busy: boolean;
  /** What `above` says must be chosen first. */
  readonly blocked?: boolean;
  /** What the button says. */
  readonly word: string;
  /** Before everything else in the form. */
  readonly above?: ReactNode;
  readonly onSubmit: () => void;
  readonly children: ReactNode;
}

/** The frame of a form whose typing is kept on the device: what came back, what is wrong, the fields, the button. */
export function KeptForm(props: KeptFormProps) {
  const { draft, errors, attempt, error, busy, blocked = false, word, above, onSubmit, children } = props;
  return (
    <form
      noValidate
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!blocked) onSubmit();
      }}
    >
      {above}
      {draft.restored ? <RestoredNote onDiscard={draft.discard} /> : null}
      <ErrorSummary errors={errors} attempt={attempt} />
      <FailureNote error={error} />
      {children}
      <div className={classes.foot}>
        <Button type="submit" loading={busy} disabled={blocked}>
          {word}
        </Button>
        {blocked ? <strong>{words.behind.first}</strong> : null}
        <KeptText keptAt={draft.keptAt} />
      </div>
    </form>
  );
}
