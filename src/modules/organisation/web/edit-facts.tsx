import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useToday } from '#ui/server-day.ts';
import { toast } from '#ui/toast.ts';
import { useCommand } from '#ui/use-command.ts';
import type { UnitFacts } from '../rules/unit-draft.ts';
import { FactsForm, type TypedFacts } from './facts-form.tsx';
import { organisationApi } from './organisation-api.ts';
import { unitWords } from './words.ts';

interface EditFactsProps {
  readonly unitId: string;
  readonly revision: string;
  readonly fact: UnitFacts;
  readonly onClose: () => void;
}

export function EditFacts({ unitId, revision, fact, onClose }: EditFactsProps) {
  const client = useQueryClient();
  const today = useToday();
  // The page may learn of a newer revision meanwhile; what is typed here was made from this one.
  const [basedOn] = useState(revision);
  const change = useCommand(
    (body: { from: string; revision: string; facts: TypedFacts; note?: string }, options) =>
      organisationApi('PUT /api/units/:unitId/facts', { params: { unitId }, body, ...options }),
    async () => {
      toast(unitWords.form.saved);
      await client.invalidateQueries();
      onClose();
    },
  );
  const save = async (body: Parameters<typeof change.run>[0]) => {
    if (!(await change.run(body))) await client.invalidateQueries();
  };
  return (
    <FactsForm
      kind={fact.kind}
      start={{ ...fact, levels: [...fact.levels], tags: [...fact.tags] }}
      from={today}
      save={unitWords.form.save}
      busy={change.busy}
      error={change.error}
      changing
      onSave={(facts, from, note) => void save({ from, revision: basedOn, facts, ...(note ? { note } : {}) })}
      onCancel={onClose}
    />
  );
}
