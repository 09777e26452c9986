export const sheetWords = {
  link: 'Nhập tài khoản từ Excel',
  title: 'Nhập tài khoản từ Excel',
  lead: 'Tải mẫu, điền mỗi người một dòng, gửi lên. Chưa ai được thêm cho đến khi bạn xác nhận.',
  back: 'Người dùng',
  one: '1. Tải mẫu',
  oneLead: 'Trang “Đơn vị” trong tệp ghi mã và tên các đơn vị bạn quản trị; trang “Hướng dẫn” nói rõ từng cột.',
  template: 'Tải mẫu Excel',
  two: '2. Gửi bảng đã điền',
  drop: 'Bảng người dùng đã điền',
  dropHint: 'Tệp .xlsx, tối đa 5.000 dòng',
  three: '3. Xem lại và thêm',
  already: 'đã có, không thêm lần nữa',
  proposed: (login: string) => `đề nghị: ${login}`,
  hasAccount: 'đã có tài khoản, giao thêm vai trò',
  sum: (people: number, mails: number, slips: number, given: number) =>
    [
      `Sẽ thêm ${people} người`,
      mails > 0 ? `${mails} có thư điện tử` : '',
      slips > 0 ? `${slips} nhận phiếu giấy` : '',
      given > 0 ? `${given} đã có tài khoản` : '',
    ]
      .filter(Boolean)
      .join(', '),
  skipped: (already: number, left: number) =>
    [already > 0 ? `${already} người đã có từ trước` : '', left > 0 ? `bỏ qua ${left} dòng` : '']
      .filter(Boolean)
      .join(', '),
  sumLater: (cells: number) => `khi đã sửa xong ${cells} ô`,
  nothing: 'Không có ai để thêm: mọi dòng đều đã có từ trước hoặc bị bỏ qua.',
  add: (count: number) => `Thêm ${count} người`,
  working: 'Đang thêm người dùng',
  workingLead: 'Việc này chạy trên máy chủ. Có thể rời trang; kết quả vẫn ở trang Người dùng của từng đơn vị.',
  doneTitle: (count: number) => `Đã thêm ${count} người`,
  doneMails: (count: number) => `${count} lời mời đang được gửi qua thư điện tử.`,
  doneGiven: (count: number) => `${count} người đã có tài khoản được giao thêm vai trò, đăng nhập như trước.`,
  doneSlips: (count: number) => `${count} người chưa nhận thư: in phiếu tài khoản để trao tay.`,
  toSlips: 'In phiếu tài khoản',
  another: 'Gửi bảng khác',
  refusedTitle: 'Chưa ai được thêm',
  refusedLead:
    'Trong lúc chờ, đơn vị, quyền của bạn hoặc tên đăng nhập đã đổi. Gửi lại bảng để xem các ô cần sửa theo tình hình mới.',
} as const;
