/** Words that offices leave out, write twice or take for each other, each with what is likely meant. */
const slips: readonly (readonly [pattern: RegExp, meant: string | ((written: string) => string)])[] = [
  [/(?<!\p{L})(?<!(?:đảm|hiểm|bão) )bảo an ninh(?!\p{L})/giu, 'bảo vệ an ninh” hoặc “bảo đảm an ninh'],
  [/(?<!\p{L})(?:bảo đảm bảo|đảm bảo đảm|bảo đảm đảm bảo|đảm bảo bảo đảm)(?!\p{L})/giu, 'bảo đảm'],
  [/(?<!\p{L})chuyên h(?:óa|oá)(?!\p{L})/giu, 'chuyển hóa'],
  [
    /(?<!\p{L})(?:toàn dân bảo vệ (?:ANTT|an ninh,? trật tự)|TDBV\s?ANTT)(?![\p{L}\d])/gu,
    'toàn dân bảo vệ an ninh Tổ quốc',
  ],
  [/Lưu\s?:[^\n;]{1,60}\.\s?Lưu(?!\p{L})/gu, (written) => written.replace(/\.\s?Lưu$/u, '')],
];
const doubled =
  /(?<!\p{L})(của|các|và|trong|cho|với|về|theo|được|những|tại|trên|để|khi|phải|thực hiện|tổ chức|triển khai|công tác|kế hoạch|học sinh|nhà trường|đơn vị) \1(?!\p{L})/giu;
/** Spelling that is wrong wherever it stands. */
const misspelt: Readonly<Record<string, string>> = {
  'bổ xung': 'bổ sung',
  'đột suất': 'đột xuất',
  'đề suất': 'đề xuất',
  'cũng cố': 'củng cố',
  'xữ lý': 'xử lý',
  'hổ trợ': 'hỗ trợ',
  'sữa đổi': 'sửa đổi',
  'kỷ năng': 'kỹ năng',
  'kỷ thuật': 'kỹ thuật',
  'kỹ cương': 'kỷ cương',
  'kỹ luật': 'kỷ luật',
  'trât tự': 'trật tự',
  khộng: 'không',
};
const spelling = new RegExp(`(?<!\\p{L})(?:${Object.keys(misspelt).join('|')})(?!\\p{L})`, 'giu');

export interface WordSlip {
  readonly start: number;
  readonly written: string;
  readonly meant: string;
}

/** Every such place of a text, in order. Nothing is changed: the original may mean what it says. */
export function findSlips(text: string): WordSlip[] {
  const found: WordSlip[] = [];
  const add = ({ 0: written, index: start }: RegExpExecArray, meant: string | ((written: string) => string)) => {
    found.push({ start, written, meant: typeof meant === 'string' ? meant : meant(written) });
  };
  for (const [pattern, meant] of slips) for (const match of text.matchAll(pattern)) add(match, meant);
  for (const match of text.matchAll(doubled)) add(match, match[1] ?? '');
  for (const match of text.matchAll(spelling)) add(match, misspelt[match[0].toLowerCase()] ?? '');
  return found.sort((a, b) => a.start - b.start);
}
