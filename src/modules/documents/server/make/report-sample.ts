import type { FigureRow } from '../../rules/official/figure-table.ts';
import type { OfficialReport } from '../../rules/official/official-report.ts';

const count = (scaled: number, decimals = 0) => ({ scaled, decimals });
const groups = ['Tổ chức, lực lượng', 'Tuyên truyền', 'Ký cam kết', 'Vụ việc', 'Kinh phí'];

const rows: FigureRow[] = groups.flatMap((group, g): FigureRow[] => [
  { group: `${g + 1}. ${group}` },
  ...Array.from({ length: 9 }, (_, i): FigureRow => {
    const figure =
      i === 3 ? null : i === 4 ? ('na' as const) : count(g === 4 ? 1_250_000_000 + i : 1234 * i + g, i === 2 ? 1 : 0);
    return {
      cells: [
        `${g + 1}.${i + 1}`,
        `${group}: nội dung thứ ${i + 1} cần theo dõi trong kỳ báo cáo`,
        g === 4 ? 'đồng' : 'lượt người',
        figure,
        count(figure === null ? 0 : 28),
      ],
    };
  }),
]);

/** An invented report of an invented commune, for the tests of the layout. */
export const sampleReport: OfficialReport = {
  header: {
    governingBody: 'Ủy ban nhân dân xã Suối Mây',
    issuer: 'Phòng Văn hóa - Xã hội',
    number: 5,
    kind: 'report',
    agencyAbbreviation: 'PVHXH',
    place: 'Suối Mây',
    date: '2026-02-09',
  },
  subject:
    'Kết quả công tác phòng, chống tội phạm, bảo đảm an ninh, trật tự trong các cơ sở giáo dục tháng 01 năm 2026',
  legalBases: [
    'Căn cứ Kế hoạch số 12/KH-UBND ngày 05 tháng 01 năm 2026 của Ủy ban nhân dân xã Suối Mây về phòng, chống tội phạm năm 2026',
    'Căn cứ kết quả báo cáo của các cơ sở giáo dục trên địa bàn xã',
  ],
  addressees: ['Sở Giáo dục và Đào tạo'],
  opening: ['Phòng Văn hóa - Xã hội báo cáo kết quả thực hiện từ ngày 12/12/2025 đến ngày 11/01/2026 như sau:'],
  sections: [
    {
      heading: 'Đặc điểm tình hình',
      level: 1,
      paragraphs: [
        'Toàn xã có 30 cơ sở giáo dục với 12.450 trẻ em, học sinh; tình hình an ninh, trật tự trong và xung quanh trường học cơ bản ổn định, không để xảy ra vụ việc phức tạp kéo dài.',
      ],
    },
    { heading: 'Kết quả thực hiện', level: 1, paragraphs: [] },
    {
      heading: 'Công tác tuyên truyền',
      level: 2,
      paragraphs: [
        'Các đơn vị đã tổ chức 126 buổi tuyên truyền với 34.512 lượt người dự; nội dung tập trung vào phòng, chống bạo lực học đường, tác hại của thuốc lá điện tử và an toàn giao thông khi đến trường.',
        'Cha mẹ học sinh được thông tin qua cuộc họp đầu học kỳ và nhóm liên lạc của từng lớp; nhà trường công khai số điện thoại tiếp nhận tin báo tại cổng trường và trên trang thông tin điện tử.',
      ],
    },
    {
      heading: 'Công tác phối hợp',
      level: 2,
      paragraphs: ['Tổ chức 30 cuộc giao ban với công an xã, thống nhất ca trực giờ tan trường ở các điểm đông xe.'],
    },
    {
      heading: 'Đánh giá chung',
      level: 1,
      paragraphs: [
        'Ưu điểm: các trường chủ động xây dựng kế hoạch, phân công rõ người, rõ việc; sổ theo dõi được cập nhật thường xuyên.',
        'Tồn tại: một số điểm trường lẻ chưa có nhân viên bảo vệ; việc tập huấn nghiệp vụ còn chậm do thiếu kinh phí.',
      ],
    },
    {
      heading: 'Phương hướng, nhiệm vụ kỳ tới',
      level: 1,
      paragraphs: ['Hoàn thành ký cam kết trước ngày 28/02/2026.'],
    },
    {
      heading: 'Kiến nghị, đề xuất',
      level: 1,
      paragraphs: ['Đề nghị hỗ trợ kinh phí lắp camera cho ba điểm trường lẻ.'],
    },
  ],
  closing: ['Trên đây là báo cáo kết quả tháng 01 năm 2026, Phòng Văn hóa - Xã hội kính báo cáo.'],
  recipients: ['Ủy ban nhân dân xã (để báo cáo)', 'Công an xã (để phối hợp)', 'Các cơ sở giáo dục trên địa bàn'],
  archive: 'VHXH',
  signatory: { capacity: 'KT. Trưởng phòng', title: 'Phó Trưởng phòng', name: 'Lò Thị Mai' },
  coverage: {
    expected: 30,
    reported: 28,
    missing: ['Trường Mầm non Hoa Ban', 'Trường Tiểu học Suối Mây 2'],
    gaps: ['Trường THCS Suối Mây chưa có số liệu ký cam kết'],
  },
  annex: {
    title: 'Số liệu công tác phòng, chống tội phạm và bảo đảm an ninh, trật tự',
    columns: [
      { title: 'TT', weight: 1, align: 'center' },
      { title: 'Nội dung', weight: 6 },
      { title: 'Đơn vị tính', weight: 1.8, align: 'center' },
      {
        title: 'Kỳ này',
        columns: [
          { title: 'Tổng', weight: 2.6, align: 'right' },
          { title: 'Số đơn vị có số liệu', weight: 1.8, align: 'right' },
        ],
      },
    ],
    rows,
    notes: ['Dấu “—” là chưa có số liệu; số 0 là có theo dõi và không phát sinh.'],
  },
};
