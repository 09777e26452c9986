/** Words of a sheet that is sent, looked at and mended on a page. */
export const sheetWords = {
  errors: (cells: number, rows: number) =>
    `Còn ${cells} ô cần sửa ở ${rows} dòng. Sửa ngay trong bảng, hoặc bỏ qua dòng đó.`,
  nextWrong: 'Đến ô cần sửa tiếp theo',
  leaveWrong: (rows: number) => `Bỏ qua ${rows} dòng cần sửa`,
  onlyWrong: 'Chỉ hiện dòng cần sửa',
  noneWrong: 'Không còn dòng nào cần sửa.',
  table: 'Các dòng của bảng',
  row: 'Dòng',
  cell: (header: string, row: number) => `${header}, dòng ${row}`,
  editRow: 'Sửa dòng',
  editRowOf: (row: number) => `Sửa dòng ${row}`,
  leave: 'Bỏ qua',
  leaveRow: (row: number, name: string) => `Bỏ qua dòng ${row} ${name}`,
  startOver: 'Bỏ bảng này, gửi bảng khác',
  kept: 'Bảng đang xem lại được giữ trên máy này cho đến khi thêm xong.',
} as const;
