import { isPlainDate } from '#base/date.ts';
import { readDay } from '#base/read-day.ts';
import { formatDayOfIssue } from '#modules/documents/rules/official/number-and-date.ts';
import type { OfficialPaper, PaperPart } from '#modules/documents/rules/official/official-paper.ts';
import type { ReportHeader } from '#modules/documents/rules/official/official-report.ts';
import type { Definition, Field } from '../definition.ts';
import { sayValue } from '../say-entry.ts';
import { dayAt, rowsIn, type Value, type Values } from '../values.ts';
import type { MinutesPaper } from './paper-schema.ts';

/** Room to write by hand what the entry does not say. */
const dots = '…'.repeat(30);
const note = '(Ký, ghi rõ họ tên)';

/** What a field says, as lines or as a table; dots where nothing is written. */
function partsOf(field: Field, values: Values): PaperPart[] {
  if (field.kind !== 'rows') return [{ text: sayValue(field, values) || dots }];
  const rows = rowsIn(values, field.code);
  if (rows.length === 0) return [{ text: dots }];
  return [
    {
      table: {
        columns: [
          { title: 'TT', weight: 0.4, align: 'center' },
          ...field.columns.map(({ name, kind }) => ({
            title: name,
            weight: kind === 'text' || kind === 'words' ? 2 : 1,
            align: kind === 'count' ? ('right' as const) : ('left' as const),
          })),
        ],
        rows: rows.map((row, at) => ({
          cells: [String(at + 1), ...field.columns.map((column) => sayValue(column, row))],
        })),
      },
    },
  ];
}

/** `05/BB-THCSTA ngày 12/3/2026`, as somebody wrote it: its number, with or without a symbol, and its day. */
function writtenNumber(written: Value | undefined): Pick<ReportHeader, 'number' | 'numberSymbol' | 'date'> {
  const text = typeof written === 'string' ? written.normalize('NFC') : '';
  const [, number, symbol] =
    /^\s*(?:biên bản\s*)?(?:số\s*:?\s*)?(\d{1,5})(?!\d|\s*[/.-]\s*\d)(\s*[/-]\s*\p{L}(?:[^\s,]*[\p{L}\d])?)?/iu.exec(
      text,
    ) ?? [];
  const [, day = ''] = /(?:^|\s)(\d{1,2}[/.-]\d{1,2}[/.-]\d{4})(?!\d)/u.exec(text) ?? [];
  const read = readDay(day);
  return {
    ...(symbol ? { numberSymbol: `${number}${symbol}` } : number ? { number: Number(number) } : {}),
    ...(isPlainDate(read) ? { date: read } : {}),
  };
}

/** The minutes of an entry: when, where and who, what was said, how it ended; who signs writes the name by hand. */
export function minutesPaper(
  { fields, day: dayField }: Definition,
  { number, subject, facts, sections, signers }: MinutesPaper,
  values: Values,
  header: ReportHeader,
): OfficialPaper {
  const fieldOf = (code: string) => fields.find((field) => field.code === code);
  const day = dayAt(values, dayField) ?? '';
  return {
    header: { ...header, ...(number ? writtenNumber(values[number]) : {}) },
    isNumbered: true,
    title: 'Biên bản',
    subject,
    parts: [
      { label: 'Thời gian bắt đầu', text: `… giờ …, ${formatDayOfIssue(day)}` },
      ...facts.map(({ label, field: code }) => {
        const field = fieldOf(code);
        return { label, text: (field && field.kind !== 'rows' && sayValue(field, values)) || dots };
      }),
      ...sections.flatMap(({ title, field: code }, at): PaperPart[] => {
        const field = fieldOf(code);
        return field ? [{ heading: `${at + 1}. ${title}` }, ...partsOf(field, values)] : [];
      }),
      {
        text: `Kết thúc vào … giờ …, ${formatDayOfIssue(day)}. Biên bản được đọc lại để những người có mặt cùng nghe và thống nhất./.`,
      },
    ],
    signatories: signers.map((title) => ({ title, note })),
    recipients: ['Các thành phần có mặt', 'Lưu: VT, hồ sơ'],
  };
}
