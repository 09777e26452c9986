import type { OfficialFinding, OfficialFindingCode } from './judge-official-document.ts';

const sentences: Record<OfficialFindingCode, string> = {
  'number-blank': 'Chưa có số văn bản. Văn thư cấp số khi ban hành.',
  'symbol-kind-differs':
    'Ký hiệu ghi “{written}” nhưng loại văn bản này là “{wanted}”. Sửa ký hiệu hoặc chọn lại loại.',
  'symbol-kind-in-dispatch': 'Ký hiệu công văn không có tên loại “{written}”. Ghi tên viết tắt cơ quan và đơn vị soạn.',
  'symbol-not-normal': 'Ký hiệu “{symbol}” trống hoặc có khoảng trắng. Viết như 12/KH-PGDĐT.',
  'date-blank': 'Chưa đủ địa danh, ngày, tháng, năm. Điền khi ký ban hành.',
  'date-zeros': 'Viết ngày là “{proper}”: ngày dưới 10 và tháng 1, 2 có số 0 phía trước.',
  'subject-missing': 'Chưa có trích yếu. Viết ngắn nội dung chính của văn bản.',
  'subject-without-concerning': 'Trích yếu công văn bắt đầu bằng “V/v”. Thêm vào đầu dòng.',
  'subject-with-concerning': '“V/v” chỉ dùng cho công văn. Bỏ ở trích yếu của văn bản có tên loại.',
  'addressees-not-usual': 'Loại văn bản này không có phần “Kính gửi”. Chuyển nơi nhận xuống mục Nơi nhận.',
  'addressees-missing': 'Công văn chưa có “Kính gửi”. Thêm nơi nhận để giải quyết.',
  'same-as-above-without-addressees': 'Nơi nhận ghi “{line}” nhưng văn bản không có “Kính gửi”. Ghi rõ tên nơi nhận.',
  'legal-basis-ending': 'Căn cứ thứ {line} kết thúc bằng dấu “{wanted}”. Sửa dấu cuối dòng.',
  'archive-line-missing': 'Nơi nhận thiếu dòng “Lưu: VT”. Thêm vào cuối.',
  'archive-line-not-last': 'Dòng “Lưu: VT” đứng cuối mục Nơi nhận. Chuyển xuống cuối.',
  'deputy-title-missing': 'Ký “{capacity}” thì chức vụ người ký là cấp phó. Ghi rõ, ví dụ PHÓ HIỆU TRƯỞNG.',
  'signatory-missing': 'Chưa có chức vụ hoặc họ tên người ký. Điền trước khi trình ký.',
  'academic-title': 'Trước họ tên người ký không ghi học hàm, học vị. Bỏ phần này.',
  'annex-not-referred': '“{label}” chưa được nhắc trong nội dung. Thêm câu dẫn, ví dụ “(có {label} kèm theo)”.',
};

/** The Vietnamese sentence of a finding: what does not fit and what to do. */
export const sentenceOfOfficialFinding = ({ code, facts }: OfficialFinding): string =>
  sentences[code].replace(/\{(\w+)\}/gu, (_, key: string) => facts[key] ?? '');
