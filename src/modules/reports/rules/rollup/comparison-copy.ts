import { formatDate, formatMinute, type PlainDate } from '#base/date.ts';
import { fileWords } from './paper-words.ts';

/** What a total by another tree than that of its window is marked with when it leaves the program. */
export interface ComparisonCopy {
  /** The day of the tree its units stand by. */
  readonly day: PlainDate;
  readonly firstDay: PlainDate;
  readonly lastDay: PlainDate;
  /** When the figures were drawn, and by whom. */
  readonly at: Date;
  readonly by: string;
}

/** The first lines of a comparison copy, on a sheet as on a printed page: it is no document and says so. */
export const comparisonLines = ({ day, firstDay, lastDay, at, by }: ComparisonCopy): [string, string] => [
  'BẢN ĐỐI CHIẾU – không phải báo cáo chính thức',
  `Theo tổ chức ngày ${formatDate(day)}; kỳ số liệu từ ${formatDate(firstDay)} đến ${formatDate(lastDay)}; xuất lúc ${formatMinute(at)} bởi ${by}`,
];

/** “Bản đối chiếu Quý I - Sở A - theo tổ chức ngày 02-03-2026 (bản 2).xlsx”. */
export const comparisonFile = (unit: string, window: string, day: PlainDate, version: number | undefined): string =>
  fileWords(
    `Bản đối chiếu ${window} - ${unit} - theo tổ chức ngày ${day.split('-').reverse().join('-')}`,
    version,
    'xlsx',
  );
