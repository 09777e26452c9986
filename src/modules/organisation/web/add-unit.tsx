import { NativeSelect, Stack } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { yearOf } from '#base/date.ts';
import { useToday } from '#ui/server-day.ts';
import { toast } from '#ui/toast.ts';
import { useCommand } from '#ui/use-command.ts';
import { kindsUnder } from '../rules/chains.ts';
import { parentKindsOf } from '../rules/default-relations.ts';
import { type UnitKind, unitKinds } from '../rules/kinds.ts';
import { type CreatableKind, creatableKinds } from '../rules/unit-sheet-columns.ts';
import { FactsForm, type TypedFacts } from './facts-form.tsx';
import { organisationApi } from './organisation-api.ts';
import { unitWords } from './words.ts';

interface AddUnitProps {
  readonly parent: { readonly unitId: string; readonly name: string; readonly kind: UnitKind };
  /** The kind to begin with, where it may stand below the parent. */
  readonly asked?: string | undefined;
  readonly onClose: () => void;
}

export function AddUnit({ parent, asked, onClose }: AddUnitProps) {
  const client = useQueryClient();
  const today = useToday();
  // Those of the chain in force come first; what was before it can still be recorded.
  const inChain = kindsUnder(parent.kind, today);
  const isInChain = (kind: UnitKind) => inChain.includes(kind) || kind === 'police';
  const kinds = creatableKinds
    .filter((kind) => parentKindsOf(kind).includes(parent.kind))
    .sort((a, b) => Number(isInChain(b)) - Number(isInChain(a)));
  const [kind, setKind] = useState<CreatableKind>(
    kinds.find((each) => each === asked) ?? (kinds.includes('school') ? 'school' : (kinds[0] ?? 'school')),
  );
  const add = useCommand(
    (body: { from: string; kind: CreatableKind; facts: TypedFacts; reportsTo: string }, options) =>
      organisationApi('POST /api/units', { body, ...options }),
    async (_reply, { facts }) => {
      toast(unitWords.form.added(facts.name));
      await client.invalidateQueries();
      onClose();
    },
  );
  return (
    <Stack mt="md">
      <NativeSelect
        label={unitWords.form.kind}
        description={unitWords.form.under(parent.name)}
        data={kinds.map((value) => ({
          value,
          label: isInChain(value) ? unitKinds[value].name : `${unitKinds[value].name} (${unitWords.form.notInChain})`,
        }))}
        value={kind}
        onChange={(event) => setKind(event.currentTarget.value as CreatableKind)}
      />
      <FactsForm
        key={kind}
        kind={kind}
        start={{}}
        from={`${yearOf(today)}-01-01`}
        save={unitWords.form.add}
        busy={add.busy}
        error={add.error}
        changing={false}
        onSave={(facts, from) => void add.run({ from, kind, facts, reportsTo: parent.unitId })}
        onCancel={onClose}
      />
    </Stack>
  );
}
