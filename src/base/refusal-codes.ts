import { accountRefusals } from './account-refusals.ts';
import { entryRefusals } from './entry-refusals.ts';
import { evidenceRefusals } from './evidence-refusals.ts';
import { quizRefusals } from './quiz-refusals.ts';
import { registerRefusals } from './register-refusals.ts';
import { shiftRefusals } from './shift-refusals.ts';

interface RefusalText {
  readonly status: number;
  readonly sentence: string;
}

const list = <T extends Record<string, RefusalText>>(texts: T): T => texts;

/** Every expected “no” of the program: HTTP status and the sentence shown to the person. */
export const refusals = list({
  'request-invalid': { status: 400, sentence: 'Dữ liệu gửi lên chưa đúng. Xem các ô được đánh dấu và sửa lại.' },
  'form-too-long': {
    status: 413,
    sentence: 'Bài gửi lên có quá nhiều ô nên không nhận được. Mở lại trang rồi điền và gửi lại.',
  },
  ...accountRefusals,
  ...registerRefusals,
  ...entryRefusals,
  ...evidenceRefusals,
  ...quizRefusals,
  ...shiftRefusals,
  'too-many-requests': { status: 429, sentence: 'Quá nhiều yêu cầu trong thời gian ngắn. Chờ một phút rồi thử lại.' },
  'csrf-failed': { status: 403, sentence: 'Yêu cầu không đến từ trang của chương trình. Tải lại trang rồi thử lại.' },
  'session-of-another': {
    status: 409,
    sentence: 'Trên máy này đang có người khác đăng nhập. Đăng nhập lại bằng tài khoản của bạn rồi gửi lại.',
  },
  forbidden: { status: 403, sentence: 'Tài khoản của bạn chưa có quyền làm việc này. Hỏi người quản trị của đơn vị.' },
  'not-found': { status: 404, sentence: 'Không tìm thấy nội dung này, hoặc bạn không có quyền xem.' },
  stale: { status: 409, sentence: 'Nội dung đã được người khác thay đổi. Xem bản mới rồi làm lại.' },
  'answered-once': {
    status: 409,
    sentence: 'Việc này đã làm xong và kết quả chỉ hiện một lần. Nếu chưa kịp chép lại, hãy tạo lời mời mới.',
  },
  'command-reused': { status: 409, sentence: 'Mã lệnh này đã dùng cho một việc khác. Tải lại trang rồi thử lại.' },
  'setup-done': { status: 409, sentence: 'Chương trình đã được thiết lập. Đăng nhập bằng tài khoản đã có.' },
  'setup-link-invalid': {
    status: 403,
    sentence: 'Đường dẫn thiết lập không đúng hoặc đã dùng. Lấy đường dẫn mới in ra khi khởi động chương trình.',
  },
  'act-fact-exists': {
    status: 409,
    sentence: 'Đơn vị đã ghi hiệu lực của văn bản này. Mở mạch văn bản của nó để sửa điều đã ghi.',
  },
  'trial-not-allowed': {
    status: 403,
    sentence: 'Dữ liệu mẫu chỉ được tạo trên chính máy đang chạy chương trình và khi chưa có đơn vị nào.',
  },
  'not-a-trial': { status: 409, sentence: 'Đây là dữ liệu thật nên không xóa bằng cách này.' },
  'trial-running': { status: 409, sentence: 'Đang dùng dữ liệu mẫu. Xóa dữ liệu mẫu trước khi tạo cơ quan thật.' },
  'login-taken': { status: 409, sentence: 'Tên đăng nhập này đã có người dùng. Chọn tên khác.' },
  'password-weak': { status: 422, sentence: 'Chọn mật khẩu khác. {why}' },
  'invitation-invalid': {
    status: 404,
    sentence: 'Lời mời không đúng, đã dùng hoặc đã hết hạn. Xin lời mời mới từ người quản trị.',
  },
  'role-not-for-unit': {
    status: 409,
    sentence: 'Vai trò này không dùng ở loại đơn vị này. Chọn vai trò của đúng trường hay cơ quan.',
  },
  'grant-to-self': {
    status: 409,
    sentence: 'Không tự giao vai trò cho mình. Nhờ người quản trị khác của đơn vị hoặc của cấp trên.',
  },
  'person-unknown': {
    status: 404,
    sentence: 'Không có người dùng nào mang tên đăng nhập này. Kiểm tra lại từng chữ, hoặc mời người mới.',
  },
  'role-held': {
    status: 409,
    sentence: '{name} đã có vai trò này ở đơn vị trong những ngày đó.',
  },
  'stand-in-unfit': {
    status: 409,
    sentence:
      'Chỉ giao làm thay vai trò của chính mình, cho người đang có vai trò ở cùng đơn vị, trong thời gian mình còn giữ vai trò.',
  },
  'grant-days-wrong': {
    status: 422,
    sentence:
      'Ngày bắt đầu không được trước hôm nay, và ngày kết thúc không được trước ngày bắt đầu. Xem lại hai ngày.',
  },
  'grant-exceeds-own': { status: 403, sentence: 'Bạn không thể giao quyền mà mình không có.' },
  'grant-outlives-own': {
    status: 403,
    sentence:
      'Vai trò của bạn ở đây hết sau ngày {day}. Chọn ngày kết thúc không muộn hơn ngày đó, hoặc nhờ người quản trị cấp trên giao.',
  },
  'last-administrator': {
    status: 409,
    sentence: 'Đây là người quản trị cuối cùng của đơn vị. Mời người quản trị khác trước.',
  },
  'people-not-ready': {
    status: 422,
    sentence:
      'Còn {count} ô chưa đúng, hoặc không còn ai để thêm. Sửa các ô được đánh dấu, hoặc bỏ qua dòng đó; chưa ai được thêm.',
  },
  'slip-wrong': {
    status: 401,
    sentence:
      'Tên đăng nhập hoặc mã trên phiếu chưa đúng, đã dùng hoặc đã hết hạn. Xem lại phiếu, hoặc xin phiếu mới từ người quản trị.',
  },
  'programme-issued': { status: 409, sentence: 'Chương trình đã ban hành nên không sửa được nội dung.' },
  'programme-not-issued': { status: 409, sentence: 'Chương trình chưa ban hành hoặc đã kết thúc.' },
  'audience-empty': {
    status: 422,
    sentence: 'Chưa có đơn vị nào thuộc đối tượng của “{duty}”. Chọn lại đối tượng rồi ban hành.',
  },
  'audience-unknown': { status: 422, sentence: 'Không hiểu đối tượng này. Chọn lại cấp học, loại hình hoặc đơn vị.' },
  'window-days-wrong': {
    status: 422,
    sentence: 'Kỳ “{window}” có ngày chưa đúng: ngày đầu phải không sau ngày cuối, và báo cáo phải có đủ hai ngày.',
  },
  'window-passed-over': {
    status: 409,
    sentence: 'Kỳ này đã bị bỏ qua vì quá hạn trước ngày ban hành. Lập chương trình mới có kỳ này với hạn khác.',
  },
  'due-not-later': {
    status: 422,
    sentence: 'Hạn mới phải sau ngày hôm nay và khác hạn đang có. Chọn ngày khác.',
  },
  'window-not-open': { status: 409, sentence: 'Kỳ này chưa mở hoặc đã qua nên không thêm được đơn vị.' },
  'assignment-moved': {
    status: 409,
    sentence: 'Việc này đã chuyển sang bước khác. Tải lại trang để xem trạng thái mới.',
  },
  'plan-missing': { status: 422, sentence: 'Chưa có tệp kế hoạch. Chọn tệp đã ký (Word hoặc PDF) rồi gửi.' },
  'plan-scan-undeclared': {
    status: 422,
    sentence:
      'Tệp PDF này có trang là ảnh chụp nên chương trình không tự tìm được dấu mật. Đánh dấu xác nhận văn bản không có dấu MẬT rồi gửi lại.',
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
  'file-too-heavy': {
    status: 422,
    sentence:
      'Đọc tệp này mất quá nhiều thời gian hoặc bộ nhớ nên đã dừng. Mở tệp bằng Word, lưu thành tệp .docx mới rồi gửi lại.',
  },
  'reader-busy': { status: 503, sentence: 'Máy chủ đang đọc nhiều tệp cùng lúc. Chờ một phút rồi gửi lại.' },
  'file-macro': {
    status: 422,
    sentence: 'Tệp có macro nên không được nhận. Lưu lại dạng không có macro (.docx, .xlsx) rồi gửi lại.',
  },
  'file-locked': {
    status: 422,
    sentence: 'Tệp được khóa bằng mật khẩu nên không đọc được. Bỏ mật khẩu, lưu lại rồi gửi lại.',
  },
  'document-scanned': {
    status: 422,
    sentence:
      'Tệp PDF có trang chỉ là ảnh chụp, không đọc được chữ và không tìm được dấu mật. Gửi bản Word, hoặc PDF xuất từ Word.',
  },
  'reading-confirmed': {
    status: 409,
    sentence: 'Kết quả đọc này đã duyệt nên không sửa được. Chọn Mở lại để sửa.',
  },
  'reading-not-settled': {
    status: 422,
    sentence: 'Còn {count} mục phải xem trước khi duyệt. Xem các mục được đánh dấu; chưa có gì thay đổi.',
  },
  'reading-not-confirmed': {
    status: 409,
    sentence: 'Kết quả đọc này chưa duyệt nên không cần mở lại. Tải lại trang để xem.',
  },
  'document-too-long': {
    status: 422,
    sentence: 'Văn bản dài quá {limit} chữ cái nên chưa đọc được. Tách phần phụ lục thành tệp riêng rồi gửi lại.',
  },
  'document-twin': {
    status: 409,
    sentence: 'Thư viện đã có văn bản này. Xem văn bản đã có, rồi chọn thêm phiên bản, lưu riêng hoặc bỏ.',
  },
  'document-secret': {
    status: 422,
    sentence:
      'Văn bản có dấu {mark} nên không được đưa vào chương trình và không được lưu. Xử lý theo quy định về bí mật nhà nước.',
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
  'sheet-run-failed': {
    status: 500,
    sentence: 'Có lỗi khi xét bảng này nên chưa có gì được ghi. Gửi lại bảng; nếu vẫn lỗi, báo cho người quản trị.',
  },
  'unit-unchanged': { status: 422, sentence: 'Chưa có gì thay đổi. Sửa ít nhất một mục rồi lưu lại.' },
  'unit-name-taken': {
    status: 409,
    sentence: 'Dưới đơn vị này đã có đơn vị cùng tên. Mở đơn vị đó, hoặc đặt tên khác.',
  },
  'unit-code-taken': { status: 409, sentence: 'Mã này đã dùng cho một đơn vị khác. Kiểm tra lại mã.' },
  'unit-receiver-unfit': {
    status: 422,
    sentence: '“{name}” không nhận báo cáo thứ hai của đơn vị này được. Chọn một cơ quan khác nơi đơn vị đang báo cáo.',
  },
  'unit-place-unfit': {
    status: 422,
    sentence: '“{name}” không phải là địa bàn của đơn vị này được. Chọn UBND xã, phường nơi đơn vị đóng.',
  },
  'unit-partner-unfit': {
    status: 422,
    sentence: '“{name}” không phải là Công an. Chọn đơn vị Công an phụ trách địa bàn.',
  },
  'unit-parent-unfit': {
    status: 422,
    sentence: 'Đơn vị loại này không báo cáo cho {parent}. Chọn đơn vị cấp trên khác.',
  },
  'units-not-ready': {
    status: 422,
    sentence: 'Còn {count} ô chưa đúng. Sửa các ô được đánh dấu, hoặc bỏ qua dòng đó; chưa đơn vị nào được thêm.',
  },
  'reform-not-ready': {
    status: 422,
    sentence: 'Còn {count} chỗ phải giải quyết trước khi xác nhận. Xem các mục được đánh dấu; chưa có gì thay đổi.',
  },
  'reform-confirmed': {
    status: 409,
    sentence: '{who} đã xác nhận đợt sắp xếp này ngày {day}. Tải lại trang để xem kết quả; cần đổi thì hoàn tác trước.',
  },
  'reform-undone': {
    status: 409,
    sentence: '{who} đã hoàn tác đợt sắp xếp này ngày {day}. Soạn một đợt mới nếu vẫn cần.',
  },
  'reform-not-confirmed': { status: 409, sentence: 'Đợt sắp xếp này chưa được xác nhận nên không có gì để hoàn tác.' },
  'reform-built-on': {
    status: 409,
    sentence: 'Không hoàn tác được vì sau đợt sắp xếp đã có {what}. Soạn một đợt mới để sửa từ một ngày sau đó.',
  },
  'report-not-open': {
    status: 409,
    sentence: 'Báo cáo đã nộp, đã duyệt hoặc được miễn nên không sửa được. Muốn sửa báo cáo đã duyệt, chọn Đính chính.',
  },
  'report-not-ready': {
    status: 422,
    sentence: 'Còn {count} chỗ phải sửa hoặc điền trước khi nộp. Xem các dòng được đánh dấu; chưa có gì được gửi đi.',
  },
  'report-not-reviewable': {
    status: 409,
    sentence: 'Báo cáo này không chờ duyệt: chưa nộp, đã duyệt hoặc đã trả lại. Tải lại trang để xem trạng thái mới.',
  },
  'report-not-correctable': {
    status: 409,
    sentence: 'Chỉ đính chính được báo cáo đã duyệt và chưa có bản đính chính đang làm. Tải lại trang để xem.',
  },
  'due-day-past': { status: 422, sentence: 'Ngày hẹn nộp lại đã qua. Chọn hôm nay hoặc một ngày sau.' },
  'rollup-form-unknown': {
    status: 409,
    sentence: 'Chương trình không có biểu mẫu mà kỳ này dùng nên chưa tổng hợp được. Cập nhật chương trình rồi mở lại.',
  },
  'rollup-words-changed': {
    status: 409,
    sentence: 'Phần lời này vừa được người khác sửa. Xem bản của họ rồi chọn giữ bản nào; chữ bạn gõ vẫn còn.',
  },
  'rollup-figures-moved': {
    status: 409,
    sentence: 'Số liệu đã đổi sau khi bạn mở trang: có báo cáo vừa được duyệt. Xem số mới rồi chốt lại.',
  },
  'rollup-gaps-not-stated': {
    status: 422,
    sentence: 'Còn {count} đơn vị thiếu chưa được nêu: {names}. Xem danh sách thiếu, xác nhận rồi chốt lại.',
  },
  'rollup-nothing-accepted': {
    status: 409,
    sentence: 'Chưa có báo cáo nào được duyệt nên chưa có gì để chốt. Duyệt báo cáo của các đơn vị trước.',
  },
  'rollup-reason-missing': {
    status: 422,
    sentence: 'Số đã chốt chỉ đổi bằng bản mới. Ghi lý do lập bản mới rồi chốt.',
  },
  'rollup-nothing-changed': {
    status: 409,
    sentence: 'Số liệu và lời văn giống hệt bản đã chốt nên không lập bản mới.',
  },
  'rollup-not-closed': { status: 409, sentence: 'Bản tổng hợp chưa chốt nên chưa gửi được. Chốt số liệu trước.' },
  'rollup-does-not-match': {
    status: 409,
    sentence: 'Báo cáo này khác biểu mẫu hoặc khác kỳ với bản tổng hợp nên không gửi được. Chọn báo cáo cùng kỳ.',
  },
  'rollup-already-sent': {
    status: 409,
    sentence: 'Báo cáo này đã nhận bản tổng hợp mới nhất, đang chờ cấp trên xem, hoặc được miễn. Chưa gửi lại được.',
  },
  'rollup-total-too-large': {
    status: 409,
    sentence: 'Tổng của dòng “{name}” quá lớn, không ghi được vào báo cáo. Kiểm tra số liệu của các đơn vị.',
  },
  'pdf-converter-missing': {
    status: 503,
    sentence:
      'Máy chủ chưa có LibreOffice nên chưa tạo được PDF. Tải bản Word, hoặc nhờ người quản trị cài rồi thử lại (Ubuntu, Debian: sudo apt install libreoffice-writer-nogui).',
  },
  'pdf-busy': {
    status: 503,
    sentence: 'Máy chủ đang tạo nhiều tệp PDF cùng lúc. Thử lại sau một phút, hoặc tải bản Word.',
  },
  'pdf-conversion-failed': {
    status: 503,
    sentence: 'Chưa chuyển được văn bản sang PDF. Thử lại sau ít phút, hoặc tải bản Word.',
  },
});

export type RefusalCode = keyof typeof refusals;
