import { childOf, childrenOf, findBelow, type XmlNode } from './xml-tree.ts';

export const value = (node: XmlNode | undefined): string => node?.attributes['w:val'] ?? '';

/** A property that is on when it is named, unless it says it is off (ECMA-376 §17.17.4). */
const isOn = (node: XmlNode): boolean => !['0', 'false', 'off'].includes(value(node));

/** What the styles of a document say about numbers and hidden words (`styles.xml`, ECMA-376 §17.7). */
export interface Styles {
  /** The style of a paragraph and those it is based on, nearest first. */
  chainOf(paragraphProperties: XmlNode | undefined): readonly Style[];
  /** The list a style of lists stands for. */
  listOf(styleId: string): string | undefined;
  /** Whether words of a run stand in the file but not on the page. */
  isHidden(runProperties: XmlNode | undefined, paragraph: readonly Style[]): boolean;
}

export interface Style {
  readonly id: string;
  readonly numbering: XmlNode | undefined;
  readonly hidden: boolean | undefined;
}

const hiddenIn = (properties: XmlNode | undefined): boolean | undefined => {
  const vanish = childOf(properties, 'w:vanish');
  return vanish && isOn(vanish);
};

export function readStyles(parts: readonly XmlNode[]): Styles {
  const nodes = childrenOf(findBelow(parts, 'w:styles'), 'w:style');
  const byId = new Map(nodes.map((node) => [node.attributes['w:styleId'] ?? '', node]));
  const usual = nodes.find(
    ({ attributes }) =>
      attributes['w:type'] === 'paragraph' && ['1', 'true', 'on'].includes(attributes['w:default'] ?? ''),
  )?.attributes['w:styleId'];
  const chains = new Map<string, readonly Style[]>();
  const chain = (id: string): readonly Style[] => {
    const known = chains.get(id);
    if (known) return known;
    const found = new Map<string, Style>();
    // A style based on itself by way of others ends where it began.
    for (let at = id; at !== '' && !found.has(at) && byId.has(at); at = value(childOf(byId.get(at), 'w:basedOn'))) {
      const node = byId.get(at);
      const numbering = childOf(childOf(node, 'w:pPr'), 'w:numPr');
      found.set(at, { id: at, numbering, hidden: hiddenIn(childOf(node, 'w:rPr')) });
    }
    const styles = [...found.values()];
    chains.set(id, styles);
    return styles;
  };
  const hidden = (styles: readonly Style[]) => styles.find((style) => style.hidden !== undefined)?.hidden;
  return {
    chainOf: (properties) => chain(value(childOf(properties, 'w:pStyle')) || (usual ?? '')),
    listOf: (id) => {
      const own = childOf(childOf(byId.get(id), 'w:pPr'), 'w:numPr');
      return value(childOf(own, 'w:numId')) || undefined;
    },
    isHidden: (properties, paragraph) =>
      hiddenIn(properties) ?? hidden(chain(value(childOf(properties, 'w:rStyle')))) ?? hidden(paragraph) ?? false,
  };
}
