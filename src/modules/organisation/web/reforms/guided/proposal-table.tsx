import { Checkbox, NativeSelect } from '@mantine/core';
import { useMemo, useState } from 'react';
import { DataTable } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { words as general } from '#ui/words.ts';
import { kindWord } from '../../../rules/kind-word.ts';
import classes from '../reforms.module.css';
import type { Abolition, AbolitionRow } from './guided-api.ts';
import { guidedWords as words } from './guided-words.ts';

interface ProposalTableProps {
  readonly proposal: Abolition;
  readonly decisions: Readonly<Record<string, string>>;
  readonly onDecide: (unitId: string, toId: string | undefined) => void;
}

/** Where a school may go: the communes its own was divided between, else any of them; and where it was proposed. */
function optionsOf(row: AbolitionRow, { communes }: Abolition) {
  const proposed = row.toId && row.toName ? [{ unitId: row.toId, name: row.toName }] : [];
  const others = (row.choices.length > 0 ? row.choices : communes).filter(({ unitId }) => unitId !== row.toId);
  return [...proposed, ...others].map(({ unitId, name }) => ({ value: unitId, label: name }));
}

/** Nothing to choose: it stays, or belongs to the Sở by its level. */
const isSettled = ({ because, choices, toId }: AbolitionRow): boolean =>
  because === 'stays' || (because === 'department' && toId !== null && choices.length === 0);

/** Each school with its proposed place and why; whatever nobody can tell is chosen here. */
export function ProposalTable({ proposal, decisions, onDecide }: ProposalTableProps) {
  const [onlyOpen, setOnlyOpen] = useState(proposal.undecided > 0);
  // What was open stays in view while it is decided, or the row would vanish under the hand.
  const rows = useMemo(
    () => (onlyOpen ? proposal.rows.filter(({ toId }) => toId === null) : proposal.rows),
    [onlyOpen, proposal.rows],
  );
  if (proposal.rows.length === 0) return <EmptyState title={words.none}>{words.noneLead}</EmptyState>;
  const cellTo = (row: AbolitionRow) =>
    isSettled(row) ? (
      (row.toName ?? general.blank)
    ) : (
      <NativeSelect
        className={classes.choice}
        aria-label={words.toOf(row.name)}
        value={decisions[row.unitId] ?? row.toId ?? ''}
        data={[...(row.toId === null ? [{ value: '', label: words.notYet }] : []), ...optionsOf(row, proposal)]}
        onChange={(event) => {
          const { value } = event.currentTarget;
          onDecide(row.unitId, value === '' || value === row.toId ? undefined : value);
        }}
      />
    );
  return (
    <>
      {proposal.undecided > 0 ? (
        <Checkbox
          mb="sm"
          label={words.onlyOpen}
          checked={onlyOpen}
          onChange={(event) => setOnlyOpen(event.currentTarget.checked)}
        />
      ) : null}
      <DataTable
        caption={words.table}
        cards
        rows={rows}
        rowKey={(row) => row.unitId}
        columns={[
          {
            key: 'school',
            head: words.school,
            cell: (row) => (
              <>
                {row.name} <div className={classes.quiet}>{kindWord(row)}</div>
              </>
            ),
          },
          { key: 'from', head: words.from, cell: (row) => row.fromName ?? general.blank },
          { key: 'old', head: words.oldCommune, cell: (row) => row.oldCommune ?? general.blank },
          { key: 'to', head: words.to, cell: cellTo },
          {
            key: 'why',
            head: words.why,
            cell: (row) => words.because[decisions[row.unitId] ? 'decided' : row.because],
          },
        ]}
      />
    </>
  );
}
