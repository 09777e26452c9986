import { Checkbox } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ConfirmButton } from '#ui/confirm-button.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { Note } from '#ui/note.tsx';
import { toast } from '#ui/toast.ts';
import { useCommand } from '#ui/use-command.ts';
import classes from './programme.module.css';
import { programmeWords } from './programme-words.ts';
import { programmesApi, type WindowView } from './programmes-api.ts';

const words = programmeWords.offered;

/** Units that came after an open window opened: offered, never added by themselves. */
export function OfferedUnits({ unitId, window }: { unitId: string; window: WindowView }) {
  const params = { unitId, windowId: window.id };
  const client = useQueryClient();
  const offered = useQuery(programmesApi.query('GET /api/windows/:unitId/:windowId/offered', { params }));
  const [left, setLeft] = useState<readonly string[]>([]);
  const add = useCommand(
    (unitIds: string[], options) =>
      programmesApi('POST /api/windows/:unitId/:windowId/assignments', { params, body: { unitIds }, ...options }),
    async ({ added }) => {
      toast(words.added(added));
      await client.invalidateQueries();
    },
  );
  const units = offered.data?.units ?? [];
  if (units.length === 0) return null;
  const chosen = units.map(({ id }) => id).filter((id) => !left.includes(id));
  return (
    <Note
      title={words.title(units.length, window.name)}
      actions={
        <ConfirmButton
          label={words.add}
          disabled={chosen.length === 0}
          busy={add.busy}
          consequence={words.consequence(chosen.length, window.name)}
          onConfirm={() => add.run(chosen)}
        >
          <FailureNote error={add.error} />
        </ConfirmButton>
      }
    >
      <p>{words.lead}</p>
      <fieldset className="plain" aria-label={words.choose}>
        {units.map((unit) => (
          <Checkbox
            key={unit.id}
            label={unit.told ? `${unit.name} (${unit.told})` : unit.name}
            className={classes.choice}
            checked={chosen.includes(unit.id)}
            onChange={(event) =>
              setLeft(event.currentTarget.checked ? left.filter((id) => id !== unit.id) : [...left, unit.id])
            }
          />
        ))}
      </fieldset>
    </Note>
  );
}
