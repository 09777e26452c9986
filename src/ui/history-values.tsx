import type { ReactNode } from 'react';
import { formatDate, isPlainDate } from '#base/date.ts';
import { words } from './words.ts';

/** The kept values of a change that are shown, by their names in history: what each is called, and how it is said. */
export type HistoryFields = Readonly<
  Record<string, { readonly word: string; readonly say?: (value: unknown) => string | undefined }>
>;

function said(value: unknown): string {
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) return words.blank;
  if (typeof value === 'string' && isPlainDate(value)) return formatDate(value);
  return Array.isArray(value) ? value.join(', ') : String(value);
}

/** `Tình trạng: đã nộp` and so on, a line each; what has no word of its own (an id, a digest) is passed over. */
export function historyValues(values: Readonly<Record<string, unknown>>, fields: HistoryFields): ReactNode {
  const lines = Object.entries(fields).flatMap(([key, { word, say = said }]) => {
    const text = key in values ? say(values[key]) : undefined;
    return text === undefined ? [] : [`${word}: ${text}`];
  });
  return lines.length === 0 ? undefined : lines.map((line) => <div key={line}>{line}</div>);
}

/** Says a state by a list of words; one without a word is passed over. */
export const sayFrom =
  (list: Readonly<Record<string, string>>) =>
  (value: unknown): string | undefined =>
    typeof value === 'string' ? list[value] : undefined;
