import type { SheetColumn } from '#base/sheet-columns.ts';
import type { Book } from './book.ts';

/** A column of a printed book, in the order and with the heading of the decree. */
export interface BookColumn extends SheetColumn {
  readonly key: BookColumnKey;
}

export type BookColumnKey =
  | 'arrivedOn'
  | 'number'
  | 'author'
  | 'numberSymbol'
  | 'signedOn'
  | 'subject'
  | 'signatory'
  | 'recipients'
  | 'copyKeeper'
  | 'copies'
  | 'passedOn'
  | 'signedFor'
  | 'note';

const day = { limit: 10, width: 12, example: '05/01/2026' } as const;
const signedOn = {
  ...day,
  key: 'signedOn',
  header: 'Ngày tháng văn bản',
  aliases: ['Ngày văn bản', 'Ngày ban hành'],
  help: 'Ngày ghi trên văn bản, dạng ngày/tháng/năm.',
} as const;
const subject = {
  key: 'subject',
  header: 'Tên loại và trích yếu nội dung văn bản',
  aliases: ['Tên loại và trích yếu', 'Trích yếu', 'Trích yếu nội dung'],
  required: true,
  limit: 500,
  width: 46,
  help: 'Tên loại và trích yếu như ghi trên văn bản.',
  example: 'Kế hoạch phòng, chống đuối nước năm 2026',
} as const;
const numberSymbol = {
  key: 'numberSymbol',
  header: 'Số, ký hiệu văn bản',
  aliases: ['Số, ký hiệu', 'Số ký hiệu', 'Số và ký hiệu'],
  limit: 60,
  width: 18,
} as const;
const passedOn = { ...day, key: 'passedOn', header: 'Ngày chuyển', help: 'Ngày giao cho đơn vị, người nhận.' } as const;
const signedFor = {
  key: 'signedFor',
  header: 'Ký nhận',
  limit: 100,
  width: 14,
  help: 'Ai đã ký nhận. Sổ giấy thì để trống cho người nhận ký.',
  example: '',
} as const;
const note = {
  key: 'note',
  header: 'Ghi chú',
  limit: 500,
  width: 20,
  help: 'Điều cần nhớ thêm.',
  example: '',
} as const;

/**
 * The columns of the books as Nghị định 30/2020/NĐ-CP has them, Phụ lục IV: *sổ đăng ký văn bản đến* (mẫu VI, kept under Điều
 * 22) and *sổ đăng ký văn bản đi* (mẫu I, kept under Điều 16), ten each. They are the columns of the table on the screen, of
 * the printed book and of the Excel file in both directions.
 */
export const bookColumns: Readonly<Record<Book, readonly BookColumn[]>> = {
  received: [
    { ...day, key: 'arrivedOn', header: 'Ngày đến', required: true, help: 'Ngày cơ quan nhận được văn bản.' },
    {
      key: 'number',
      header: 'Số đến',
      required: true,
      limit: 5,
      width: 8,
      help: 'Số thứ tự trong năm, từ 01. Sổ cũ thì ghi đúng số của sổ giấy.',
      example: '01',
    },
    {
      key: 'author',
      header: 'Tác giả',
      aliases: ['Cơ quan ban hành', 'Nơi gửi'],
      required: true,
      limit: 200,
      width: 24,
      help: 'Cơ quan, tổ chức ban hành văn bản.',
      example: 'UBND xã Bản Mẫu',
    },
    { ...numberSymbol, help: 'Như ghi trên văn bản.', example: '15/KH-UBND' },
    signedOn,
    subject,
    {
      key: 'recipients',
      header: 'Đơn vị hoặc người nhận',
      aliases: ['Đơn vị, người nhận', 'Người nhận'],
      limit: 300,
      width: 22,
      help: 'Đơn vị hoặc người được giao giải quyết.',
      example: 'Bộ phận Chính trị tư tưởng',
    },
    passedOn,
    signedFor,
    note,
  ],
  issued: [
    {
      ...numberSymbol,
      required: true,
      help: 'Số đứng trước dấu gạch chéo là số thứ tự trong năm.',
      example: '12/KH-SGDĐT',
    },
    { ...signedOn, required: true },
    subject,
    {
      key: 'signatory',
      header: 'Người ký',
      limit: 150,
      width: 20,
      help: 'Họ và tên người ký văn bản.',
      example: 'Nguyễn Thị Mẫu',
    },
    {
      key: 'recipients',
      header: 'Nơi nhận văn bản',
      aliases: ['Nơi nhận'],
      limit: 500,
      width: 28,
      help: 'Những nơi nhận văn bản, cách nhau bằng dấu chấm phẩy.',
      example: 'Các trường trực thuộc; Công an tỉnh',
    },
    {
      key: 'copyKeeper',
      header: 'Đơn vị, người nhận bản lưu',
      aliases: ['Nơi nhận bản lưu', 'Bản lưu'],
      limit: 200,
      width: 18,
      help: 'Ai giữ bản lưu.',
      example: 'VT, CTTT',
    },
    { key: 'copies', header: 'Số lượng bản', limit: 5, width: 9, help: 'Số bản phát hành.', example: '30' },
    passedOn,
    signedFor,
    note,
  ],
};

/** The article and the form a book follows, as its page says. */
export const bookForms: Readonly<Record<Book, string>> = {
  received: 'Nghị định 30/2020/NĐ-CP, Điều 22 và Phụ lục IV',
  issued: 'Nghị định 30/2020/NĐ-CP, Điều 15, Điều 16 và Phụ lục IV',
};
