import { columnOf, type UnitColumnKey } from './unit-sheet-columns.ts';

const sentences = {
  'cell-missing': ({ column }) => `Thiếu ${column}. Điền ô này, hoặc bỏ qua dòng.`,
  'cell-formula': () => 'Ô này chứa công thức nên không được đọc. Ghi thẳng giá trị vào ô.',
  'cell-long': ({ limit }) => `Quá dài, tối đa ${limit} ký tự. Viết ngắn lại.`,
  'kind-unknown': ({ text }) => `Chưa hiểu loại đơn vị “${text}”. Chọn một giá trị có trong danh sách.`,
  'kind-closed': ({ text }) => `“${text}” không thêm được bằng bảng này.`,
  'level-unknown': ({ text }) => `Chưa hiểu cấp học “${text}”. Dùng: Nhà trẻ, Mầm non, Tiểu học, THCS, THPT, GDTX.`,
  'levels-missing': () => 'Trường phải có cấp học, vì nhiệm vụ được giao theo cấp học.',
  'levels-ignored': () => 'Chỉ trường và trung tâm mới có cấp học; ô này sẽ được bỏ trống.',
  'ownership-unknown': ({ text }) => `Chưa hiểu loại hình “${text}”. Dùng: Công lập hoặc Ngoài công lập.`,
  'tags-many': () => 'Tối đa 20 nhãn, mỗi nhãn 50 ký tự.',
  'code-twice': ({ row }) => `Mã này trùng với dòng ${row}. Mỗi đơn vị một mã.`,
  'code-taken': () => 'Mã này đã dùng cho một đơn vị khác trong chương trình. Kiểm tra lại mã.',
  'name-twice': ({ row }) => `Trùng tên với dòng ${row} dưới cùng một đơn vị. Bỏ qua một dòng, hoặc sửa tên.`,
  'name-taken': () => 'Dưới đơn vị này đã có đơn vị cùng tên. Bỏ qua dòng nếu đây là đơn vị đó.',
  'parent-unknown': ({ text }) =>
    `Không tìm thấy đơn vị “${text}” trong bảng hoặc trong phạm vi của bạn. Kiểm tra tên, mã.`,
  'parent-ambiguous': ({ text }) => `Có nhiều đơn vị tên “${text}”. Ghi mã của đơn vị thay cho tên.`,
  'parent-closed': ({ text }) => `Bạn không có quyền thêm đơn vị dưới “${text}”. Nhờ người quản trị của đơn vị đó.`,
  'parent-kind': ({ kind, parent }) => `${kind} không báo cáo cho ${parent}. Chọn đơn vị khác.`,
  'parent-loop': () => 'Các đơn vị báo cáo vòng tròn cho nhau. Sửa để có một đơn vị ở trên cùng.',
  'governor-unknown': ({ text }) => `Không tìm thấy cơ quan chủ quản “${text}”. Kiểm tra tên, hoặc để trống.`,
  'governor-ambiguous': ({ text }) => `Có nhiều đơn vị tên “${text}”. Ghi mã của đơn vị thay cho tên.`,
  'governor-self': () => 'Một đơn vị không tự quản lý chính mình. Sửa hoặc để trống.',
  'other-unknown': ({ column, text }) => `Không tìm thấy ${column} “${text}”. Kiểm tra tên, hoặc để trống.`,
  'other-ambiguous': ({ text }) => `Có nhiều đơn vị tên “${text}”. Ghi mã của đơn vị thay cho tên.`,
  'other-self': () => 'Ô này ghi chính đơn vị của dòng. Sửa hoặc để trống.',
  'receiver-kind': ({ text }) => `“${text}” không phải là cơ quan nhận báo cáo. Ghi một cơ quan, hoặc để trống.`,
  'receiver-twice': () => 'Trùng với nơi ghi ở cột “Báo cáo cho”. Để trống ô này.',
  'receiver-below': ({ text }) => `“${text}” đứng dưới đơn vị này nên không nhận báo cáo của nó. Sửa hoặc để trống.`,
  'place-kind': ({ text }) => `“${text}” không phải là địa bàn. Ghi UBND xã, phường nơi đơn vị đóng, hoặc để trống.`,
  'partner-kind': ({ text }) => `“${text}” không phải là Công an. Ghi đơn vị Công an, hoặc để trống.`,
  'class-unknown': ({ text }) => `Chưa hiểu lớp “${text}”. Ghi một số từ 1 đến 12, hoặc để trống.`,
  'class-unfit': ({ text }) => `Lớp ${text} không thuộc cấp học của trường. Sửa cấp học hoặc lớp cuối.`,
  'governor-missing': () =>
    'Chưa rõ cơ quan chủ quản. Nên ghi UBND huyện, vì tên cơ quan này đứng đầu văn bản của đơn vị.',
} as const satisfies Record<string, (facts: Record<string, unknown>) => string>;

export type UnitFindingCode = keyof typeof sentences;

/** One judgement about one cell. A row with an error cannot be added; a warning asks for a second look. */
export interface UnitFinding {
  readonly row: number;
  readonly column: UnitColumnKey;
  readonly code: UnitFindingCode;
  readonly severity: 'error' | 'warning';
  readonly sentence: string;
}

const warnings: readonly UnitFindingCode[] = ['levels-ignored', 'governor-missing'];

export function unitFinding(
  row: number,
  column: UnitColumnKey,
  code: UnitFindingCode,
  facts: Readonly<Record<string, unknown>> = {},
): UnitFinding {
  const say: (facts: Record<string, unknown>) => string = sentences[code];
  const sentence = say({ column: columnOf(column).header.toLowerCase(), ...facts });
  return { row, column, code, severity: warnings.includes(code) ? 'warning' : 'error', sentence };
}
