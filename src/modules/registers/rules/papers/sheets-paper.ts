import { lowerFirst } from '#base/vietnamese.ts';
import type { OfficialPaper, PaperPart } from '#modules/documents/rules/official/official-paper.ts';
import type { ReportHeader } from '#modules/documents/rules/official/official-report.ts';
import type { Definition } from '../definition.ts';
import { OTHER, otherPlace, type RowValue, rowsIn, type Values } from '../values.ts';
import type { SheetsPaper } from './paper-schema.ts';

/** Lines where nobody wrote how many sign. */
const USUAL = 40;
const note = '(Ký, ghi rõ họ tên)';

const textIn = (values: Values | RowValue, code: string): string => {
  const value = values[code];
  return typeof value === 'string' ? value : '';
};

/** What is pledged about, in the words of the register. */
function topicsOf({ fields }: Definition, code: string, values: Values): string[] {
  const field = fields.find((one) => one.code === code);
  const taken = values[code];
  if (field?.kind !== 'choices' || !Array.isArray(taken)) return [];
  return taken.map((one) =>
    one === OTHER
      ? textIn(values, otherPlace(code))
      : (field.choices.find((choice) => choice.code === one)?.name ?? String(one)),
  );
}

/** Lines to sign, in two halves beside each other: first down the left, then down the right. No name is printed. */
export function signingTable(lines: number): Extract<PaperPart, { table: unknown }> {
  const half = Math.ceil(lines / 2);
  const one = [
    { title: 'TT', weight: 0.45, align: 'center' as const },
    { title: 'Họ và tên', weight: 2.3 },
    { title: 'Ký tên', weight: 1.2 },
  ];
  const numberOf = (at: number) => (at <= lines ? String(at) : '');
  return {
    table: {
      columns: [...one, ...one],
      rows: Array.from({ length: half }, (_, at) => ({
        cells: [numberOf(at + 1), '', '', numberOf(half + at + 1), '', ''],
      })),
    },
    height: 7,
  };
}

const promised = (topics: readonly string[]): string[] => [
  '1. Chấp hành pháp luật của Nhà nước và nội quy của nhà trường.',
  `2. Không vi phạm, không rủ rê, lôi kéo người khác vi phạm về: ${topics.map(lowerFirst).join('; ')}.`,
  '3. Thấy việc vi phạm hoặc có nguy cơ xảy ra thì báo ngay cho thầy cô, gia đình hoặc cơ quan công an.',
];

/** A sheet for each class of a drive: what is pledged, and as many empty lines as there are pupils to sign. */
export function sheetPapers(
  definition: Definition,
  { table, title, number, topics, form, wording }: SheetsPaper,
  values: Values,
  { header, headTitle }: { readonly header: ReportHeader; readonly headTitle: string },
): OfficialPaper[] {
  const [named, worded] = [textIn(values, form), textIn(values, wording)];
  return rowsIn(values, table).map((row) => {
    const lines = row[number];
    const name = textIn(row, title);
    return {
      header,
      isNumbered: false,
      title: 'Bản cam kết',
      subject: textIn(values, definition.title),
      under: [`Lớp ${name}`, named].filter(Boolean).join(' · '),
      parts: [
        { text: `Chúng em, học sinh lớp ${name}, ${header.issuer}, cam kết:` },
        ...(worded ? [{ text: worded }] : promised(topicsOf(definition, topics, values)).map((text) => ({ text }))),
        signingTable(typeof lines === 'number' && lines > 0 ? lines : USUAL),
      ],
      signatories: [
        { title: 'Giáo viên chủ nhiệm', note },
        { title: headTitle, note: '(Ký, đóng dấu)' },
      ],
    };
  });
}
