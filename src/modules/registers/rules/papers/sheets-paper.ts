import { lowerFirst } from '#base/vietnamese.ts';
import type { OfficialPaper, PaperPart } from '#modules/documents/rules/official/official-paper.ts';
import type { ReportHeader } from '#modules/documents/rules/official/official-report.ts';
import type { Definition } from '../definition.ts';
import { OTHER, otherPlace, type RowValue, rowsIn, type Values } from '../values.ts';
import type { SheetsPaper, StaffSheetPaper } from './paper-schema.ts';

/** Lines where nobody wrote how many sign. */
const USUAL = 40;
/** More people sign on several sheets of their own, not on one of hundreds of pages. */
const MOST = 400;
const note = '(Ký, ghi rõ họ tên)';

const textIn = (values: Values | RowValue, code: string | undefined): string => {
  const value = code === undefined ? undefined : values[code];
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

/** Lines to sign, two beside each other, numbered line by line so that they read on over a page. No name is printed. */
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
        cells: [numberOf(2 * at + 1), '', '', numberOf(2 * at + 2), '', ''],
      })),
    },
    height: 7,
  };
}

type Voice = SheetsPaper['by'] | 'staff';

/** Who speaks, and what is pledged where a drive has no words of its own. */
const voices: Readonly<
  Record<Voice, { who: (name: string, issuer: string) => string; promised: (topics: string) => readonly string[] }>
> = {
  pupils: {
    who: (name, issuer) => `Chúng em, học sinh lớp ${name}, ${issuer}`,
    promised: (topics) => [
      '1. Chấp hành pháp luật của Nhà nước và nội quy của nhà trường.',
      `2. Không vi phạm, không rủ rê, lôi kéo người khác vi phạm về: ${topics}.`,
      '3. Thấy việc vi phạm hoặc có nguy cơ xảy ra thì báo ngay cho thầy cô, gia đình hoặc cơ quan công an.',
    ],
  },
  families: {
    who: (name, issuer) => `Chúng tôi, cha mẹ, người giám hộ của học sinh lớp ${name}, ${issuer}`,
    promised: (topics) => [
      '1. Chấp hành pháp luật của Nhà nước; cùng nhà trường quản lý, giáo dục con em.',
      `2. Không vi phạm, nhắc nhở con em không vi phạm, không rủ rê, lôi kéo người khác vi phạm về: ${topics}.`,
      '3. Thấy việc vi phạm hoặc có nguy cơ xảy ra thì báo ngay cho nhà trường hoặc cơ quan công an.',
    ],
  },
  staff: {
    who: (_, issuer) => `Chúng tôi, cán bộ, giáo viên, nhân viên ${issuer}`,
    promised: (topics) => [
      '1. Chấp hành pháp luật của Nhà nước, quy định của ngành và nội quy của nhà trường.',
      `2. Không vi phạm, không bao che, không rủ rê, lôi kéo người khác vi phạm về: ${topics}.`,
      '3. Thấy việc vi phạm hoặc có nguy cơ xảy ra thì báo ngay cho thủ trưởng đơn vị hoặc cơ quan công an.',
    ],
  },
};

interface Head {
  readonly header: ReportHeader;
  readonly headTitle: string;
}

interface Sheet {
  readonly voice: Voice;
  /** The class; empty for the whole unit. */
  readonly name: string;
  readonly under: string;
  readonly lines: unknown;
  readonly topics: readonly string[];
  readonly wording: string;
}

const sheet = (subject: string, { voice, name, under, lines, topics, wording }: Sheet, head: Head): OfficialPaper => ({
  header: head.header,
  isNumbered: false,
  title: 'Bản cam kết',
  subject,
  under,
  parts: [
    { text: `${voices[voice].who(name, head.header.issuer)}, cam kết:` },
    ...(wording ? [wording] : voices[voice].promised(topics.map(lowerFirst).join('; '))).map((text) => ({ text })),
    signingTable(typeof lines === 'number' && lines > 0 ? Math.min(lines, MOST) : USUAL),
  ],
  signatories: [
    ...(voice === 'staff' ? [] : [{ title: 'Giáo viên chủ nhiệm', note }]),
    { title: head.headTitle, note: '(Ký, đóng dấu)' },
  ],
});

/** A sheet for each class of a drive: what is pledged, and as many empty lines as there are who sign. */
export const sheetPapers = (
  definition: Definition,
  { by, table, title, number, topics, form, wording }: SheetsPaper,
  values: Values,
  head: Head,
): OfficialPaper[] =>
  rowsIn(values, table).map((row) => {
    const name = textIn(row, title);
    return sheet(
      textIn(values, definition.title),
      {
        voice: by,
        name,
        under: [`Lớp ${name}`, by === 'families' ? 'Gia đình học sinh' : '', textIn(values, form)]
          .filter(Boolean)
          .join(' · '),
        lines: row[number],
        topics: topicsOf(definition, topics, values),
        wording: textIn(values, wording),
      },
      head,
    );
  });

/** The sheet of the staff. */
export const staffSheet = (
  definition: Definition,
  { number, topics }: StaffSheetPaper,
  values: Values,
  head: Head,
): OfficialPaper =>
  sheet(
    textIn(values, definition.title),
    {
      voice: 'staff',
      name: '',
      under: 'Cán bộ, giáo viên, nhân viên',
      lines: values[number],
      topics: topicsOf(definition, topics, values),
      wording: '',
    },
    head,
  );
