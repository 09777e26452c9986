import type { Place } from './duty-pieces.ts';
import type { Paragraph } from './paragraphs.ts';
import type { ReadSection } from './reading.ts';
import type { TaskRow } from './table-rows.ts';

const marker = '^(?:[-–+*•]\\s*|[a-zđ][)/.]\\s*|\\(?\\d{1,2}[.)]\\s*)?';
const time = new RegExp(
  `${marker}(?:Thời gian|Thời hạn|Hạn|Tiến độ)(?:\\s+(?:hoàn thành|thực hiện|gửi|nộp|triển khai|tổ chức))?\\s*:\\s*`,
  'iu',
);
const who = new RegExp(
  `${marker}(?:(?:Đơn vị|Cơ quan|Bộ phận|Người|Phòng)\\s+)?(?:chủ trì|thực hiện|phụ trách|chịu trách nhiệm)(?:\\s+(?:chính|thực hiện))?\\s*:\\s*`,
  'iu',
);
const longestLine = 200;

/**
 * “1. Rà soát camera” / “- Đơn vị chủ trì: Công an xã” / “- Thời gian hoàn thành: trước ngày 15/9”: work told in lines of its
 * own, by the start of the line with its time. The same as a row of a table.
 */
export function labelledRows(places: readonly Place[]): ReadonlyMap<number, TaskRow> {
  const bodies = new Map<ReadSection, Paragraph>();
  const times: { paragraph: Paragraph; parent: ReadSection; label: string }[] = [];
  for (const { paragraph, path } of places) {
    const parent = path.at(-1)?.where.start === paragraph.start ? path.at(-2) : path.at(-1);
    if (!parent || parent.title === '' || paragraph.text.length > longestLine) continue;
    const body = behindLabel(paragraph, who);
    if (body) bodies.set(parent, body);
    else {
      const label = time.exec(paragraph.text);
      if (label) times.push({ paragraph, parent, label: label[0] });
    }
  }
  return new Map(
    times.map(({ paragraph, parent, label }) => {
      const what = { text: parent.title.replace(/[\s.;:]+$/u, ''), ...parent.titleWhere };
      return [paragraph.start, { what, who: bodies.get(parent), ...timeBehind(paragraph, label) }];
    }),
  );
}

/** What stands behind the label, which a word of limit may be part of: “Hạn: 15/9” is one, “Thời gian: tháng 9” is none. */
function timeBehind(paragraph: Paragraph, label: string): Pick<TaskRow, 'time' | 'isLimit'> {
  const isLimit = /hạn|hoàn thành|gửi|nộp/iu.test(label);
  if (!isLimit) return { time: paragraph, isLimit };
  const start = paragraph.start + label.length;
  return { time: { text: paragraph.text.slice(label.length), start, end: paragraph.end }, isLimit };
}

function behindLabel({ text, start }: Paragraph, label: RegExp): Paragraph | undefined {
  const skip = label.exec(text)?.[0].length;
  if (skip === undefined) return undefined;
  const words = text.slice(skip).replace(/[\s.;]+$/u, '');
  return words === '' ? undefined : { text: words, start: start + skip, end: start + skip + words.length };
}
