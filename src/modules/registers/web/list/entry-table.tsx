import { Link, useNavigate } from '@tanstack/react-router';
import { formatDate } from '#base/date.ts';
import { type Column, DataTable } from '#ui/data-table.tsx';
import { useListKeys } from '#ui/list-keys.ts';
import { words as general } from '#ui/words.ts';
import type { Definition, Field } from '../../rules/definition.ts';
import { titleOf } from '../../rules/say-entry.ts';
import { StateMark } from '../entry/state-mark.tsx';
import { FilesMark } from '../evidence/files-mark.tsx';
import { ledgerWords } from '../ledger/ledger-words.ts';
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
          aria-label={words.openEntry(`${saidDay(entry)}, ${titleOf(definition, entry.values)}`)}
        >
          <Cell field={lead} entry={entry} isTitle={lead.code === definition.title} />
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
        cell: (entry) => <Cell field={field} entry={entry} isTitle={field.code === definition.title} />,
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

/** What an entry is that no longer counts: struck out, or one of a pair of a ledger. */
function markOf({ withdrawn, counters, counteredBy }: ListedEntry): string | undefined {
  if (withdrawn) return words.withdrawnMark;
  if (counters) return ledgerWords.marks.counter;
  return counteredBy ? ledgerWords.marks.countered : undefined;
}

const saidDay = (entry: ListedEntry): string => [formatDate(entry.day), markOf(entry)].filter(Boolean).join(' ');

interface CellProps {
  readonly field: Field;
  readonly entry: ListedEntry;
  readonly isTitle: boolean;
}

function Cell({ field, entry, isTitle }: CellProps) {
  const text = showField(field, entry.values) || general.blank;
  const mark = field.kind === 'day' ? markOf(entry) : undefined;
  return (
    <>
      {entry.withdrawn ? <s className={classes.out}>{text}</s> : text}
      {mark ? <span className={classes.mark}> {mark}</span> : null}
      {isTitle ? <FilesMark count={entry.files} /> : null}
    </>
  );
}
