import { formatNumber } from '#base/vietnamese.ts';

const rows = (done: number, total: number) => `${formatNumber(done)} / ${formatNumber(total)} dòng`;

/** What is told of a long sheet that goes on in the background. */
export const sheetRunWords = {
  waiting: (total: number) => `Bảng có ${formatNumber(total)} dòng, đang chờ đến lượt`,
  judging: (done: number, total: number) => `Đã xét ${rows(done, total)}`,
  writing: (done: number, total: number) => `Đã ghi ${rows(done, total)}`,
  stopping: 'Đang dừng',
  leave:
    'Bạn có thể tải lại trang hoặc làm việc khác; quay lại trang này để xem kết quả. Kết quả chỉ bạn xem được và được giữ một ngày.',
  stop: 'Dừng',
  stopCheck: 'Chưa có gì được ghi. Gửi lại bảng khi cần.',
  stopWrite: 'Không đơn vị nào của bảng được thêm.',
  stopped: 'Đã dừng, chưa có gì được ghi',
  gone: 'Bảng này không còn trên máy chủ: đã được dừng, hoặc đã quá một ngày. Gửi lại bảng.',
  refused: 'Chưa làm được',
  understood: 'Đã hiểu',
} as const;
