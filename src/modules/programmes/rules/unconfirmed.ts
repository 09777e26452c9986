/** Finding of a programme made from a document whose reading nobody has confirmed. */
export const READING_UNCONFIRMED = 'reading-unconfirmed';

export const unconfirmedSentence = (open: number): string =>
  open > 0
    ? `Kết quả đọc văn bản chưa được duyệt, còn ${open} việc, hạn, chỉ tiêu hoặc chỗ chưa chắc chưa ai xem. So lại từng hạn với văn bản gốc trước khi ban hành.`
    : 'Kết quả đọc văn bản chưa được duyệt. So lại từng hạn với văn bản gốc trước khi ban hành.';
