interface RefusalText {
  readonly status: number;
  readonly sentence: string;
}

const list = <T extends Record<string, RefusalText>>(texts: T): T => texts;

/** Every expected “no” of the program: HTTP status and the sentence shown to the person. */
export const refusals = list({
  'request-invalid': { status: 400, sentence: 'Dữ liệu gửi lên chưa đúng. Xem các ô được đánh dấu và sửa lại.' },
  'not-signed-in': {
    status: 401,
    sentence: 'Phiên đăng nhập đã hết. Đăng nhập lại để tiếp tục; nội dung đang nhập vẫn được giữ trên máy này.',
  },
  'sign-in-failed': { status: 401, sentence: 'Tên đăng nhập hoặc mật khẩu chưa đúng. Kiểm tra lại rồi thử lần nữa.' },
  'sign-in-slowed': { status: 429, sentence: 'Đăng nhập sai nhiều lần. Chờ {seconds} giây rồi thử lại.' },
  'too-many-requests': { status: 429, sentence: 'Quá nhiều yêu cầu trong thời gian ngắn. Chờ một phút rồi thử lại.' },
  'csrf-failed': { status: 403, sentence: 'Yêu cầu không đến từ trang của chương trình. Tải lại trang rồi thử lại.' },
  forbidden: { status: 403, sentence: 'Tài khoản của bạn chưa có quyền làm việc này. Hỏi người quản trị của đơn vị.' },
  'not-found': { status: 404, sentence: 'Không tìm thấy nội dung này, hoặc bạn không có quyền xem.' },
  stale: { status: 409, sentence: 'Nội dung đã được người khác thay đổi. Xem bản mới rồi làm lại.' },
  'command-reused': { status: 409, sentence: 'Mã lệnh này đã dùng cho một việc khác. Tải lại trang rồi thử lại.' },
  'setup-done': { status: 409, sentence: 'Chương trình đã được thiết lập. Đăng nhập bằng tài khoản đã có.' },
  'setup-link-invalid': {
    status: 403,
    sentence: 'Đường dẫn thiết lập không đúng hoặc đã dùng. Lấy đường dẫn mới in ra khi khởi động chương trình.',
  },
  'trial-not-allowed': {
    status: 403,
    sentence: 'Dữ liệu mẫu chỉ được tạo trên chính máy đang chạy chương trình và khi chưa có đơn vị nào.',
  },
  'not-a-trial': { status: 409, sentence: 'Đây là dữ liệu thật nên không xóa bằng cách này.' },
  'trial-running': { status: 409, sentence: 'Đang dùng dữ liệu mẫu. Xóa dữ liệu mẫu trước khi tạo cơ quan thật.' },
  'login-taken': { status: 409, sentence: 'Tên đăng nhập này đã có người dùng. Chọn tên khác.' },
  'invitation-invalid': {
    status: 404,
    sentence: 'Lời mời không đúng, đã dùng hoặc đã hết hạn. Xin lời mời mới từ người quản trị.',
  },
  'grant-exceeds-own': { status: 403, sentence: 'Bạn không thể giao quyền mà mình không có.' },
  'last-administrator': {
    status: 409,
    sentence: 'Đây là người quản trị cuối cùng của đơn vị. Mời người quản trị khác trước.',
  },
  'file-too-large': {
    status: 413,
    sentence: 'Tệp quá lớn (tối đa {limit} MB). Chia nhỏ hoặc nén ảnh trong tệp rồi gửi lại.',
  },
  'file-kind-unknown': { status: 415, sentence: 'Không đọc được loại tệp này. Dùng tệp {expected}.' },
  'file-empty': { status: 422, sentence: 'Tệp trống. Chọn lại tệp có nội dung.' },
  'file-broken': {
    status: 422,
    sentence: 'Tệp bị hỏng hoặc không đúng định dạng. Mở tệp trên máy, lưu lại rồi gửi lại.',
  },
  'file-bomb': {
    status: 422,
    sentence: 'Tệp nén bung ra quá lớn nên không được nhận. Lưu lại tệp không kèm ảnh nặng rồi gửi lại.',
  },
  'file-macro': {
    status: 422,
    sentence: 'Tệp có macro nên không được nhận. Lưu lại dạng không có macro (.docx, .xlsx) rồi gửi lại.',
  },
  'sheet-empty': {
    status: 422,
    sentence: 'Bảng không có dòng dữ liệu nào. Điền từ dòng dưới tiêu đề rồi gửi lại.',
  },
  'sheet-too-long': {
    status: 422,
    sentence: 'Bảng có quá nhiều dòng (tối đa {limit}). Chia thành nhiều tệp rồi gửi lại.',
  },
  'sheet-columns-missing': {
    status: 422,
    sentence: 'Bảng thiếu cột: {columns}. Tải mẫu mới, giữ nguyên dòng tiêu đề rồi điền lại.',
  },
  'pdf-converter-missing': {
    status: 503,
    sentence:
      'Máy chủ chưa có LibreOffice nên chưa tạo được PDF. Nhờ người quản trị cài LibreOffice, hoặc tải bản Word.',
  },
  'pdf-conversion-failed': {
    status: 503,
    sentence: 'Chưa chuyển được văn bản sang PDF. Thử lại sau ít phút, hoặc tải bản Word.',
  },
});

export type RefusalCode = keyof typeof refusals;
