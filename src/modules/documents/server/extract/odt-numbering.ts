import { countAs } from './count-as.ts';
import { findBelow, type XmlNode } from './xml-tree.ts';

interface Level {
  /** As Word names it; none for a bullet. */
  readonly format: string | undefined;
  /** “%1%.%2%”: what stands for each level, and the marks between. */
  readonly label: string;
  readonly start: number;
  readonly bullet: string;
}

/** One text:list that is open: its style, its depth from 1, and how far its style has counted. */
interface OpenList {
  readonly style: string;
  readonly depth: number;
  readonly counted: (number | undefined)[];
}

/** Counts the items of the lists of an .odt, which keeps their numbers apart from the text (OpenDocument 1.3 §19.880). */
export interface OdtNumbering {
  /** Enters a text:list; what it gives back belongs to its items. */
  open(list: XmlNode, outer: OpenList | undefined): OpenList;
  /** The label of an item: “II.”, “a)”, “-”; empty where its list has no style that is known. */
  label(item: XmlNode, list: OpenList): string;
}

export type { OpenList };

const deepest = 10;
const longestLabel = 60;
const formats: Readonly<Record<string, string>> = {
  1: 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
};

export function makeOdtNumbering(files: readonly (readonly XmlNode[])[]): OdtNumbering {
  const styles = new Map(files.flatMap((file) => listStyles(file)));
  const counters = new Map<string, (number | undefined)[]>();
  const byId = new Map<string, (number | undefined)[]>();
  return {
    open: (list, outer) => {
      const style = list.attributes['text:style-name'] ?? outer?.style ?? '';
      const depth = (outer?.depth ?? 0) + 1;
      if (outer) return { style, depth, counted: outer.style === style ? outer.counted : [] };
      const goesOn = list.attributes['text:continue-numbering'] === 'true' ? counters.get(style) : undefined;
      const counted = byId.get(list.attributes['text:continue-list'] ?? '') ?? goesOn ?? [];
      counters.set(style, counted);
      const id = list.attributes['xml:id'];
      if (id) byId.set(id, counted);
      return { style, depth, counted };
    },
    label: (item, { style, depth, counted }) => {
      const levels = styles.get(style);
      const level = levels?.[depth];
      if (!levels || !level || depth > deepest) return '';
      const said = Number(item.attributes['text:start-value']);
      const next = (counted[depth] ?? level.start - 1) + 1;
      counted[depth] = Number.isInteger(said) && item.attributes['text:start-value'] ? said : next;
      counted.length = depth + 1;
      if (level.format === undefined) return level.bullet.trim() === '+' ? '+' : '-';
      return level.label.replace(/%(\d{1,2})%/gu, (_, digits: string) => {
        const at = Number(digits);
        return countAs(counted[at] ?? levels[at]?.start ?? 1, levels[at]?.format ?? 'decimal');
      });
    },
  };
}

function listStyles(nodes: readonly XmlNode[]): [string, (Level | undefined)[]][] {
  const root = findBelow(nodes, 'office:automatic-styles');
  const shared = findBelow(nodes, 'office:styles');
  return [...(shared?.children ?? []), ...(root?.children ?? [])]
    .filter(({ name }) => name === 'text:list-style')
    .map((style) => [style.attributes['style:name'] ?? '', levelsOf(style)]);
}

function levelsOf(style: XmlNode): (Level | undefined)[] {
  const levels: (Level | undefined)[] = [];
  for (const { name, attributes } of style.children) {
    const at = Number(attributes['text:level']);
    if (!(at >= 1 && at <= deepest)) continue;
    const isNumber = name === 'text:list-level-style-number';
    const [before, behind] = [attributes['style:num-prefix'] ?? '', attributes['style:num-suffix'] ?? ''];
    const shown = Math.min(Math.max(Number(attributes['text:display-levels'] ?? 1) || 1, 1), at);
    const numbers = Array.from({ length: shown }, (_, index) => `%${at - shown + 1 + index}%`).join('.');
    const format = attributes['style:num-format'] ?? '';
    levels[at] = {
      format: isNumber ? (formats[format] ?? (format === '' ? 'none' : 'decimal')) : undefined,
      label: (attributes['loext:num-list-format'] ?? `${before}${numbers}${behind}`).slice(0, longestLabel),
      start: Number(attributes['text:start-value'] ?? 1) || 1,
      bullet: attributes['text:bullet-char'] ?? '',
    };
  }
  return levels;
}
