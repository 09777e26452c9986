/** What rosters, the duty of holidays and the log of shifts refuse; part of `refusals` (refusal-codes.ts). */
export const shiftRefusals = {
  'roster-unfit': { status: 422, sentence: 'Lịch trực này chưa lưu được. Xem các ô được đánh dấu và sửa lại.' },
  'roster-reason-missing': {
    status: 422,
    sentence: 'Có ca đã bắt đầu bị đổi. Ghi lý do đổi rồi lưu lại; lịch trước đó vẫn được giữ.',
  },
  'holiday-unfit': {
    status: 422,
    sentence: 'Lịch trực ngày nghỉ này chưa lưu được. Xem các ô được đánh dấu và sửa lại.',
  },
  'shift-fixed': {
    status: 409,
    sentence:
      'Ca này đã được sửa, người khác ghi, hoặc ghi từ hôm trước nên không bỏ ở đây được. Nhờ người giữ sổ sửa trong Sổ trực bảo vệ.',
  },
} as const;
