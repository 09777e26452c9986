import { Button, Stack, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { DataTable } from '#ui/data-table.tsx';
import { useGrant } from '#ui/session.ts';
import { words as general } from '#ui/words.ts';
import type { CellChange, RecognisedRow } from '../rules/recognise-units.ts';
import { columnOf } from '../rules/unit-sheet-columns.ts';
import { NewReform } from './reforms/new-reform.tsx';
import { unitWords } from './words.ts';

const words = unitWords.import.changes;

interface ChangedCell extends CellChange {
  readonly unit: RecognisedRow;
}

/** What a sheet says otherwise of units that are there: the steps of a reform, or where each is changed. */
export function ChangedUnits({ rows }: { readonly rows: readonly RecognisedRow[] }) {
  const grant = useGrant();
  const [drafting, setDrafting] = useState(false);
  const cells = rows.flatMap((unit) => unit.changes.map((change): ChangedCell => ({ ...change, unit })));
  const steps = rows.flatMap((row) => row.steps);
  return (
    <Stack component="section" gap="xs">
      <Title order={3}>{words.title(rows.length)}</Title>
      <p>{words.lead}</p>
      <DataTable
        caption={words.table}
        dense
        cards
        rows={cells}
        rowKey={({ unit, column }) => `${unit.row} ${column}`}
        columns={[
          { key: 'unit', head: words.unit, cell: ({ unit }) => <Link to={`/units/${unit.unitId}`}>{unit.name}</Link> },
          { key: 'column', head: words.column, cell: ({ column }) => columnOf(column).header },
          { key: 'before', head: words.before, cell: ({ before }) => before || general.blank },
          { key: 'after', head: words.after, cell: ({ after }) => after || general.blank },
          { key: 'by', head: words.by, cell: ({ by }) => words[by] },
        ]}
      />
      {steps.length > 0 && grant && !drafting ? (
        <Button variant="default" mt="xs" style={{ alignSelf: 'start' }} onClick={() => setDrafting(true)}>
          {words.draft(steps.length)}
        </Button>
      ) : null}
      {drafting && grant ? (
        <NewReform officeId={grant.unitId} steps={steps} onCancel={() => setDrafting(false)} />
      ) : null}
    </Stack>
  );
}
