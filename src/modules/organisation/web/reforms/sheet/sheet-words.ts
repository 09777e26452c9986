import { formatNumber } from '#base/vietnamese.ts';

const many = (count: number) => formatNumber(count);

export const sheetWords = {
  byExcel: 'Bằng Excel',
  template: 'Tải Excel',
  upload: 'Nhập từ Excel',
  title: 'Nhập các bước từ Excel',
  lead: (name: string) => `${name}. Dự thảo chưa thay đổi cho đến khi bạn xem lại và nhận các bước.`,
  back: 'Dự thảo',
  loading: 'Đang tải dự thảo',
  one: '1. Tải bảng',
  oneLead:
    'Bảng có các bước đã soạn và trang “Đơn vị” liệt kê mã, tên, loại và ngày của từng đơn vị. Trang “Hướng dẫn” nói rõ từng cột.',
  two: '2. Gửi bảng đã điền',
  drop: 'Bảng các bước đã điền',
  dropHint: 'Tệp .xlsx, tối đa 10.000 dòng và 20 MB',
  three: '3. Xem lại và nhận',
  sum: (rows: number, steps: number, skip: number) =>
    `${many(rows)} dòng thành ${many(steps)} bước${skip > 0 ? `, bỏ qua ${many(skip)} dòng` : ''}`,
  sumLater: (cells: number) => `nhận được khi đã sửa xong ${many(cells)} ô`,
  nothing: 'Mọi dòng đều bị bỏ qua nên không có bước nào để nhận.',
  how: 'Cách nhận',
  replaces: (steps: number) => `Thay ${many(steps)} bước đang có trong dự thảo`,
  adds: (steps: number) => `Thêm vào ${many(steps)} bước đang có`,
  take: (steps: number) => `Nhận ${many(steps)} bước`,
  done: (steps: number) => `Đã nhận ${many(steps)} bước vào dự thảo`,
  stale: 'Tải lại dự thảo mới nhất',
} as const;
