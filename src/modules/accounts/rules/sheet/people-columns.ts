import { type SheetColumn, type SheetRow, sheetOf } from '#base/sheet-columns.ts';
import { roleWords } from '../role-words.ts';
import type { Role } from '../roles.ts';

/** The columns of the sheet of people, in their order; the same on the page where rows are mended. */
export const peopleColumns = [
  {
    key: 'fullName',
    header: 'Họ và tên',
    aliases: ['Họ tên', 'Họ và tên người dùng'],
    required: true,
    limit: 100,
    width: 30,
    help: 'Họ và tên đầy đủ, có dấu.',
    example: 'Lò Thị Ban',
  },
  {
    key: 'login',
    header: 'Tên đăng nhập',
    aliases: ['Tài khoản'],
    limit: 100,
    width: 20,
    help: 'Để trống thì chương trình đề nghị từ họ tên. Nếu người này đã có tài khoản, ghi đúng tên đăng nhập của họ để giao thêm vai trò.',
    example: 'lothiban',
  },
  {
    key: 'unit',
    header: 'Đơn vị',
    aliases: ['Mã đơn vị', 'Tên đơn vị', 'Trường'],
    required: true,
    limit: 200,
    width: 38,
    help: 'Mã hoặc tên đơn vị, như ở trang “Đơn vị” của tệp này.',
    example: 'Trường Tiểu học Suối Trong',
  },
  {
    key: 'role',
    header: 'Vai trò',
    required: true,
    limit: 60,
    width: 24,
    help: 'Một trong các vai trò ghi ở cuối trang này.',
    example: roleWords['school-officer'],
  },
  {
    key: 'email',
    header: 'Thư điện tử',
    aliases: ['Email', 'Địa chỉ thư điện tử'],
    limit: 200,
    width: 30,
    help: 'Có thì lời mời được gửi qua thư. Để trống thì in phiếu tài khoản để trao tay.',
    example: 'ban.lt@truong.example',
  },
  {
    key: 'from',
    header: 'Từ ngày',
    limit: 20,
    width: 14,
    help: 'Ngày đầu giữ vai trò. Để trống là từ khi nhận tài khoản.',
    example: '01/09/2026',
  },
  {
    key: 'until',
    header: 'Đến ngày',
    aliases: ['Đến hết ngày'],
    limit: 20,
    width: 14,
    help: 'Ngày cuối giữ vai trò. Để trống là cho đến khi có thay đổi.',
    example: '31/05/2027',
  },
] as const satisfies readonly SheetColumn[];

export type PeopleColumnKey = (typeof peopleColumns)[number]['key'];
const sheet = sheetOf<PeopleColumnKey>(peopleColumns);

export const { keys: peopleColumnKeys, column: peopleColumn, send: sendPersonRow, receive: receivePersonRow } = sheet;

export type PersonRow = SheetRow<PeopleColumnKey>;

/** Roles that are given by sheet; the right to see sensitive figures comes with the roles that work with them. */
export const isOfSheet = (role: Role): boolean => role !== 'sensitive-reader';

/** More rows than this are sent in several sheets. */
export const MOST_PEOPLE = 5_000;
