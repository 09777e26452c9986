import { formatDate } from '#base/date.ts';
import { readDay } from '#base/read-day.ts';
import type { SheetColumn } from '#base/sheet-columns.ts';
import { fold } from '#base/vietnamese.ts';
import { judgeQuestion } from './judge-question.ts';
import { judgeWords as words } from './judge-words.ts';
import { MOST_CHOICES, type QuestionContent } from './question.ts';
import { schoolLevels, topics } from './topics.ts';

/** The most questions one file brings. */
export const MOST_ROWS = 300;

const places = Array.from({ length: MOST_CHOICES }, (_, at) => at + 1);
const choiceKey = (place: number): string => `choice${place}`;

const column = (
  key: string,
  header: string,
  width: number,
  help: string,
  example: string,
  required = true,
): SheetColumn => ({ key, header, width, help, example, required, limit: 1_000 });

/** One question a row. */
export const questionColumns: readonly SheetColumn[] = [
  column('topic', 'Nội dung', 26, 'Một mục trong danh sách của cột này.', topics.traffic),
  column(
    'levels',
    'Cấp học',
    26,
    'Một hoặc nhiều cấp, cách nhau bằng dấu chấm phẩy.',
    Object.values(schoolLevels).join('; '),
  ),
  column('text', 'Câu hỏi', 50, 'Không quá 500 chữ.', 'Đèn đỏ thì người đi xe phải làm gì?'),
  ...places.map((place) =>
    column(
      choiceKey(place),
      `Lựa chọn ${place}`,
      26,
      'Để trống nếu không dùng.',
      place === 1 ? 'Dừng lại' : '',
      place < 3,
    ),
  ),
  column('right', 'Lựa chọn đúng', 14, 'Số của lựa chọn đúng; nhiều ý đúng thì cách nhau bằng dấu chấm phẩy.', '1'),
  column('explanation', 'Vì sao đúng', 50, 'Học sinh đọc câu này sau khi trả lời.', 'Đèn đỏ là hiệu lệnh dừng lại.'),
  column('name', 'Văn bản làm căn cứ', 40, 'Tên và số, ký hiệu của văn bản.', 'Luật Trẻ em năm 2016 (102/2016/QH13)'),
  column('article', 'Điều, khoản', 18, 'Để trống nếu chưa rõ.', 'Điều 6', false),
  column('from', 'Có hiệu lực từ', 14, 'Ngày/tháng/năm; để trống nếu chưa rõ.', '01/06/2017', false),
  column('until', 'Hết hiệu lực sau ngày', 14, 'Ngày/tháng/năm; để trống khi còn hiệu lực.', '', false),
];

/** The lists of the sheet that explains the columns. */
export const questionChoices = [
  { header: 'Nội dung', values: Object.values<string>(topics) },
  { header: 'Cấp học', values: Object.values<string>(schoolLevels) },
];

const listed = (text: string): string[] =>
  text
    .split(';')
    .map((part) => part.trim())
    .filter(Boolean);

const codeOf = <Code extends string>(names: Readonly<Record<Code, string>>, name: string): Code | undefined =>
  (Object.keys(names) as Code[]).find((code) => fold(names[code]) === fold(name));

/** A question as a row, in the order of the columns. */
export function questionRow({ topic, levels, text, choices, explanation, source }: QuestionContent): (string | null)[] {
  const right = choices.flatMap((choice, at) => (choice.right ? [at + 1] : []));
  const day = (one: string | null) => (one === null ? null : formatDate(one));
  return [
    topics[topic],
    levels.map((level) => schoolLevels[level]).join('; '),
    text,
    ...places.map((place) => choices[place - 1]?.text ?? null),
    right.join('; '),
    explanation,
    source.name,
    source.article,
    day(source.from),
    day(source.until),
  ];
}

/** A row as a question, with everything that does not fit. */
export function readRow(cells: Readonly<Record<string, string>>): { content: QuestionContent; faults: string[] } {
  const cell = (key: string) => (cells[key] ?? '').trim();
  const faults: string[] = [];
  const levels = listed(cell('levels')).flatMap((name) => {
    const level = codeOf(schoolLevels, name);
    if (level === undefined) faults.push(words.levelUnknown(name));
    return level ?? [];
  });
  const texts = places.map((place) => cell(choiceKey(place)));
  const filled = texts.slice(0, texts.findLastIndex((text) => text !== '') + 1);
  const right = listed(cell('right').replaceAll(',', ';')).map(Number);
  if (right.some((place) => !filled[place - 1])) faults.push(words.rightUnknown);
  const topic = codeOf(topics, cell('topic'));
  const content: QuestionContent = {
    topic: topic ?? ('' as never),
    levels,
    text: cell('text'),
    choices: filled.map((text, at) => ({ text, right: right.includes(at + 1) })),
    explanation: cell('explanation'),
    source: {
      name: cell('name'),
      article: cell('article') || null,
      from: readDay(cell('from')) || null,
      until: readDay(cell('until')) || null,
    },
  };
  for (const { severity, sentence } of judgeQuestion(content)) if (severity === 'error') faults.push(sentence);
  return { content, faults };
}
