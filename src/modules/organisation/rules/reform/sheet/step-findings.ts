import { stepKindNames } from '../step-kinds.ts';
import { columnOf, relationNames, type StepColumnKey } from './columns.ts';

const listed = (names: Readonly<Record<string, string>>): string => Object.values(names).join(', ');

const sentences = {
  'cell-missing': ({ column }) => `Thiếu ${column}. Điền ô này, hoặc bỏ qua dòng.`,
  'cell-formula': () => 'Ô này chứa công thức nên không được đọc. Ghi thẳng giá trị vào ô.',
  'cell-long': ({ limit }) => `Quá dài, tối đa ${limit} ký tự. Viết ngắn lại.`,
  'cell-unused': ({ step }) => `Việc “${step}” không dùng ô này nên ô không được đọc.`,
  'step-unknown': ({ text }) => `Chưa hiểu việc “${text}”. Dùng: ${listed(stepKindNames)}.`,
  'step-mixed': ({ row }) => `Dòng ${row} cùng số bước nhưng làm việc khác. Ghi số khác, hoặc để trống.`,
  'step-twice': ({ row }) => `Dòng ${row} đã quyết việc này cho đơn vị. Bỏ qua một dòng.`,
  'step-large': ({ limit }) => `Một bước có tối đa ${limit} dòng. Tách thành nhiều bước, mỗi bước một số.`,
  'unit-unknown': ({ text }) =>
    `Không tìm thấy đơn vị “${text}” vào ngày có hiệu lực. Ghi mã hoặc tên như ở trang “Đơn vị” của tệp.`,
  'unit-ambiguous': ({ text }) => `Có nhiều đơn vị tên “${text}”. Ghi mã như ở trang “Đơn vị” của tệp thay cho tên.`,
  'unit-same': () => 'Hai ô của dòng ghi cùng một đơn vị. Sửa một ô.',
  'place-twice': () => 'Đơn vị đã có nơi này ở một ô khác. Sửa hoặc để trống.',
  'relation-unknown': ({ text }) => `Chưa hiểu quan hệ “${text}”. Dùng: ${listed(relationNames)}.`,
  'rank-unknown': ({ text }) => `Chưa hiểu thứ tự “${text}”. Ghi một số từ 1 đến 9, hoặc để trống.`,
  'name-short': () => 'Tên quá ngắn. Viết tên đầy đủ, ít nhất 3 ký tự.',
} as const satisfies Record<string, (facts: Record<string, unknown>) => string>;

export type StepFindingCode = keyof typeof sentences;

/** One judgement about one cell of a sheet of steps. With an error the sheet cannot be taken over. */
export interface StepFinding {
  readonly row: number;
  readonly column: StepColumnKey;
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly sentence: string;
}

export function stepFinding(
  row: number,
  column: StepColumnKey,
  code: StepFindingCode,
  facts: Readonly<Record<string, unknown>> = {},
): StepFinding {
  const say: (facts: Record<string, unknown>) => string = sentences[code];
  const sentence = say({ column: columnOf(column).header.toLowerCase(), ...facts });
  return { row, column, code, severity: code === 'cell-unused' ? 'warning' : 'error', sentence };
}
