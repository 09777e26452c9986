import type { KnownAct } from '../known-act.ts';

const cited = 'Số, ngày ghi theo kế hoạch của ngành giáo dục';

const partyAct = (
  number: string,
  signedOn: string | null,
  [kind, issuer]: readonly [KnownAct['kind'], string],
  subject: string,
  changes: KnownAct['changes'] = [],
): KnownAct => ({
  number,
  kind,
  signedOn,
  issuer,
  subject,
  inForceFrom: null,
  inForceTo: null,
  source: cited,
  sure: 'reported',
  changes,
});

const politburo = 'Bộ Chính trị';
const secretariat = 'Ban Bí thư';

/** What the Party's centre and the State's leaders asked for, as the plans of the field cite it (domain.md §1, §9, §10). */
export const partyActs: readonly KnownAct[] = [
  partyAct(
    '13-KL/TW',
    '2021-08-16',
    ['conclusion', politburo],
    'Tiếp tục thực hiện Chỉ thị 48-CT/TW về phòng, chống tội phạm',
  ),
  partyAct(
    '48-CT/TW',
    '2010-10-22',
    ['directive', politburo],
    'Sự lãnh đạo của Đảng đối với công tác phòng, chống tội phạm',
    [{ how: 'continued-by', by: '13-KL/TW', from: '2021-08-16', source: cited, sure: 'certain' }],
  ),
  partyAct(
    '15-KL/TW',
    '2021-09-30',
    ['conclusion', secretariat],
    'Tiếp tục thực hiện Chỉ thị 46-CT/TW về bảo đảm an ninh, trật tự',
  ),
  partyAct(
    '46-CT/TW',
    '2015-06-22',
    ['directive', politburo],
    'Sự lãnh đạo của Đảng đối với công tác bảo đảm an ninh, trật tự',
    [{ how: 'continued-by', by: '15-KL/TW', from: '2021-09-30', source: cited, sure: 'certain' }],
  ),
  partyAct(
    '44-KL/TW',
    '2019-01-22',
    ['conclusion', secretariat],
    'Tiếp tục thực hiện Chỉ thị 09-CT/TW về phong trào toàn dân bảo vệ an ninh Tổ quốc',
  ),
  partyAct(
    '09-CT/TW',
    null,
    ['directive', secretariat],
    'Sự lãnh đạo của Đảng đối với phong trào toàn dân bảo vệ an ninh Tổ quốc',
    [{ how: 'continued-by', by: '44-KL/TW', from: '2019-01-22', source: cited, sure: 'certain' }],
  ),
  partyAct('36-CT/TW', '2019-08-16', ['directive', politburo], 'Phòng, chống và kiểm soát ma túy'),
  partyAct('51-NQ/TW', '2019-09-05', ['resolution', politburo], 'Chiến lược bảo vệ an ninh quốc gia'),
  partyAct('29-NQ/TW', '2018-07-25', ['resolution', politburo], 'Chiến lược bảo vệ Tổ quốc'),
  partyAct('35-NQ/TW', '2018-10-22', ['resolution', politburo], 'Bảo vệ nền tảng tư tưởng của Đảng'),
  partyAct('12-CT/TW', '2017-01-05', ['directive', politburo], 'Bảo đảm an ninh kinh tế'),
  partyAct(
    '102-QĐ/TW',
    '2017-11-15',
    ['regulation', politburo],
    'Xử lý kỷ luật đảng viên vi phạm (quy định năm 2017)',
    [
      {
        how: 'replaced-by',
        by: '69-QĐ/TW',
        from: null,
        source: 'Theo hiểu biết chung, chưa đối chiếu với nguyên văn',
        sure: 'reported',
      },
    ],
  ),
  { ...partyAct('69-QĐ/TW', null, ['regulation', politburo], 'Kỷ luật tổ chức đảng, đảng viên vi phạm'), year: 2022 },
  partyAct(
    '96/2019/QH14',
    '2019-11-27',
    ['resolution', 'Quốc hội'],
    'Phòng, chống tội phạm và vi phạm pháp luật, công tác kiểm sát, xét xử, thi hành án',
  ),
  partyAct('09/1998/NQ-CP', '1998-07-31', ['resolution', 'Chính phủ'], 'Tăng cường công tác phòng, chống tội phạm'),
  partyAct('01/CT-TTg', '2021-02-18', ['directive', 'Thủ tướng Chính phủ'], 'Biện pháp cấp bách bảo vệ an ninh mạng'),
  partyAct(
    '27/ĐA-BCA',
    '2023-11-02',
    ['scheme', 'Bộ Công an'],
    'Công tác dân vận và phong trào toàn dân bảo vệ an ninh Tổ quốc của lực lượng Công an',
  ),
  partyAct(
    '30/ĐA-BCA',
    '2023-11-07',
    ['scheme', 'Bộ Công an'],
    'Đề án của Bộ Công an, viện dẫn trong kế hoạch năm 2024',
  ),
];
