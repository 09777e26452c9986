import { formatDate, isPlainDate } from '#base/date.ts';
import type { OfficialFindingCode } from '../official/judge-official-document.ts';
import { sentenceOfOfficialFinding } from '../official/official-sentences.ts';
import type { FindingCode, ReadingFinding } from './reading.ts';

type Facts = ReadingFinding['facts'];

const parts: Readonly<Record<string, string>> = {
  issuer: 'cơ quan ban hành',
  number: 'số, ký hiệu văn bản',
  date: 'địa danh và ngày ban hành',
  kind: 'loại văn bản',
  subject: 'trích yếu',
  'issuer-line': 'tên cơ quan ban hành ở đầu văn bản, đang lấy theo lời dẫn',
  'more-duties': 'các việc phải làm tiếp theo vì văn bản có quá nhiều hạn',
  'more-citations': 'các văn bản được viện dẫn tiếp theo vì có quá nhiều',
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

/** What the rules for documents made here say; they judged this one by the same measure. */
const official =
  (usual: OfficialFindingCode) =>
  (facts: Facts): string =>
    sentenceOfOfficialFinding({
      where: 'subject',
      code: (facts.rule as OfficialFindingCode | undefined) ?? usual,
      severity: 'warning',
      facts: Object.fromEntries(Object.entries(facts).map(([key, value]) => [key, String(value ?? '')])),
    });

/** The sentence an officer reads for each finding: what was seen and what to do. */
const sentences: Readonly<Record<FindingCode, (facts: Facts) => string>> = {
  'windows-overlap': (f) =>
    `${capital(days(f))} nằm trong hai kỳ (${word(f, 'windows')}): một vụ việc của ngày đó có thể bị tính hai lần. Chọn kỳ tính ngày này.`,
  'windows-gap': (f) =>
    `${capital(days(f))} không nằm trong kỳ nào (giữa ${word(f, 'windows')}): số liệu những ngày này sẽ không được báo cáo. Kiểm tra lại ngày đầu của kỳ sau.`,
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
  'signatories-several': (f) =>
    `Văn bản có ${word(f, 'count')} người ký (${word(f, 'names')}); người ký được ghi là người đầu tiên. Kiểm tra lại.`,
  'recipients-missing': () => 'Chưa đọc được Nơi nhận. Chọn đơn vị nhận khi giao việc.',
  'personal-data': (f) =>
    `“${word(f, 'value')}” có thể là ${f.kind === 'phone' ? 'số điện thoại' : 'hộp thư'} của một người. Chỉ giữ lại khi cần liên hệ công việc; bỏ đi khi gửi văn bản cho nơi khác (Luật 91/2025/QH15, Điều 3).`,
  'citation-abnormal': (f) => {
    const proposal = word(f, 'proposed');
    const date = word(f, 'date');
    if (date) return `“${word(f, 'citation')}” mang năm khác với ngày ban hành ${date}. Kiểm tra lại.`;
    return `“${word(f, 'citation')}” không đúng dạng số, ký hiệu thường gặp${proposal ? `; có thể là ${proposal}` : ''}. Bản gốc được giữ nguyên.`;
  },
  'number-year-differs': (f) =>
    `Số văn bản mang năm ${word(f, 'year')} nhưng ngày ban hành là ${word(f, 'date')}. Kiểm tra lại số hoặc ngày.`,
  'type-word-missing': (f) => {
    const kind = word(f, 'kind');
    return `“${word(f, 'citation')}” không có tên loại văn bản đứng trước${kind ? `; theo ký hiệu là ${kind}` : ''}. Ghi rõ tên loại khi viện dẫn.`;
  },
  'cited-with-two-dates': (f) =>
    f.years
      ? `Văn bản này được viện dẫn với những năm khác nhau (${word(f, 'years')}), ở đây là “${word(f, 'citation')}”. Kiểm tra lại năm.`
      : `“${word(f, 'citation')}” được ghi với những ngày khác nhau (${word(f, 'dates')}). Kiểm tra lại ngày ban hành.`,
  'symbol-not-of-kind': official('symbol-kind-differs'),
  'subject-mark-misplaced': official('subject-with-concerning'),
  'addressee-in-plan': official('addressees-not-usual'),
  'archive-copy-missing': official('archive-line-missing'),
  'deputy-title-missing': official('deputy-title-missing'),
  'annex-not-referred': official('annex-not-referred'),
  'day-zero-missing': (f) => `“${word(f, 'phrase')}”: ngày dưới 10 và tháng 1, tháng 2 viết thêm số 0 phía trước.`,
  'basis-unpunctuated': (f) =>
    `Có ${word(f, 'count')} dòng căn cứ không kết thúc bằng dấu “;” (dòng cuối: dấu “.”). Sửa dấu cuối dòng khi ban hành lại.`,
  'glued-words': (f) => `Có chữ bị dính liền (${word(f, 'words')}). Khi tìm kiếm có thể không thấy; đối chiếu bản gốc.`,
  'words-slipped': (f) =>
    `Có chỗ có thể sót, thừa hoặc nhầm chữ: ${word(f, 'words')}. Bản đọc giữ nguyên; đối chiếu bản gốc.`,
  'and-or-unclear': (f) =>
    `“${word(f, 'phrase')}”${Number(f.count) > 1 ? ` và ${Number(f.count) - 1} chỗ tương tự` : ''}: chữ “và” có thể hiểu là phải có cả hai, hoặc chỉ cần một. Hỏi lại cơ quan ban hành trước khi áp dụng.`,
  'interval-unmeasured': (f) =>
    `Văn bản ghi ${word(f, 'words')} mà không nói ngày nào (${word(f, 'count')} chỗ). Tự đặt ngày nếu muốn theo dõi.`,
  'residues-removed': (f) =>
    `Đã bỏ ký hiệu thừa do sao chép: ${word(f, 'kinds')}. Không cần làm gì; tệp gốc giữ nguyên.`,
  'legacy-encoding-repaired': (f) =>
    `“${word(f, 'original')}” viết bằng phông cũ ${word(f, 'encoding')}, đã đọc là “${word(f, 'text')}”. Kiểm tra lại.`,
  'not-read': (f) => `Chưa đọc được ${parts[word(f, 'part')] ?? word(f, 'part')}. Nhập bằng tay nếu văn bản có.`,
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The Vietnamese sentence of a finding. */
export const findingSentence = (finding: ReadingFinding): string => sentences[finding.code](finding.facts);
