import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { type CellFinding, type SentRow, sheetOf } from '#base/sheet-columns.ts';
import { Note } from '#ui/note.tsx';
import { useToday } from '#ui/server-day.ts';
import { SheetReview, TakeSheet } from '#ui/sheet/sheet-review.tsx';
import type { SheetTableProps } from '#ui/sheet/sheet-table.tsx';
import { toast } from '#ui/toast.ts';
import { useCommand } from '#ui/use-command.ts';
import { entryColumns, tableSheets } from '../../rules/sheet/entry-columns.ts';
import { judgeSheet, withoutRows } from '../../rules/sheet/judge-sheet.ts';
import { type RegisterInfo, registerPath } from '../registers-api.ts';
import { registerWords } from '../words.ts';
import { type ReviewedEntries, sheetApi } from './sheet-api.ts';

const words = registerWords.import;

interface EntrySheetReviewProps {
  readonly unitId: string;
  readonly info: RegisterInfo;
  readonly review: ReviewedEntries;
  readonly onChange: (change: (before: ReviewedEntries) => ReviewedEntries) => void;
  readonly onDone: () => void;
}

const plain = ({ row, cells }: SentRow) => ({ row, cells: [...cells] });

/** What would be written, judged anew with every key as each entry of a form is; wrong cells are mended in their place. */
export function EntrySheetReview({ unitId, info, review, onChange, onDone }: EntrySheetReviewProps) {
  const { definition, life } = info;
  const today = useToday();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { leaveOut, known } = review;
  const columns = useMemo(() => entryColumns(definition), [definition]);
  const tables = useMemo(() => tableSheets(definition), [definition]);
  const sheet = useMemo(() => sheetOf(columns), [columns]);
  const rows = useMemo(() => review.rows.map(sheet.receive), [review.rows, sheet]);
  const judged = useMemo(() => {
    const lines = tables.map(({ code, columns: own }) => [code, (review.tables[code] ?? []).map(sheetOf(own).receive)]);
    const all = { rows, tables: Object.fromEntries(lines) };
    return judgeSheet(definition, withoutRows(all, leaveOut), { today, life });
  }, [definition, rows, review.tables, tables, leaveOut, today, life]);
  const errors = judged.findings.filter(({ severity }) => severity === 'error');
  // Lines of tables are mended in the file: they stand in sheets of their own.
  const ofTables = errors.filter(({ table }) => table !== null);
  const take = useCommand(
    (out: readonly number[], options) =>
      sheetApi('POST /api/units/:unitId/registers/:register/sheet', {
        params: { unitId, register: definition.code },
        body: {
          rows: review.rows.map(plain),
          tables: Object.fromEntries(Object.entries(review.tables).map(([code, lines]) => [code, lines.map(plain)])),
          leaveOut: [...out],
        },
        ...options,
      }),
    async ({ count }) => {
      toast(words.done(count));
      onDone();
      await client.invalidateQueries();
      await navigate({ to: registerPath(unitId, definition.code) });
    },
  );
  const count = judged.entries.length;
  const name = definition.title;
  return (
    <SheetReview<string>
      title={words.three}
      remarks={review.remarks}
      keys={sheet.keys}
      columns={columns as unknown as SheetTableProps<string>['columns']}
      choices={{}}
      passedOver={new Map(known.map((row) => [row, { reason: words.known }]))}
      rows={rows}
      findings={judged.findings.filter(({ table }) => table === null) as readonly CellFinding<string>[]}
      leaveOut={leaveOut}
      nameOf={({ cells }) => cells[name] ?? ''}
      between={
        ofTables.length > 0 ? (
          <Note kind="danger" title={words.tables}>
            <ul>
              {ofTables.slice(0, 20).map(({ table, row, column, sentence }) => (
                <li key={`${table} ${row} ${column}`}>
                  {words.tableLine(tables.find(({ code }) => code === table)?.name ?? '', row, sentence)}
                </li>
              ))}
            </ul>
          </Note>
        ) : null
      }
      onChange={(change) => onChange(change)}
    >
      <TakeSheet
        sum={errors.length > 0 ? words.sumLater(errors.length) : count > 0 ? words.sum(count) : words.nothing}
        skipped={leaveOut.length > 0 ? words.skipped(leaveOut.length) : ''}
        error={take.error}
        word={words.take(count)}
        disabled={errors.length > 0 || count === 0}
        busy={take.busy}
        onTake={() => void take.run(leaveOut.filter((row) => !known.includes(row)))}
        onStartOver={onDone}
      />
    </SheetReview>
  );
}
