import { countAs } from './count-as.ts';
import { type Style, type Styles, value } from './docx-styles.ts';
import { childOf, childrenOf, findBelow, type XmlNode } from './xml-tree.ts';

interface Level {
  readonly format: string;
  readonly text: string;
  readonly start: number;
  /** The style whose paragraphs stand on this level. */
  readonly style: string;
  /** Above which level (counted from 1) it begins anew; 0 never. */
  readonly restart: number | undefined;
  /** All numbers in its label are Arabic, whatever the levels above use (ECMA-376 §17.9.4). */
  readonly isLegal: boolean;
}

interface List {
  /** Lists of one abstract numbering count on in each other. */
  readonly counted: string;
  readonly levels: readonly (Level | undefined)[];
  readonly restarts: ReadonlyMap<number, number>;
}

/** Gives the next label of a numbered paragraph: “II.”, “1.2.”, “a)”, “-”. */
export type NextLabel = (paragraphProperties: XmlNode | undefined, styles: readonly Style[]) => string;

const deepestLevel = 8;
/** No label of a document is longer; Word itself takes no more. */
const longestLabel = 60;

/**
 * Word keeps automatic numbers apart from the text (`numbering.xml`, ECMA-376 §17.9); without them a plan would lose
 * “I.”, “1.”, “-”. Counts them as Word does: a level restarts when one above it moves on, a list whose first number is
 * overridden begins there.
 */
export function makeNumbering(numbering: readonly XmlNode[], styles: Styles): NextLabel {
  const lists = readLists(findBelow(numbering, 'w:numbering'), styles);
  const counters = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();
  return (properties, chain) => {
    const { id, depth } = place(properties, chain, lists);
    const list = lists.get(id);
    const level = list?.levels[depth];
    if (!list || !level) return '';
    const counter = counters.get(list.counted) ?? [];
    counters.set(list.counted, counter);
    const restart = list.restarts.get(depth);
    if (restart !== undefined && !begun.has(`${id} ${depth}`)) {
      begun.add(`${id} ${depth}`);
      counter[depth] = restart - 1;
    }
    for (let below = depth + 1; below <= deepestLevel; below += 1) {
      const above = list.levels[below]?.restart ?? below;
      if (above > depth) counter[below] = undefined;
    }
    for (let above = 0; above < depth; above += 1) counter[above] ??= list.levels[above]?.start ?? 1;
    counter[depth] = (counter[depth] ?? level.start - 1) + 1;
    if (level.format === 'bullet') return bullet(level.text);
    return level.text.replace(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const format = list.levels[at]?.format ?? 'decimal';
      return countAs(counter[at] ?? 1, level.isLegal && format !== 'none' ? 'decimal' : format);
    });
  };
}

/** Where a paragraph stands: what it says itself, then its style and those the style is based on (ECMA-376 §17.7.2). */
function place(
  properties: XmlNode | undefined,
  chain: readonly Style[],
  lists: ReadonlyMap<string, List>,
): { id: string; depth: number } {
  const named = [{ id: '', numbering: childOf(properties, 'w:numPr') }, ...chain];
  const said = (name: string) => named.find(({ numbering }) => childOf(numbering, name) !== undefined);
  const from = said('w:numId');
  const id = value(childOf(from?.numbering, 'w:numId'));
  const level = value(childOf(said('w:ilvl')?.numbering, 'w:ilvl'));
  const linked = lists.get(id)?.levels.findIndex((candidate) => candidate?.style === from?.id) ?? -1;
  const depth = level === '' && from?.id ? Math.max(linked, 0) : Number(level) || 0;
  return { id, depth: Math.min(Math.max(depth, 0), deepestLevel) };
}

function readLists(root: XmlNode | undefined, styles: Styles): Map<string, List> {
  const abstracts = new Map(
    childrenOf(root, 'w:abstractNum').map((node) => [node.attributes['w:abstractNumId'] ?? '', node]),
  );
  const nodes = childrenOf(root, 'w:num');
  const abstractOf = new Map(
    nodes.map((node) => [node.attributes['w:numId'] ?? '', value(childOf(node, 'w:abstractNumId'))]),
  );
  const levels = new Map([...abstracts].map(([id, node]) => [id, levelsOf(node)]));
  return new Map(
    nodes.map((node) => {
      const id = node.attributes['w:numId'] ?? '';
      const own = abstractOf.get(id) ?? '';
      // A list may stand for a style of lists, which stands for the list that has the levels.
      const link = value(childOf(abstracts.get(own), 'w:numStyleLink'));
      const counted = (link && abstractOf.get(styles.listOf(link) ?? '')) || own;
      const overrides = childrenOf(node, 'w:lvlOverride');
      const changed = [...(levels.get(counted) ?? [])];
      const restarts = new Map<number, number>();
      for (const override of overrides) {
        const at = Number(override.attributes['w:ilvl']) || 0;
        const level = childOf(override, 'w:lvl');
        if (level && at >= 0 && at <= deepestLevel) changed[at] = levelOf(level);
        const start = childOf(override, 'w:startOverride');
        if (start) restarts.set(at, Number(value(start)) || 0);
      }
      return [id, { counted, levels: changed, restarts }];
    }),
  );
}

function levelsOf(abstract: XmlNode): Level[] {
  const levels: Level[] = [];
  for (const level of childrenOf(abstract, 'w:lvl')) {
    const at = Number(level.attributes['w:ilvl']) || 0;
    if (at >= 0 && at <= deepestLevel) levels[at] = levelOf(level);
  }
  return levels;
}

function levelOf(level: XmlNode): Level {
  const start = Number(value(childOf(level, 'w:start')));
  const restart = childOf(level, 'w:lvlRestart');
  const legal = childOf(level, 'w:isLgl');
  return {
    format: value(childOf(level, 'w:numFmt')) || 'decimal',
    text: value(childOf(level, 'w:lvlText')).slice(0, longestLabel),
    start: Number.isInteger(start) ? start : 1,
    style: value(childOf(level, 'w:pStyle')),
    restart: restart && (Number(value(restart)) || 0),
    isLegal: legal !== undefined && !['0', 'false', 'off'].includes(value(legal)),
  };
}

/** Bullets of symbol fonts are private characters; all but the plus become a dash. */
const bullet = (text: string): string => (text.trim() === '+' ? '+' : '-');
