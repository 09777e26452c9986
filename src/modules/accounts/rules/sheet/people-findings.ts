import { type PeopleColumnKey, peopleColumn } from './people-columns.ts';

const sentences = {
  'cell-missing': ({ column }) => `Chưa điền ${column}.`,
  'cell-formula': () => 'Ô này là công thức. Gõ giá trị vào thay cho công thức.',
  'cell-long': ({ limit }) => `Dài quá ${limit} ký tự. Viết ngắn lại.`,
  'name-short': () => 'Ghi đầy đủ họ và tên, ít nhất 2 ký tự.',
  'unit-unknown': ({ text }) =>
    `Không tìm thấy đơn vị “${text}” trong những đơn vị bạn quản trị. Xem danh sách ở trang “Đơn vị” của mẫu.`,
  'unit-ambiguous': ({ text }) => `Có nhiều đơn vị tên “${text}”. Ghi mã của đơn vị thay cho tên.`,
  'role-unknown': ({ text }) => `Không có vai trò “${text}”. Chọn một trong các vai trò ở trang “Hướng dẫn” của mẫu.`,
  'role-unfit': ({ text, unit }) => `Vai trò “${text}” không dùng ở ${unit}. Chọn vai trò của đúng trường hay cơ quan.`,
  'role-beyond': ({ text, unit }) => `Bạn không giao được vai trò “${text}” ở ${unit}. Chọn vai trò khác.`,
  'role-first': ({ text, unit }) =>
    `${unit} chưa có người quản lý riêng, nên trước hết chỉ mời được một ${text}; người đó mời những người khác.`,
  'login-wrong': () => 'Tên đăng nhập có từ 3 ký tự, viết liền: chữ, số, dấu chấm, gạch nối. Sửa hoặc để trống.',
  'login-taken': ({ text }) => `Tên đăng nhập “${text}” đã của người khác. Chọn tên khác, hoặc để trống.`,
  'login-twice': ({ row }) => `Trùng tên đăng nhập với dòng ${row}. Sửa một trong hai.`,
  'login-own': () => 'Đây là tên đăng nhập của bạn. Không tự giao vai trò cho mình; bỏ qua dòng này.',
  'email-wrong': () => 'Địa chỉ thư điện tử chưa đúng. Viết như ten@coquan.vn, hoặc để trống.',
  'email-twice': ({ row }) => `Trùng thư điện tử với dòng ${row}. Mỗi người nên có địa chỉ riêng.`,
  'day-unknown': ({ text }) => `Chưa hiểu ngày “${text}”. Viết như 01/09/2026, hoặc để trống.`,
  'day-past': () => 'Ngày này đã qua. Ghi hôm nay hoặc một ngày sau, hoặc để trống.',
  'days-order': () => 'Ngày cuối đứng trước ngày đầu. Sửa một trong hai.',
  'until-beyond': ({ day }) =>
    `Quyền giao vai trò này của bạn kết thúc hết ngày ${day}. Ghi ngày cuối là ${day} hoặc sớm hơn.`,
  'person-twice': ({ row }) =>
    `Giống dòng ${row}: cùng người, cùng đơn vị, cùng vai trò. Bỏ một dòng, hoặc ghi hai tên đăng nhập khác nhau.`,
} as const satisfies Record<string, (facts: Record<string, unknown>) => string>;

export type PeopleFindingCode = keyof typeof sentences;

/** One judgement about one cell. A row with an error cannot be taken; a warning asks for a second look. */
export interface PeopleFinding {
  readonly row: number;
  readonly column: PeopleColumnKey;
  readonly code: PeopleFindingCode;
  readonly severity: 'error' | 'warning';
  readonly sentence: string;
}

const warnings: readonly PeopleFindingCode[] = ['email-twice'];

export function peopleFinding(
  row: number,
  column: PeopleColumnKey,
  code: PeopleFindingCode,
  facts: Readonly<Record<string, unknown>> = {},
): PeopleFinding {
  const say: (facts: Record<string, unknown>) => string = sentences[code];
  const sentence = say({ column: peopleColumn(column).header.toLowerCase(), ...facts });
  return { row, column, code, severity: warnings.includes(code) ? 'warning' : 'error', sentence };
}
