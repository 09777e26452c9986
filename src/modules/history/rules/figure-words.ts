import { fold } from '#base/vietnamese.ts';
import { type Cell, formatCell } from '#modules/reports/rules/form/cell.ts';
import type { Indicator } from '#modules/reports/rules/form/form.ts';
import { shippedForms } from '#modules/reports/rules/form/shipped-forms.ts';
import { BLANK } from './field-words.ts';

const NOTE = 'note:';
const WORDS = 'words:';

/** The newest form that asks for a figure says how it is called and written. */
const indicators = new Map<string, Indicator>(
  shippedForms.flatMap((form) => form.indicators.map((one) => [one.code, one] as const)),
);
const parts = new Map<string, string>(
  shippedForms.flatMap((form) => form.textParts.map(({ code, title }) => [code, title] as const)),
);

/** The figure a place of a report speaks of: a code alone, or the note beside it. */
const indicatorAt = (place: string): Indicator | undefined =>
  indicators.get(place.startsWith(NOTE) ? place.slice(NOTE.length) : place);

/** What a place of a report or a total is called: a figure, the note beside one, a part of the text. */
export function placeWord(place: string): string | undefined {
  const part = parts.get(place.startsWith(WORDS) ? place.slice(WORDS.length) : place);
  if (part) return part;
  const name = indicatorAt(place)?.name;
  return name && place.startsWith(NOTE) ? `Ghi chú: ${name}` : name;
}

const order = new Map([...indicators.keys(), ...parts.keys()].map((code, index) => [code, index] as const));

/** Where a place stands in the form: a note right after its figure, the text after all figures; undefined for what is no place. */
export function placeOrder(place: string): number | undefined {
  const isNote = place.startsWith(NOTE);
  const code = isNote ? place.slice(NOTE.length) : place.startsWith(WORDS) ? place.slice(WORDS.length) : place;
  const index = order.get(code);
  return index === undefined ? undefined : index + (isNote ? 0.5 : 0);
}

/** A value of a place of a report as the report shows it. */
export function placeValue(place: string, value: unknown): string {
  const indicator = indicators.get(place);
  if (indicator) return formatCell((value ?? null) as Cell, indicator) || BLANK;
  return typeof value === 'string' && value !== '' ? value : BLANK;
}

/** Whether a place holds, or speaks of, what only few may see. */
export const isSensitivePlace = (place: string): boolean => indicatorAt(place)?.sensitive ?? false;

/** The places of a report whose names hold the words, marks set aside. */
export function placesNamed(words: string): readonly { readonly place: string; readonly sensitive: boolean }[] {
  const wanted = fold(words);
  const named = (name: string) => fold(name).includes(wanted);
  return [
    ...[...indicators.values()]
      .filter(({ name }) => named(name))
      .flatMap(({ code, sensitive }) => [code, NOTE + code].map((place) => ({ place, sensitive }))),
    ...[...parts].filter(([, title]) => named(title)).map(([code]) => ({ place: WORDS + code, sensitive: false })),
  ];
}
