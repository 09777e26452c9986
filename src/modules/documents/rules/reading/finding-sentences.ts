import { formatDate, isPlainDate } from '#base/date.ts';
import type { FindingCode, ReadingFinding } from './reading.ts';

type Facts = ReadingFinding['facts'];

const parts: Readonly<Record<string, string>> = {
  issuer: 'cơ quan ban hành',
  number: 'số, ký hiệu văn bản',
  date: 'địa danh và ngày ban hành',
  kind: 'loại văn bản',
  subject: 'trích yếu',
  year: 'năm của kế hoạch',
  'legal-bases': 'căn cứ ban hành',
  sections: 'các mục của văn bản',
  'plan-due': 'hạn gửi kế hoạch của cấp dưới',
  'report-windows': 'các kỳ báo cáo và hạn nộp',
  'more-duties': 'các việc phải làm tiếp theo vì văn bản có quá nhiều hạn',
  rest: 'phần cuối vì văn bản quá dài',
};

const word = (facts: Facts, key: string): string => {
  const value = facts[key];
  if (value === null || value === undefined) return '';
  return typeof value === 'string' && isPlainDate(value) ? formatDate(value) : String(value);
};

const days = (facts: Facts): string => {
  const [first, last] = [word(facts, 'firstDay'), word(facts, 'lastDay')];
  return first === last ? `ngày ${first}` : `các ngày từ ${first} đến ${last}`;
};

/** The sentence an officer reads for each finding: what was seen and what to do. */
const sentences: Readonly<Record<FindingCode, (facts: Facts) => string>> = {
  'windows-overlap': (f) =>
    `${capital(days(f))} nằm trong hai kỳ (${word(f, 'windows')}): một vụ việc của ngày đó có thể bị tính hai lần. Chọn kỳ tính ngày này.`,
  'days-in-no-shorter-window': (f) =>
    `${capital(days(f))} chỉ được tính trong kỳ “${word(f, 'windows')}”, không có trong kỳ nào khác: cộng các kỳ khác lại sẽ thiếu số liệu những ngày này.`,
  'due-before-window-ends': (f) =>
    `Kỳ “${word(f, 'windows')}” phải nộp khi chưa hết thời gian lấy số liệu (còn ${days(f)}). Vụ việc phát sinh sau khi nộp đưa vào báo cáo bổ sung hoặc kỳ sau.`,
  'literal-window-longer': (f) =>
    `Câu “${word(f, 'phrase')}” nếu hiểu đúng từng chữ thì dài hơn một kỳ. Đang hiểu là từ ${word(f, 'firstDay')} đến ${word(f, 'lastDay')}; kiểm tra lại.`,
  'window-without-days': (f) =>
    `“${word(f, 'windows')}” có hạn nộp nhưng văn bản không nói số liệu tính từ ngày nào đến ngày nào. Nhập thời gian lấy số liệu.`,
  'due-before-document-date': (f) =>
    `Hạn ${word(f, 'day')} (${word(f, 'windows')}) đứng trước ngày văn bản. Bỏ những kỳ đã qua nếu không cần.`,
  'due-hour-dropped': (f) =>
    `“${word(f, 'phrase')}” có giờ (${word(f, 'hour')}); chương trình chỉ giữ ngày, hạn là hết ngày đó.`,
  'due-without-duty': (f) => `Có hạn “${word(f, 'phrase')}” nhưng chưa rõ là hạn của việc gì. Đọc lại đoạn này.`,
  'day-impossible': (f) => `“${word(f, 'phrase')}” là ngày không có trong lịch. Nhập lại hạn.`,
  'base-dated-before-plan-year': (f) =>
    `${word(f, 'citation')} được ghi ngày ${word(f, 'date')} nhưng là kế hoạch của năm ${word(f, 'year')}. Kiểm tra lại ngày của văn bản căn cứ.`,
  'number-blank': () => 'Số văn bản còn để trống. Bản này có thể là dự thảo; điền số khi đã ban hành.',
  'date-blank': () => 'Ngày ban hành còn để trống hoặc thiếu. Điền ngày khi đã ban hành.',
  'like-addressee-without-addressee': (f) =>
    `Nơi nhận ghi “${word(f, 'recipient')}” nhưng văn bản không có phần Kính gửi. Chọn rõ đơn vị nhận.`,
  'signatory-missing': (f) =>
    f.part === 'name' ? `Có chức vụ “${word(f, 'title')}” nhưng không có tên người ký.` : 'Chưa đọc được người ký.',
  'recipients-missing': () => 'Chưa đọc được Nơi nhận. Chọn đơn vị nhận khi giao việc.',
  'citation-abnormal': (f) => {
    const proposal = word(f, 'proposed');
    const date = word(f, 'date');
    if (date) return `“${word(f, 'citation')}” mang năm khác với ngày ban hành ${date}. Kiểm tra lại.`;
    return `“${word(f, 'citation')}” không đúng dạng số, ký hiệu thường gặp${proposal ? `; có thể là ${proposal}` : ''}. Bản gốc được giữ nguyên.`;
  },
  'legacy-encoding-repaired': (f) =>
    `“${word(f, 'original')}” viết bằng phông cũ ${word(f, 'encoding')}, đã đọc là “${word(f, 'text')}”. Kiểm tra lại.`,
  'not-read': (f) => `Chưa đọc được ${parts[word(f, 'part')] ?? word(f, 'part')}. Nhập bằng tay nếu văn bản có.`,
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The Vietnamese sentence of a finding. */
export const findingSentence = (finding: ReadingFinding): string => sentences[finding.code](finding.facts);
