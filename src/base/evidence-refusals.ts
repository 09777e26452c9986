/** What is refused of files that prove an entry of a register; part of `refusals` (refusal-codes.ts). */
export const evidenceRefusals = {
  'evidence-unfit': { status: 422, sentence: 'Tệp này chưa thêm được. Xem các ô được đánh dấu và sửa lại.' },
  'evidence-not-taken': { status: 409, sentence: 'Sổ này không nhận tệp minh chứng. Ghi bằng lời ở ô ghi chú.' },
  'evidence-full': {
    status: 409,
    sentence: 'Mục này đã có {limit} tệp, là số nhiều nhất. Gạch bớt một tệp rồi thêm lại.',
  },
  'evidence-known': { status: 409, sentence: 'Tệp này đã có trong mục, tên là “{name}”. Không cần thêm lần nữa.' },
  'evidence-gone': { status: 410, sentence: 'Tệp này đã được gạch hoặc hết ngày giữ, không còn để mở.' },
  'picture-heic': {
    status: 415,
    sentence:
      'Ảnh dạng HEIC của iPhone chưa đọc được ở đây. Mở Cài đặt → Camera → Định dạng, chọn “Tương thích nhất” rồi chụp lại; ảnh đã chụp thì gửi sang máy khác dưới dạng JPEG rồi chọn tệp đó.',
  },
  'picture-broken': {
    status: 422,
    sentence: 'Ảnh này bị hỏng hoặc thiếu phần cuối. Chụp lại hoặc chọn lại tệp gốc.',
  },
  'picture-too-large': {
    status: 422,
    sentence: 'Ảnh này có quá {limit} triệu điểm ảnh. Chụp lại ở độ phân giải thường, hoặc thu nhỏ ảnh rồi chọn lại.',
  },
} as const;
