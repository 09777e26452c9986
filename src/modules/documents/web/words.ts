import { UPLOAD_LIMIT_MB } from '#base/file-kinds.ts';
import type { UnscheduledReason } from '../rules/reading/reading.ts';

export const documentWords = {
  add: {
    title: 'Thêm văn bản',
    direction: 'Đây là',
    file: 'Tệp văn bản đã ký',
    fileHint: `Word, PDF có chữ, ODT hoặc tệp chữ, tối đa ${UPLOAD_LIMIT_MB} MB. Không đưa vào văn bản có dấu MẬT, TỐI MẬT, TUYỆT MẬT: tệp như vậy bị từ chối và không được lưu.`,
    paste: 'Hoặc dán chữ của văn bản',
    pasteLabel: 'Chữ của văn bản',
    pasteHint: 'Chép toàn bộ văn bản, từ dòng tên cơ quan đến hết phần Nơi nhận.',
    pasteMissing: 'Dán chữ của văn bản vào ô này.',
    pasteButton: 'Đọc văn bản',
    warnings: 'Đã đọc xong, có chỗ cần lưu ý',
    open: 'Xem kết quả đọc',
    scan: 'Tệp là ảnh chụp, chương trình không đọc được chữ',
    scanLead:
      'Gửi bản Word hoặc PDF xuất từ Word thì mọi phần tự đọc được. Nếu chỉ có bản chụp, vẫn lưu được vào thư viện sau khi bạn xem từng trang.',
    scanDeclare: 'Tôi đã xem từng trang: không có dấu MẬT, TỐI MẬT, TUYỆT MẬT.',
    scanKeep: 'Lưu bản chụp',
  },
  reading: {
    back: 'Văn bản',
    loading: 'Đang mở văn bản và kết quả đọc',
    download: 'Tải tệp gốc',
    panes: 'Chọn phần xem',
    text: 'Văn bản',
    result: 'Kết quả đọc',
    create: 'Tạo chương trình',
    createAnother: 'Tạo chương trình khác',
    made: 'Đã có chương trình từ văn bản này:',
    createLead: (windows: number, plans: number) => {
      const parts = [
        windows > 0 ? `${windows} kỳ báo cáo` : undefined,
        plans > 0 ? `${plans} việc gửi kế hoạch` : undefined,
      ].filter(Boolean);
      if (parts.length === 0) return 'Văn bản không nêu kỳ báo cáo nào. Bản nháp sẽ trống; tự thêm việc nếu cần.';
      return `Bản nháp có ${parts.join(' và ')}. Còn sửa được mọi ô, chưa giao cho ai.`;
    },
  },
  card: {
    findings: 'Lưu ý trước khi lập chương trình',
    unread: 'Chưa đọc được',
    header: 'Phần đầu văn bản',
    bases: 'Căn cứ',
    duties: 'Kỳ báo cáo và hạn nộp',
    plans: 'Kế hoạch phải gửi',
    tasks: 'Việc khác có hạn',
    tasksLead: 'Không phải kế hoạch hay báo cáo nên không tự vào lịch. Nếu cần, tự thêm vào chương trình.',
    targets: 'Chỉ tiêu, mục tiêu',
    unscheduled: 'Chưa đo được thời gian',
    unscheduledLead: 'Các việc này không vào lịch. Biết ngày hạn thì chọn Sửa rồi điền, việc sẽ vào lịch.',
    sections: (count: number) => `Các mục của văn bản (${count})`,
    recipients: 'Nơi nhận',
    signatory: 'Người ký',
  },
  field: {
    numberBlank: 'để trống trong văn bản',
    who: 'Ai làm',
    receiver: 'Gửi về',
    channel: 'Cách gửi',
    days: 'Lấy số liệu',
    due: 'Hạn nộp',
  },
  partOfDate: (day: string, month: string, year: string) => `ngày ${day} tháng ${month} năm ${year}`,
  unknownPart: '…',
  notRead: 'chưa đọc được',
  days: (first: string, last: string, count: number) => `${first} đến ${last} (${count} ngày)`,
  noDays: 'Văn bản không nói số liệu tính từ ngày nào đến ngày nào.',
  inTimeUntil: (day: string) => `Trong hạn đến hết ngày ${day} (24 giờ)`,
  quoted: (phrase: string) => `“${phrase}”`,
  irregular: (proposed: string | undefined) =>
    proposed ? `số, ký hiệu khác dạng thường gặp, có thể là ${proposed}` : 'số, ký hiệu khác dạng thường gặp',
  noDuties: 'Văn bản không nêu kỳ báo cáo nào có hạn nộp.',
  scanned: 'Bản chụp: chương trình không đọc được chữ',
  scannedLead:
    'Chưa biết văn bản nêu việc, kỳ, hạn nào. Mở tệp gốc để đọc, rồi chọn Thêm mục nếu cần lập chương trình. Có bản Word thì thêm làm phiên bản mới, chương trình sẽ đọc.',
  scannedDuties: 'Chưa đọc được: văn bản là bản chụp.',
  repaired: (count: number) =>
    `${count} đoạn viết bằng bảng mã cũ (VNI, TCVN3, VIQR…) đã đổi sang Unicode; tệp gốc giữ nguyên.`,
  kinds: { plan: 'Kế hoạch', report: 'Báo cáo', other: 'Việc khác' },
  reasons: {
    'ad-hoc': 'đột xuất, khi có vụ việc',
    periodic: 'ghi “định kỳ”, không nói bao lâu một lần',
    'interval-without-day': 'có chu kỳ nhưng không có ngày hạn',
    'by-regulation': 'ghi “theo quy định”, không có ngày',
    'no-date': 'không có ngày hạn',
    relative: 'tính theo việc khác, chưa rõ ngày',
    'month-only': 'chỉ nói tháng, không nói ngày',
    'year-only': 'chỉ nói năm, không nói ngày',
    'year-unknown': 'chưa rõ năm',
  } satisfies Record<UnscheduledReason, string>,
} as const;
