import { fieldOrder, fieldValue, fieldWords } from './field-words.ts';
import { isSensitivePlace, placeOrder, placeValue, placeWord } from './figure-words.ts';

type Values = Readonly<Record<string, unknown>>;

/** One changed value in words. A side is null where nothing stood beside it: what was made anew has no “before”. */
export interface ChangeLine {
  readonly what: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** A row of history as far as its values are concerned. */
export interface Change {
  readonly before: unknown;
  readonly after: unknown;
}

const isValues = (values: unknown): values is Values =>
  typeof values === 'object' && values !== null && !Array.isArray(values);

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

const NO_PLACE = 100_000;

/** A field of a register's entry comes with its words and its place among the fields: `entry:03:Hình thức`. */
const entryField = (key: string): { place: number; name: string } | undefined => {
  const [, place, name] = /^entry:(\d{2,3}):(.+)$/su.exec(key) ?? [];
  return name === undefined ? undefined : { place: Number(place), name };
};

const AFTER_FIELDS = 200_000;

const orderOf = (key: string): number => {
  const field = entryField(key);
  return field ? AFTER_FIELDS + field.place : (placeOrder(key) ?? NO_PLACE + fieldOrder(key));
};

/**
 * What changed, a line for each value in the order of the form, in words a person knows; values without a word are passed
 * over. A role is called as in the kind of unit it is held in.
 */
export function changeLines({ before, after }: Change, unitKind?: string): ChangeLine[] {
  const [was, is] = [before, after].map((values) => (isValues(values) ? values : undefined));
  const named = [...new Set([...Object.keys(is ?? {}), ...Object.keys(was ?? {})])];
  const keys = named.toSorted((a, b) => orderOf(a) - orderOf(b));
  return keys.flatMap((key): ChangeLine[] => {
    const place = placeWord(key);
    const what = place ?? fieldWords[key] ?? entryField(key)?.name;
    if (!what || (was && is && isSame(was[key], is[key]))) return [];
    const say = (values: Values | undefined) =>
      values ? (place ? placeValue(key, values[key]) : fieldValue(key, values[key], unitKind)) : null;
    return [{ what, before: say(was), after: say(is) }];
  });
}

/** The values without those of sensitive figures and the notes beside them. */
export function withoutSensitive(values: unknown): unknown {
  if (!isValues(values)) return values;
  return Object.fromEntries(Object.entries(values).filter(([place]) => !isSensitivePlace(place)));
}
