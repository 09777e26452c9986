/** Names of laws as they stand behind “Luật”; the commas inside them are why they must be known. */
const laws = `An ninh mạng|An ninh quốc gia|An toàn thông tin mạng|An toàn thực phẩm|An toàn, vệ sinh lao động
Ban hành văn bản quy phạm pháp luật|Báo chí|Bảo hiểm xã hội|Bảo hiểm y tế|Bảo vệ bí mật nhà nước|Bảo vệ dữ liệu cá nhân
Bảo vệ môi trường|Bảo vệ quyền lợi người tiêu dùng|Bảo vệ sức khỏe nhân dân|Bảo vệ, chăm sóc và giáo dục trẻ em
Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân|Biên giới quốc gia|Biên phòng Việt Nam|Bình đẳng giới
Cán bộ, công chức|Căn cước|Căn cước công dân|Cảnh sát biển Việt Nam|Cảnh sát cơ động|Cảnh vệ|Chăn nuôi
Công an nhân dân|Công chứng|Công đoàn|Công nghệ cao|Công nghệ thông tin|Công nghiệp công nghệ số|Cư trú|Dân quân tự vệ
Dân số|Di sản văn hóa|Doanh nghiệp|Du lịch|Dược|Dữ liệu|Đất đai|Đấu giá tài sản|Đấu thầu|Đầu tư|Đầu tư công|Đặc xá
Đê điều|Điện ảnh|Điện lực|Đường bộ|Giá|Giám định tư pháp|Giao dịch điện tử|Giao thông đường bộ
Giao thông đường thủy nội địa|Giáo dục|Giáo dục đại học|Giáo dục nghề nghiệp|Giáo dục quốc phòng và an ninh
Hải quan|Hiến máu tình nguyện|Hòa giải ở cơ sở|Hòa giải, đối thoại tại Tòa án|Hôn nhân và gia đình|Hộ tịch|Hợp tác xã
Kế toán|Khám bệnh, chữa bệnh|Khiếu nại|Khiếu nại, tố cáo|Khoa học và công nghệ
Khoa học, công nghệ và đổi mới sáng tạo|Kiểm toán nhà nước|Kiến trúc|Lao động|Lâm nghiệp|Lưu trữ|Lý lịch tư pháp
Lực lượng dự bị động viên|Lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở|Mặt trận Tổ quốc Việt Nam|Ngân sách nhà nước
Nghĩa vụ quân sự|Người cao tuổi|Người khuyết tật|Nhà giáo|Nhà ở
Nhập cảnh, xuất cảnh, quá cảnh, cư trú của người nước ngoài tại Việt Nam|Nuôi con nuôi|Phổ biến, giáo dục pháp luật
Phòng bệnh|Phòng cháy và chữa cháy|Phòng cháy, chữa cháy|Phòng cháy, chữa cháy và cứu nạn, cứu hộ
Phòng, chống bạo lực gia đình|Phòng, chống bệnh truyền nhiễm|Phòng, chống khủng bố|Phòng, chống ma túy
Phòng, chống mua bán người|Phòng, chống nhiễm vi rút gây ra hội chứng suy giảm miễn dịch mắc phải ở người
Phòng, chống rửa tiền|Phòng, chống tác hại của rượu, bia|Phòng, chống tác hại của thuốc lá|Phòng, chống tham nhũng
Phòng, chống thiên tai|Phòng chống thiên tai|Phòng không nhân dân|Phòng thủ dân sự|Quản lý thuế|Quản lý, sử dụng tài sản công
Quản lý, sử dụng vũ khí, vật liệu nổ và công cụ hỗ trợ|Quảng cáo|Quốc phòng|Quốc tịch Việt Nam|Quy hoạch
Sĩ quan Quân đội nhân dân Việt Nam|Sở hữu trí tuệ|Tài nguyên nước|Tạm giữ, tạm giam|Tần số vô tuyến điện|Thanh niên
Thanh tra|Thể dục, thể thao|Thi đua, khen thưởng|Thi hành án dân sự|Thi hành án hình sự|Thi hành tạm giữ, tạm giam
Thống kê|Thủ đô|Thủy lợi|Thủy sản|Thư viện|Thực hành tiết kiệm, chống lãng phí|Thực hiện dân chủ ở cơ sở
Tiếp cận thông tin|Tiếp công dân|Tín ngưỡng, tôn giáo|Tố cáo|Tố tụng hành chính|Tổ chức Chính phủ
Tổ chức chính quyền địa phương|Tổ chức cơ quan điều tra hình sự|Tổ chức Hội đồng nhân dân và Ủy ban nhân dân|Tổ chức Quốc hội|Tổ chức Tòa án nhân dân
Tổ chức Viện kiểm sát nhân dân|Trách nhiệm bồi thường của Nhà nước|Trật tự, an toàn giao thông đường bộ|Trẻ em
Trí tuệ nhân tạo|Trợ giúp pháp lý|Trưng cầu ý dân|Tương trợ tư pháp|Tư pháp người chưa thành niên|Viên chức|Viễn thông
Việc làm|Xây dựng|Xuất bản|Xuất cảnh, nhập cảnh của công dân Việt Nam|Xử lý vi phạm hành chính
Hình sự|Tố tụng hình sự|Dân sự|Tố tụng dân sự|Hàng hải Việt Nam|Công an xã|Bảo vệ công trình quan trọng liên quan đến an ninh quốc gia`;

/** The longest name first, each as a pattern that takes every blank and either place of the tone mark (hoá, hóa). */
export const lawNames: string = laws
  .split(/[|\n]/u)
  .sort((a, b) => b.length - a.length)
  .map((name) =>
    name
      .replace(/, /gu, ',?\\s*')
      .replace(/ /gu, '\\s+')
      .replace(/Hội\\s\+đồng\\s\+nhân\\s\+dân/gu, '(?:Hội\\s+đồng\\s+nhân\\s+dân|HĐND)')
      .replace(/Ủy\\s\+ban\\s\+nhân\\s\+dân/gu, '(?:(?:Ủy|Uỷ)\\s*ban\\s+nhân\\s+dân|UBND)')
      .replace(/hóa/gu, 'h(?:óa|oá)')
      .replace(/ma\\s\+túy/gu, 'ma\\s+(?:túy|tuý)')
      .replace(/khỏe/gu, 'kh(?:ỏe|oẻ)')
      .replace(/Hòa/gu, 'H(?:òa|oà)'),
  )
  .join('|');
