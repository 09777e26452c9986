import { Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { ConfirmButton } from '#ui/confirm-button.tsx';
import { Progress } from '#ui/loading.tsx';
import { toast } from '#ui/toast.ts';
import { useCommand } from '#ui/use-command.ts';
import { groupChanges } from './group-changes.ts';
import { OutdatedNote } from './outdated-note.tsx';
import { reformWords } from './reform-words.ts';
import classes from './reforms.module.css';
import { type RehearsedReform, reformsApi } from './reforms-api.ts';

const words = reformWords.confirm;

interface ConfirmSectionProps {
  readonly officeId: string;
  readonly reform: RehearsedReform;
}

/** Applies the reform after one plain sentence of what will happen and to how many. */
export function ConfirmSection({ officeId, reform }: ConfirmSectionProps) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const path = `/reforms/${officeId}/${reform.id}`;
  const { changes, findings } = reform.rehearsal;
  const { opens, ends, moves, facts } = useMemo(() => groupChanges(changes), [changes]);
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const confirm = useCommand(
    (revision: number, options) =>
      reformsApi('POST /api/units/:unitId/reforms/:reformId/confirm', {
        params: { unitId: officeId, reformId: reform.id },
        body: { revision },
        ...options,
      }),
    async ({ changed }) => {
      // The page of the reform would show the draft it remembers for a moment.
      client.removeQueries({ type: 'inactive' });
      await client.invalidateQueries();
      await navigate({ to: path });
      toast(words.done(changed));
    },
  );
  const counts = { opens: opens.length, ends: ends.length, moves, facts: facts.length };
  const parts = (Object.keys(counts) as (keyof typeof counts)[]).flatMap((key) =>
    counts[key] > 0 ? [words.part[key](counts[key])] : [],
  );
  return (
    <section className={classes.section} data-screen-only>
      <Title order={2}>{words.title}</Title>
      <div className={classes.stack}>
        {errors > 0 ? (
          <p>{words.blocked(errors)}</p>
        ) : (
          <ConfirmButton
            label={words.label}
            variant="filled"
            consequence={words.sum(reform.effectiveOn, parts)}
            busy={confirm.busy}
            onConfirm={() => confirm.run(reform.revision)}
          >
            {words.undoLater}
          </ConfirmButton>
        )}
        {confirm.busy ? <Progress what={words.busy} /> : null}
        <OutdatedNote error={confirm.error} path={path} />
      </div>
    </section>
  );
}
