import type { Definition, SimpleField } from './definition.ts';
import { isBlank, OTHER, type RowValue, type SimpleValue, type Value, type Values } from './values.ts';

/** Text as it is kept: composed, without signs nobody sees, without space around it. Only long words keep their lines. */
function tidyText(text: string, keepsLines: boolean): string {
  const whole = text.toWellFormed().normalize('NFC').replace(/\r\n?/gu, '\n');
  const seen = whole.replace(/\p{Cc}/gu, (sign) => (sign === '\n' && keepsLines ? sign : ' '));
  const lines = seen.split('\n').map((line) => line.replace(/\s+/gu, ' ').trim());
  return lines.join('\n').trim();
}

function tidySimple(field: SimpleField | undefined, value: SimpleValue): SimpleValue {
  if (typeof value === 'string') return tidyText(value, field?.kind === 'words');
  if (!Array.isArray(value)) return value;
  const order = new Map(
    field && 'choices' in field ? field.choices.map(({ code }, index): [string, number] => [code, index]) : [],
  );
  // “Khác” comes last: its words close the cell of a sheet.
  const place = (code: string) => order.get(code) ?? (code === OTHER ? Number.MAX_SAFE_INTEGER : order.size);
  return [...new Set((value as readonly string[]).map((one) => tidyText(one, false)))].sort(
    (a, b) => place(a) - place(b),
  );
}

const isRows = (value: Value): value is readonly RowValue[] =>
  Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'object' && one !== null);

function tidyOne(fields: readonly SimpleField[], values: RowValue): RowValue {
  const field = (code: string) => fields.find((one) => one.code === code.replace(`:${OTHER}`, ''));
  return Object.fromEntries(
    Object.entries(values)
      .map(([code, value]) => [tidyText(code, false), tidySimple(field(code), value)] as const)
      .filter(([, value]) => !isBlank(value)),
  );
}

/**
 * Values as they are kept, so that the same fact is always the same text: what is blank left out, choices in the order of
 * their field, no empty lines at the end of a table.
 */
export function tidyValues(definition: Definition, values: Values): Values {
  const simple = definition.fields.filter((field) => field.kind !== 'rows');
  const kept = Object.entries(values).map(([code, value]): readonly [string, Value] => {
    if (!isRows(value)) {
      const [[place, one] = [code, null]] = Object.entries(tidyOne(simple, { [code]: value as SimpleValue }));
      return [place, one];
    }
    const field = definition.fields.find((one) => one.code === code);
    const rows = value.map((row) => tidyOne(field?.kind === 'rows' ? field.columns : [], row));
    const last = rows.findLastIndex((row) => Object.keys(row).length > 0);
    return [tidyText(code, false), rows.slice(0, last + 1)];
  });
  return Object.fromEntries(kept.filter(([, value]) => !isBlank(value)));
}
