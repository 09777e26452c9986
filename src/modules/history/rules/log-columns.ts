const column = (header: string, width: number, help: string, example = '') => ({ header, width, help, example });

/** Columns of the log in Excel; when more rows fit than one file takes, the first help says so. */
export const logColumns = (isCut: boolean) => [
  column(
    'Lúc',
    18,
    isCut ? 'Giờ Việt Nam. Tệp này chỉ có 10.000 dòng mới nhất; chọn khoảng ngày ngắn hơn để có đủ.' : 'Giờ Việt Nam.',
    '02/03/2026 14:05',
  ),
  column('Ghi lúc', 18, 'Khi dòng được ghi vào nhật ký; muộn hơn nếu việc được nhập sau.'),
  column('Người làm', 26, 'Họ và tên lúc làm; trống là do chương trình hoặc nội dung đã xóa.'),
  column('Thay mặt', 26, 'Người ủy quyền, nếu có.'),
  column('Việc', 34, 'Việc đã làm hoặc đã xem.'),
  column('Loại', 22, 'Loại nội dung.'),
  column('Đơn vị', 40, 'Tên đơn vị hôm nay.'),
  column('Lý do, ghi chú', 40, 'Như người làm đã ghi.'),
  column('Trước', 50, 'Giá trị trước khi sửa.'),
  column('Sau', 50, 'Giá trị sau khi sửa.'),
  column('Mã dòng', 38, 'Dùng khi hỏi kỹ thuật viên.'),
];
