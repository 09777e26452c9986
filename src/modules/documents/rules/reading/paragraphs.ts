import type { Certainty, Found, Span } from './reading.ts';
import type { ReadingRule } from './reading-rules.ts';

/** One line of the cleaned text with its place. */
export interface Paragraph extends Span {
  readonly text: string;
}

export function paragraphsOf(text: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    paragraphs.push({ text: line, start, end: start + line.length });
    start += line.length + 1;
  }
  return paragraphs;
}

/** The parts of a line between tabs. */
export function cellsOf(paragraph: Paragraph): Paragraph[] {
  const cells: Paragraph[] = [];
  let start = paragraph.start;
  for (const cell of paragraph.text.split('\t')) {
    const text = cell.trim();
    const from = start + cell.indexOf(text);
    if (text !== '') cells.push({ text, start: from, end: from + text.length });
    start += cell.length + 1;
  }
  return cells;
}

/** A value read at `[start, start + length)`. */
export const foundAt = <T>(
  value: T,
  start: number,
  length: number,
  rule: ReadingRule,
  certainty: Certainty = 'sure',
): Found<T> => ({ value, where: { start, end: start + length }, certainty, rule });

export const foundIn = (paragraph: Paragraph, rule: ReadingRule): Found<string> =>
  foundAt(paragraph.text, paragraph.start, paragraph.text.length, rule);

/** Whether a line is written in capitals: what Nghị định 30/2020/NĐ-CP wants of bodies, kinds and titles. */
export const isCapitals = (text: string): boolean => /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
