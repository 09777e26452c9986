/** What is refused of signing in and of looking after accounts; part of `refusals` (`refusal-codes.ts`). */
export const accountRefusals = {
  'not-signed-in': {
    status: 401,
    sentence: 'Phiên đăng nhập đã hết. Đăng nhập lại để tiếp tục; nội dung đang nhập vẫn được giữ trên máy này.',
  },
  'session-needs-factor': {
    status: 401,
    sentence:
      'Vai trò của bạn nay phải có lớp bảo vệ thứ hai, nên phiên này đã dừng. Đăng nhập lại, chương trình sẽ hỏi hoặc giúp đặt lớp đó; nội dung đang nhập vẫn được giữ trên máy này.',
  },
  'sign-in-failed': { status: 401, sentence: 'Tên đăng nhập hoặc mật khẩu chưa đúng. Kiểm tra lại rồi thử lần nữa.' },
  'sign-in-slowed': { status: 429, sentence: 'Đăng nhập sai nhiều lần. Chờ {seconds} giây rồi thử lại.' },
  'second-factor-missing': {
    status: 403,
    sentence: 'Tài khoản này phải có lớp bảo vệ thứ hai trước khi làm việc. Mở trang Đăng nhập và đặt lớp bảo vệ đó.',
  },
  'step-ended': {
    status: 401,
    sentence: 'Bước đăng nhập này đã quá hạn hoặc đã xong. Nhập lại tên đăng nhập và mật khẩu.',
  },
  'code-wrong': {
    status: 422,
    sentence:
      'Mã này chưa đúng, đã dùng hoặc đã hết hạn. Chờ mã mới trên điện thoại rồi nhập lại, hoặc dùng mã dự phòng khác.',
  },
  'policy-beyond': {
    status: 409,
    sentence:
      'Quy định này áp dụng cho mọi đơn vị trong chương trình. Chỉ người quản trị của cơ quan đứng trên tất cả các đơn vị mới quyết định được; hãy nhờ người đó.',
  },
  'policy-day-past': { status: 422, sentence: 'Ngày này đã qua. Chọn hôm nay hoặc một ngày sau.' },
  'policy-day-far': { status: 422, sentence: 'Ngày này quá xa. Chọn một ngày trong vòng 5 năm tới.' },
  'policy-day-taken': {
    status: 409,
    sentence: 'Vai trò này đã có một quyết định từ đúng ngày đó. Quyết định đã ghi không sửa; chọn ngày khác.',
  },
  'totp-code-wrong': {
    status: 422,
    sentence:
      'Mã này chưa đúng hoặc đã hết hạn. Xem giờ trên điện thoại có đúng không, chờ mã mới trong ứng dụng rồi nhập lại.',
  },
  'password-wrong': { status: 422, sentence: 'Mật khẩu chưa đúng. Nhập lại mật khẩu hiện nay của bạn.' },
  'totp-exists': {
    status: 409,
    sentence: 'Tài khoản đã có mã trên điện thoại. Muốn đổi điện thoại, bỏ mã cũ rồi đặt lại.',
  },
  'factor-required': {
    status: 409,
    sentence: 'Vai trò của bạn phải có lớp bảo vệ thứ hai nên không bỏ được lớp cuối cùng. Thêm cách khác trước.',
  },
  'factor-first': { status: 409, sentence: 'Đặt mã trên điện thoại hoặc khóa truy cập trước rồi mới tạo mã dự phòng.' },
  'passkeys-not-here': {
    status: 409,
    sentence:
      'Khóa truy cập chỉ dùng được ở địa chỉ https chính thức của chương trình. Mở đúng địa chỉ đó, hoặc dùng cách khác.',
  },
  'passkey-refused': {
    status: 422,
    sentence:
      'Khóa truy cập này không dùng được cho tài khoản ở trang này, hoặc đã để quá lâu. Thử lại, hoặc dùng cách khác.',
  },
  'passkey-copied': {
    status: 422,
    sentence:
      'Khóa truy cập này có dấu hiệu bị sao chép nên không được nhận. Đăng nhập bằng cách khác, bỏ khóa này rồi thêm khóa mới.',
  },
  'provider-absent': {
    status: 404,
    sentence: 'Chương trình chưa được nối với hệ thống đăng nhập nào khác. Đăng nhập bằng tên đăng nhập và mật khẩu.',
  },
  'provider-down': {
    status: 503,
    sentence:
      'Chưa liên lạc được với {name}. Đăng nhập bằng tên đăng nhập và mật khẩu của chương trình, hoặc thử lại sau vài phút.',
  },
  'provider-declined': {
    status: 422,
    sentence: 'Chưa đăng nhập xong ở {name}: bạn đã thôi, hoặc nơi đó không cho vào. Thử lại, hoặc dùng mật khẩu.',
  },
  'provider-refused': {
    status: 422,
    sentence:
      'Câu trả lời của {name} không đúng như đã hỏi nên không được nhận. Bắt đầu lại; nếu vẫn vậy, đăng nhập bằng mật khẩu và báo cán bộ kỹ thuật mã này: {reason}.',
  },
  'journey-ended': {
    status: 409,
    sentence:
      'Lần này đã quá hạn, đã dùng rồi, hoặc bắt đầu ở trình duyệt khác. Bắt đầu lại từ đầu trên trình duyệt này.',
  },
  'identity-unknown': {
    status: 403,
    sentence:
      'Tài khoản {name} này chưa được nối với ai trong chương trình. Đăng nhập bằng tên đăng nhập và mật khẩu, rồi nối ở trang Bảo mật.',
  },
  'identity-taken': {
    status: 409,
    sentence: 'Tài khoản {name} này đã được nối rồi. Dùng tài khoản khác của chính bạn, hoặc bỏ chỗ nối cũ trước.',
  },
  'identity-exists': {
    status: 409,
    sentence: 'Tài khoản của bạn đã được nối. Muốn nối với tài khoản khác, bỏ chỗ nối này trước.',
  },
  'token-invalid': {
    status: 401,
    sentence: 'Mã kết nối không đúng, đã hết hạn hoặc đã bị thu hồi. Xin mã mới từ người quản trị của đơn vị.',
  },
  'service-until-wrong': {
    status: 422,
    sentence: 'Ngày hết hạn phải từ hôm nay và không quá một năm. Chọn lại ngày.',
  },
  'reset-own': {
    status: 409,
    sentence:
      'Không tự đặt lại lớp bảo vệ của mình ở đây. Mở Tài khoản, Bảo mật; nếu mất hết, nhờ người quản trị khác.',
  },
  'reset-password-own': {
    status: 409,
    sentence: 'Không tự tạo đường dẫn cho mình. Đổi mật khẩu ở trang Bảo mật; nếu quên, nhờ người quản trị khác.',
  },
  'reset-invalid': {
    status: 404,
    sentence: 'Đường dẫn đặt lại mật khẩu không đúng, đã dùng hoặc đã hết hạn. Xin đường dẫn mới từ người quản trị.',
  },
  'reset-beyond': {
    status: 403,
    sentence: 'Người này còn vai trò ở đơn vị bạn không quản trị. Nhờ người quản trị cấp trên đặt lại.',
  },
} as const;
