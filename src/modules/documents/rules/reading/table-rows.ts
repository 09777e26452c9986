import { cellsOf, type Paragraph } from './paragraphs.ts';

/** What stands in which column of a table of work. */
export interface TaskRow {
  readonly what: Paragraph;
  readonly who: Paragraph | undefined;
  readonly time: Paragraph;
}

const time = /^(?:thời hạn|hạn|hạn nộp|hạn hoàn thành|thời gian|thời gian (?:hoàn thành|thực hiện|gửi)|hoàn thành)$/iu;
const what =
  /^(?:nội dung(?: công việc| nhiệm vụ| thực hiện)?|công việc|nhiệm vụ|việc(?: phải làm)?|hoạt động|tên báo cáo|báo cáo)$/iu;
const who =
  /^(?:chủ trì|(?:đơn vị|bộ phận|cơ quan)(?: chủ trì| thực hiện)?|người (?:thực hiện|phụ trách|chịu trách nhiệm)|phụ trách|phân công(?: thực hiện)?|thực hiện)$/iu;

/**
 * Rows under a head that names a work and its time (“TT, Nội dung, Chủ trì, Thời hạn”), by the paragraph's start. A row has as many
 * cells as the head; a paragraph without cells ends the table.
 */
export function taskRows(paragraphs: readonly Paragraph[]): ReadonlyMap<number, TaskRow> {
  const rows = new Map<number, TaskRow>();
  let head: { count: number; what: number; who: number; time: number } | undefined;
  for (const paragraph of paragraphs) {
    if (!paragraph.text.includes('\t')) {
      head = undefined;
      continue;
    }
    const cells = cellsOf(paragraph);
    const at = (pattern: RegExp) => cells.findIndex(({ text }) => pattern.test(text));
    if (at(time) >= 0 && at(what) >= 0) {
      head = { count: cells.length, what: at(what), who: at(who), time: at(time) };
      continue;
    }
    const [work, limit] = head && cells.length === head.count ? [cells[head.what], cells[head.time]] : [];
    if (head && work && limit) rows.set(paragraph.start, { what: work, who: cells[head.who], time: limit });
  }
  return rows;
}
