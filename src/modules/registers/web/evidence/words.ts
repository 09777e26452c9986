import { formatDate, type PlainDate } from '#base/date.ts';
import { formatNumber } from '#base/vietnamese.ts';

export const evidenceWords = {
  title: 'Minh chứng',
  titleCount: (count: number) => `Minh chứng (${formatNumber(count)})`,
  loading: 'Đang mở danh sách tệp',
  none: 'Chưa có ảnh, tệp nào.',
  hidden: (count: number) => `${formatNumber(count)} tệp có trẻ em chỉ mở được trong đơn vị.`,
  mark: (count: number) => `${formatNumber(count)} tệp minh chứng`,

  camera: 'Chụp ảnh',
  choose: 'Chọn ảnh, PDF',
  limits: (most: number) =>
    `Ảnh JPEG, PNG, WebP hoặc PDF, mỗi tệp tối đa 15 MB, mỗi mục tối đa ${formatNumber(most)} tệp. Ảnh được thu nhỏ và xóa nơi chụp trước khi gửi.`,
  full: (most: number) => `Mục này đã đủ ${formatNumber(most)} tệp. Gạch bớt một tệp nếu cần thêm tệp khác.`,
  preparing: (at: number, all: number) => `Đang thu nhỏ ảnh ${at}/${all}`,

  wrong: {
    kind: 'Không nhận loại tệp này. Dùng ảnh JPEG, PNG, WebP hoặc tệp PDF.',
    empty: 'Tệp trống. Chọn lại tệp có nội dung.',
    large: 'Tệp lớn hơn 15 MB. Quét lại ở chế độ đen trắng hoặc chia thành nhiều tệp.',
    broken: 'Ảnh này bị hỏng hoặc thiếu phần cuối. Chụp lại hoặc chọn lại tệp gốc.',
    heic: 'Máy này chưa mở được ảnh HEIC của iPhone. Mở Cài đặt → Camera → Định dạng, chọn “Tương thích nhất” rồi chụp lại; ảnh đã chụp thì gửi sang máy khác dưới dạng JPEG rồi chọn tệp đó.',
    tooMany: (room: number) =>
      room === 0
        ? 'Mục đã đủ số tệp nên tệp này chưa được lấy.'
        : `Chỉ còn chỗ cho ${formatNumber(room)} tệp; tệp này chưa được lấy.`,
  },
  wrongOf: (name: string, why: string) => `${name}: ${why}`,

  chosen: (count: number) => (count === 1 ? 'Tệp vừa chọn' : `${formatNumber(count)} tệp vừa chọn`),
  leave: 'Bỏ',
  leaveOf: (name: string) => `Bỏ ${name}`,
  askPicture: 'Trong ảnh có nhận ra trẻ em không?',
  askPdf: 'Trong bản chụp có nhận ra trẻ em không?',
  askHelp: 'Có, nếu thấy rõ mặt hoặc đọc được họ tên, chữ ký của học sinh.',
  askHelpMany:
    'Có, nếu thấy rõ mặt hoặc đọc được họ tên, chữ ký của học sinh trong bất kỳ tệp nào. Khác nhau thì thêm làm hai lần.',
  yes: 'Có',
  no: 'Không',
  consent: 'Phiếu đồng ý của cha mẹ, học sinh do ai giữ',
  consentHint: 'Ví dụ: phiếu của lớp 7A. Không ghi họ tên.',
  retainUntil: 'Giữ đến hết ngày',
  retainHint: (last: PlainDate) =>
    `Sau ngày này nội dung tệp tự xóa. Muộn nhất ${formatDate(last)}. Tệp có trẻ em chỉ mở được trong đơn vị.`,
  add: (count: number) => (count === 1 ? 'Thêm vào mục' : `Thêm ${formatNumber(count)} tệp vào mục`),

  waiting: {
    kept: 'Đã lưu trên máy',
    waiting: 'Đang chờ gửi',
    sending: 'Đang gửi',
    'signed-out': 'Đăng nhập lại để gửi',
    another: 'Máy này đang có người khác đăng nhập; tệp được giữ lại, bạn đăng nhập lại thì gửi tiếp',
    behind: 'Đã lưu trên máy, gửi sau khi mục vào sổ',
    checking: 'Đã gửi xong, đang kiểm tra ảnh',
    refused: (why: string) => `Chưa thêm được: ${why}`,
    unkept: 'Máy không còn chỗ lưu: giữ trang này mở đến khi gửi xong, hoặc xóa bớt tệp trên máy.',
    again: 'Trả lời lại rồi gửi',
    send: 'Gửi lại',
    drop: 'Bỏ tệp này',
    dropConsequence: 'Tệp này chỉ có trên máy này và chưa vào sổ; bỏ thì không lấy lại được.',
    title: 'Tệp minh chứng chưa gửi xong',
    openEntry: 'Mở mục',
    openEntryOf: (name: string) => `Mở mục của ${name}`,
    unanswered: 'Chưa trả lời câu hỏi về trẻ em trong ảnh',
    counted: {
      waiting: (count: number) => `${formatNumber(count)} tệp minh chứng đang chờ gửi`,
      unanswered: (count: number) =>
        `${formatNumber(count)} tệp minh chứng chưa trả lời câu hỏi về trẻ em nên chưa gửi`,
      refused: (count: number) => `${formatNumber(count)} tệp minh chứng chưa thêm được`,
    },
    sent: (count: number) =>
      count === 1 ? 'Đã thêm một tệp minh chứng' : `Đã thêm ${formatNumber(count)} tệp minh chứng`,
  },

  proof: {
    lead: 'Bước này cần ít nhất một ảnh hoặc tệp cho thấy việc đã làm xong.',
    none: 'Chưa có ảnh, tệp nào. Thêm ít nhất một ảnh hoặc tệp rồi bấm lại.',
    unanswered: 'Tệp vừa chọn chưa được thêm. Trả lời câu hỏi về trẻ em rồi bấm lại.',
    waiting:
      'Đang gửi tệp minh chứng; gửi xong thì bước này tự ghi. Mất mạng thì giữ trang này mở chờ có mạng, hoặc mở lại sau: phần đã gõ vẫn còn.',
  },

  openOf: (name: string) => `Mở ${name}`,
  saveOf: (name: string) => `Tải ${name}`,
  pdf: 'PDF',
  addedBy: (who: string, at: string) => `${who}, ${at}`,
  withChildren: (consent: string, until: PlainDate) => `Có trẻ em · ${consent} · giữ đến hết ${formatDate(until)}`,
  strikeOut: 'Gạch tệp này',
  strikeOutConsequence: (name: string) =>
    `Nội dung của ${name} bị xóa ngay, không lấy lại được. Tên tệp, lý do và người gạch còn trong lịch sử.`,
  strikeOutReason: 'Lý do gạch tệp',
  strikeOutHint: 'Ví dụ: nhầm mục, ảnh mờ.',
  struckOut: 'Đã gạch tệp minh chứng',
  goneTitle: 'Tệp không còn',
  goneBy: (on: PlainDate, who: string, reason: string) => `${who} gạch ngày ${formatDate(on)}: ${reason}`,
  goneOver: (on: PlainDate) => `Hết ngày giữ, nội dung đã xóa ngày ${formatDate(on)}`,
} as const;
