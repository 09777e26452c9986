import type { Definition } from './definition.ts';
import { dayAt, isBlank, meets, type RowValue, rowsIn, type Values } from './values.ts';

/** A line of an entry from which an entry of another register follows. */
export interface RaisingLine {
  /** Its place among the lines of its table. */
  readonly at: number;
  /** What the line is called. */
  readonly name: string;
  /** What the new entry begins with in words. */
  readonly text: string;
}

const textOf = (row: RowValue, columns: readonly string[]): string =>
  columns
    .map((column) => row[column] ?? null)
    .filter((value) => !isBlank(value))
    .map(String)
    .join(': ');

/** The lines from which something follows, in their order. */
export function raisingLines({ raises }: Pick<Definition, 'raises'>, values: Values): RaisingLine[] {
  if (!raises) return [];
  const { table, when, from } = raises;
  return rowsIn(values, table).flatMap((row, at) =>
    meets(when, { [table]: [row] }, null) ? [{ at, name: textOf(row, from.slice(0, 1)), text: textOf(row, from) }] : [],
  );
}

/** An entry that was raised, as far as it tells from which line. */
interface Raised {
  readonly title: string;
  /** Null for one written before lines were kept. */
  readonly line: number | null;
}

/**
 * The lines nothing was raised from yet. Each entry answers one line: the one it was raised from while that bears its name;
 * after the lines moved, or where no line is known, the one whose name it begins with, the longest first; at last the one
 * it was raised from, whatever either is called now.
 */
export function linesLeft(lines: readonly RaisingLine[], raised: readonly Raised[]): RaisingLine[] {
  const left = new Set(lines);
  const matches = ({ title }: Raised, { name }: RaisingLine) => name !== '' && title.startsWith(name);
  const takeOut = (rest: readonly Raised[], find: (one: Raised) => RaisingLine | undefined): Raised[] =>
    rest.filter((one) => {
      const found = find(one);
      return !found || !left.delete(found);
    });
  const standing = (one: Raised) => [...left].find(({ at }) => at === one.line);
  const inPlace = takeOut(raised, (one) => {
    const line = standing(one);
    return line && matches(one, line) ? line : undefined;
  });
  const byName = takeOut(
    inPlace,
    (one) => [...left].filter((line) => matches(one, line)).sort((a, b) => b.name.length - a.name.length)[0],
  );
  takeOut(byName, standing);
  return [...left];
}

/** What an entry that follows from a line begins with: what the line says, on the day of the other. */
export function beginRaised(
  source: Pick<Definition, 'raises' | 'day'>,
  values: Values,
  at: number,
  target: Pick<Definition, 'day' | 'fields'>,
): Values {
  const line = raisingLines(source, values).find((one) => one.at === at);
  const field = target.fields.find(({ code }) => code === source.raises?.field);
  if (!line || !field) return {};
  const limit = 'limit' in field ? field.limit : line.text.length;
  return { [target.day]: dayAt(values, source.day) ?? null, [field.code]: line.text.slice(0, limit) };
}
