/** What a proof of the history found wrong, as it is said to the technician. */
export const faultWords = {
  changed: 'dòng bị sửa',
  'content-changed': 'nội dung bị sửa',
  'content-lost': 'nội dung bị mất, không có ghi nhận xóa',
  inserted: 'dòng chèn thêm sau khi ngày đã niêm',
  removed: 'dòng bị xóa',
  gap: 'thiếu dòng ngay trước dòng này',
  'seal-broken': 'niêm của ngày không khớp',
  'seal-missing': 'ngày bị mất niêm',
  'not-as-noted': 'niêm khác với mã đã chép',
} as const;

export type FaultCode = keyof typeof faultWords;
