/** What the quiz refuses; part of `refusals` (refusal-codes.ts). */
export const quizRefusals = {
  'quiz-question-unfit': {
    status: 422,
    sentence: 'Câu hỏi này chưa dùng được. Xem các ô được đánh dấu và sửa lại.',
  },
  'quiz-sheet-unfit': {
    status: 422,
    sentence: 'Còn {count} dòng chưa đúng; chưa câu nào được thêm. {where} Sửa trong tệp rồi gửi lại.',
  },
  'quiz-round-unfit': { status: 422, sentence: 'Chưa mở được lượt này. Xem các ô được đánh dấu và sửa lại.' },
  'quiz-question-gone': {
    status: 409,
    sentence: 'Có câu hỏi đã rút, đã hết hoặc sắp hết căn cứ trong thời gian mở lượt. Tải lại trang, chọn lại câu hỏi.',
  },
  'quiz-round-over': { status: 409, sentence: 'Lượt này đã kết thúc. Tải lại trang để xem kết quả.' },
} as const;
