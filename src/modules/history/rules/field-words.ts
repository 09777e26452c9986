import { formatDate, isPlainDate } from '#base/date.ts';
import { roleWord } from '#modules/accounts/rules/role-words.ts';
import { type FactState, factStateWords } from '#modules/documents/rules/acts/believe.ts';
import { kindByCode } from '#modules/documents/rules/reading/document-kinds.ts';
import { handlingWords } from '#modules/documents/rules/register/printed-book.ts';
import { levels, ownerships, unitKinds } from '#modules/organisation/rules/kinds.ts';

/** What the kept values of a row are called, in the order in which they are told; what has no word here (an id, a digest) is not told. */
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
  secondReceiver: 'Cơ quan nhận báo cáo thứ hai',
  liesIn: 'Địa bàn',
  partner: 'Công an phối hợp',
  receiver: 'Báo cáo cho',
  carrier: 'Đơn vị làm',
  governor: 'Cơ quan chủ quản',
  territory: 'Thuộc địa bàn',
  lastDay: 'Ngày cuối',
  successors: 'Tiếp nhận',
  reform: 'Đợt sắp xếp',
  effectiveOn: 'Có hiệu lực từ',
  legalBasis: 'Căn cứ',
  steps: 'Số bước',
  fullName: 'Họ và tên',
  login: 'Tên đăng nhập',
  role: 'Vai trò',
  holder: 'Thay mặt',
  from: 'Từ ngày',
  until: 'Đến hết ngày',
  to: 'Đến ngày',
  count: 'Số lượng',
  office: 'Cơ quan',
  administrator: 'Người quản trị',
  sensitive: 'Xem số liệu nhạy cảm',
  required: 'Bắt buộc',
  graceDays: 'Số ngày để đặt',
  source: 'Căn cứ',
  permissions: 'Quyền',
  totp: 'Mã trên điện thoại',
  passkeys: 'Khóa truy cập',
  recoveryCodes: 'Mã dự phòng',
  ended: 'Số phiên kết thúc',
  title: 'Tên văn bản, chương trình',
  numberSymbol: 'Số, ký hiệu',
  signedOn: 'Ngày ký',
  direction: 'Đến hay đi',
  kindCode: 'Loại văn bản',
  number: 'Số',
  symbol: 'Ký hiệu',
  issuer: 'Cơ quan ban hành',
  subject: 'Trích yếu',
  act: 'Văn bản',
  actState: 'Hiệu lực',
  inForceFrom: 'Hiệu lực từ ngày',
  inForceTo: 'Hiệu lực đến hết ngày',
  changedBy: 'Thay thế, sửa đổi bởi',
  changedFrom: 'Thay thế, sửa đổi từ ngày',
  sourceUrl: 'Nguồn',
  note: 'Ghi chú',
  year: 'Năm',
  duties: 'Việc phải làm',
  duty: 'Việc',
  window: 'Kỳ',
  entry: 'Mục ghi',
  entryDay: 'Ngày của mục ghi',
  answers: 'Tính cho việc',
  units: 'Đơn vị',
  opened: 'Số kỳ mở ngay',
  planned: 'Số kỳ mở sau',
  passedOver: 'Số kỳ bỏ qua',
  due: 'Hạn nộp',
  assignments: 'Số việc đã giao',
  fileName: 'Tệp',
  declaredOpen: 'Đã xem, không có dấu mật',
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
  register: 'Sổ',
  bookNumber: 'Số trong sổ',
  arrivedOn: 'Ngày đến',
  author: 'Tác giả',
  signatory: 'Người ký',
  recipients: 'Đơn vị, người nhận',
  copyKeeper: 'Nơi giữ bản lưu',
  copies: 'Số lượng bản',
  passedOn: 'Ngày chuyển',
  signedFor: 'Ký nhận',
  handlingState: 'Xử lý',
  handler: 'Người xử lý',
  limit: 'Thời hạn',
  question: 'Câu hỏi',
  choices: 'Lựa chọn',
  rightChoices: 'Lựa chọn đúng',
  className: 'Lớp',
  opensAt: 'Mở lúc',
  closesAt: 'Đóng lúc',
  item: 'Mục',
  said: 'Nội dung',
  seen: 'Số mục xem từng mục',
  wholesale: 'Số mục nhận cả loạt',
  askedOn: 'Ngày yêu cầu',
  toldOn: 'Ngày phổ biến',
  told: 'Đã được phổ biến',
};

const states: Readonly<Record<string, string>> = {
  open: 'chưa làm',
  draft: 'đang làm',
  ready: 'đã chuyển, chờ nộp',
  submitted: 'đã nộp, chờ duyệt',
  returned: 'bị trả lại',
  accepted: 'đã duyệt',
  enough: 'đã đủ',
  waived: 'được miễn',
  'passed-over': 'đã qua',
  issued: 'đã ban hành',
  closed: 'đã kết thúc',
  asked: 'được yêu cầu',
};

/** Values of one field that have words of their own. */
const spoken: Readonly<Record<string, (value: string, unitKind: string | undefined) => string | undefined>> = {
  kind: (value) => unitKinds[value as keyof typeof unitKinds]?.name,
  levels: (value) => levels[value as keyof typeof levels],
  ownership: (value) => ownerships[value as keyof typeof ownerships],
  role: (value, unitKind) => roleWord(value, unitKind),
  state: (value) => states[value],
  actState: (value) => factStateWords[value as FactState],
  correction: (value) => states[value],
  direction: (value) => ({ received: 'văn bản đến', issued: 'văn bản đi' })[value],
  kindCode: (value) => kindByCode(value)?.name,
  handlingState: (value) => handlingWords[value as keyof typeof handlingWords],
  format: (value) => ({ docx: 'Word', xlsx: 'Excel', pdf: 'PDF' })[value],
};

/** A blank said in words: beside another value a dash could be a zero or nothing at all. */
export const BLANK = '(trống)';

const order = Object.keys(fieldWords);

/** Where a field stands among the others; the database keeps no order of its own. */
export const fieldOrder = (field: string): number => order.indexOf(field);

/** A kept value as a person reads it; `unitKind`: of the unit whose history it stands in. */
export function fieldValue(field: string, value: unknown, unitKind?: string): string {
  if (value === null || value === undefined || value === '') return BLANK;
  if (Array.isArray(value))
    return value.length === 0 ? BLANK : value.map((one) => fieldValue(field, one, unitKind)).join(', ');
  if (typeof value === 'boolean') return value ? 'Có' : 'Không';
  if (typeof value === 'object') {
    const named = Object.values(value).filter((one) => typeof one === 'string' || typeof one === 'number');
    return named.map((one) => fieldValue(field, one, unitKind)).join(', ') || BLANK;
  }
  const text = String(value);
  const instant = /^\d{4}-\d\d-\d\dT/.test(text) ? text.slice(0, 10) : text;
  return spoken[field]?.(text, unitKind) ?? (isPlainDate(instant) ? formatDate(instant) : text);
}
