import { type SheetColumn, type SheetRow, sheetOf } from '#base/sheet-columns.ts';
import { levels, ownerships, type UnitKind, unitKinds } from './kinds.ts';

/** Kinds that are added by sheet or form. A province authority or a Sở is made at set-up, places with their own page. */
export const creatableKinds = [
  'commune-authority',
  'division',
  'district-authority',
  'school',
  'centre',
  'police',
] as const satisfies readonly UnitKind[];

export type CreatableKind = (typeof creatableKinds)[number];

/** The columns of the sheet of units, in their order; the same on the page where rows are mended. */
export const unitColumns = [
  {
    key: 'name',
    header: 'Tên đơn vị',
    aliases: ['Tên trường', 'Tên'],
    required: true,
    limit: 200,
    width: 42,
    help: 'Tên đầy đủ, viết như trên văn bản.',
    example: 'Trường Tiểu học Suối Trong',
  },
  {
    key: 'kind',
    header: 'Loại đơn vị',
    aliases: ['Loại'],
    required: true,
    limit: 60,
    width: 28,
    help: 'Một trong các giá trị ghi ở cuối trang này.',
    example: unitKinds.school.name,
  },
  {
    key: 'reportsTo',
    header: 'Báo cáo cho',
    aliases: ['Đơn vị cấp trên', 'Cấp trên'],
    required: true,
    limit: 200,
    width: 36,
    help: 'Tên hoặc mã của đơn vị nhận báo cáo. Đơn vị đó đã có trong chương trình, hoặc là một dòng khác của bảng.',
    example: 'UBND xã Suối Trong',
  },
  {
    key: 'levels',
    header: 'Cấp học',
    limit: 100,
    width: 22,
    help: 'Bắt buộc với trường. Nhiều cấp thì ngăn bằng dấu phẩy.',
    example: 'Tiểu học, THCS',
  },
  {
    key: 'ownership',
    header: 'Loại hình',
    limit: 30,
    width: 16,
    help: 'Để trống là công lập.',
    example: ownerships.public,
  },
  {
    key: 'code',
    header: 'Mã',
    aliases: ['Mã trường', 'Mã đơn vị'],
    limit: 50,
    width: 14,
    help: 'Mã định danh nếu có; không được trùng với đơn vị khác.',
    example: '14118304',
  },
  {
    key: 'tags',
    header: 'Nhãn',
    limit: 500,
    width: 24,
    help: 'Đặc điểm để chọn nhóm đơn vị, ngăn bằng dấu phẩy.',
    example: 'biên giới, nội trú',
  },
  {
    key: 'headName',
    header: 'Thủ trưởng',
    aliases: ['Hiệu trưởng', 'Người đứng đầu'],
    limit: 100,
    width: 24,
    help: 'Họ và tên người đứng đầu đơn vị.',
    example: 'Lò Thị Ban',
  },
  {
    key: 'headTitle',
    header: 'Chức danh',
    limit: 100,
    width: 18,
    help: 'Chức danh của người đứng đầu, viết như khi ký.',
    example: 'Hiệu trưởng',
  },
  {
    key: 'abbreviation',
    header: 'Chữ viết tắt',
    limit: 20,
    width: 14,
    help: 'Dùng trong số, ký hiệu văn bản.',
    example: 'THST',
  },
  {
    key: 'placeName',
    header: 'Địa danh',
    limit: 100,
    width: 18,
    help: 'Đứng trước ngày tháng trên văn bản.',
    example: 'Suối Trong',
  },
  {
    key: 'draftingUnit',
    header: 'Bộ phận soạn thảo',
    limit: 20,
    width: 18,
    help: 'Chữ viết tắt của bộ phận soạn thảo trong ký hiệu văn bản, nếu có.',
    example: 'VHXH',
  },
  {
    key: 'governedBy',
    header: 'Cơ quan chủ quản',
    limit: 200,
    width: 32,
    help: 'Chỉ ghi khi khác thông thường: trường thuộc xã do UBND xã quản lý, đơn vị trực thuộc do Sở quản lý. Với Phòng, ghi UBND huyện.',
    example: '',
  },
  {
    key: 'secondReceiver',
    header: 'Cơ quan nhận báo cáo thứ hai',
    aliases: ['Nơi nhận báo cáo thứ hai'],
    limit: 200,
    width: 36,
    help: 'Chỉ ghi khi đơn vị còn báo cáo cho một cơ quan nữa. Cơ quan đó xem được báo cáo; số liệu chỉ cộng vào nơi ghi ở cột “Báo cáo cho”.',
    example: '',
  },
  {
    key: 'liesIn',
    header: 'Thuộc địa bàn',
    aliases: ['Địa bàn'],
    limit: 200,
    width: 30,
    help: 'Xã, phường nơi đơn vị đóng, nếu không phải là nơi đơn vị báo cáo. Ví dụ trường THPT trực thuộc Sở đóng ở một xã.',
    example: '',
  },
  {
    key: 'lastClass',
    header: 'Lớp cuối',
    aliases: ['Lớp cao nhất'],
    limit: 10,
    width: 10,
    help: 'Chỉ ghi khi trường không dạy đến lớp cuối của cấp học, ví dụ trường tiểu học mới có đến lớp 3.',
    example: '',
  },
  {
    key: 'partner',
    header: 'Công an phối hợp',
    aliases: ['Công an phụ trách'],
    limit: 200,
    width: 30,
    help: 'Tên hoặc mã của đơn vị Công an phụ trách địa bàn, đã có trong chương trình hoặc là một dòng khác của bảng.',
    example: '',
  },
] as const satisfies readonly SheetColumn[];

export type UnitColumnKey = (typeof unitColumns)[number]['key'];
const sheet = sheetOf<UnitColumnKey>(unitColumns);

export const { keys: unitColumnKeys, column: columnOf, blank: blankCells, send: sendRow, receive: receiveRow } = sheet;

export type UnitRow = SheetRow<UnitColumnKey>;

/** Values the columns with a fixed choice take, for the guide sheet and for pickers. */
export const choices: Partial<Record<UnitColumnKey, readonly string[]>> = {
  kind: creatableKinds.map((kind) => unitKinds[kind].name),
  levels: Object.values(levels),
  ownership: Object.values(ownerships),
};
