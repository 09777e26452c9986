import type { ServicePermission } from '../../rules/services/service-rules.ts';

const permissionWords: Readonly<Record<ServicePermission, string>> = {
  'unit.read': 'Xem đơn vị và các đơn vị trực thuộc',
  'document.read': 'Xem văn bản',
  'document.write': 'Đưa văn bản vào',
  'programme.read': 'Xem chương trình',
  'assignment.read': 'Xem việc phải làm',
  'plan.write': 'Soạn kế hoạch',
  'report.read': 'Xem báo cáo',
  'report.write': 'Nhập số liệu báo cáo',
  'rollup.read': 'Xem bản tổng hợp',
};

/** Words of how the accounts of a unit are protected, and of other systems that work with it. */
export const accessWords = {
  backToPeople: 'Người dùng',
  more: 'Bảo mật của đơn vị',
  protectionLink: 'Mật khẩu và lớp bảo vệ',
  servicesLink: 'Kết nối với phần mềm khác',
  policyLink: 'Chính sách đăng nhập',

  protection: {
    title: 'Mật khẩu và lớp bảo vệ',
    lead: 'Giúp người quên mật khẩu hoặc mất điện thoại vào lại được, và xem ai đã đặt lớp bảo vệ thứ hai.',
    loading: 'Đang tải danh sách người dùng',
    caption: 'Lớp bảo vệ của từng người',
    rolesTitle: 'Vai trò phải có lớp bảo vệ thứ hai',
    roleRule: (role: string, since: string, days: number) =>
      days === 0
        ? `${role}: từ ${since}, trong ngày nhận vai trò.`
        : `${role}: từ ${since}, trong ${days} ngày kể từ khi nhận vai trò.`,
    basis: (source: string) => `Căn cứ: ${source}.`,
    rolesLater:
      'Quá hạn, người đó đăng nhập xong phải đặt lớp bảo vệ rồi mới làm việc tiếp được. Vai trò khác đặt hay không là tùy người dùng.',
    rolesNone: 'Chưa vai trò nào bắt buộc có lớp bảo vệ thứ hai.',
    second: 'Lớp bảo vệ thứ hai',
    none: 'chưa có',
    due: (day: string) => `hạn đặt: hết ngày ${day}`,
    totp: 'mã trên điện thoại',
    passkeys: (count: number) => `${count} khóa truy cập`,
    recovery: 'Mã dự phòng còn lại',
    seen: 'Đăng nhập lần cuối',
    never: 'chưa rõ',
    actions: 'Việc',
    empty: 'Chưa có ai',
    emptyLead: 'Mời người vào đơn vị trước.',
    reset: 'Đặt lại lớp bảo vệ',
    consequence: (name: string) =>
      `${name} bị đăng xuất mọi nơi; mã trên điện thoại, khóa truy cập và mã dự phòng của người này đều bỏ. Lần sau đăng nhập chỉ cần mật khẩu rồi đặt lại. Chỉ làm khi chắc chắn đúng người đó nhờ.`,
    reason: 'Lý do',
    reasonHint: 'Ví dụ: mất điện thoại, gặp trực tiếp sáng 12/6. Lý do được ghi vào lịch sử.',
    done: (name: string) => `Đã đặt lại lớp bảo vệ của ${name}.`,
    password: 'Đặt lại mật khẩu',
    passwordConsequence: (name: string) =>
      `Chương trình tạo một đường dẫn cho ${name} tự chọn mật khẩu mới. Mật khẩu cũ dùng được đến lúc đó; sau đó mọi thiết bị của người này bị đăng xuất. Lớp bảo vệ thứ hai vẫn giữ nguyên. Chỉ làm khi chắc chắn đúng người đó nhờ.`,
    passwordHint: 'Ví dụ: quên mật khẩu, gặp trực tiếp sáng 12/6. Lý do được ghi vào lịch sử.',
    linkTitle: (name: string) => `Đường dẫn đặt lại mật khẩu của ${name}`,
    linkLead: (time: string) => `Chỉ hiện một lần. Dùng được một lần, đến ${time}. Chỉ đưa cho đúng người đó.`,
    link: 'đường dẫn đặt lại mật khẩu',
  },

  policy: {
    title: 'Chính sách đăng nhập',
    lead: 'Vai trò nào phải có lớp bảo vệ thứ hai, từ ngày nào, theo văn bản nào. Áp dụng cho mọi đơn vị trong chương trình.',
    loading: 'Đang tải chính sách đăng nhập',
    caption: 'Các quyết định về lớp bảo vệ thứ hai',
    empty: 'Chưa có quyết định nào',
    emptyLead: 'Chưa vai trò nào phải có lớp bảo vệ thứ hai.',
    notInTrial: 'chưa áp dụng với dữ liệu mẫu',
    trial:
      'Đang dùng dữ liệu mẫu: các dòng có sẵn của chương trình chưa áp dụng, để vào xem thử được ngay. Dòng bạn thêm có hiệu lực như thật.',
    notYours: 'Chỉ người quản trị của cơ quan đứng trên tất cả các đơn vị mới thêm được quyết định.',
    role: 'Vai trò',
    rule: 'Quy định',
    ruleOf: (required: boolean, days: number) =>
      !required
        ? 'Không bắt buộc'
        : days === 0
          ? 'Phải có, ngay trong ngày nhận vai trò'
          : `Phải có, chậm nhất ${days} ngày sau khi nhận vai trò`,
    from: 'Từ ngày',
    state: 'Tình trạng',
    states: { coming: 'sắp áp dụng', 'in-force': 'đang áp dụng', past: 'đã thay' },
    source: 'Căn cứ',
    madeBy: 'Người ghi',
    program: 'có sẵn trong chương trình',
    add: 'Thêm quyết định',
    addLead:
      'Quyết định đã ghi không sửa, không xóa; muốn đổi thì thêm quyết định mới. Ai đang đăng nhập mà quá hạn chưa đặt lớp bảo vệ phải đăng nhập lại để đặt.',
    required: 'Lớp bảo vệ thứ hai',
    requiredYes: 'Phải có',
    requiredNo: 'Không bắt buộc',
    days: 'Số ngày để đặt',
    daysHint: 'Từ 0 đến 90, đếm từ ngày nhận vai trò hoặc từ ngày áp dụng, ngày nào muộn hơn.',
    daysWrong: 'Ghi một số từ 0 đến 90.',
    fromHint: 'Hôm nay hoặc một ngày sau.',
    fromWrong: 'Ghi hôm nay hoặc một ngày sau, ví dụ 01/09/2026.',
    roleChoose: 'Chọn vai trò',
    roleMissing: 'Chọn vai trò.',
    sourceHint: 'Số, ký hiệu và ngày của văn bản.',
    sourceShort: 'Ghi căn cứ, ít nhất 5 ký tự.',
    save: 'Ghi quyết định',
    saved: (role: string) => `Đã ghi quyết định về vai trò ${role}.`,
  },

  services: {
    title: 'Kết nối với phần mềm khác',
    lead: 'Phần mềm khác lấy hoặc gửi dữ liệu bằng một mã riêng, chỉ làm được những việc đã chọn. Không gửi báo cáo, không quản lý người thay con người.',
    loading: 'Đang tải danh sách kết nối',
    caption: 'Kết nối với phần mềm khác',
    name: 'Tên phần mềm',
    nameHint: 'Ví dụ: Phần mềm quản lý trường học',
    nameShort: 'Nhập tên phần mềm, ít nhất 3 ký tự.',
    may: 'Được làm',
    mayMissing: 'Chọn ít nhất một việc.',
    until: 'Dùng được đến hết ngày',
    untilHint: (day: string) => `Không quá một năm: đến hết ${day}`,
    untilWrong: (day: string) => `Chọn một ngày từ hôm nay đến ${day}.`,
    add: 'Thêm kết nối',
    make: 'Tạo mã kết nối',
    none: 'Chưa có kết nối nào',
    noneLead: 'Khi một phần mềm khác cần trao đổi dữ liệu với đơn vị, tạo cho nó một mã riêng ở đây.',
    nothingToGive: 'Vai trò của bạn ở đơn vị này không có việc nào giao được cho phần mềm khác.',
    tokenTitle: (name: string) => `Mã kết nối của ${name}`,
    tokenLead: (day: string) =>
      `Chỉ hiện một lần. Chép ngay vào phần mềm đó; dùng được đến hết ${day}. Ai có mã này làm được những việc đã chọn.`,
    token: 'mã kết nối',
    copy: 'Chép mã kết nối',
    state: 'Tình trạng',
    states: {
      'in-force': 'đang dùng được',
      expired: 'đã hết hạn',
      revoked: 'đã thu hồi',
      'grant-ended': 'ngừng, vì người tạo không còn vai trò',
    },
    madeBy: 'Người tạo',
    lastUsed: 'Dùng lần cuối',
    neverUsed: 'chưa dùng',
    actions: 'Việc',
    revoke: 'Thu hồi',
    revokeConsequence: (name: string) => `${name} không vào được nữa, ngay lập tức. Dữ liệu đã gửi vẫn còn.`,
    revoked: (name: string) => `Đã thu hồi mã của ${name}.`,
    permission: (permission: ServicePermission) => permissionWords[permission],
  },
} as const;
