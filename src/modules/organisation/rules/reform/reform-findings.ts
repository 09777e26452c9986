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
  'place-ends-later': ({ name, other, day }) =>
    `“${name}” được xếp vào “${other}”, nhưng “${other}” đã được ghi là kết thúc sau ngày ${day}. Chọn nơi khác cho “${name}”.`,
  'place-undecided': ({ name, other }) =>
    `“${other}” được chia tách; chưa rõ “${name}” thuộc phần nào. Chọn nơi mới cho “${name}”.`,
  'place-unknown': ({ name }) =>
    `“${name}” được xếp vào một đơn vị không có trong cơ cấu vào ngày có hiệu lực. Chọn lại đơn vị hoặc ngày.`,
  'place-twice': ({ name }) => `“${name}” được xếp vào hai nơi cùng thứ tự. Giữ một nơi là nơi thứ nhất.`,
  'place-kind': ({ name, other }) => `“${name}” không báo cáo cho loại đơn vị như “${other}”. Chọn đơn vị khác.`,
  'place-loop': ({ name }) => `Sau đợt này “${name}” thuộc về chính mình qua các đơn vị khác. Sửa để không còn vòng.`,
  'merge-sides': () => 'Không sáp nhập cơ quan quản lý với trường. Chọn các đơn vị cùng loại.',
  'merge-kinds': () => 'Các đơn vị sáp nhập khác loại. Kiểm tra lại đơn vị tiếp nhận.',
  'merge-few': () => 'Sáp nhập cần ít nhất hai đơn vị, kể cả đơn vị tiếp nhận.',
  'split-few': () => 'Chia tách cần ít nhất hai đơn vị mới. Một đơn vị tiếp nhận tất cả thì dùng bước sáp nhập.',
  'levels-missing': ({ name }) => `“${name}” là trường nhưng chưa có cấp học. Chọn cấp học.`,
  'code-taken': ({ name, code }) => `Mã ${code} của “${name}” trùng với một đơn vị khác. Sửa mã.`,
  'name-taken': ({ name }) => `Dưới cùng một đơn vị có hai đơn vị tên “${name}”. Đặt tên phân biệt được.`,
  'not-administered': ({ name }) => `Bạn không quản lý “${name}”. Nhờ người quản trị cấp trên chuẩn bị hoặc xác nhận.`,
  'later-known': ({ name, day }) =>
    `“${name}” đã có thay đổi ghi từ ngày ${day}, sau ngày có hiệu lực. Chọn ngày có hiệu lực từ ngày đó trở đi.`,
  'accepted-window': ({ name, day, count }) =>
    `${count} đơn vị đã có báo cáo được duyệt trong kỳ “${name}” đến hết ngày ${day}; tổng theo cơ cấu mới có thể khác bản đã chốt.`,
  'duties-running': ({ name, count }) =>
    `“${name}” kết thúc nhưng còn ${count} việc đang chạy hoặc kỳ sắp mở chưa có nơi nhận mới. Thêm bước bàn giao nhiệm vụ cho một đơn vị khác.`,
  'duties-owed': ({ name, count }) =>
    `“${name}” kết thúc khi còn ${count} việc chưa xong mà không có đơn vị nào làm tiếp. Nhờ nơi nhận duyệt hoặc miễn các việc này trước.`,
  'not-asked': ({ name, count, windows }) =>
    `${count} đơn vị lập mới chưa được giao ${windows} kỳ đang mở do “${name}” ban hành. Sau khi áp dụng, “${name}” mở chương trình đó và bấm “Giao thêm”.`,
  'people-left': ({ name, count }) =>
    `Còn ${count} người có vai trò ở “${name}” là đơn vị kết thúc. Giao vai trò mới cho họ.`,
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

const warnings: ReadonlySet<ReformFindingCode> = new Set(['merge-kinds', 'duties-owed', 'not-asked', 'people-left']);

/** A finding with its sentence. */
export const reformFinding = (
  code: ReformFindingCode,
  unitId: Id | undefined,
  facts: Readonly<Record<string, unknown>> = {},
  /** A warning where it would be an error: who prepares the reform knows it. */
  known = false,
): ReformFinding => ({
  code,
  severity: known || warnings.has(code) ? 'warning' : 'error',
  unitId,
  sentence: sentences[code](facts),
});
