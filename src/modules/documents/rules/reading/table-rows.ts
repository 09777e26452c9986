import { cellsOf, type Paragraph } from './paragraphs.ts';

/** What stands in which column of a table of work. */
export interface TaskRow {
  readonly what: Paragraph;
  readonly who: Paragraph | undefined;
  readonly time: Paragraph;
  /** The head of the column, or the label of the line, says that the time is a limit: “Thời hạn hoàn thành”. */
  readonly isLimit: boolean;
}

const ofWork = '(?:công việc|nhiệm vụ|thực hiện|hoàn thành|triển khai|hoạt động|gửi|nộp|báo cáo|xong)';
const limit =
  '(?:(?:thời gian|thời điểm|mốc thời gian|mốc|tiến độ|ngày)\\s+(?:hoàn thành|gửi|nộp|xong|báo cáo|trình)|(?:thời\\s+)?hạn|hoàn thành|hạn cuối|hạn chót)';
const time = new RegExp(
  `^(?:${limit}(?:\\s+${ofWork})*|(?:mốc\\s+)?thời gian(?:\\s+${ofWork}|,\\s+tiến độ)?|tiến độ(?:\\s+${ofWork})?)$`,
  'iu',
);
const what = new RegExp(
  `^(?:(?:tên\\s+)?(?:nội dung|công việc|nhiệm vụ|việc(?: phải làm)?|đầu việc|hoạt động|báo cáo)(?:\\s+${ofWork}|,\\s+\\p{L}+\\s\\p{L}+)*)$`,
  'iu',
);
const who =
  /^(?:(?:(?:đơn vị|bộ phận|cơ quan|tổ chức|phòng|người|cán bộ)(?:,\s+(?:đơn vị|cá nhân|người|bộ phận))?\s+)?(?:chủ trì|thực hiện|phụ trách|chịu trách nhiệm|đảm nhiệm)(?:\s+(?:thực hiện|chính|tham mưu))?|đơn vị|bộ phận|cơ quan|phân công(?: thực hiện)?)$/iu;
const isLimit = new RegExp(`^${limit}`, 'iu');

interface Head {
  readonly count: number;
  readonly what: number;
  readonly who: number;
  readonly time: number;
  readonly isLimit: boolean;
}

/**
 * Rows under a head that names a work and its time (“TT, Nội dung, Chủ trì, Thời hạn”), by the paragraph's start. A paragraph
 * without cells ends the table.
 */
export function taskRows(paragraphs: readonly Paragraph[]): ReadonlyMap<number, TaskRow> {
  const rows = new Map<number, TaskRow>();
  let head: Head | undefined;
  for (const paragraph of paragraphs) {
    if (!paragraph.text.includes('\t')) {
      head = undefined;
      continue;
    }
    const cells = cellsOf(paragraph);
    const at = (pattern: RegExp) => cells.findIndex(({ text }) => pattern.test(text));
    const [work, by] = [at(what), at(time)];
    if (work >= 0 && by >= 0) {
      head = { count: cells.length, what: work, who: at(who), time: by, isLimit: isLimit.test(cells[by]?.text ?? '') };
      continue;
    }
    const row = head && rowUnder(head, cells);
    if (row) rows.set(paragraph.start, row);
  }
  return rows;
}

/** A row has as many cells as its head, or has lost empty ones between its work and its time. */
function rowUnder(head: Head, cells: readonly Paragraph[]): TaskRow | undefined {
  const isWhole = cells.length === head.count;
  const isNumbered = head.what === 0 || /^\d+(?:\.\d+)*\.?$/u.test(cells[0]?.text ?? '');
  const timeAt = isWhole ? head.time : cells.findLastIndex(({ text }) => saysWhen.test(text));
  const [work, by] = [cells[head.what], cells[timeAt]];
  if (!work || !by || !(isWhole || (isNumbered && head.what < timeAt && timeAt <= head.time))) return undefined;
  // Whoever leads the work stands right behind it and is named, whatever else is left empty.
  const isKnown = isWhole || (head.who === head.what + 1 && head.who < timeAt);
  return { what: work, who: isKnown ? cells[head.who] : undefined, time: by, isLimit: head.isLimit };
}

const saysWhen =
  /^(?:trước|chậm nhất|muộn nhất|xong|hoàn thành|trong|tháng|quý|năm học|hằng|hàng|thường xuyên|định kỳ|đến hết|ngày\s|\d{1,2}\s?\/\s?\d)/iu;
