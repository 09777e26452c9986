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
  const times: { paragraph: Paragraph; parent: ReadSection }[] = [];
  for (const { paragraph, path } of places) {
    const parent = path.at(-1)?.where.start === paragraph.start ? path.at(-2) : path.at(-1);
    if (!parent || parent.title === '' || paragraph.text.length > longestLine) continue;
    const body = behindLabel(paragraph, who);
    if (body) bodies.set(parent, body);
    else if (time.test(paragraph.text)) times.push({ paragraph, parent });
  }
  return new Map(
    times.map(({ paragraph, parent }) => {
      const what = { text: parent.title.replace(/[\s.;:]+$/u, ''), ...parent.titleWhere };
      return [paragraph.start, { what, who: bodies.get(parent), time: paragraph }];
    }),
  );
}

function behindLabel({ text, start }: Paragraph, label: RegExp): Paragraph | undefined {
  const skip = label.exec(text)?.[0].length;
  if (skip === undefined) return undefined;
  const words = text.slice(skip).replace(/[\s.;]+$/u, '');
  return words === '' ? undefined : { text: words, start: start + skip, end: start + skip + words.length };
}
