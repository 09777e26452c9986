import { formatDate, maxDate, minDate, type PlainDate } from '#base/date.ts';
import { mediaTypes } from '#base/file-kinds.ts';
import { fold } from '#base/vietnamese.ts';
import type { OfficialPaper } from '#modules/documents/rules/official/official-paper.ts';
import { makePapersDocx, makeTables, type PrintedTable } from '#modules/documents/server/public.ts';
import type { Download } from '#platform/http/handlers.ts';
import type { Work } from '#platform/work.ts';
import {
  isUsed,
  type NamedStatement,
  sourceRows,
  statementColumns,
  sumColumns,
  sumRows,
} from '../../rules/ledger/statement-table.ts';
import type { Registers } from '../definitions.ts';
import { type PaperHead, paperHead } from '../papers/paper-head.ts';
import { type StatementParams, type StatementQuery, statementOf } from './read-statement.ts';

const TITLE = 'BẢNG KÊ THU, CHI';

/** Which days, and as of when the ledger is read. */
const daysIn = ({ firstDay, lastDay }: StatementQuery, knownOn: PlainDate | null): string =>
  [
    `Từ ngày ${formatDate(firstDay)} đến ngày ${formatDate(lastDay)}`,
    ...(knownOn ? [`theo sổ đến hết ngày ${formatDate(knownOn)}`] : []),
  ].join(', ');

const fileNameOf = (
  name: string,
  { firstDay, lastDay }: StatementQuery,
  knownOn: PlainDate | null,
  ending: string,
): string => `Bang ke ${fold(name)} ${firstDay} ${lastDay}${knownOn ? ` theo so ${knownOn}` : ''}.${ending}`;

async function loadStatement(work: Work, registers: Registers, params: StatementParams, query: StatementQuery) {
  const { definition, sources, knownOn } = await statementOf(work, registers, params, query);
  // The unit is called as it was in the days the statement is of, or is today while they last.
  const day = maxDate(query.firstDay, minDate(query.lastDay, work.today));
  const head = await paperHead(work, params.unitId, { kind: 'report', day: minDate(day, work.today), dated: false });
  return { name: definition.words.name, sources: sources.filter(isUsed), head, knownOn };
}

function tablesOf(sources: readonly NamedStatement[], { header, superior }: PaperHead, days: string): PrintedTable[] {
  const keeper = { superior, office: header.issuer, title: TITLE };
  const printed = (columns: typeof sumColumns) =>
    columns.map(({ title, width, align }) => ({ header: title, width, ...(align ? { align } : {}) }));
  const strongOf = (rows: readonly { readonly strong?: boolean }[]) =>
    new Set(rows.flatMap(({ strong }, at) => (strong ? [at] : [])));
  const sums = sumRows(sources);
  return [
    {
      ...keeper,
      sheetName: 'Tổng hợp',
      lines: [days],
      columns: printed(sumColumns),
      rows: sums.map(({ cells }) => cells),
      strong: strongOf(sums),
    },
    ...sources.map((source) => {
      const rows = sourceRows(source);
      return {
        ...keeper,
        sheetName: source.name,
        lines: [source.name, days],
        columns: printed(statementColumns),
        rows: rows.map(({ cells }) => cells),
        strong: strongOf(rows),
      };
    }),
  ];
}

/** The statement as Excel: a sheet over all sources, then one for each. */
export async function statementSheet(
  work: Work,
  registers: Registers,
  params: StatementParams,
  query: StatementQuery,
): Promise<Download> {
  const { name, sources, head, knownOn } = await loadStatement(work, registers, params, query);
  return {
    fileName: fileNameOf(name, query, knownOn, 'xlsx'),
    mediaType: mediaTypes.xlsx,
    bytes: () => makeTables(tablesOf(sources, head, daysIn(query, knownOn))),
  };
}

/** The statement as an official paper; who made it and who answers for it sign by hand. */
export function statementPaper(sources: readonly NamedStatement[], head: PaperHead, days: string): OfficialPaper {
  const note = '(Ký, ghi rõ họ tên)';
  return {
    header: head.header,
    isNumbered: false,
    title: TITLE,
    subject: 'Kinh phí phòng, chống tội phạm, bảo đảm an ninh, trật tự',
    under: days,
    parts: [
      ...(sources.length === 0
        ? [{ text: 'Trong những ngày này không có khoản thu, chi nào và không có số dư.' }]
        : []),
      ...(sources.length > 0 ? [{ table: { columns: sumColumns, rows: sumRows(sources) } }] : []),
      ...sources.flatMap((source) => [
        { heading: source.name },
        { table: { columns: statementColumns, rows: sourceRows(source) } },
      ]),
    ],
    signatories: [
      { title: 'Người lập', note },
      { title: 'Kế toán', note },
      { title: head.headTitle, note: '(Ký, đóng dấu)' },
    ],
  };
}

/** The statement as a Word document. */
export async function statementDocx(
  work: Work,
  registers: Registers,
  params: StatementParams,
  query: StatementQuery,
): Promise<Download> {
  const { name, sources, head, knownOn } = await loadStatement(work, registers, params, query);
  return {
    fileName: fileNameOf(name, query, knownOn, 'docx'),
    mediaType: mediaTypes.docx,
    bytes: () => makePapersDocx(TITLE, [statementPaper(sources, head, daysIn(query, knownOn))]),
  };
}
