import { formatNumber } from '#base/vietnamese.ts';
import type { AbolitionRow } from './guided-api.ts';

export const guidedWords = {
  title: 'Bỏ cấp huyện',
  lead: 'Chương trình gợi ý mỗi trường về xã, phường nào. Bạn xem lại, quyết những chỗ chưa rõ, rồi có một dự thảo để sửa tiếp và xem trước.',
  open: 'Bỏ cấp huyện (có gợi ý)',
  startName: (district: string) => `Bỏ cấp huyện: ${district}`,
  nameHint: 'Ví dụ: Bỏ cấp huyện: Phòng Giáo dục và Đào tạo Đồi Thông',
  one: '1. Huyện nào kết thúc, từ ngày nào',
  districts: 'Phòng GDĐT hoặc UBND huyện kết thúc',
  districtsHint:
    'Chọn một trong hai là đủ: đơn vị còn lại của huyện kết thúc cùng. Chọn được nhiều huyện. Huyện đã kết thúc trước ngày có hiệu lực không hiện ở đây.',
  districtsMissing: 'Chọn ít nhất một huyện.',
  notStanding: (name: string) =>
    `${name} không hoạt động vào ngày có hiệu lực. Bỏ chọn đơn vị này, hoặc sửa ngày có hiệu lực.`,
  two: '2. Xã, phường từ ngày đó',
  twoLead:
    'Ghi các xã, phường mới và những xã cũ mà mỗi xã nhận. Xã cũ nằm trong hai xã mới thì chọn ở cả hai; trường ở đó sẽ chờ bạn quyết. Nếu xã không đổi, bỏ qua phần này.',
  commune: (place: number) => `Xã, phường thứ ${place}`,
  communeStands: 'Đã có trong chương trình',
  communeStandsHint: 'Chọn nếu UBND xã này đã có và tiếp tục; để trống nếu lập mới.',
  communeName: 'Tên từ ngày đó',
  communeNameHint: 'Ví dụ: UBND xã Suối Trong',
  communeNameShort: 'Nhập tên xã, phường, ít nhất 3 ký tự.',
  takes: 'Nhận các xã cũ',
  addCommune: 'Thêm xã, phường',
  dropCommune: (name: string) => (name ? `Bỏ ${name}` : 'Bỏ xã, phường này'),
  propose: 'Xem gợi ý',
  proposeAgain: 'Gợi ý lại',
  proposing: 'Đang tìm nơi mới cho từng trường',
  three: '3. Trường về đâu',
  outdated: 'Phần trên đã đổi sau khi gợi ý. Bấm “Gợi ý lại” để cập nhật bảng.',
  ended: (names: string) => `Kết thúc: ${names}.`,
  count: (all: number, open: number) =>
    open > 0
      ? `${formatNumber(all)} trường, còn ${formatNumber(open)} trường chờ bạn chọn nơi mới.`
      : `${formatNumber(all)} trường, trường nào cũng đã có nơi mới.`,
  none: 'Không có trường nào ở huyện này',
  noneLead: 'Kiểm tra lại huyện đã chọn và ngày có hiệu lực.',
  table: 'Nơi mới của từng trường',
  onlyOpen: 'Chỉ hiện trường phải chọn',
  school: 'Trường',
  from: 'Đang thuộc',
  oldCommune: 'Xã cũ',
  to: 'Về',
  toOf: (name: string) => `Nơi mới của ${name}`,
  notYet: 'Chưa chọn',
  why: 'Vì sao',
  because: {
    'one-commune': 'cả xã cũ về một xã',
    'split-commune': 'xã cũ chia cho nhiều xã',
    'no-commune': 'chưa ghi trường ở xã nào',
    department: 'cấp THPT, GDTX thuộc Sở',
    stays: 'giữ nguyên',
    decided: 'bạn chọn',
  } satisfies Record<AbolitionRow['because'], string>,
  make: 'Tạo dự thảo từ gợi ý này',
  making: 'Đang tạo dự thảo',
  makeOpen: (open: number) =>
    `${formatNumber(open)} trường chưa có nơi mới sẽ được báo khi xem trước; có thể chọn tiếp trong dự thảo.`,
  made: 'Đã tạo dự thảo. Sửa từng bước nếu cần, rồi xem trước.',
} as const;
