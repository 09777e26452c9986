import { formatMinute } from '#base/date.ts';

/** Words of the page of a class; it is made by the server and read by pupils. */
export const pageWords = {
  product: 'Trường An',
  enter: {
    title: 'Đố vui pháp luật',
    lead: 'Nhập mã thầy cô ghi trên bảng. Không cần tài khoản, không hỏi tên.',
    code: 'Mã lượt đố',
    hint: 'Ví dụ ABCD-EFGH; chữ hoa hay thường đều được.',
    go: 'Vào làm bài',
    unknown: 'Không có lượt nào mang mã này. Xem lại từng chữ trên bảng rồi nhập lại.',
  },
  quiz: {
    title: (className: string) => `Đố vui pháp luật: ${className}`,
    about: (questions: number, closesAt: Date) => `${questions} câu hỏi. Mở đến ${formatMinute(closesAt)}.`,
    nameless: 'Bài làm không ghi tên và không cho biết ai đã trả lời.',
    offline: 'Mất mạng khi gửi thì bấm nút quay lại: phần đã chọn vẫn còn, gửi lại được và chỉ tính một lần.',
    question: (place: number, of: number) => `Câu ${place}/${of}.`,
    several: 'Chọn mọi ý đúng.',
    send: 'Gửi bài',
    missing: (count: number) => `Còn ${count} câu chưa chọn. Các câu đã chọn vẫn giữ nguyên.`,
    toQuestion: (place: number) => `Câu ${place} chưa chọn`,
    missingHere: 'Câu này chưa chọn.',
  },
  early: {
    title: 'Lượt này chưa mở',
    lead: (opensAt: Date) => `Lượt mở lúc ${formatMinute(opensAt)}. Đến giờ thì tải lại trang này.`,
  },
  over: {
    title: 'Lượt này đã kết thúc',
    lead: (closesAt: Date) => `Lượt đã đóng lúc ${formatMinute(closesAt)}. Cần làm tiếp thì hỏi thầy cô.`,
  },
  strange: {
    title: 'Bài này không gửi được',
    lead: 'Bài được mở từ một lượt khác, hoặc thiếu phần đầu. Mở lại câu hỏi của lượt này rồi làm lại.',
    again: 'Mở lại câu hỏi',
  },
  answers: {
    title: (right: number, of: number) => `Em trả lời đúng ${right}/${of} câu`,
    counted: 'Đã nhận bài. Chỉ cộng vào tổng của lớp, không ghi ai đã làm.',
    repeated: 'Bài này đã nhận trước đó, không tính thêm lần nữa.',
    over: 'Lượt đã kết thúc trước khi bài đến nơi, nên bài không được tính. Đáp án vẫn xem được dưới đây.',
    full: 'Lượt này đã đủ số lần làm, nên bài không được tính. Đáp án vẫn xem được dưới đây.',
    right: 'Đúng',
    wrong: 'Chưa đúng',
    rightChoice: 'đáp án đúng',
    chosen: 'em chọn',
    why: 'Vì sao:',
    source: 'Căn cứ:',
    again: 'Làm lại',
  },
} as const;
