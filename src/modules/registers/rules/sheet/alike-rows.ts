import { formatDate, isPlainDate } from '#base/date.ts';
import type { Definition } from '../definition.ts';
import { titleOf } from '../say-entry.ts';
import { dayAt, isBlank, type Values } from '../values.ts';
import type { SheetEntry, SheetFinding } from './judge-sheet.ts';

/** What two entries that are perhaps one share; none where nothing but the day is written. */
function likeness({ alike, day }: Definition, values: Values): string | undefined {
  if (!alike.some((field) => field !== day && !isBlank(values[field]))) return undefined;
  const sets = alike.map((field) => {
    const value = values[field];
    if (isBlank(value)) return null;
    return Array.isArray(value) ? [...new Set(value.map((one) => JSON.stringify(one)))].sort() : value;
  });
  return JSON.stringify(sets);
}

/** Rows that are perhaps what stands in the register already: said, never refused. */
export function judgeAlike(
  definition: Definition,
  entries: readonly SheetEntry[],
  standing: readonly { readonly values: Values }[],
): SheetFinding[] {
  const known = new Map(standing.map(({ values }) => [likeness(definition, values), values]));
  return entries.flatMap(({ row, values }) => {
    const same = likeness(definition, values);
    const one = same === undefined ? undefined : known.get(same);
    if (!one) return [];
    const day = dayAt(one, definition.day);
    const on = day && isPlainDate(day) ? ` ngày ${formatDate(day)}` : '';
    const sentence = `Sổ đã có “${titleOf(definition, one)}”${on}, có thể là một. Nếu là một thì bỏ dòng này.`;
    return [{ table: null, row, column: definition.title, severity: 'warning', sentence }];
  });
}
