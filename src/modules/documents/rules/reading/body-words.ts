/** How the name of a body begins, in capitals as a header has it. */
export const bodyWord =
  /^(?:UBND|HĐND|BCĐ|BCH|ỦY BAN|UỶ BAN|SỞ|PHÒNG|TRƯỜNG|BỘ|BAN|CÔNG AN|TRUNG TÂM|CỤC|TỔNG|CHI CỤC|VỤ|VIỆN|HỘI|LIÊN|ĐOÀN|CÔNG ĐOÀN|ĐẢNG|CHI BỘ|CHI ĐOÀN|TỈNH ỦY|THÀNH ỦY|QUẬN ỦY|HUYỆN ỦY|THỊ ỦY|(?:TỈNH|THÀNH|HUYỆN|QUẬN|THỊ) (?:UỶ|ĐOÀN)|XÃ ĐOÀN|TRUNG ƯƠNG|VĂN PHÒNG|ĐẠI HỌC|HỌC VIỆN|MẶT TRẬN|CHÍNH PHỦ|QUỐC HỘI|THỦ TƯỚNG|CHỦ TỊCH|GIÁM ĐỐC|TÒA ÁN|TOÀ ÁN|ĐỒN|KHOA|NHÓM TRẺ|LỚP MẦM NON|CỤM|TỔ(?! QUỐC)|CƠ SỞ|CÔNG TY)(?!\p{L})/u;
