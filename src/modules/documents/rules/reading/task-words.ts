import { actor, eitherCase } from './actor-words.ts';

/** What schools and offices are told to do by a day. */
const verbs =
  'hoàn thành|hoàn thiện|hoàn chỉnh|lắp xong|lắp|lập xong|họp lại|họp|cử|bổ sung|thẩm định|chấm|tự chấm điểm|tự chấm|nói chuyện|di dời|sửa chữa|sửa|tổ chức|thực hiện|triển khai|đăng ký|rà soát|kiểm tra|tự kiểm tra|thành lập|kiện toàn|ký cam kết|ký kết|ký quy chế|ký|lập|nộp|gửi|phát động|tổng kết|sơ kết|bàn giao|cập nhật|niêm yết|khắc phục|lắp đặt|trang bị|tập huấn|tuyên truyền|phổ biến|quán triệt|đánh giá|công nhận|đề nghị xét|trình|xây dựng|ban hành|bố trí|cung cấp|góp ý|báo|xác nhận|làm xong|giải tỏa|kiểm điểm|khảo sát|biên soạn|phát hành|cấp phát|công bố|giải trình|xếp loại|nghiệm thu|phê duyệt|xem xét|kê khai|tham mưu|chuẩn bị|thống kê|xử lý|trả lời|thông báo|tự đánh giá|bình xét';
const leads = eitherCase(
  'hằng năm|hàng năm|phải|cần|yêu cầu|đề nghị|tiến hành|và|để|được|chủ động|phối hợp|khẩn trương|kịp thời',
);
const marker = '(?:[-–+•]\\s*|\\d{1,2}(?:\\.\\d{1,2})*[.)/]\\s*|[a-zđ][)/]\\s*)?';
/** The verb is the first group or the second. Inside a sentence a capital begins a name: “Giao Sở Xây dựng lắp …”. */
export const asks = new RegExp(
  `(?:^|[,;:(]\\s*)${marker}(${eitherCase(verbs)})(?!\\p{L})|(?:(?:^|\\s)${actor}[^.;:()\\d]{0,70}?\\s|(?:^|\\s)(?:${leads})\\s+)${marker}(${verbs})(?!\\p{L})`,
  'gu',
);
/** “Mốc thời gian nộp hồ sơ: trước ngày …” */
export const askedByLabel = new RegExp(
  `^${marker}(?:Mốc\\s)?(?:[Tt]hời gian|[Tt]hời hạn|[Hh]ạn)\\s((?:nộp|gửi|hoàn thành|đăng ký|trình)\\s[^.;:]{2,80}?)\\s*:`,
  'u',
);
/** “Việc ký cam kết làm xong trước ngày …”: what is asked leads the sentence. */
export const askedThing = new RegExp(
  `^${marker}((?:Việc|Bài|Hồ sơ|Danh sách|Biên bản|Sản phẩm|Phiếu|Văn bản|Ý kiến|Kết quả|Số liệu|Minh chứng)(?:\\s[^.;:]{1,160}?)?\\s(?:làm xong|hoàn thành|xong|kết thúc|thực hiện|gửi|nộp|trình))(?!\\p{L})`,
  'u',
);
/** A day of a document or of a person, or one from which something holds: no limit for somebody. */
export const holdsFrom = /(?<!\p{L})(?:kể từ|có hiệu lực|hết hiệu lực|có giá trị|sinh ngày|ban hành ngày)(?!\p{L})/iu;
/** What was done. */
export const done = /(?<!\p{L})(?:đã|vừa|mới có)(?!\p{L})/iu;
export const tellsPast = (text: string): boolean => holdsFrom.test(text) || done.test(text);
/** Whether somebody is told to do something. */
export const asksForSomething = (text: string): boolean => !tellsPast(text) && text.slice(0, 1000).search(asks) >= 0;

/** A paragraph whose own words tell something else than to send a plan or a report: no item of the list above it. */
export const tellsAnotherTask = (text: string): boolean => {
  const [first] = text.slice(0, 300).matchAll(asks);
  const verb = (first?.[1] ?? first?.[2])?.toLowerCase();
  return verb !== undefined && !/^(?:nộp|gửi|báo|trình|xây dựng|ban hành|lập|hoàn thành|tổng kết|sơ kết)$/u.test(verb);
};
