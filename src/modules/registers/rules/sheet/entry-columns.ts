import type { SheetColumn } from '#base/sheet-columns.ts';
import { fold } from '#base/vietnamese.ts';
import type { Definition, RowsField, SimpleField } from '../definition.ts';
import { OTHER_NAME } from '../say-entry.ts';

/** Which entry a line of a table belongs to: the same number stands in both sheets. No field can be called so. */
export const NUMBER = ':number';
export const STATE = ':state';

/** A table of an entry in a sheet of its own. */
export interface TableSheet {
  readonly code: string;
  readonly name: string;
  readonly columns: readonly SheetColumn[];
}

const isSimple = (field: Definition['fields'][number]): field is SimpleField => field.kind !== 'rows';
export const simpleFields = ({ fields }: Definition): SimpleField[] => fields.filter(isSimple);
export const tablesOf = ({ fields }: Definition): RowsField[] => fields.filter((field) => field.kind === 'rows');

function helpOf(field: SimpleField): string {
  const other = 'other' in field && field.other ? ` Mục ngoài danh sách ghi “${OTHER_NAME}: …”.` : '';
  switch (field.kind) {
    case 'count':
      return field.unit ? `Số nguyên, tính bằng ${field.unit}.` : 'Số nguyên.';
    case 'day':
      return 'Ngày/tháng/năm.';
    case 'time':
      return 'Giờ:phút.';
    case 'yes-no':
      return 'Có hoặc Không.';
    case 'choice':
      return `Một mục trong danh sách của cột này.${other}`;
    case 'choices':
      return `Một hoặc nhiều mục trong danh sách của cột này, cách nhau bằng dấu chấm phẩy.${other}`;
    default:
      return `Không quá ${field.limit} chữ.`;
  }
}

const examples = { count: '30', day: '05/09/2026', time: '07:30', 'yes-no': 'Có', text: '', words: '' } as const;
const widths = { count: 12, day: 12, time: 8, 'yes-no': 8, text: 28, words: 40, choice: 26, choices: 34 } as const;
/** Longest text a cell may hold; what a field takes is judged with its entry. */
const LONGEST = 5_200;

const columnOf = (field: SimpleField): SheetColumn => ({
  key: field.code,
  header: field.name,
  required: field.required && field.when.length === 0,
  limit: LONGEST,
  width: widths[field.kind],
  help: [helpOf(field), field.help].filter(Boolean).join(' '),
  example: 'choices' in field ? (field.choices[0]?.name ?? '') : examples[field.kind],
});

const numberColumn: SheetColumn = {
  key: NUMBER,
  header: 'STT',
  aliases: ['Số thứ tự'],
  required: true,
  limit: 10,
  width: 7,
  help: 'Mỗi mục một số. Các trang bảng kèm theo ghi lại số này để biết dòng thuộc mục nào.',
  example: '1',
};

/** Headings are told apart: a second one of the same words gets a number. */
function apart(columns: readonly SheetColumn[]): SheetColumn[] {
  const seen = new Map<string, number>();
  return columns.map((column) => {
    const name = fold(column.header);
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? column : { ...column, header: `${column.header} (${times})` };
  });
}

/** The columns of a register in a sheet, one row an entry. */
export function entryColumns(definition: Definition): SheetColumn[] {
  const { states } = definition;
  const stateColumn: SheetColumn | undefined = states && {
    key: STATE,
    header: 'Trạng thái',
    limit: 300,
    width: 18,
    help: 'Để trống thì là trạng thái đầu.',
    example: states.list[0]?.name ?? '',
  };
  return apart([
    ...(tablesOf(definition).length > 0 ? [numberColumn] : []),
    ...simpleFields(definition).map(columnOf),
    ...(stateColumn ? [stateColumn] : []),
  ]);
}

/** The sheets of its tables, one row a line. */
export const tableSheets = (definition: Definition): TableSheet[] =>
  tablesOf(definition).map(({ code, name, columns }) => ({
    code,
    name,
    columns: apart([numberColumn, ...columns.map(columnOf)]),
  }));

/** What may be written in the columns that offer choices, as the guide of a sheet lists them. */
export function choicesOf(definition: Definition): { header: string; values: string[] }[] {
  const listed = (header: string, field: SimpleField) =>
    'choices' in field
      ? [
          {
            header,
            values: [...field.choices.map(({ name }) => name), ...(field.other ? [`${OTHER_NAME}: (ghi rõ)`] : [])],
          },
        ]
      : [];
  const columns = entryColumns(definition);
  const states = definition.states?.list.map(({ name }) => name);
  return [
    ...simpleFields(definition).flatMap((field) =>
      listed(columns.find(({ key }) => key === field.code)?.header ?? field.name, field),
    ),
    ...tablesOf(definition).flatMap(({ name, columns: own }) =>
      own.flatMap((field) => listed(`${name}: ${field.name}`, field)),
    ),
    ...(states ? [{ header: 'Trạng thái', values: states }] : []),
  ];
}
