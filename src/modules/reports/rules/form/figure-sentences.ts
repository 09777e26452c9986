import type { CellProblem } from './cell.ts';
import type { Form } from './form.ts';
import type { FigureFinding, FigureFindingCode } from './judge-figures.ts';

const findingSentences: Record<FigureFindingCode, string> = {
  negative: 'Số liệu không được âm. Nhập từ 0 trở lên.',
  'not-whole': 'Số lẻ nhiều hơn mức cho phép. Nhập lại số.',
  'not-yes-no': 'Chọn Có hoặc Không.',
  'out-of-range': 'Số quá lớn, không lưu được. Kiểm tra lại số chữ số.',
  'above-believable': 'Số lớn khác thường (trên {max} {unit}). Kiểm tra lại; nếu đúng thì giữ nguyên.',
  'na-not-allowed': 'Dòng này không chọn được “Không áp dụng”. Nhập số, không có thì nhập 0.',
  blank: 'Chưa nhập. Không có thì nhập 0, không để trống.',
  'not-asked': 'Dòng này không hỏi ở cấp học của đơn vị nên không được cộng.',
  'unknown-indicator': 'Biểu mẫu không có dòng này. Tải lại biểu mẫu mới.',
  'share-over-whole': '{share} trên 100%: phần lớn hơn tổng. Xem lại hai số này ({left} so với {right}).',
  'rule-broken': '{message} ({left} so với {right})',
};

const problemSentences: Record<CellProblem, string> = {
  'not-a-number': 'Không đọc được số. Viết như 1.234,5: dấu chấm ngăn hàng nghìn, dấu phẩy trước phần lẻ.',
  'not-whole': 'Dòng này chỉ nhận số nguyên.',
  'too-many-decimals': 'Quá nhiều chữ số sau dấu phẩy. Làm tròn rồi nhập lại.',
  'out-of-range': findingSentences['out-of-range'],
  'not-yes-no': findingSentences['not-yes-no'],
};

const fill = (sentence: string, facts: Readonly<Record<string, string>>): string =>
  sentence.replace(/\{(\w+)\}/gu, (_, key: string) => facts[key] ?? '');

/** The Vietnamese sentence of a finding: what is wrong and what to do. */
export function sentenceOf(form: Form, { code, facts }: FigureFinding): string {
  const message = form.rules.find((rule) => rule.code === facts.rule)?.message ?? 'Hai dòng không khớp nhau.';
  return fill(findingSentences[code], { message, ...facts });
}

/** The Vietnamese sentence for a text that cannot be read as a figure. */
export const sentenceOfProblem = (problem: CellProblem): string => problemSentences[problem];
