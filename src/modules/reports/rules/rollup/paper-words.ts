import { formatDate, type PlainDate } from '#base/date.ts';

const lowerFirst = (text: string): string => text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
const upperFirst = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);

/** A window that already says what it is: “Quý I”, “6 tháng đầu năm”, “Năm học 2025-2026”. */
const namesItself = /^(kỳ|đợt|quý|tháng|năm|học kỳ|giữa kỳ|cuối kỳ|sơ kết|tổng kết|\d+ tháng)/iu;

/** Trích yếu from the duty and its window; the word “Báo cáo” stands above it as the kind of document. */
export function paperSubject(dutyTitle: string, windowName: string): string {
  const what = dutyTitle.trim().replace(/^báo cáo\s*(về\s+)?/iu, '') || 'kết quả thực hiện';
  const when = windowName.trim().replace(/^báo cáo\s+/iu, '');
  if (when === '' || what.toLocaleLowerCase('vi').includes(when.toLocaleLowerCase('vi'))) return upperFirst(what);
  return `${upperFirst(what)} ${namesItself.test(when) ? lowerFirst(when) : `kỳ ${when}`}`;
}

/** The subject inside a sentence, with its days. */
export const periodWords = (
  subject: string,
  { firstDay, lastDay }: { readonly firstDay: PlainDate; readonly lastDay: PlainDate },
): string => `${lowerFirst(subject)} (từ ngày ${formatDate(firstDay)} đến ngày ${formatDate(lastDay)})`;

/** Words of the sheet that names the sources. */
export const sourceStates = {
  inTime: 'Đã duyệt',
  late: 'Đã duyệt, nộp muộn',
  coverage: ({ accepted, expected }: { readonly accepted: number; readonly expected: number }): string =>
    `Số liệu của ${accepted}/${expected} đơn vị`,
};

const forFile = (text: string): string => text.replace(/[\\/:*?"<>|]+/gu, '-').trim();

/** Name of a file: “Tổng hợp Quý I - UBND xã Bản Đông (bản 2).docx”. */
export const paperFile = (unit: string, window: string, version: number | undefined, ending: string): string =>
  `${forFile(`Tổng hợp ${window} - ${unit}`)} (${version ? `bản ${version}` : 'dự thảo'}).${ending}`;

export const unitReportFile = (unit: string, window: string, version: number): string =>
  `${forFile(`Báo cáo ${window} - ${unit}`)} (bản ${version}).docx`;
