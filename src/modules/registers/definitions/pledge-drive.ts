import type { DefinitionData } from '../rules/definition.ts';

const people = { kind: 'count', unit: 'người', max: 50_000 } as const;
const inClass = { kind: 'count', max: 200 } as const;

/** A drive of pledges: how many of each class signed. No pupil is named. */
export const pledgeDrive: DefinitionData = {
  code: 'pledge-drive',
  version: 2,
  group: 'pledges',
  words: {
    name: 'Sổ ký cam kết',
    entry: 'đợt ký cam kết',
    add: 'Ghi đợt ký cam kết',
    about: 'Mỗi đợt ký một mục, theo lớp: phải ký và đã ký. Không ghi họ tên học sinh.',
  },
  source: '000-54, 002-26',
  fields: [
    { code: 'day', kind: 'day', name: 'Ngày tổ chức ký', required: true, past: true },
    { code: 'name', kind: 'text', name: 'Tên đợt', required: true },
    {
      code: 'yearly',
      kind: 'yes-no',
      name: 'Là đợt ký chung của năm',
      required: true,
      help: 'Báo cáo đếm mỗi người một lần trong năm, nên chỉ đợt chung được tính; đợt theo chuyên đề ghi Không.',
    },
    {
      code: 'topics',
      kind: 'choices',
      name: 'Nội dung cam kết',
      required: true,
      choices: [
        { code: 'drugs', name: 'Ma túy' },
        { code: 'gambling', name: 'Cờ bạc' },
        { code: 'football-betting', name: 'Cá độ bóng đá' },
        { code: 'prostitution', name: 'Mại dâm' },
        { code: 'weapons', name: 'Vũ khí, công cụ hỗ trợ' },
        { code: 'explosives', name: 'Vật liệu nổ' },
        { code: 'firecrackers', name: 'Pháo nổ' },
        { code: 'shisha', name: 'Shisha' },
        { code: 'laughing-gas', name: 'Khí cười' },
        { code: 'e-cigarettes', name: 'Thuốc lá điện tử' },
        { code: 'traffic', name: 'An toàn giao thông' },
        { code: 'violence', name: 'Bạo lực học đường' },
      ],
      other: true,
    },
    { code: 'text', kind: 'text', name: 'Mẫu cam kết', help: 'Tên và bản của mẫu đã ký, ví dụ: Mẫu học sinh, bản 2.' },
    {
      code: 'classes',
      kind: 'rows',
      name: 'Theo lớp',
      most: 200,
      begin: { register: 'school-class', columns: { name: 'name', pupils: 'pupils' } },
      columns: [
        { code: 'name', kind: 'text', name: 'Lớp', required: true, limit: 30 },
        { ...inClass, code: 'pupils', name: 'Học sinh phải ký' },
        { ...inClass, code: 'pupils-signed', name: 'Học sinh đã ký' },
        { ...inClass, code: 'families', name: 'Gia đình phải ký' },
        { ...inClass, code: 'families-signed', name: 'Gia đình đã ký' },
      ],
    },
    { ...people, code: 'staff', name: 'Cán bộ, giáo viên, nhân viên phải ký' },
    { ...people, code: 'staff-signed', name: 'Cán bộ, giáo viên, nhân viên đã ký' },
    { code: 'note', kind: 'words', name: 'Ghi chú', help: 'Người chưa ký: chỉ ghi lý do chung, không ghi họ tên.' },
    {
      code: 'wording',
      kind: 'words',
      name: 'Lời cam kết',
      limit: 3000,
      help: 'In lên bản ký của từng lớp. Để trống thì in lời chung theo nội dung cam kết.',
    },
  ],
  day: 'day',
  title: 'name',
  rules: [
    {
      code: 'pupils-signed',
      kind: 'at-most',
      left: ['classes.pupils-signed'],
      right: 'classes.pupils',
      message: 'Số học sinh đã ký nhiều hơn số phải ký của lớp.',
    },
    {
      code: 'families-signed',
      kind: 'at-most',
      left: ['classes.families-signed'],
      right: 'classes.families',
      message: 'Số gia đình đã ký nhiều hơn số phải ký của lớp.',
    },
    {
      code: 'staff-signed',
      kind: 'at-most',
      left: ['staff-signed'],
      right: 'staff',
      message: 'Số cán bộ, giáo viên, nhân viên đã ký nhiều hơn số phải ký.',
    },
    {
      code: 'somebody-signed',
      kind: 'any-of',
      fields: ['classes', 'staff-signed'],
      severity: 'warning',
      message: 'Chưa ghi có ai ký. Ghi theo lớp hoặc ghi số cán bộ, giáo viên, nhân viên.',
    },
  ],
  columns: ['day', 'name', 'yearly', 'topics', 'classes', 'staff', 'staff-signed'],
  alike: ['day', 'topics'],
  evidence: { help: 'Bản chụp cam kết đã ký: chụp từng tờ hoặc quét thành một tệp PDF.', most: 30 },
  papers: [
    {
      code: 'sheets',
      kind: 'sheets',
      name: 'Bản cam kết từng lớp',
      table: 'classes',
      title: 'name',
      number: 'pupils',
      topics: 'topics',
      form: 'text',
      wording: 'wording',
    },
  ],
  measures: [
    ...(
      [
        ['pledges.staff-total', 'Cán bộ, giáo viên, nhân viên phải ký', 'người', 'staff'],
        ['pledges.staff-signed', 'Cán bộ, giáo viên, nhân viên đã ký', 'người', 'staff-signed'],
        ['pledges.pupils-total', 'Học sinh phải ký', 'người', 'classes.pupils'],
        ['pledges.pupils-signed', 'Học sinh đã ký', 'người', 'classes.pupils-signed'],
        ['pledges.families-total', 'Gia đình học sinh phải ký', 'gia đình', 'classes.families'],
        ['pledges.families-signed', 'Gia đình học sinh đã ký', 'gia đình', 'classes.families-signed'],
      ] as const
    ).map(([code, name, unit, place]) => ({
      code,
      name,
      unit,
      kind: 'flow' as const,
      amount: [place],
      when: [{ field: 'yearly', in: ['true'] }],
      of: code.endsWith('-signed') ? code.replace('-signed', '-total') : undefined,
    })),
    { code: 'pledges.drives', name: 'Đợt ký cam kết', unit: 'đợt', kind: 'flow' },
  ],
};
