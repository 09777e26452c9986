/** `các` → `[Cc]ác`: a word at a sentence's start has a capital, its rest is compared as it stands. */
export const eitherCase = (words: string): string =>
  words
    .split('|')
    .map((word) => `[${word.charAt(0).toUpperCase()}${word.charAt(0)}]${word.slice(1)}`)
    .join('|');

/** Bodies and people who are told to do something; first words of what names them. */
const actors = eitherCase(
  'các|mỗi|từng|toàn thể|tất cả|hiệu trưởng|thủ trưởng|trưởng phòng|trưởng ban|trưởng các|giám đốc|chủ tịch|lãnh đạo|người đứng đầu|nhà trường|đơn vị|cơ sở giáo dục|cơ quan|phòng|trường|sở|bộ phận|ủy ban|ban|công an|trung tâm|văn phòng|đoàn|đội|tổ|liên đội|hội|chi hội|chi bộ|chi đoàn|đảng ủy|đồn|trạm|mặt trận|giáo viên|cán bộ|nhân viên|bảo vệ|tập thể|hai bên|hai đơn vị|bên|hai ngành|các bên|ông|bà|đồng chí|thầy|cô|học sinh|cha mẹ|công đoàn|phó|kế toán|y tế|cụm trưởng|tổ trưởng',
);
/** “Tổ chức”, “Phòng ngừa”, “Mỗi tháng” name nobody. */
const others =
  'chức|hành|ngừa|chống|chữa|vật chất|hợp|ngũ|kết|hữu|cạnh|nghị|thảo|học k[ỳì]|năm|tháng|quý|tuần|ngày|lần|kỳ|đợt|buổi';
export const actor = `(?:UBND|BGH|BCĐ|GVCN|CBQL|${actors})(?!\\p{L}|,?\\s+(?:${others})(?!\\p{L}))`;

/** First words of what they are told; small letters, for names of bodies have words like “Quản lý” with a capital. */
export const action =
  '(?:chủ động|chủ trì|phối hợp|xây dựng|báo cáo|gửi|nộp|lập|thực hiện|tổ chức|nghiêm túc|căn cứ|tổng hợp|có trách nhiệm|có kế hoạch|có biện pháp|phải|cần|sẽ|triển khai|chịu trách nhiệm|khẩn trương|hoàn thành|hoàn thiện|hoàn chỉnh|đảm bảo|bảo đảm|tăng cường|quyết định|rà soát|cử|họp|ban hành|lãnh đạo|chỉ đạo|theo dõi|đôn đốc|tổng kết|sơ kết|(?<!thường )trực(?!\\s+thuộc)|kiểm tra|tự kiểm tra|thẩm định|chấm|tự chấm|tự đánh giá|đánh giá|bố trí|tham mưu|hướng dẫn|cung cấp|đăng ký|kịp thời|thường xuyên|định kỳ|quán triệt|tuyên truyền|phổ biến|giúp|ký|tiếp nhận|xác nhận|lắp|sửa|duy trì|tiếp tục|phân công|bàn giao|thành lập|kiện toàn|thống kê|cập nhật|niêm yết|trang bị|phát hiện|phát động|trình|bổ sung|giao ban|giao|mở|là|khi|hằng|hàng|không|được|trước|chậm nhất|muộn nhất|góp ý|đề xuất|đề nghị|yêu cầu|phản ánh|thông báo|quản lý|nhận|ghi|nhắc|rút kinh nghiệm|đưa|giải tỏa|kiểm điểm|xử lý|tuần tra|khắc phục|sắp xếp|vận động|ngăn chặn|nghiên cứu|khảo sát|tập huấn|tập trung|đẩy mạnh|nắm|trao đổi|tham gia|đăng tải|lưu|cam kết|chấp hành|nêu gương|lồng ghép|gặp gỡ|di dời|cân đối|xem xét|phê duyệt|giải trình|giải quyết|tiến hành|chấn chỉnh|chuẩn bị|công bố|công khai|biên soạn|thu thập|hỗ trợ|tạo điều kiện|liên hệ|nâng cao|phát huy|thẩm tra|thanh tra|giám sát|tố giác|khai báo|thu hồi|khen thưởng|tuyên dương|bồi dưỡng|huy động|ưu tiên|dọn|vệ sinh|gia cố|chằng chống|tháo dỡ|di chuyển|sơ tán|thu gom)';
