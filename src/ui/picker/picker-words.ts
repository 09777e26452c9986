export const pickerWords = {
  hint: 'Gõ vài chữ của tên, không cần dấu',
  found: (what: string, count: number, more: boolean) =>
    count === 0
      ? `Không tìm thấy ${what} nào. Thử ít chữ hơn.`
      : more
        ? `Còn nhiều ${what} nữa. Gõ thêm chữ để tìm đúng hơn.`
        : `Tìm thấy ${count} ${what}.`,
  hits: (label: string) => `${label}: danh sách tìm thấy`,
  chosen: (label: string) => `${label}: đã chọn`,
  choose: 'Chọn',
  chooseOf: (name: string) => `Chọn ${name}`,
  drop: 'Bỏ chọn',
  dropOf: (name: string) => `Bỏ chọn ${name}`,
  notChosen: (what: string) => `Chọn một ${what} trong danh sách tìm thấy, hoặc xóa chữ đã gõ.`,
} as const;
