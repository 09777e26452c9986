import { Button, Group, Stack } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { useCommand } from '#ui/use-command.ts';
import { words as general } from '#ui/words.ts';
import type { ReformStep } from '../../rules/reform/steps.ts';
import { useJudged } from './form-frame.tsx';
import { type HeadTyped, judgeHead, ReformHead } from './reform-head.tsx';
import { reformWords } from './reform-words.ts';
import classes from './reforms.module.css';
import { reformsApi, sent } from './reforms-api.ts';

interface NewReformProps {
  readonly officeId: string;
  /** Steps that are there already. */
  readonly steps?: readonly ReformStep[];
  readonly onCancel: () => void;
}

/** Begins a draft: a name, a day and the text it rests on; further steps come on its own page. */
export function NewReform({ officeId, steps = [], onCancel }: NewReformProps) {
  const navigate = useNavigate();
  const [typed, setTyped] = useState<HeadTyped>({ name: '', effectiveOn: '', legalBasis: '' });
  const judged = useJudged(() => judgeHead(typed));
  const create = useCommand(
    (head: HeadTyped, options) =>
      reformsApi('POST /api/units/:unitId/reforms', {
        params: { unitId: officeId },
        body: { ...head, steps: sent(steps), knowsAccepted: false },
        ...options,
      }),
    ({ id }) => navigate({ to: `/reforms/${officeId}/${id}` }),
  );
  return (
    <form
      className={classes.form}
      aria-label={reformWords.list.fresh}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (judged.isReady()) void create.run(typed);
      }}
    >
      <Stack>
        <ErrorSummary errors={judged.errors} attempt={judged.attempt} />
        <ReformHead
          value={typed}
          errors={judged.errors}
          onChange={(change) => setTyped((before) => ({ ...before, ...change }))}
        />
        <FailureNote error={create.error} />
        <Group>
          <Button type="submit" loading={create.busy}>
            {reformWords.head.create}
          </Button>
          <Button variant="default" disabled={create.busy} onClick={onCancel}>
            {general.cancel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
