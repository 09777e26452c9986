import type { FindingCode } from './reading.ts';

/** A plan without a fault; each trap puts other lines in the place of some of these. Its people and offices are invented. */
export const sound = {
  bodies: 'UBND TỈNH ĐÔNG LÂM\nSỞ GIÁO DỤC VÀ ĐÀO TẠO',
  number: 'Số: 112/KH-SGDĐT',
  date: 'Đông Lâm, ngày 15 tháng 01 năm 2026',
  kind: 'KẾ HOẠCH',
  subject: 'Phòng, chống tội phạm trong trường học năm 2026',
  addressee: '',
  basis:
    'Thực hiện Kế hoạch số 21/KH-UBND ngày 05/01/2026 của Ủy ban nhân dân tỉnh về phòng, chống tội phạm năm 2026, Sở Giáo dục và Đào tạo xây dựng kế hoạch như sau:',
  work: 'I. NHIỆM VỤ\n1. Tuyên truyền pháp luật cho học sinh.',
  reports:
    'II. BÁO CÁO\n1. Các trường gửi báo cáo 6 tháng đầu năm trước ngày 20/6/2026 (số liệu từ ngày 15/12/2025 đến ngày 14/6/2026).\n2. Các trường gửi báo cáo 6 tháng cuối năm trước ngày 20/12/2026 (số liệu từ ngày 15/6/2026 đến ngày 14/12/2026).',
  recipients: 'Nơi nhận:\n- UBND tỉnh (để b/c);\n- Các trường;\n- Lưu: VT, CTTT.',
  signature: 'KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nTạ Thị Hồng Loan',
  annex: '',
};
export type Part = keyof typeof sound;
export const textOf = (parts: Partial<Record<Part, string>>): string =>
  Object.values({ ...sound, ...parts })
    .filter((part) => part !== '')
    .join('\n');

const oneReport = (line: string) => `II. BÁO CÁO\n${line}`;
const withYear = (first: string) =>
  `${sound.reports}\n3. Các trường gửi báo cáo năm trước ngày 20/12/2026 (số liệu từ ngày ${first} đến ngày 14/12/2026).`;
const quarters = (second: string) =>
  `II. BÁO CÁO\n1. Các trường gửi báo cáo quý I trước ngày 20/3/2026 (số liệu từ ngày 15/12/2025 đến ngày 14/3/2026).\n2. Các trường gửi báo cáo quý II trước ngày 20/6/2026 (số liệu từ ngày ${second} đến ngày 14/6/2026).`;
export const letter: Partial<Record<Part, string>> = {
  number: 'Số: 45/SGDĐT-CTTT\nV/v phòng, chống tội phạm trong trường học năm 2026',
  kind: '',
  subject: '',
  addressee: 'Kính gửi: Các trường trực thuộc',
  basis:
    'Thực hiện Kế hoạch số 21/KH-UBND ngày 05/01/2026 của Ủy ban nhân dân tỉnh, Sở Giáo dục và Đào tạo đề nghị các trường:',
  recipients: 'Nơi nhận:\n- Như trên;\n- Lưu: VT, CTTT.',
};
export const work = (line: string) => `I. NHIỆM VỤ\n1. Tuyên truyền pháp luật cho học sinh.\n2. ${line}`;

/**
 * Every trap of domain.md §2.6 that asks for a look, every check at the end of §5 and the rest of what is found: the
 * parts of the sound plan that trigger it, and a twin as near as can be that does not.
 */
export const traps: readonly (readonly [
  trap: string,
  code: FindingCode,
  fault: Partial<Record<Part, string>>,
  twin: Partial<Record<Part, string>>,
])[] = [
  ['§2.6 blank number', 'number-blank', { number: 'Số:       /KH-SGDĐT' }, {}],
  ['§2.6 blank day', 'date-blank', { date: 'Đông Lâm, ngày     tháng 01 năm 2026' }, {}],
  [
    '§2.6 parent plan dated a year earlier',
    'base-dated-before-plan-year',
    { basis: sound.basis.replace('05/01/2026', '05/01/2025') },
    {},
  ],
  [
    '§2.6 shared border days',
    'windows-overlap',
    { reports: quarters('14/3/2026') },
    { reports: quarters('15/3/2026') },
  ],
  ['days in no window', 'windows-gap', { reports: quarters('20/3/2026') }, { reports: quarters('15/3/2026') }],
  [
    '§2.6 15/12 against 12/12',
    'days-in-no-shorter-window',
    { reports: withYear('12/12/2025') },
    { reports: withYear('15/12/2025') },
  ],
  [
    '§2.6 due before the window ends',
    'due-before-window-ends',
    {
      reports: oneReport(
        '1. Các trường gửi báo cáo năm trước ngày 12/12/2026 (số liệu từ ngày 15/12/2025 đến ngày 14/12/2026).',
      ),
    },
    {
      reports: oneReport(
        '1. Các trường gửi báo cáo năm trước ngày 20/12/2026 (số liệu từ ngày 15/12/2025 đến ngày 14/12/2026).',
      ),
    },
  ],
  [
    '§2.6 “12/12 năm trước đến 12/12 năm sau”',
    'literal-window-longer',
    {
      reports: oneReport(
        '1. Các trường gửi báo cáo năm trước ngày 20/12/2026 (số liệu từ ngày 15/12 năm trước đến ngày 14/12 năm sau).',
      ),
    },
    {
      reports: oneReport(
        '1. Các trường gửi báo cáo năm trước ngày 20/12/2026 (số liệu từ ngày 15/12 năm trước đến ngày 14/12 năm nay).',
      ),
    },
  ],
  [
    'a report of a period without days',
    'window-without-days',
    { reports: oneReport('1. Các trường gửi báo cáo năm trước ngày 20/12/2026.') },
    { reports: oneReport('1. Các trường gửi báo cáo kết quả rà soát trước ngày 20/12/2026.') },
  ],
  [
    'a limit before the document',
    'due-before-document-date',
    { reports: oneReport('1. Các trường gửi kế hoạch về Sở trước ngày 10/01/2026.') },
    { reports: oneReport('1. Các trường gửi kế hoạch về Sở trước ngày 10/02/2026.') },
  ],
  [
    'a limit with an hour',
    'due-hour-dropped',
    { reports: oneReport('1. Các trường gửi kế hoạch về Sở trước 16 giờ 30 ngày 10/02/2026.') },
    { reports: oneReport('1. Các trường gửi kế hoạch về Sở trước ngày 10/02/2026.') },
  ],
  [
    'a limit of nothing that is told',
    'due-without-duty',
    { work: work('Mốc chung: chậm nhất ngày 10/02/2026.') },
    { work: work('Học sinh nghỉ Tết đến hết ngày 22/02/2026.') },
  ],
  [
    'a day no calendar has',
    'day-impossible',
    { reports: oneReport('1. Các trường gửi kế hoạch về Sở trước ngày 30/02/2026.') },
    { reports: oneReport('1. Các trường gửi kế hoạch về Sở trước ngày 28/02/2026.') },
  ],
  [
    '§2.6, §5 “Như Kính gửi” without Kính gửi',
    'like-addressee-without-addressee',
    { recipients: sound.recipients.replace('Các trường', 'Như Kính gửi') },
    letter,
  ],
  ['§5 Kính gửi in a plan', 'addressee-in-plan', { addressee: 'Kính gửi: Các trường trực thuộc' }, letter],
  [
    '§2.6 typos in symbols',
    'citation-abnormal',
    { work: work('Thực hiện Công văn số 145/SGDDĐT-GDTH ngày 12/01/2026.') },
    { work: work('Thực hiện Công văn số 145/SGDĐT-GDTH ngày 12/01/2026.') },
  ],
  [
    '§2.6 variants of Party symbols',
    'citation-abnormal',
    { work: work('Thực hiện Chỉ thị số 12/CT-TW ngày 05/01/2017.') },
    { work: work('Thực hiện Chỉ thị số 12-CT/TW ngày 05/01/2017.') },
  ],
  [
    'the year of a cited number is not that of its day',
    'citation-abnormal',
    { work: work('Thực hiện Nghị định số 144/2021/NĐ-CP ngày 31/12/2020.') },
    { work: work('Thực hiện Nghị định số 144/2021/NĐ-CP ngày 31/12/2021.') },
  ],
  [
    '§2.6 one joint circular with two years',
    'cited-with-two-dates',
    {
      work: work(
        'Thực hiện Thông tư liên tịch số 06/2015/TTLT-BCA-BGDĐT; rà soát theo Thông tư liên tịch số 06/2016/TTLT-BCA-BGDĐT.',
      ),
    },
    { work: work('Thực hiện Thông tư số 06/2015/TT-BGDĐT; rà soát theo Thông tư số 06/2016/TT-BGDĐT.') },
  ],
  [
    'one text with two days',
    'cited-with-two-dates',
    {
      work: work(
        'Thực hiện Nghị định số 80/2017/NĐ-CP ngày 17/7/2017; rà soát theo Nghị định số 80/2017/NĐ-CP ngày 17/8/2017.',
      ),
    },
    {
      work: work(
        'Thực hiện Nghị định số 80/2017/NĐ-CP ngày 17/7/2017; rà soát theo Nghị định số 80/2017/NĐ-CP ngày 17/7/2017.',
      ),
    },
  ],
  [
    '§2.6 the word for the kind is missing',
    'type-word-missing',
    { work: work('Tiếp tục thực hiện số 09-CT/TW trong các trường.') },
    { work: work('Tiếp tục thực hiện Chỉ thị số 09-CT/TW trong các trường.') },
  ],
  [
    'the year of the number is not that of the day',
    'number-year-differs',
    { number: 'Số: 112/2025/KH-SGDĐT' },
    { number: 'Số: 112/2026/KH-SGDĐT' },
  ],
  [
    '§2.6 glued words',
    'glued-words',
    { work: work('Các đơnvị trường học kiểmsoát người ra vào.') },
    { work: work('Các đơn vị trường học kiểm soát người ra vào.') },
  ],
  ['§2.6 residues of Word', 'residues-removed', { work: `[bookmark: bookmark0]${sound.work}` }, { work: sound.work }],
  [
    '§2.6 residues of Markdown',
    'residues-removed',
    { work: sound.work.replace('I. NHIỆM VỤ', '## **I. NHIỆM VỤ**') },
    { work: sound.work },
  ],
  [
    '§2.6 headings in VNI',
    'legacy-encoding-repaired',
    { work: work('Toå chöùc thöïc hieän toát') },
    { work: work('Tổ chức thực hiện tốt') },
  ],
  [
    '§2.6 a word is lost',
    'words-slipped',
    { work: work('Xây dựng phong trào toàn dân bảo an ninh Tổ quốc.') },
    { work: work('Xây dựng phong trào toàn dân bảo vệ an ninh Tổ quốc, đảm bảo an ninh trường học.') },
  ],
  [
    '§2.6 a word stands twice',
    'words-slipped',
    { work: work('Bảo đảm bảo an ninh trường học.') },
    { work: work('Bảo đảm an ninh trường học.') },
  ],
  [
    '§2.6 ANTT for ANTQ',
    'words-slipped',
    { work: work('Xây dựng phong trào toàn dân bảo vệ ANTT.') },
    { work: work('Giữ gìn ANTT; xây dựng phong trào toàn dân bảo vệ ANTQ.') },
  ],
  [
    '§2.6 “chuyên hóa”',
    'words-slipped',
    { work: work('Phối hợp chuyên hóa địa bàn phức tạp.') },
    { work: work('Phối hợp chuyển hóa địa bàn phức tạp.') },
  ],
  [
    '§2.6 “Lưu: VT, CTTT.Lưu.”',
    'words-slipped',
    { recipients: sound.recipients.replace('VT, CTTT.', 'VT, CTTT.Lưu.') },
    {},
  ],
  [
    '§2.6 personal data',
    'personal-data',
    { work: work('Đầu mối: ông Thái Bá Lợi Em, số điện thoại 0907 000 655.') },
    { work: work('Đầu mối: Văn phòng Sở, hộp thư vanphong@donglam.example.vn.') },
  ],
  ['§2.6 no name below the title', 'signatory-missing', { signature: 'GIÁM ĐỐC' }, {}],
  ['no signature', 'signatory-missing', { signature: '' }, {}],
  [
    'two sides sign',
    'signatories-several',
    { signature: 'GIÁM ĐỐC SỞ GIÁO DỤC VÀ ĐÀO TẠO\tGIÁM ĐỐC CÔNG AN TỈNH\nTạ Thị Hồng Loan\tHà Thế Vĩnh' },
    {},
  ],
  ['§2.6 no Nơi nhận', 'recipients-missing', { recipients: '' }, {}],
  [
    '§2.6 ambiguous “và”',
    'and-or-unclear',
    { work: work('Không xét thi đua đơn vị phân loại “Trung bình”, “Yếu” và không đạt tiêu chuẩn an toàn.') },
    { work: work('Không xét thi đua đơn vị phân loại “Trung bình”, “Yếu” hoặc không đạt tiêu chuẩn an toàn.') },
  ],
  [
    '§2.6 “hằng quý” without a day',
    'interval-unmeasured',
    { work: work('Hằng quý, các trường kiểm tra hệ thống camera.') },
    { work: work('Các trường kiểm tra hệ thống camera trước ngày 30/3/2026.') },
  ],
  [
    '§2.6 “thường xuyên”, “kịp thời”',
    'interval-unmeasured',
    { work: work('Thường xuyên nhắc nhở, kịp thời biểu dương học sinh.') },
    { work: work('Phối hợp với trung tâm giáo dục thường xuyên; sử dụng nguồn chi thường xuyên.') },
  ],
  ['§5 V/v in a named kind', 'subject-mark-misplaced', { subject: `V/v ${sound.subject}` }, {}],
  ['§5 no V/v in a công văn', 'subject-mark-misplaced', { ...letter, number: 'Số: 45/SGDĐT-CTTT' }, letter],
  ['§5 KT. without a deputy', 'deputy-title-missing', { signature: 'KT. GIÁM ĐỐC\nTạ Thị Hồng Loan' }, {}],
  ['§5 no Lưu', 'archive-copy-missing', { recipients: 'Nơi nhận:\n- UBND tỉnh (để b/c);\n- Các trường.' }, {}],
  [
    '§5 Căn cứ without “;”',
    'basis-unpunctuated',
    { basis: `Căn cứ Nghị định số 80/2017/NĐ-CP ngày 17/7/2017 của Chính phủ\n${sound.basis}` },
    { basis: `Căn cứ Nghị định số 80/2017/NĐ-CP ngày 17/7/2017 của Chính phủ;\n${sound.basis}` },
  ],
  [
    '§5 day and month take a zero',
    'day-zero-missing',
    { date: 'Đông Lâm, ngày 5 tháng 1 năm 2026' },
    { date: 'Đông Lâm, ngày 05 tháng 3 năm 2026' },
  ],
  ['§5 the symbol is of another kind', 'symbol-not-of-kind', { number: 'Số: 112/BC-SGDĐT' }, {}],
  [
    '§5 an annex nothing refers to',
    'annex-not-referred',
    { annex: 'PHỤ LỤC\nBIỂU SỐ LIỆU' },
    { annex: 'PHỤ LỤC\nBIỂU SỐ LIỆU', work: work('Số liệu ghi theo Phụ lục kèm theo.') },
  ],
  ['§2.6 the head is lost', 'not-read', { bodies: '' }, {}],
];
