/** What the registers of facts refuse; part of `refusals` (refusal-codes.ts). */
export const entryRefusals = {
  'entry-unfit': { status: 422, sentence: 'Mục này chưa ghi vào sổ được. Xem các ô được đánh dấu và sửa lại.' },
  'entry-withdrawn': {
    status: 409,
    sentence: 'Mục này đã gạch khỏi sổ nên không sửa được. Khôi phục lại trước khi sửa.',
  },
  'entry-not-withdrawn': { status: 409, sentence: 'Mục này vẫn còn trong sổ. Tải lại trang để xem bản mới.' },
  'entry-in-ledger': {
    status: 409,
    sentence: 'Bút toán đã ghi thì không sửa, không gạch được. Mở bút toán đó rồi ghi bút toán đảo kèm lý do.',
  },
  'entry-countered': { status: 409, sentence: 'Bút toán này đã được đảo. Tải lại trang để xem bút toán đảo.' },
  'entry-counters': {
    status: 409,
    sentence: 'Đây là bút toán đảo nên không đảo lần nữa. Nếu đảo nhầm, ghi lại bút toán đúng như đã có.',
  },
  'entry-reported': {
    status: 422,
    sentence: 'Báo cáo đã duyệt có tính mục này. Ghi lý do sửa rồi lưu lại; số đã duyệt không đổi theo.',
  },
  'entry-move-unfit': {
    status: 409,
    sentence: 'Mục này đã sang trạng thái khác. Tải lại trang để xem trạng thái mới.',
  },
  'entry-needs-evidence': {
    status: 422,
    sentence:
      'Bước này cần ít nhất một ảnh hoặc tệp minh chứng trong mục. Thêm ảnh hoặc tệp, chờ gửi xong rồi làm lại.',
  },
  'answer-waived': {
    status: 409,
    sentence: 'Việc này đã được miễn nên mục ghi không tính vào được nữa. Tải lại trang để xem các việc còn lại.',
  },
  'answer-unfit': {
    status: 422,
    sentence: 'Mục này không thuộc những ngày hoặc nội dung của việc. Sửa mục ghi, hoặc chọn việc khác.',
  },
  'entry-sheet-unfit': {
    status: 422,
    sentence:
      'Còn {count} ô chưa đúng, hoặc không còn dòng nào để ghi. Sửa các ô được đánh dấu; chưa mục nào được ghi.',
  },
  'paper-empty': {
    status: 422,
    sentence: 'Mục này chưa ghi lớp nào nên không có bản để in. Ghi các lớp vào bảng của mục rồi tải lại.',
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
