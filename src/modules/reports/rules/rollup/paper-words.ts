/** Words of the sheet that names the sources. */
export const sourceStates = {
  inTime: 'Đã duyệt',
  late: 'Đã duyệt, nộp muộn',
  outside: 'Ngoài tổ chức ngày đó',
  coverage: ({ accepted, expected }: { readonly accepted: number; readonly expected: number }): string =>
    `Số liệu của ${accepted}/${expected} đơn vị`,
};

const forFile = (text: string): string => text.replace(/[\\/:*?"<>|]+/gu, '-').trim();

/** The name of a file of a closed version, or of a total that is still open. */
export const fileWords = (words: string, version: number | undefined, ending: string): string =>
  `${forFile(words)} (${version ? `bản ${version}` : 'dự thảo'}).${ending}`;

/** Name of a file: “Tổng hợp Quý I - UBND xã Bản Đông (bản 2).docx”. */
export const paperFile = (unit: string, window: string, version: number | undefined, ending: string): string =>
  fileWords(`Tổng hợp ${window} - ${unit}`, version, ending);

export const unitReportFile = (unit: string, window: string, version: number): string =>
  `${forFile(`Báo cáo ${window} - ${unit}`)} (bản ${version}).docx`;
