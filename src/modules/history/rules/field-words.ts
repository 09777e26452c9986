import { formatDate, isPlainDate } from '#base/date.ts';
import { roleWords } from '#modules/accounts/rules/role-words.ts';
import { levels, ownerships, unitKinds } from '#modules/organisation/rules/kinds.ts';

/** What the kept values of a row are called; what has no word here (an id, a digest) is not told. */
export const fieldWords: Readonly<Record<string, string>> = {
  name: 'Tên',
  kind: 'Loại',
  levels: 'Cấp học',
  ownership: 'Loại hình',
  tags: 'Nhãn',
  code: 'Mã',
  abbreviation: 'Viết tắt',
  placeName: 'Địa danh',
  draftingUnit: 'Đơn vị soạn thảo',
  headName: 'Người đứng đầu',
  headTitle: 'Chức danh người đứng đầu',
  lastClass: 'Lớp cuối',
  secondReceiver: 'Nơi nhận báo cáo thứ hai',
  liesIn: 'Địa bàn',
  partner: 'Công an phối hợp',
  receiver: 'Báo cáo về',
  governor: 'Cơ quan chủ quản',
  territory: 'Thuộc địa bàn',
  lastDay: 'Ngày cuối',
  successors: 'Tiếp nhận',
  reform: 'Đợt sắp xếp',
  effectiveOn: 'Có hiệu lực từ',
  legalBasis: 'Căn cứ',
  steps: 'Số bước',
  from: 'Từ ngày',
  until: 'Đến hết ngày',
  to: 'Đến ngày',
  count: 'Số lượng',
  office: 'Cơ quan',
  administrator: 'Người quản trị',
  fullName: 'Họ và tên',
  login: 'Tên đăng nhập',
  role: 'Vai trò',
  holder: 'Thay mặt',
  sensitive: 'Xem số liệu nhạy cảm',
  permissions: 'Quyền',
  totp: 'Mã trên điện thoại',
  passkeys: 'Khóa truy cập',
  recoveryCodes: 'Mã dự phòng',
  ended: 'Số phiên kết thúc',
  title: 'Tên văn bản, chương trình',
  numberSymbol: 'Số, ký hiệu',
  signedOn: 'Ngày ký',
  year: 'Năm',
  duties: 'Việc phải làm',
  duty: 'Việc phải làm',
  window: 'Kỳ',
  units: 'Đơn vị',
  assignments: 'Số đơn vị được giao',
  fileName: 'Tệp',
  state: 'Tình trạng',
  correction: 'Đính chính',
  version: 'Bản thứ',
  insteadOf: 'Thay cho bản thứ',
  late: 'Nộp muộn',
  dueDay: 'Hạn nộp lại',
  accepted: 'Số báo cáo đã duyệt',
  expected: 'Số báo cáo phải có',
  missing: 'Còn thiếu',
  gaps: 'Khoảng trống số liệu',
  rows: 'Số dòng',
  complete: 'Đủ các dòng',
  format: 'Loại tệp',
  person: 'Người',
  people: 'Người dùng',
  words: 'Chữ tìm',
  action: 'Việc',
};

const states: Readonly<Record<string, string>> = {
  open: 'chưa làm',
  draft: 'đang làm',
  ready: 'đã chuyển, chờ nộp',
  submitted: 'đã nộp, chờ duyệt',
  returned: 'bị trả lại',
  accepted: 'đã duyệt',
  waived: 'được miễn',
  'passed-over': 'đã qua',
  issued: 'đã ban hành',
  closed: 'đã kết thúc',
  asked: 'được yêu cầu',
};

/** Values of one field that have words of their own. */
const spoken: Readonly<Record<string, (value: string) => string | undefined>> = {
  kind: (value) => unitKinds[value as keyof typeof unitKinds]?.name,
  levels: (value) => levels[value as keyof typeof levels],
  ownership: (value) => ownerships[value as keyof typeof ownerships],
  role: (value) => roleWords[value as keyof typeof roleWords],
  state: (value) => states[value],
  correction: (value) => states[value],
  format: (value) => ({ docx: 'Word', xlsx: 'Excel', pdf: 'PDF' })[value],
};

/** A blank is shown as everywhere: it is not zero and not nothing. */
export const BLANK = '—';

/** A kept value as a person reads it. */
export function fieldValue(field: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return BLANK;
  if (Array.isArray(value)) return value.length === 0 ? BLANK : value.map((one) => fieldValue(field, one)).join(', ');
  if (typeof value === 'boolean') return value ? 'Có' : 'Không';
  if (typeof value === 'object') {
    const named = Object.values(value).filter((one) => typeof one === 'string' || typeof one === 'number');
    return named.map((one) => fieldValue(field, one)).join(', ') || BLANK;
  }
  const text = String(value);
  const instant = /^\d{4}-\d\d-\d\dT/.test(text) ? text.slice(0, 10) : text;
  return spoken[field]?.(text) ?? (isPlainDate(instant) ? formatDate(instant) : text);
}
