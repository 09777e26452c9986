/** What the registers of facts refuse; part of `refusals` (refusal-codes.ts). */
export const entryRefusals = {
  'entry-unfit': { status: 422, sentence: 'Mục này chưa ghi vào sổ được. Xem các ô được đánh dấu và sửa lại.' },
  'entry-withdrawn': {
    status: 409,
    sentence: 'Mục này đã gạch khỏi sổ nên không sửa được. Khôi phục lại trước khi sửa.',
  },
  'entry-not-withdrawn': { status: 409, sentence: 'Mục này vẫn còn trong sổ. Tải lại trang để xem bản mới.' },
  'entry-move-unfit': {
    status: 409,
    sentence: 'Mục này đã sang trạng thái khác. Tải lại trang để xem trạng thái mới.',
  },
  'entry-reason-missing': {
    status: 422,
    sentence: 'Số liệu của mục này đã nằm trong báo cáo được duyệt. Ghi lý do sửa rồi lưu lại.',
  },
  'entry-sheet-unfit': {
    status: 422,
    sentence:
      'Còn {count} ô chưa đúng, hoặc không còn dòng nào để ghi. Sửa các ô được đánh dấu; chưa mục nào được ghi.',
  },
  'entries-too-many': {
    status: 422,
    sentence: 'Trong những ngày này có quá {limit} mục. Chọn khoảng ngày ngắn hơn.',
  },
  'register-version-gone': {
    status: 409,
    sentence: 'Mẫu sổ này đã có bản mới. Tải lại trang; điều đã gõ vẫn giữ trên máy.',
  },
} as const;
