import type { Relation } from '#base/permission.ts';
import { type SheetColumn, type SheetRow, sheetOf } from '#base/sheet-columns.ts';
import { ownerships, unitKinds } from '../../kinds.ts';
import { type UnitColumnKey, columnOf as unitColumnOf } from '../../unit-sheet-columns.ts';
import { type StepKind, stepKindNames } from '../step-kinds.ts';

/** The relations of a place as they are written in a cell. */
export const relationNames = {
  reports_to: 'Nơi báo cáo',
  governed_by: 'Cơ quan chủ quản',
  lies_in: 'Địa bàn',
  partners_with: 'Công an phối hợp',
} as const satisfies Record<Relation, string>;

/** Stands in a cell for a value that is taken away; a blank one leaves it as it is. */
export const TAKEN_AWAY = '(bỏ)';

const fact = <K extends UnitColumnKey>(key: K, more: Partial<Omit<SheetColumn, 'key'>> = {}) => {
  const { required: _, aliases: _aliases, ...column } = unitColumnOf(key);
  return { ...column, ...more, key };
};
const ofOpened = (key: UnitColumnKey) => `Với đơn vị lập mới. ${unitColumnOf(key).help}`;

/** The columns of the sheet of steps, in their order; the same on the page where rows are mended. */
export const stepColumns = [
  {
    key: 'step',
    header: 'Việc làm',
    required: true,
    limit: 60,
    width: 20,
    help: 'Một trong các giá trị ghi ở cuối trang này.',
    example: stepKindNames.move,
  },
  {
    key: 'number',
    header: 'Số bước',
    limit: 10,
    width: 9,
    help: 'Các dòng cùng số là một bước: mỗi đơn vị sáp nhập một dòng, mỗi phần chia tách một dòng. Để trống thì các dòng cùng nơi đến là một lần sáp nhập.',
    example: '1',
  },
  {
    key: 'unit',
    header: 'Đơn vị',
    limit: 200,
    width: 26,
    help: 'Mã hoặc tên như ở trang “Đơn vị”. Với đơn vị lập mới có thể để trống, hoặc đặt một ký hiệu để dòng khác nhắc đến.',
    example: '14118304',
  },
  {
    key: 'unitName',
    header: 'Tên đơn vị (để đọc)',
    limit: 500,
    width: 36,
    help: 'Chỉ để người đọc dễ nhận ra; khi nhập từ Excel, cột này không được đọc.',
    example: 'Trường Tiểu học Suối Trong',
  },
  {
    key: 'to',
    header: 'Nơi đến',
    aliases: ['Đơn vị tiếp nhận'],
    limit: 200,
    width: 26,
    help: 'Chuyển nơi: nơi mới. Sáp nhập: đơn vị tiếp nhận. Chia tách: đơn vị của phần này. Bàn giao việc: cơ quan nhận.',
    example: 'UBND xã Suối Trong',
  },
  {
    key: 'toName',
    header: 'Tên nơi đến (để đọc)',
    limit: 500,
    width: 30,
    help: 'Chỉ để người đọc dễ nhận ra; khi nhập từ Excel, cột này không được đọc.',
    example: 'UBND xã Suối Trong',
  },
  {
    key: 'relation',
    header: 'Quan hệ',
    limit: 100,
    width: 30,
    help: 'Bắt buộc khi chuyển nơi. Nhiều quan hệ thì ngăn bằng dấu phẩy.',
    example: `${relationNames.reports_to}, ${relationNames.governed_by}`,
  },
  {
    key: 'rank',
    header: 'Thứ tự nơi nhận',
    limit: 5,
    width: 12,
    help: 'Để trống là nơi thứ nhất. Ghi 2 khi chuyển nơi nhận báo cáo thứ hai.',
    example: '',
  },
  {
    key: 'part',
    header: 'Phần gồm những gì',
    limit: 200,
    width: 34,
    help: 'Bắt buộc khi chia tách.',
    example: 'Các trường thuộc xã Suối Trong',
  },
  fact('name', {
    header: 'Tên mới',
    help: 'Bắt buộc khi đổi tên và khi lập đơn vị mới. Viết như trên văn bản.',
  }),
  fact('kind', { help: 'Bắt buộc khi lập đơn vị mới và khi đổi loại.' }),
  fact('levels', { help: 'Bắt buộc khi lập trường mới và khi đổi cấp học. Nhiều cấp thì ngăn bằng dấu phẩy.' }),
  fact('reportsTo', { help: 'Với đơn vị lập mới: mã hoặc tên của nơi nhận báo cáo.' }),
  fact('governedBy', { help: 'Với đơn vị lập mới: mã hoặc tên của cơ quan chủ quản.' }),
  fact('secondReceiver', { help: ofOpened('secondReceiver') }),
  fact('liesIn', { help: ofOpened('liesIn') }),
  fact('partner', { help: ofOpened('partner') }),
  fact('ownership', { help: ofOpened('ownership'), example: ownerships.public }),
  fact('code', { header: 'Mã mới', help: ofOpened('code') }),
  fact('abbreviation', {
    help: `Với đơn vị lập mới và đơn vị đổi tên. Để trống nếu không đổi, ghi ${TAKEN_AWAY} nếu không còn dùng.`,
  }),
  fact('placeName', {
    help: `Với đơn vị lập mới và đơn vị đổi tên. Để trống nếu không đổi, ghi ${TAKEN_AWAY} nếu không còn dùng.`,
  }),
  fact('tags', { help: ofOpened('tags') }),
  fact('headName', { help: ofOpened('headName') }),
  fact('headTitle', { help: ofOpened('headTitle') }),
  fact('draftingUnit', { help: ofOpened('draftingUnit') }),
  fact('lastClass', { help: ofOpened('lastClass') }),
] as const satisfies readonly SheetColumn[];

export type StepColumnKey = (typeof stepColumns)[number]['key'];
const sheet = sheetOf<StepColumnKey>(stepColumns);

export const { keys: stepColumnKeys, column: columnOf, blank: blankStep, send: sendStep, receive: receiveStep } = sheet;

export type StepRow = SheetRow<StepColumnKey>;

const factKeys = [
  ...(['name', 'kind', 'levels', 'ownership', 'code', 'abbreviation', 'placeName', 'tags'] as const),
  ...(['headName', 'headTitle', 'draftingUnit', 'lastClass'] as const),
] satisfies StepColumnKey[];

/** The columns of the places of an opened unit, with what each says. */
export const placeColumns = [
  { key: 'reportsTo', relation: 'reports_to', rank: 1 },
  { key: 'governedBy', relation: 'governed_by', rank: 1 },
  { key: 'secondReceiver', relation: 'reports_to', rank: 2 },
  { key: 'liesIn', relation: 'lies_in', rank: 1 },
  { key: 'partner', relation: 'partners_with', rank: 1 },
] as const satisfies readonly { key: StepColumnKey; relation: Relation; rank: number }[];

/** What each kind of step is told by; other cells of its row are not read. */
export const usedBy: Readonly<Record<StepKind, readonly StepColumnKey[]>> = {
  open: ['unit', ...factKeys, ...placeColumns.map(({ key }) => key), 'to', 'relation', 'rank'],
  close: ['unit'],
  rename: ['unit', 'name', 'abbreviation', 'placeName'],
  're-kind': ['unit', 'kind', 'levels'],
  move: ['unit', 'to', 'relation', 'rank'],
  merge: ['unit', 'to'],
  split: ['unit', 'to', 'part'],
  'hand-over': ['unit', 'to'],
};

/** What each kind of step cannot do without. */
export const neededBy: Readonly<Record<StepKind, readonly StepColumnKey[]>> = {
  open: ['name', 'kind'],
  close: ['unit'],
  rename: ['unit', 'name'],
  're-kind': ['unit', 'kind'],
  move: ['unit', 'to', 'relation'],
  merge: ['unit', 'to'],
  split: ['unit', 'to', 'part'],
  'hand-over': ['unit', 'to'],
};

/** Values the columns with a fixed choice take, for the guide sheet and for pickers. */
export const stepChoices: Partial<Record<StepColumnKey, readonly string[]>> = {
  step: Object.values(stepKindNames),
  relation: Object.values(relationNames),
  kind: Object.values(unitKinds).map(({ name }) => name),
  ownership: Object.values(ownerships),
};
