/** What the registers of documents and their dissemination refuse; part of `refusals` (refusal-codes.ts). */
export const registerRefusals = {
  'register-line-unfit': {
    status: 422,
    sentence: 'Dòng này chưa ghi vào sổ được. Xem các ô được đánh dấu và sửa lại.',
  },
  'register-number-taken': {
    status: 409,
    sentence:
      'Số {number} của năm {year} đã ghi cho “{subject}”. Để trống ô số để lấy số tiếp theo ({next}), hoặc sửa dòng đang mang số đó trước.',
  },
  'register-number-none': {
    status: 409,
    sentence: 'Sổ năm {year} đã đến số cuối cùng nên không còn số để cấp. Kiểm tra các số lớn đã ghi nhầm.',
  },
  'register-year-fixed': {
    status: 409,
    sentence: 'Dòng này thuộc sổ năm {year} nên ngày phải trong năm đó. Ghi sai năm thì hủy dòng này và vào sổ lại.',
  },
  'register-line-withdrawn': {
    status: 409,
    sentence: 'Dòng này đã hủy nên không sửa được. Số của nó vẫn tính là đã dùng.',
  },
  'register-sheet-unfit': {
    status: 422,
    sentence:
      'Còn {count} ô chưa đúng, hoặc không còn dòng nào để ghi. Sửa các ô được đánh dấu; chưa dòng nào được ghi.',
  },
  'handling-step-unfit': {
    status: 409,
    sentence: 'Văn bản này đã sang bước khác, hoặc chưa ghi chuyển cho ai. Tải lại trang để xem trạng thái mới.',
  },
  'handler-unknown': {
    status: 422,
    sentence: 'Người này không còn làm việc ở cơ quan. Chọn người khác, hoặc ghi tên bộ phận.',
  },
  'dissemination-nobody': {
    status: 422,
    sentence: 'Chưa có đơn vị nào được chọn, hoặc các đơn vị này đã được giao. Chọn lại đơn vị.',
  },
  'dissemination-due-past': { status: 422, sentence: 'Hạn phổ biến đã qua. Chọn hôm nay hoặc một ngày sau.' },
  'dissemination-ended': {
    status: 409,
    sentence: 'Cơ quan đã thôi yêu cầu phổ biến văn bản này nên không ghi thêm được.',
  },
  'telling-unfit': { status: 422, sentence: 'Kết quả phổ biến chưa ghi được. Xem các ô được đánh dấu và sửa lại.' },
  'telling-reason-missing': { status: 422, sentence: 'Đã có kết quả ghi trước. Ghi lý do sửa rồi lưu lại.' },
} as const;
