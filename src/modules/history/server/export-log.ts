import { formatMinute } from '#base/date.ts';
import type { QueryOf } from '#base/endpoint.ts';
import { mediaTypes } from '#base/file-kinds.ts';
import type { Id } from '#base/id.ts';
import { makeSheet } from '#modules/documents/server/public.ts';
import type { Download } from '#platform/http/handlers.ts';
import type { Work } from '#platform/work.ts';
import type { historyContract } from '../contract.ts';
import { kindWord } from '../rules/kind-words.ts';
import { logColumns } from '../rules/log-columns.ts';
import { LOG_EXPORT } from '../rules/log-filter.ts';
import { type LogEntry, logRows } from './read-log.ts';

type Asked = QueryOf<(typeof historyContract)['exportLog']>;

const MOST_LETTERS = 2_000;
const side = (changes: LogEntry['changes'], of: 'before' | 'after'): string | null =>
  changes
    .flatMap((line) => (line[of] === null ? [] : [`${line.what}: ${line[of]}`]))
    .join('\n')
    .slice(0, MOST_LETTERS) || null;

const rowOf = (entry: LogEntry): (string | null)[] => [
  formatMinute(new Date(entry.at)),
  formatMinute(new Date(entry.recordedAt)),
  entry.who || null,
  entry.onBehalfOf,
  entry.what,
  kindWord(entry.subjectKind),
  entry.unitName,
  entry.note,
  side(entry.changes, 'before'),
  side(entry.changes, 'after'),
  entry.id,
];

/** The rows of the log that fit, as an Excel file; who took it, and which rows, stands in the log itself. */
export async function exportLog(work: Work, unitId: Id, asked: Asked): Promise<Download> {
  await work.need('history.read', unitId);
  const { entries, next } = await logRows(work, unitId, asked, LOG_EXPORT);
  const after = { ...asked, rows: entries.length, complete: next === null };
  await work.record({ unitId, subjectKind: 'unit', subjectId: unitId, action: 'export-history', after });
  return {
    fileName: `nhat-ky-${work.today}.xlsx`,
    mediaType: mediaTypes.xlsx,
    bytes: () =>
      makeSheet({
        sheetName: 'Nhật ký',
        columns: logColumns(next !== null),
        rows: entries.map(rowOf),
        choicesSheet: [],
      }),
  };
}
