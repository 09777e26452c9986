import type { Id } from '#base/id.ts';

const sentences = {
  'unit-unknown': () => 'Đơn vị này không có trong cơ cấu vào ngày có hiệu lực. Chọn lại đơn vị hoặc ngày.',
  'opened-twice': ({ name }) => `“${name}” được lập hai lần. Bỏ một bước.`,
  'decided-twice': ({ name }) => `Hai bước nói khác nhau về “${name}”. Giữ một bước.`,
  'ended-twice': ({ name }) => `“${name}” kết thúc ở hai bước. Giữ một bước.`,
  'ended-and-changed': ({ name }) => `“${name}” vừa kết thúc vừa được sửa hoặc chuyển. Bỏ một trong hai bước.`,
  'successor-ended': ({ name }) =>
    `“${name}” tiếp nhận đơn vị khác nhưng lại kết thúc trong cùng đợt này. Chọn đơn vị tiếp nhận khác.`,
  'place-ended': ({ name, other }) => `“${name}” còn thuộc “${other}” là đơn vị kết thúc. Chọn nơi mới cho “${name}”.`,
  'place-undecided': ({ name, other }) =>
    `“${other}” được chia tách; chưa rõ “${name}” thuộc phần nào. Chọn nơi mới cho “${name}”.`,
  'place-kind': ({ name, other }) => `“${name}” không báo cáo cho loại đơn vị như “${other}”. Chọn đơn vị khác.`,
  'place-loop': ({ name }) => `Sau đợt này “${name}” thuộc về chính mình qua các đơn vị khác. Sửa để không còn vòng.`,
  'merge-sides': () => 'Không sáp nhập cơ quan quản lý với trường. Chọn các đơn vị cùng loại.',
  'merge-kinds': () => 'Các đơn vị sáp nhập khác loại. Kiểm tra lại đơn vị tiếp nhận.',
  'merge-few': () => 'Sáp nhập cần ít nhất hai đơn vị, kể cả đơn vị tiếp nhận.',
  'split-few': () => 'Chia tách cần ít nhất hai đơn vị mới. Một đơn vị tiếp nhận tất cả thì dùng bước sáp nhập.',
  'levels-missing': ({ name }) => `“${name}” là trường nhưng chưa có cấp học. Chọn cấp học.`,
  'code-taken': ({ name, code }) => `Mã ${code} của “${name}” trùng với một đơn vị khác. Sửa mã.`,
  'name-taken': ({ name }) => `Dưới cùng một đơn vị có hai đơn vị tên “${name}”. Đặt tên phân biệt được.`,
  'nothing-changes': () => 'Đợt sắp xếp chưa thay đổi gì. Thêm ít nhất một bước.',
} as const satisfies Record<string, (facts: Record<string, unknown>) => string>;

export type ReformFindingCode = keyof typeof sentences;

/** One judgement of a reform. With an error it cannot be confirmed; a warning asks for a second look. */
export interface ReformFinding {
  readonly code: ReformFindingCode;
  readonly severity: 'error' | 'warning';
  /** The unit it speaks of; undefined when it speaks of the whole reform. */
  readonly unitId: Id | undefined;
  readonly sentence: string;
}

const warnings: ReadonlySet<ReformFindingCode> = new Set(['merge-kinds']);

/** A finding with its sentence. */
export const reformFinding = (
  code: ReformFindingCode,
  unitId: Id | undefined,
  facts: Readonly<Record<string, unknown>> = {},
): ReformFinding => ({
  code,
  severity: warnings.has(code) ? 'warning' : 'error',
  unitId,
  sentence: sentences[code](facts),
});
