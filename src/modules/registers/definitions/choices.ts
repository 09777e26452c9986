import type { Choice } from '../rules/definition.ts';

/** Lists that several registers offer (domain.md §2.4), each with “Khác” beside it where a register says so. */
const choices = (names: Readonly<Record<string, string>>): Choice[] =>
  Object.entries(names).map(([code, name]) => ({ code, name }));

export const outreachForms = choices({
  talk: 'Tuyên truyền miệng, nói chuyện chuyên đề',
  'flag-ceremony': 'Sinh hoạt dưới cờ',
  'class-meeting': 'Sinh hoạt lớp',
  extracurricular: 'Hoạt động ngoại khóa',
  contest: 'Thi tìm hiểu',
  'legal-advice': 'Tư vấn pháp luật',
  bookcase: 'Tủ sách pháp luật',
  performance: 'Văn hóa, văn nghệ',
  'political-meeting': 'Sinh hoạt chính trị',
  conference: 'Hội nghị, tọa đàm',
  broadcast: 'Loa, phát thanh',
  'social-media': 'Mạng xã hội',
  banner: 'Pa nô, khẩu hiệu',
  'handing-out': 'Phát hành tài liệu',
});

export const outreachChannels = choices({
  'in-person': 'Trực tiếp',
  zalo: 'Zalo',
  facebook: 'Facebook',
  tiktok: 'TikTok',
  portal: 'Cổng thông tin điện tử, website',
  'online-press': 'Báo điện tử',
  'local-radio': 'Hệ thống thông tin cơ sở',
});

export const topics = choices({
  drugs: 'Ma túy',
  trafficking: 'Mua bán người',
  gambling: 'Cờ bạc, cá độ bóng đá',
  prostitution: 'Mại dâm',
  weapons: 'Vũ khí, vật liệu nổ, công cụ hỗ trợ',
  firecrackers: 'Pháo nổ',
  'loan-sharks': 'Tín dụng đen',
  'online-fraud': 'Lừa đảo, công nghệ cao, không gian mạng',
  theft: 'Trộm cắp, cướp giật',
  'school-violence': 'Bạo lực học đường',
  'child-abuse': 'Xâm hại trẻ em',
  traffic: 'An toàn giao thông',
  fire: 'Phòng cháy, chữa cháy',
  drowning: 'Đuối nước',
  smoking: 'Shisha, khí cười, thuốc lá điện tử',
  ideology: 'Chống “diễn biến hòa bình”, bảo vệ nền tảng tư tưởng',
  'state-secrets': 'Bảo vệ bí mật nhà nước',
  reintegration: 'Tái hòa nhập cộng đồng',
  environment: 'Môi trường',
  'food-safety': 'An toàn thực phẩm',
  denunciation: 'Phát hiện, tố giác tội phạm',
});

export const audiences = choices({
  managers: 'Cán bộ quản lý',
  teachers: 'Giáo viên',
  staff: 'Nhân viên',
  pupils: 'Học sinh, học viên',
  parents: 'Cha mẹ học sinh',
  members: 'Đoàn viên, hội viên',
  residents: 'Nhân dân',
  'at-risk': 'Nhóm có nguy cơ cao',
  remote: 'Vùng sâu, vùng xa, biên giới, dân tộc thiểu số',
});

export const partners = choices({
  police: 'Công an',
  army: 'Quân đội, biên phòng',
  authority: 'Ủy ban nhân dân',
  union: 'Đoàn thể, Mặt trận',
  'parents-board': 'Ban đại diện cha mẹ học sinh',
  schools: 'Trường khác',
  family: 'Gia đình, cha mẹ học sinh',
  respected: 'Người có uy tín, chức sắc',
  business: 'Doanh nghiệp viễn thông, công nghệ',
});

export const safetyAreas = choices({
  security: 'An ninh, trật tự',
  fire: 'Phòng cháy, chữa cháy',
  electricity: 'Điện',
  building: 'Tường rào, cửa, khóa',
  network: 'An toàn thông tin, cổng thông tin điện tử',
  'food-safety': 'An toàn thực phẩm',
  traffic: 'Giao thông cổng trường',
  papers: 'Hồ sơ, sổ sách',
  communication: 'Thông tin, truyền thông',
  investment: 'Đầu tư, mua sắm, tài sản công',
});
