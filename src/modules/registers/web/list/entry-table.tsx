import { Link, useNavigate } from '@tanstack/react-router';
import { formatDate } from '#base/date.ts';
import { type Column, DataTable } from '#ui/data-table.tsx';
import { useListKeys } from '#ui/list-keys.ts';
import { words as general } from '#ui/words.ts';
import type { Definition, Field } from '../../rules/definition.ts';
import { titleOf } from '../../rules/say-entry.ts';
import { StateMark } from '../entry/state-mark.tsx';
import { type ListedEntry, registerPath } from '../registers-api.ts';
import { columnFields, showField } from '../show-field.ts';
import { registerWords } from '../words.ts';
import classes from './list.module.css';

const words = registerWords.list;

interface EntryTableProps {
  readonly definition: Definition;
  readonly entries: readonly ListedEntry[];
  /** Entries of several units: each says whose it is. */
  readonly withUnit: boolean;
}

/** Entries in the columns of their register: a table on a desk, cards on a phone. The first column opens the entry. */
export function EntryTable({ definition, entries, withUnit }: EntryTableProps) {
  const navigate = useNavigate();
  const address = ({ unitId, id }: ListedEntry) => registerPath(unitId, definition.code, id);
  const keys = useListKeys(entries.length, (index) => {
    const entry = entries[index];
    if (entry) void navigate({ to: address(entry) });
  });
  const fields = columnFields(definition);
  // A column nobody has written in takes no room on the screen; on paper and in the file it stands.
  const [lead, ...others] = fields.filter(
    (field, index) => index === 0 || field.required || entries.some(({ values }) => showField(field, values) !== ''),
  );
  if (!lead) return null;
  const columns: Column<ListedEntry>[] = [
    {
      key: lead.code,
      head: lead.name,
      cell: (entry) => (
        <Link
          to={address(entry)}
          className={classes.link}
          aria-label={words.openEntry(`${formatDate(entry.day)}, ${titleOf(definition, entry.values)}`)}
        >
          <Cell field={lead} entry={entry} />
        </Link>
      ),
    },
    ...(withUnit ? [{ key: 'unit', head: words.unit, cell: ({ unitName }: ListedEntry) => unitName }] : []),
    ...others.map(
      (field): Column<ListedEntry> => ({
        key: field.code,
        head: field.name,
        kind: field.kind === 'count' ? 'number' : 'text',
        ...(field.code === definition.title ? { width: '22%' } : {}),
        cell: (entry) => <Cell field={field} entry={entry} />,
      }),
    ),
    ...(definition.states
      ? [
          {
            key: 'state',
            head: words.stateColumn,
            cell: ({ state }: ListedEntry) => <StateMark definition={definition} state={state} />,
          },
        ]
      : []),
  ];
  return (
    <div className={classes.table}>
      <DataTable
        caption={definition.words.name}
        dense
        cards
        rows={entries}
        rowKey={({ id }) => id}
        rowProps={(_, index) => ({ ...keys.propsFor(index) })}
        columns={columns}
      />
    </div>
  );
}

function Cell({ field, entry }: { field: Field; entry: ListedEntry }) {
  const text = showField(field, entry.values) || general.blank;
  return entry.withdrawn ? (
    <>
      <s className={classes.out}>{text}</s>
      {field.kind === 'day' ? <span className={classes.mark}> {words.withdrawnMark}</span> : null}
    </>
  ) : (
    text
  );
}
