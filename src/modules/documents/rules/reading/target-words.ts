import type { Target } from './reading.ts';

export type Comparator = Target['comparator'];
type Words = readonly (readonly [comparator: Comparator, pattern: RegExp])[];

/** Words right before a figure that say on which side of it the aim lies. */
export const sides: Words = [
  ['>=', /(?:ít nhất|tối thiểu|không dưới|không ít hơn|không thấp hơn|≥)(?:\s+(?:là|được|có|đạt|từ))*\s*$/iu],
  [
    '<=',
    /(?:không quá|không vượt quá|không cao hơn|tối đa|nhiều nhất|không (?:chậm|muộn|nhiều) hơn|≤)(?:\s+(?:là|được|có))*\s*$/iu,
  ],
  ['>', /(?<!\p{L})(?:trên|(?<!không (?:chậm|muộn|nhiều|cao|ít|thấp) )hơn|vượt|cao hơn|nhiều hơn|>)\s*$/iu],
  ['<', /(?<!\p{L})(?:dưới|thấp hơn|ít hơn|<)\s*$/iu],
];
/** “giảm 5%”, “giảm ít nhất 5% số vụ”: the figure says by how much. */
export const byHowMuch: Words = [
  ['reduce', /(?<!\p{L})(?:kéo giảm|làm giảm|giảm)(?:\s[^.;,\d]{0,40})?\s*$/iu],
  ['raise', /(?<!\p{L})(?:tăng|nâng)(?:\s[^.;,\d]{0,40})?\s*$/iu],
];
/** “từ 3% đến 5%”, “từ 3 - 5%”, “90-95%”: of a range the first figure is read. */
export const percent =
  /(?<![\d.,/]|(?:%|từ\s\d{1,3}(?:,\d{1,2})?)\s?(?:đến|-|–)\s?)(\d{1,3}(?:,\d{1,2})?)(?:(?:[-–]|(?<=từ\s[\d,]{1,6})\s?(?:[-–]|đến)\s?)\d{1,3}(?:,\d{1,2})?)?\s?%(?:\s?(?:đến|[-–])\s?\d{1,3}(?:,\d{1,2})?\s?%)?(?:\s+(?:[^.;\d]{0,60}?\s)?(trở lên|trở xuống))?/gu;
/** What schools count. A figure before another noun (tháng, ngày, điều, tuổi, triệu) is no aim. */
const things =
  'mô hình|hình thức|buổi|cuộc|lượt|đợt|hội nghị|hội thi|tin bài|bài viết|bài|lớp tập huấn|câu lạc bộ|chuyên đề|tủ sách|pano|khẩu hiệu|phóng sự|video|tiết|hoạt động|hộp thư|camera';
/** Counted too, but a bare number of them is as often a fact as an aim. */
const persons =
  'lần|tin|lớp|đồng chí|người|giáo viên|nhân viên bảo vệ|nhân viên|cán bộ|bảo vệ|đoàn viên|hội viên|đội viên|thành viên|học sinh|tổ|đội|phòng|đơn vị|trường hợp|trường|vụ việc|vụ|giờ';
export const counted = new RegExp(
  `(?<![\\d.,/%-])(\\d{1,3})\\s*(?:\\(\\p{L}{2,10}(?:\\s\\p{L}{2,10})?\\)\\s*)?[“"]?(${things}|${persons})(?!\\p{L})(?:\\s*(?:/|trong mỗi)\\s*\\p{L}+)?(?:\\s+[^.;,\\d]{0,30}?(trở lên|trở xuống))?`,
  'giu',
);
/** Nobody aims at so many or more of them. */
export const isEvil = /^(?:vụ|vụ việc|trường hợp)$/iu;
export const isThing = new RegExp(`^(?:${things})$`, 'iu');
/** A bare count is an aim when somebody is told to have, hold or build so many. */
export const asked =
  /(?:tổ chức|xây dựng|duy trì|có|đạt|thành lập|phấn đấu|đăng ký|thực hiện|tham gia|nhân rộng|ra mắt|bố trí)(?:\s+(?:được|thêm|mới|và|nhân rộng|duy trì|xây dựng|từ))*\s*$/iu;
export const ofEach = /(?:mỗi|từng)\s[^.;,]{0,50}$/iu;

/** An aim without a figure: what must not be, become less, be kept. At the head of its clause. */
export const directions: Words = [
  [
    'none',
    /(?:không để\s+(?:xảy ra|phát sinh|hình thành|xuất hiện|tồn tại|diễn ra|tái diễn|lặp lại|có(?=\s))(?!\p{L})|không để(?=\s+(?:kiện|khiếu kiện|đơn thư|cháy|nổ|tai nạn|ngộ độc|đuối nước|mất|vụ|trường hợp|học sinh|người|“?điểm nóng)(?!\p{L}))|không (?:xảy ra|phát sinh|còn)(?!\p{L})|(?<=(?:^|[;:]|[-–+•]|\d[./)]|[a-zđ]\))\s*)không có(?=\s(?:học sinh|vụ|trường hợp|cán bộ|giáo viên|người|tội phạm|tai nạn)(?!\p{L})))/giu,
  ],
  [
    'reduce',
    /(?:(?:kéo |làm )?giảm(?:\s+(?:thiểu|dần|cơ bản|mạnh|sâu|bền vững|đáng kể|rõ rệt|tối đa|đến mức thấp nhất))*(?=\s+(?:số|tỷ lệ|tỉ lệ|tội phạm|các|tai nạn|vụ|nguy cơ|tình trạng|những|thiệt hại|vi phạm|bạo lực|tác hại|tệ nạn|học sinh|người|đơn thư))|hạn chế (?:đến mức\s+)?thấp nhất|kiềm chế(?:,?\s(?:và\s)?(?:kéo |làm )?giảm)?)(?!\p{L})/giu,
  ],
  ['raise', /(?:nâng(?: cao)?|tăng) (?:(?:tỷ|tỉ) lệ|số)(?!\p{L})/giu],
  [
    'keep',
    /(?:giữ vững (?=danh hiệu|tiêu chuẩn|kết quả|thành tích|tỷ lệ|tỉ lệ)|duy trì (?=tỷ lệ|tỉ lệ|kết quả|danh hiệu|\d))/giu,
  ],
];
/** A direction stands at the head of a clause or behind a word that states an aim. */
export const clauseHead =
  /(?:^|[,;:(]|[-–+•]|\d[./)]|[a-zđ]\)|(?:^|\s)(?:và|phấn đấu|nhằm|để|góp phần|bảo đảm|đảm bảo|kiên quyết|tuyệt đối|quyết tâm|cơ bản|từng bước|dần|tập trung|chủ động|kịp thời|ngăn chặn|phải|giải pháp|biện pháp))\s*(?:\p{L}+\s){0,2}$/iu;
export const exceptionOf = /(?:^|[\s(,])((?:trừ|ngoại trừ|không (?:bao gồm|kể|tính))\s[^().;]{3,120})/iu;
export const scopeOf =
  /(?:(?:^|\s)(?:mỗi|từng|tất cả(?: các)?|toàn bộ(?: các)?|các|đối với(?: các)?)\s)(?:cơ sở|trường|đơn vị|nhà trường|lớp|cấp học|bậc|phòng|xã|huyện|cơ quan)[^,.;:()\d]{0,80}?(?=\s+(?:có|phải|xây dựng|tổ chức|duy trì|đạt|thực hiện|đăng ký|ký|được|bố trí|thành lập|tham gia|phấn đấu|ít nhất|tối thiểu)(?!\p{L})|[,.;:(]|$)/iu;
