import { formatDate, isPlainDate } from '#base/date.ts';
import { words as general } from '#ui/words.ts';
import { type Level, levels, type Ownership, ownerships, type UnitKind, unitKinds } from '../rules/kinds.ts';

/** A kept value in words; what has no word of its own (an id) is passed over. */
export function valueWord(key: string, value: unknown): string {
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) return general.blank;
  if (key === 'levels' && Array.isArray(value)) return value.map((level) => levels[level as Level] ?? level).join(', ');
  if (key === 'kind') return unitKinds[value as UnitKind]?.name ?? String(value);
  if (key === 'ownership') return ownerships[value as Ownership] ?? String(value);
  if (typeof value === 'string' && isPlainDate(value)) return formatDate(value);
  return Array.isArray(value) ? value.join(', ') : String(value);
}
