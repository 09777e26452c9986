import type { FormData } from './form.ts';

/** School levels that have pupils old enough for the questions asked of them. */
const general = ['tieu-hoc', 'thcs', 'thpt', 'gdtx'] as const;
const older = ['thcs', 'thpt', 'gdtx'] as const;

const groups: FormData['groups'] = [
  { code: 'organisation', title: 'Tổ chức, lực lượng' },
  { code: 'outreach', title: 'Tuyên truyền' },
  { code: 'pledges', title: 'Ký cam kết' },
  { code: 'models', title: 'Mô hình' },
  { code: 'incidents', title: 'Vụ việc' },
  { code: 'outcomes', title: 'Kết quả xử lý' },
  { code: 'child-protection', title: 'Bảo vệ trẻ em' },
  { code: 'tips', title: 'Tin báo, tố giác' },
  { code: 'petitions', title: 'Khiếu nại, kiến nghị' },
  { code: 'inspections', title: 'Kiểm tra' },
  { code: 'recognition', title: 'Danh hiệu, khen thưởng' },
  { code: 'money', title: 'Kinh phí' },
];

// biome-ignore format: a table is read one row to a line
const indicators: FormData['indicators'] = [
  { group: 'organisation', code: 'organisation.committee-renewed', name: 'Đã kiện toàn Ban Chỉ đạo', kind: 'yes-no', help: 'Chọn Có khi quyết định kiện toàn còn hiệu lực đến ngày cuối kỳ.' },
  { group: 'organisation', code: 'organisation.committee-members', name: 'Thành viên Ban Chỉ đạo', unit: 'người', help: 'Đếm theo quyết định đang có hiệu lực, mỗi người một lần.', max: 500 },
  { group: 'organisation', code: 'organisation.officers', name: 'Người trực tiếp theo dõi công tác', unit: 'người', help: 'Cán bộ, giáo viên được phân công bằng văn bản, kể cả kiêm nhiệm.', max: 500 },
  { group: 'organisation', code: 'organisation.guards', name: 'Nhân viên bảo vệ', unit: 'người', help: 'Đếm người đang làm việc vào ngày cuối kỳ, kể cả thuê của công ty bảo vệ.', max: 500, notApplicableAllowed: true },
  { group: 'organisation', code: 'organisation.guards-trained', name: 'Bảo vệ đã qua tập huấn nghiệp vụ', unit: 'người', help: 'Trong số nhân viên bảo vệ nêu trên, người có giấy xác nhận tập huấn.', max: 500, notApplicableAllowed: true },
  { group: 'organisation', code: 'organisation.guard-training-hours', name: 'Thời lượng tập huấn cho bảo vệ', unit: 'giờ', kind: 'decimal', decimals: 1, help: 'Tổng số giờ các lớp tập huấn trong kỳ, cho phép nửa giờ (ví dụ 7,5).', max: 5000, notApplicableAllowed: true },
  { group: 'organisation', code: 'organisation.fire-team-members', name: 'Thành viên đội chữa cháy cơ sở', unit: 'người', help: 'Đếm theo quyết định thành lập đội đang có hiệu lực.', max: 1000 },
  { group: 'organisation', code: 'organisation.pupil-teams', name: 'Đội xung kích, tự quản của học sinh', unit: 'đội', help: 'Đội có danh sách và người phụ trách trong kỳ.', levels: [...general], notApplicableAllowed: true, max: 500 },
  { group: 'organisation', code: 'organisation.mediation-teams', name: 'Tổ hòa giải, tổ tư vấn học sinh', unit: 'tổ', help: 'Đếm tổ có quyết định thành lập đang có hiệu lực.', max: 100 },
  { group: 'organisation', code: 'organisation.cameras', name: 'Camera an ninh đang hoạt động', unit: 'chiếc', help: 'Chỉ đếm thiết bị còn ghi hình vào ngày cuối kỳ.', max: 5000, notApplicableAllowed: true },
  { group: 'organisation', code: 'organisation.coordination-agreement', name: 'Có quy chế phối hợp với công an', kind: 'yes-no', help: 'Chọn Có khi văn bản đã ký và còn hiệu lực.' },
  { group: 'organisation', code: 'organisation.briefings', name: 'Giao ban với công an, địa phương', unit: 'cuộc', help: 'Đếm cuộc có biên bản trong kỳ.', max: 1000 },

  { group: 'outreach', code: 'outreach.sessions', name: 'Buổi tuyên truyền', unit: 'buổi', help: 'Đếm buổi trực tiếp và trực tuyến, kể cả sinh hoạt dưới cờ có nội dung này.', max: 5000 },
  { group: 'outreach', code: 'outreach.staff-attendances', name: 'Lượt cán bộ, giáo viên, nhân viên dự', unit: 'lượt người', help: 'Một người dự ba buổi tính ba lượt.', max: 1_000_000 },
  { group: 'outreach', code: 'outreach.pupil-attendances', name: 'Lượt học sinh dự', unit: 'lượt người', help: 'Một học sinh dự ba buổi tính ba lượt.', max: 5_000_000, notApplicableAllowed: true },
  { group: 'outreach', code: 'outreach.parent-attendances', name: 'Lượt cha mẹ học sinh dự', unit: 'lượt người', help: 'Đếm theo danh sách ký tên hoặc sĩ số cuộc họp.', max: 5_000_000 },
  { group: 'outreach', code: 'outreach.materials', name: 'Tài liệu, tờ rơi đã phát', unit: 'bản', help: 'Đếm bản giấy đã phát, không đếm lượt xem trên mạng.', max: 5_000_000 },
  { group: 'outreach', code: 'outreach.articles', name: 'Tin, bài đã đăng', unit: 'tin, bài', help: 'Đếm tin, bài do đơn vị viết và đã đăng, phát; đăng lại nơi khác không đếm thêm.', max: 10_000 },
  { group: 'outreach', code: 'outreach.contests', name: 'Cuộc thi, hội thi', unit: 'cuộc', help: 'Đếm cuộc thi tìm hiểu pháp luật do đơn vị tổ chức hoặc tham gia.', max: 500 },
  { group: 'outreach', code: 'outreach.campaigns', name: 'Đợt cao điểm đã tham gia', unit: 'đợt', help: 'Đếm đợt có kế hoạch và kết quả trong kỳ.', max: 100 },

  { group: 'pledges', code: 'pledges.staff-total', name: 'Cán bộ, giáo viên, nhân viên phải ký', unit: 'người', help: 'Tổng số người của đơn vị vào ngày tổ chức ký.', max: 10_000 },
  { group: 'pledges', code: 'pledges.staff-signed', name: 'Cán bộ, giáo viên, nhân viên đã ký', unit: 'người', help: 'Đếm bản cam kết đã ký, mỗi người một lần trong năm.', max: 10_000 },
  { group: 'pledges', code: 'pledges.pupils-total', name: 'Học sinh phải ký', unit: 'người', help: 'Tổng số học sinh vào ngày tổ chức ký.', levels: [...general], max: 50_000 },
  { group: 'pledges', code: 'pledges.pupils-signed', name: 'Học sinh đã ký', unit: 'người', help: 'Mỗi học sinh đếm một lần, dù ký nhiều nội dung.', levels: [...general], max: 50_000 },
  { group: 'pledges', code: 'pledges.families-total', name: 'Gia đình học sinh phải ký', unit: 'gia đình', help: 'Một học sinh tính một gia đình.', max: 50_000 },
  { group: 'pledges', code: 'pledges.families-signed', name: 'Gia đình học sinh đã ký', unit: 'gia đình', help: 'Đếm bản có chữ ký của cha mẹ hoặc người giám hộ.', max: 50_000 },

  { group: 'models', code: 'models.active', name: 'Mô hình đang hoạt động', unit: 'mô hình', help: 'Đếm mô hình còn hoạt động vào ngày cuối kỳ.', max: 200 },
  { group: 'models', code: 'models.new', name: 'Mô hình mới trong kỳ', unit: 'mô hình', help: 'Trong số mô hình đang hoạt động, mô hình ra mắt trong kỳ này.', max: 200 },
  { group: 'models', code: 'models.spread', name: 'Mô hình được nhân rộng', unit: 'mô hình', help: 'Mô hình của đơn vị đã được đơn vị khác áp dụng trong kỳ.', max: 200 },
  { group: 'models', code: 'models.ended', name: 'Mô hình đã kết thúc', unit: 'mô hình', help: 'Đếm mô hình ngừng trong kỳ, có nêu lý do ở phần lời.', max: 200 },

  { group: 'incidents', code: 'incidents.violence-cases', name: 'Bạo lực học đường', unit: 'vụ', help: 'Đếm vụ đã biết trong kỳ, kể cả vụ đang xác minh.', max: 1000 },
  { group: 'incidents', code: 'incidents.violence-pupils', name: 'Học sinh liên quan bạo lực học đường', unit: 'người', help: 'Mỗi học sinh đếm một lần trong một vụ.', max: 5000 },
  { group: 'incidents', code: 'incidents.violence-injured', name: 'Người bị thương do bạo lực học đường', unit: 'người', help: 'Người phải chăm sóc y tế; không ghi tên ở bất cứ phần nào.', sensitive: true, max: 5000 },
  { group: 'incidents', code: 'incidents.drug-cases', name: 'Vụ liên quan ma túy', unit: 'vụ', help: 'Đếm vụ tàng trữ, mua bán, sử dụng có người của đơn vị.', sensitive: true, max: 500 },
  { group: 'incidents', code: 'incidents.drug-persons', name: 'Người liên quan ma túy', unit: 'người', help: 'Học sinh và cán bộ, giáo viên, nhân viên của đơn vị.', sensitive: true, max: 1000 },
  { group: 'incidents', code: 'incidents.e-cigarette-pupils', name: 'Học sinh dùng thuốc lá điện tử, khí cười', unit: 'người', help: 'Đếm học sinh bị phát hiện trong kỳ, mỗi em một lần.', levels: [...general], max: 5000 },
  { group: 'incidents', code: 'incidents.weapon-cases', name: 'Vũ khí, pháo, vật liệu nổ', unit: 'vụ', help: 'Đếm vụ tàng trữ, mua bán, chế tạo, sử dụng có học sinh của đơn vị.', max: 500 },
  { group: 'incidents', code: 'incidents.theft-cases', name: 'Trộm cắp, xâm phạm tài sản', unit: 'vụ', help: 'Đếm vụ xảy ra trong đơn vị hoặc do người của đơn vị gây ra.', max: 1000 },
  { group: 'incidents', code: 'incidents.property-loss', name: 'Thiệt hại tài sản', unit: 'đồng', kind: 'money', help: 'Ghi đủ số đồng theo biên bản, ước tính thì ghi rõ ở phần lời.', max: 1_000_000_000_000_000 },
  { group: 'incidents', code: 'incidents.disorder-cases', name: 'Gây rối trật tự', unit: 'vụ', help: 'Không đếm lại vụ đã tính là bạo lực học đường.', max: 1000 },
  { group: 'incidents', code: 'incidents.gambling-cases', name: 'Đánh bạc, cá độ', unit: 'vụ', help: 'Kể cả cá độ trên mạng.', levels: [...older], max: 500 },
  { group: 'incidents', code: 'incidents.online-fraud-cases', name: 'Lừa đảo, xâm hại trên mạng', unit: 'vụ', help: 'Đếm vụ mà người của đơn vị bị hại hoặc gây ra.', max: 1000 },
  { group: 'incidents', code: 'incidents.traffic-violations', name: 'Học sinh vi phạm giao thông', unit: 'lượt', help: 'Đếm theo thông báo của công an và sổ theo dõi của trường.', levels: [...general], max: 20_000 },
  { group: 'incidents', code: 'incidents.traffic-accidents', name: 'Tai nạn giao thông có học sinh', unit: 'vụ', help: 'Kể cả ngoài giờ học khi đơn vị biết.', max: 1000 },
  { group: 'incidents', code: 'incidents.fires', name: 'Cháy, nổ', unit: 'vụ', help: 'Đếm vụ xảy ra trong khuôn viên, kể cả dập tắt ngay.', max: 100 },
  { group: 'incidents', code: 'incidents.drownings', name: 'Đuối nước', unit: 'người', help: 'Đếm học sinh bị đuối nước, kể cả được cứu sống.', max: 500 },

  { group: 'outcomes', code: 'outcomes.pupils-involved', name: 'Học sinh vi phạm đã biết', unit: 'người', help: 'Mỗi học sinh đếm một lần trong kỳ, không tính vi phạm giao thông.', levels: [...general], max: 10_000 },
  { group: 'outcomes', code: 'outcomes.disciplined', name: 'Nhà trường đã kỷ luật', unit: 'người', help: 'Trong số học sinh vi phạm đã biết.', levels: [...general], max: 10_000 },
  { group: 'outcomes', code: 'outcomes.fined', name: 'Bị xử phạt hành chính', unit: 'người', help: 'Theo thông báo của cơ quan có thẩm quyền.', levels: [...general], max: 10_000 },
  { group: 'outcomes', code: 'outcomes.prosecuted', name: 'Bị xử lý hình sự', unit: 'người', help: 'Theo thông báo của cơ quan có thẩm quyền; chưa có thì để trong mục đang xác minh.', levels: [...older], max: 1000 },
  { group: 'outcomes', code: 'outcomes.under-verification', name: 'Đang xác minh', unit: 'người', help: 'Chưa có kết luận vào ngày cuối kỳ.', levels: [...general], max: 10_000 },

  { group: 'child-protection', code: 'child-protection.abuse-cases', name: 'Vụ nghi xâm hại trẻ em', unit: 'vụ', help: 'Đếm vụ đã báo cơ quan có thẩm quyền hoặc Tổng đài 111; không ghi tên.', sensitive: true, max: 200 },
  { group: 'child-protection', code: 'child-protection.abused-children', name: 'Trẻ em bị xâm hại', unit: 'người', help: 'Mỗi em đếm một lần trong kỳ.', sensitive: true, max: 500 },
  { group: 'child-protection', code: 'child-protection.self-harm-cases', name: 'Trường hợp tự gây hại', unit: 'trường hợp', help: 'Là việc cần giúp đỡ, không phải vi phạm; không ghi tên.', sensitive: true, max: 200 },
  { group: 'child-protection', code: 'child-protection.children-helped', name: 'Trẻ em đã được hỗ trợ', unit: 'người', help: 'Trẻ thuộc hai dòng trên có kế hoạch hỗ trợ hoặc đã được chuyển gửi.', sensitive: true, max: 700 },

  { group: 'tips', code: 'tips.received', name: 'Tin đã tiếp nhận', unit: 'tin', help: 'Đếm tin báo, tố giác mà đơn vị nhận trong kỳ, qua mọi kênh.', max: 5000 },
  { group: 'tips', code: 'tips.classified', name: 'Tin đã phân loại', unit: 'tin', help: 'Trong số tin đã tiếp nhận.', max: 5000 },
  { group: 'tips', code: 'tips.transferred', name: 'Tin đã chuyển công an', unit: 'tin', help: 'Trong số tin đã tiếp nhận, có giấy giao nhận hoặc xác nhận.', max: 5000 },
  { group: 'tips', code: 'tips.solved', name: 'Tin đã giải quyết xong', unit: 'tin', help: 'Trong số tin đã tiếp nhận, đã có kết quả trong kỳ.', max: 5000 },

  { group: 'petitions', code: 'petitions.received', name: 'Đơn đã nhận', unit: 'đơn', help: 'Đơn là quyền của công dân, không tính là vụ việc vi phạm.', max: 5000 },
  { group: 'petitions', code: 'petitions.settled-in-time', name: 'Đơn đã giải quyết đúng hạn', unit: 'đơn', help: 'Trong số đơn đã nhận.', max: 5000 },

  { group: 'inspections', code: 'inspections.sessions', name: 'Cuộc kiểm tra, tự kiểm tra', unit: 'cuộc', help: 'Đếm cuộc có biên bản trong kỳ.', max: 1000 },
  { group: 'inspections', code: 'inspections.findings', name: 'Tồn tại đã nêu', unit: 'điểm', help: 'Đếm điểm phải khắc phục ghi trong biên bản.', max: 10_000 },
  { group: 'inspections', code: 'inspections.findings-fixed', name: 'Tồn tại đã khắc phục', unit: 'điểm', help: 'Trong số tồn tại đã nêu, có xác nhận.', max: 10_000 },

  { group: 'recognition', code: 'recognition.enrolled', name: 'Đăng ký đạt “An toàn về an ninh, trật tự”', kind: 'yes-no', help: 'Chọn Có khi đã gửi bản đăng ký cho năm này.' },
  { group: 'recognition', code: 'recognition.recognised', name: 'Được công nhận đạt chuẩn', kind: 'yes-no', help: 'Chọn Có khi đã có quyết định; chưa đến kỳ xét thì chọn Không áp dụng.', notApplicableAllowed: true },
  { group: 'recognition', code: 'recognition.collectives-rewarded', name: 'Tập thể được khen', unit: 'tập thể', help: 'Đếm quyết định khen thưởng về công tác này trong kỳ.', max: 500 },
  { group: 'recognition', code: 'recognition.persons-rewarded', name: 'Cá nhân được khen', unit: 'người', help: 'Đếm quyết định khen thưởng về công tác này trong kỳ.', max: 5000 },

  { group: 'money', code: 'money.budget', name: 'Kinh phí từ ngân sách', unit: 'đồng', kind: 'money', help: 'Số đã chi trong kỳ cho công tác này, ghi đủ số đồng.', max: 1_000_000_000_000_000 },
  { group: 'money', code: 'money.raised', name: 'Kinh phí huy động khác', unit: 'đồng', kind: 'money', help: 'Nguồn hợp pháp khác đã nhận trong kỳ, ghi đủ số đồng.', max: 1_000_000_000_000_000 },
  { group: 'money', code: 'money.fund-in', name: 'Quỹ phòng, chống tội phạm: thu', unit: 'đồng', kind: 'money', help: 'Đơn vị không có quỹ thì chọn Không áp dụng.', max: 1_000_000_000_000_000, notApplicableAllowed: true },
  { group: 'money', code: 'money.fund-out', name: 'Quỹ phòng, chống tội phạm: chi', unit: 'đồng', kind: 'money', help: 'Đơn vị không có quỹ thì chọn Không áp dụng.', max: 1_000_000_000_000_000, notApplicableAllowed: true },
];

// biome-ignore format: a table is read one row to a line
const rules: NonNullable<FormData['rules']> = [
  { code: 'guards-trained', kind: 'at-most', left: ['organisation.guards-trained'], right: 'organisation.guards', message: 'Số bảo vệ đã tập huấn nhiều hơn số nhân viên bảo vệ. Xem lại hai dòng này.' },
  { code: 'staff-signed', kind: 'at-most', left: ['pledges.staff-signed'], right: 'pledges.staff-total', message: 'Số cán bộ, giáo viên, nhân viên đã ký nhiều hơn số phải ký. Xem lại hai dòng này.' },
  { code: 'pupils-signed', kind: 'at-most', left: ['pledges.pupils-signed'], right: 'pledges.pupils-total', message: 'Số học sinh đã ký nhiều hơn số phải ký. Xem lại hai dòng này.' },
  { code: 'families-signed', kind: 'at-most', left: ['pledges.families-signed'], right: 'pledges.families-total', message: 'Số gia đình đã ký nhiều hơn số phải ký. Xem lại hai dòng này.' },
  { code: 'models-new', kind: 'at-most', left: ['models.new'], right: 'models.active', severity: 'warning', message: 'Mô hình mới nhiều hơn mô hình đang hoạt động. Nếu mô hình mới đã ngừng, nêu lý do ở phần lời.' },
  { code: 'violence-pupils', kind: 'at-most', left: ['incidents.violence-cases'], right: 'incidents.violence-pupils', severity: 'warning', message: 'Số vụ bạo lực học đường nhiều hơn số học sinh liên quan. Kiểm tra lại cách đếm.' },
  { code: 'drug-persons', kind: 'at-most', left: ['incidents.drug-cases'], right: 'incidents.drug-persons', severity: 'warning', message: 'Số vụ liên quan ma túy nhiều hơn số người liên quan. Kiểm tra lại cách đếm.' },
  { code: 'outcome-each-disciplined', kind: 'at-most', left: ['outcomes.disciplined'], right: 'outcomes.pupils-involved', message: 'Số học sinh bị kỷ luật nhiều hơn số học sinh vi phạm đã biết. Xem lại hai dòng này.' },
  { code: 'outcome-each-legal', kind: 'at-most', left: ['outcomes.fined', 'outcomes.prosecuted', 'outcomes.under-verification'], right: 'outcomes.pupils-involved', message: 'Tổng số bị phạt hành chính, xử lý hình sự và đang xác minh nhiều hơn số học sinh vi phạm đã biết.' },
  { code: 'abused-children', kind: 'at-most', left: ['child-protection.abuse-cases'], right: 'child-protection.abused-children', severity: 'warning', message: 'Số vụ nghi xâm hại nhiều hơn số trẻ em bị xâm hại. Kiểm tra lại cách đếm.' },
  { code: 'tips-classified', kind: 'at-most', left: ['tips.classified'], right: 'tips.received', message: 'Số tin đã phân loại nhiều hơn số tin đã tiếp nhận. Xem lại hai dòng này.' },
  { code: 'tips-transferred', kind: 'at-most', left: ['tips.transferred'], right: 'tips.received', message: 'Số tin đã chuyển công an nhiều hơn số tin đã tiếp nhận. Xem lại hai dòng này.' },
  { code: 'tips-solved', kind: 'at-most', left: ['tips.solved'], right: 'tips.received', message: 'Số tin đã giải quyết nhiều hơn số tin đã tiếp nhận. Xem lại hai dòng này.' },
  { code: 'petitions-settled', kind: 'at-most', left: ['petitions.settled-in-time'], right: 'petitions.received', message: 'Số đơn giải quyết đúng hạn nhiều hơn số đơn đã nhận. Xem lại hai dòng này.' },
  { code: 'findings-fixed', kind: 'at-most', left: ['inspections.findings-fixed'], right: 'inspections.findings', severity: 'warning', message: 'Số tồn tại đã khắc phục nhiều hơn số đã nêu trong kỳ. Nếu gồm tồn tại của kỳ trước, nêu rõ ở phần lời.' },
];

const derived: NonNullable<FormData['derived']> = [
  {
    code: 'share.guards-trained',
    name: 'Tỷ lệ bảo vệ đã tập huấn',
    numerator: 'organisation.guards-trained',
    denominator: 'organisation.guards',
  },
  {
    code: 'share.staff-signed',
    name: 'Tỷ lệ cán bộ, giáo viên, nhân viên ký cam kết',
    numerator: 'pledges.staff-signed',
    denominator: 'pledges.staff-total',
  },
  {
    code: 'share.pupils-signed',
    name: 'Tỷ lệ học sinh ký cam kết',
    numerator: 'pledges.pupils-signed',
    denominator: 'pledges.pupils-total',
  },
  {
    code: 'share.families-signed',
    name: 'Tỷ lệ gia đình ký cam kết',
    numerator: 'pledges.families-signed',
    denominator: 'pledges.families-total',
  },
  {
    code: 'share.tips-classified',
    name: 'Tỷ lệ tin đã phân loại',
    numerator: 'tips.classified',
    denominator: 'tips.received',
  },
  {
    code: 'share.tips-solved',
    name: 'Tỷ lệ tin đã giải quyết',
    numerator: 'tips.solved',
    denominator: 'tips.received',
  },
  {
    code: 'share.petitions-settled',
    name: 'Tỷ lệ đơn giải quyết đúng hạn',
    numerator: 'petitions.settled-in-time',
    denominator: 'petitions.received',
  },
  {
    code: 'share.findings-fixed',
    name: 'Tỷ lệ tồn tại đã khắc phục',
    numerator: 'inspections.findings-fixed',
    denominator: 'inspections.findings',
  },
];

// biome-ignore format: a table is read one row to a line
const textParts: NonNullable<FormData['textParts']> = [
  { code: 'situation', title: 'Đặc điểm tình hình', help: 'Nêu quy mô đơn vị, thuận lợi, khó khăn và tình hình an ninh, trật tự trong kỳ.' },
  { code: 'direction', title: 'Công tác lãnh đạo, chỉ đạo', help: 'Nêu văn bản đã ban hành, việc kiện toàn Ban Chỉ đạo và phân công trách nhiệm.' },
  { code: 'results', title: 'Kết quả thực hiện', help: 'Nêu theo từng nhóm nhiệm vụ của kế hoạch; số liệu lấy từ phụ lục, không ghi họ tên học sinh.' },
  { code: 'assessment', title: 'Đánh giá chung', help: 'Nêu ưu điểm, tồn tại, hạn chế và nguyên nhân.' },
  { code: 'next', title: 'Phương hướng, nhiệm vụ kỳ tới', help: 'Nêu việc sẽ làm, người làm và thời hạn.' },
  { code: 'proposals', title: 'Kiến nghị, đề xuất', help: 'Nêu rõ kiến nghị với cấp nào; không có thì ghi “Không”.' },
];

/** The default figure annex of a report on crime prevention and school security. */
export const pctpAnnexV1: FormData = {
  code: 'pctp-annex',
  version: 1,
  title: 'Phụ lục số liệu công tác phòng, chống tội phạm và bảo đảm an ninh, trật tự',
  validFrom: '2024-01-01',
  source:
    'Đề xuất của Trường An, chọn theo các nội dung mà kế hoạch của cơ quan giáo dục thường yêu cầu; chưa tìm thấy biểu mẫu số liệu chung toàn quốc.',
  note: 'Cơ quan phải đối chiếu với biểu mẫu đang có hiệu lực ở địa phương trước khi dùng.',
  groups,
  indicators,
  rules,
  derived,
  textParts,
};
