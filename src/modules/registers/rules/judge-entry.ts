import { formatDate, isPlainDate, isUsualDay } from '#base/date.ts';
import { formatNumber } from '#base/vietnamese.ts';
import type { Definition, EntryRule, Field, SimpleField } from './definition.ts';
import { openSince } from './ledger/open-since.ts';
import { sayMissing } from './say-missing.ts';
import {
  dayAt,
  fieldsAsked,
  isBlank,
  isOffered,
  OTHER,
  otherPlace,
  type RowValue,
  rowsIn,
  sumAt,
  type Value,
  type Values,
  valuesAt,
} from './values.ts';

/** What does not fit: `where` is the code of a field, or `classes.2.signed` for a column of the third line of a table. */
export interface Finding {
  readonly where: string;
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly sentence: string;
}

export interface JudgedOn {
  readonly today: string;
  /** The first and last day on which the unit exists; null where it has no such day. */
  readonly life: { readonly from: string | null; readonly until: string | null };
  readonly state: string | null;
  /** A new entry is to be written; one that stands is not asked how old it is. */
  readonly adds?: boolean;
}

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

const error = (where: string, code: string, sentence: string): Finding => ({
  where,
  code,
  severity: 'error',
  sentence,
});

const choiceFault = (field: Extract<SimpleField, { kind: 'choice' | 'choices' }>, taken: string, day?: string) => {
  if (taken === OTHER && field.other) return undefined;
  const choice = field.choices.find(({ code }) => code === taken);
  if (!choice) return `“${field.name}” không có lựa chọn này. Chọn trong danh sách.`;
  if (day && !isOffered(choice, day)) return `“${choice.name}” không dùng cho ngày ${formatDate(day)}. Chọn mục khác.`;
  return undefined;
};

/** Why a value is not one of its field; undefined when it is, or is blank. */
function faultOf(field: SimpleField, value: Value | undefined, today: string, day?: string): string | undefined {
  if (isBlank(value)) return undefined;
  const { name } = field;
  switch (field.kind) {
    case 'text':
    case 'words':
      if (typeof value !== 'string') return `“${name}” phải là chữ.`;
      return value.length > field.limit
        ? `“${name}” dài quá ${formatNumber(field.limit)} ký tự. Rút gọn lại.`
        : undefined;
    case 'count':
      if (typeof value !== 'number' || !Number.isSafeInteger(value)) return `“${name}” phải là số nguyên.`;
      if (value < field.min) return `“${name}” ít nhất là ${formatNumber(field.min)}.`;
      return value > field.max
        ? `“${name}” không quá ${formatNumber(field.max)}${field.unit ? ` ${field.unit}` : ''}. Xem lại số vừa gõ.`
        : undefined;
    case 'day':
      if (typeof value !== 'string' || !isUsualDay(value)) return `“${name}” phải là ngày, ví dụ 05/09/2026.`;
      return field.past && value > today ? `“${name}” chưa tới. Chọn hôm nay hoặc một ngày trước.` : undefined;
    case 'time':
      return typeof value === 'string' && TIME.test(value) ? undefined : `“${name}” phải là giờ, ví dụ 07:30.`;
    case 'yes-no':
      return typeof value === 'boolean' ? undefined : `“${name}” phải là có hoặc không.`;
    case 'choice':
      return typeof value === 'string' ? choiceFault(field, value, day) : `“${name}”: chọn một mục.`;
    case 'choices': {
      if (!Array.isArray(value)) return `“${name}”: chọn trong danh sách.`;
      return value.map((one) => choiceFault(field, String(one), day)).find((fault) => fault !== undefined);
    }
  }
}

interface Place {
  readonly where: string;
  readonly values: Values;
  readonly today: string;
  readonly day: string | undefined;
}

function judgeSimple(field: SimpleField, { where, values, today, day }: Place): Finding[] {
  const value = values[field.code];
  if (isBlank(value)) {
    return field.required ? [error(where, 'missing', sayMissing(field))] : [];
  }
  const fault = faultOf(field, value, today, day);
  if (fault) return [error(where, 'unfit', fault)];
  const isOther = field.kind === 'choice' ? value === OTHER : Array.isArray(value) && value.includes(OTHER as never);
  if (isOther && isBlank(values[otherPlace(field.code)])) {
    return [error(where, 'other-words', `“${field.name}” là mục khác: ghi rõ là gì.`)];
  }
  return [];
}

function judgeField(field: Field, at: Omit<Place, 'where'>): Finding[] {
  if (field.kind !== 'rows') return judgeSimple(field, { ...at, where: field.code });
  const rows = rowsIn(at.values, field.code);
  if (rows.length === 0) {
    if (!isBlank(at.values[field.code])) return [error(field.code, 'unfit', `“${field.name}” phải là một bảng.`)];
    return field.required ? [error(field.code, 'missing', sayMissing(field))] : [];
  }
  if (rows.length > field.most) {
    return [error(field.code, 'unfit', `“${field.name}” nhiều nhất ${formatNumber(field.most)} dòng.`)];
  }
  return rows.flatMap((row, index) =>
    field.columns.flatMap((column) =>
      judgeSimple(column, { ...at, values: row, where: `${field.code}.${index}.${column.code}` }),
    ),
  );
}

const tableOf = (places: readonly string[]): string | undefined => {
  const tables = new Set(places.map((place) => (place.includes('.') ? place.split('.')[0] : '')));
  const [only] = tables;
  return tables.size === 1 && only ? only : undefined;
};

const columnOf = (place: string): string => place.split('.')[1] ?? place;

const breaksAtMost = (left: readonly string[], right: string, values: Values): boolean =>
  !isBlank(valuesAt(values, right)[0]) && left.reduce((sum, one) => sum + sumAt(values, one), 0) > sumAt(values, right);

function judgeRule(rule: EntryRule, values: Values): Finding[] {
  const finding = (where: string): Finding[] => [
    { where, code: rule.code, severity: rule.severity, sentence: rule.message },
  ];
  switch (rule.kind) {
    case 'at-most': {
      const table = tableOf([...rule.left, rule.right]);
      if (table === undefined) return breaksAtMost(rule.left, rule.right, values) ? finding(rule.right) : [];
      const left = rule.left.map(columnOf);
      return rowsIn(values, table).flatMap((row: RowValue, index) =>
        breaksAtMost(left, columnOf(rule.right), row) ? finding(`${table}.${index}.${columnOf(rule.right)}`) : [],
      );
    }
    case 'in-order': {
      const [earlier, later] = [dayAt(values, rule.earlier), dayAt(values, rule.later)];
      return earlier && later && later < earlier ? finding(rule.later) : [];
    }
    case 'any-of': {
      const isWritten = (place: string) => valuesAt(values, place).some((value) => !isBlank(value) && value !== 0);
      return rule.fields.some(isWritten) ? [] : finding(rule.fields[0] as string);
    }
  }
}

function judgeLife(definition: Definition, values: Values, { life }: JudgedOn): Finding[] {
  const day = dayAt(values, definition.day);
  if (!day || !isPlainDate(day)) return [];
  if (life.from && day < life.from) {
    return [error(definition.day, 'before-unit', `Ngày này trước khi đơn vị thành lập (${formatDate(life.from)}).`)];
  }
  if (life.until && day > life.until) {
    return [error(definition.day, 'after-unit', `Ngày này sau khi đơn vị đã kết thúc (${formatDate(life.until)}).`)];
  }
  return [];
}

/** A ledger takes no new entry into days whose balances were reported. */
function judgeClosed({ ledger, day: place }: Definition, values: Values, { today, adds }: JudgedOn): Finding[] {
  const day = dayAt(values, place);
  if (!ledger || !adds || !day || !isPlainDate(day)) return [];
  const first = openSince(ledger.closes, today);
  if (day >= first) return [];
  return [
    error(
      place,
      'closed',
      `Sổ đã khóa các ngày trước ${formatDate(first)} vì số dư đã báo cáo. Ghi vào ngày từ ${formatDate(first)}, nói rõ ở ghi chú.`,
    ),
  ];
}

/** Places the definition does not have, or does not ask for on this day with what is written. */
function strays(definition: Definition, values: Values, asked: readonly Field[]): Finding[] {
  const known = new Set(asked.flatMap(({ code }) => [code, otherPlace(code)]));
  const sentence = 'Sổ không có mục này. Tải lại trang để lấy mẫu sổ đúng.';
  const named = (code: string) => definition.fields.find((field) => field.code === code)?.name;
  const strange = Object.entries(values)
    .filter(([code, value]) => !known.has(code) && !isBlank(value))
    .map(([code]) => {
      const name = named(code);
      return error(code, 'not-asked', name ? `“${name}” không ghi ở trường hợp này. Xóa đi rồi lưu lại.` : sentence);
    });
  const inTables = asked.flatMap((field) => {
    if (field.kind !== 'rows') return [];
    const columns = new Set(field.columns.flatMap(({ code }) => [code, otherPlace(code)]));
    return rowsIn(values, field.code).flatMap((row, index) =>
      Object.keys(row)
        .filter((code) => !columns.has(code) && !isBlank(row[code]))
        .map((code) => error(`${field.code}.${index}.${code}`, 'not-asked', sentence)),
    );
  });
  return [...strange, ...inTables];
}

/** Everything that does not fit in an entry, so that a form shows all of it at once; the same on the phone and on the server. */
export function judgeEntry(definition: Definition, values: Values, on: JudgedOn): Finding[] {
  const asked = fieldsAsked(definition, values, on.state);
  const at = { values, today: on.today, day: dayAt(values, definition.day) };
  const faults = asked.flatMap((field) => judgeField(field, at));
  const wrong = new Set(faults.map(({ where }) => where));
  return [
    ...faults,
    ...strays(definition, values, asked),
    ...[...judgeLife(definition, values, on), ...judgeClosed(definition, values, on)].filter(
      ({ where }) => !wrong.has(where),
    ),
    ...(faults.length === 0 ? definition.rules.flatMap((rule) => judgeRule(rule, values)) : []),
  ];
}

export const hasErrors = (findings: readonly Finding[]): boolean =>
  findings.some(({ severity }) => severity === 'error');
