import { childOf, childrenOf, findBelow, type XmlNode } from './xml-tree.ts';

interface Level {
  readonly format: string;
  readonly text: string;
  readonly start: number;
}

/** Gives the next label of a numbered paragraph: “II.”, “1.2.”, “a)”, “-”. */
export type NextLabel = (paragraphProperties: XmlNode | undefined) => string;

const value = (node: XmlNode | undefined): string => node?.attributes['w:val'] ?? '';

/**
 * Word keeps automatic numbers apart from the text (`numbering.xml`, ECMA-376 §17.9); without them a plan would lose
 * “I.”, “1.”, “-”. Counts them as Word does: a level restarts when one above it moves on.
 */
export function makeNumbering(numbering: readonly XmlNode[], styles: readonly XmlNode[]): NextLabel {
  const root = findBelow(numbering, 'w:numbering');
  const abstracts = new Map(
    childrenOf(root, 'w:abstractNum').map((abstract) => [
      abstract.attributes['w:abstractNumId'] ?? '',
      levelsOf(abstract),
    ]),
  );
  const lists = new Map(
    childrenOf(root, 'w:num').map((num) => [num.attributes['w:numId'] ?? '', value(childOf(num, 'w:abstractNumId'))]),
  );
  const styleNumbers = new Map(
    childrenOf(findBelow(styles, 'w:styles'), 'w:style').map((style) => [
      style.attributes['w:styleId'] ?? '',
      childOf(childOf(style, 'w:pPr'), 'w:numPr'),
    ]),
  );
  const counters = new Map<string, number[]>();
  return (properties) => {
    const own = childOf(properties, 'w:numPr') ?? styleNumbers.get(value(childOf(properties, 'w:pStyle')));
    const abstractId = lists.get(value(childOf(own, 'w:numId')));
    const levels = abstractId === undefined ? undefined : abstracts.get(abstractId);
    const depth = Math.min(Number(value(childOf(own, 'w:ilvl'))) || 0, 8);
    const level = levels?.[depth];
    if (!levels || !level || abstractId === undefined) return '';
    const counter = counters.get(abstractId) ?? [];
    counters.set(abstractId, counter);
    counter.length = Math.min(counter.length, depth + 1);
    for (let above = 0; above < depth; above += 1) counter[above] ??= levels[above]?.start ?? 1;
    counter[depth] = (counter[depth] ?? level.start - 1) + 1;
    if (level.format === 'bullet') return bullet(level.text);
    return level.text.replace(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      return format(counter[at] ?? 1, levels[at]?.format ?? 'decimal');
    });
  };
}

function levelsOf(abstract: XmlNode): Level[] {
  const levels: Level[] = [];
  for (const level of childrenOf(abstract, 'w:lvl')) {
    const start = Number(value(childOf(level, 'w:start')));
    levels[Number(level.attributes['w:ilvl']) || 0] = {
      format: value(childOf(level, 'w:numFmt')) || 'decimal',
      text: value(childOf(level, 'w:lvlText')),
      start: Number.isInteger(start) ? start : 1,
    };
  }
  return levels;
}

/** Bullets of symbol fonts are private characters; all but the plus become a dash. */
const bullet = (text: string): string => (text.trim() === '+' ? '+' : '-');

function format(number: number, kind: string): string {
  if (kind === 'upperRoman') return roman(number);
  if (kind === 'lowerRoman') return roman(number).toLowerCase();
  if (kind === 'lowerLetter') return String.fromCharCode(97 + ((number - 1) % 26));
  if (kind === 'upperLetter') return String.fromCharCode(65 + ((number - 1) % 26));
  if (kind === 'decimalZero') return String(number).padStart(2, '0');
  return kind === 'none' ? '' : String(number);
}

const romanDigits: readonly (readonly [number, string])[] = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(number: number): string {
  let rest = Math.min(Math.max(number, 0), 399);
  let text = '';
  for (const [size, digit] of romanDigits) {
    while (rest >= size) {
      text += digit;
      rest -= size;
    }
  }
  return text;
}
