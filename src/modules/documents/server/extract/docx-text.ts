import { Refusal } from '#base/refusal.ts';
import { countAs } from './count-as.ts';
import { makeNumbering, type NextLabel } from './docx-numbering.ts';
import { type Gathering, gatherRuns, isPlaceholder, type Notes } from './docx-runs.ts';
import { readStyles, type Styles } from './docx-styles.ts';
import { childOf, childrenOf, findBelow, parseXml, type XmlNode } from './xml-tree.ts';

/** Text of a document, and what stands beside it (headers, footers), where stamps are put too. */
export interface DocumentText {
  readonly text: string;
  readonly margins: string;
}

interface Walk {
  readonly styles: Styles;
  readonly label: NextLabel;
  readonly notes: Notes;
  readonly fields: Gathering['fields'];
  readonly hidden: string[];
}

/** Parts of a .docx that are read. */
export const isDocxPart = (name: string): boolean =>
  /^word\/(?:document|numbering|styles|footnotes|endnotes|header\d*|footer\d*)\.xml$/u.test(name);

/**
 * The text of a .docx (ECMA-376) as its pages show it once tracked changes are accepted: paragraphs with their automatic
 * numbers, tables row by row, text boxes before the paragraph they hang on, footnotes as `[footnoteRef:1]` and
 * `[1: …]` behind their paragraph. Hidden words go to the margins, where only a mark of secrecy is looked for.
 */
export function readDocx(parts: ReadonlyMap<string, Uint8Array>): DocumentText {
  const part = (name: string): readonly XmlNode[] => {
    const bytes = parts.get(name);
    return bytes ? parseXml(bytes) : [];
  };
  const body = findBelow(part('word/document.xml'), 'w:body');
  if (!body) throw new Refusal('file-broken');
  const styles = readStyles(part('word/styles.xml'));
  const hidden: string[] = [];
  const beside = (nodes: readonly XmlNode[]): string[] =>
    blocks(nodes, { styles, label: () => '', notes: () => undefined, fields: [], hidden });
  const notesIn = (tag: 'footnote' | 'endnote'): Map<string, string> =>
    new Map(
      childrenOf(findBelow(part(`word/${tag}s.xml`), `w:${tag}s`), `w:${tag}`).map((note) => [
        note.attributes['w:id'] ?? '',
        beside(note.children).join('\n').trim(),
      ]),
    );
  const [footnotes, endnotes] = [notesIn('footnote'), notesIn('endnote')];
  const margins = [...parts.keys()]
    .filter((name) => /^word\/(?:header|footer)/u.test(name))
    .flatMap((name) => part(name).flatMap((root) => beside(root.children)));
  const noted = [...footnotes.values(), ...endnotes.values()];
  const label = makeNumbering(part('word/numbering.xml'), styles);
  const notes = makeNotes(footnotes, endnotes);
  const text = blocks(body.children, { styles, label, notes, fields: [], hidden }).join('\n');
  return { text, margins: [...margins, ...noted, ...hidden].join('\n') };
}

/** Footnotes are counted 1, 2, 3 as Word prints them, endnotes i, ii, iii. Each is given out once. */
function makeNotes(footnotes: ReadonlyMap<string, string>, endnotes: ReadonlyMap<string, string>): Notes {
  const given = new Set<string>();
  let [feet, ends] = [0, 0];
  return ({ name, attributes }) => {
    const isFoot = name === 'w:footnoteReference';
    const id = attributes['w:id'] ?? '';
    const words = (isFoot ? footnotes : endnotes).get(id);
    if (!words || given.has(`${name} ${id}`)) return undefined;
    given.add(`${name} ${id}`);
    if (isFoot) feet += 1;
    else ends += 1;
    return { mark: isFoot ? String(feet) : countAs(ends, 'lowerRoman'), words };
  };
}

/** What stands around paragraphs, rows or cells without being one; `w:sdt` keeps what it holds in a child of its own. */
const wrappers = new Set('w:ins w:moveTo w:customXml w:smartTag w:sdtContent mc:AlternateContent mc:Choice'.split(' '));

/** The nodes of these names with those in wrappers, in their order. */
function within(nodes: readonly XmlNode[], names: ReadonlySet<string>): XmlNode[] {
  const found: XmlNode[] = [];
  for (const node of nodes) {
    const inside = node.name === 'w:sdt' && !isPlaceholder(node) ? childOf(node, 'w:sdtContent') : node;
    if (names.has(node.name)) found.push(node);
    else if (inside && wrappers.has(inside.name)) for (const one of within(inside.children, names)) found.push(one);
  }
  return found;
}

const paragraphsAndTables = new Set(['w:p', 'w:tbl']);
const rows = new Set(['w:tr']);
const cells = new Set(['w:tc']);

function blocks(nodes: readonly XmlNode[], walk: Walk): string[] {
  const lines: string[] = [];
  /** Words of a paragraph whose end was struck out: they stand in the next one. */
  let held = '';
  for (const node of within(nodes, paragraphsAndTables)) {
    if (node.name === 'w:p') held = paragraph(node, walk, held, lines);
    else
      for (const row of within(node.children, rows)) {
        if (!isDeletedRow(row)) for (const line of tableRow(row, walk)) lines.push(line);
      }
  }
  if (held !== '') lines.push(held);
  return lines;
}

const isDeletedRow = (row: XmlNode): boolean => childOf(childOf(row, 'w:trPr'), 'w:del') !== undefined;

/** A row of one-line cells is one line parted by tabs; otherwise cell follows cell, as in the two columns of a head. */
function tableRow(row: XmlNode, walk: Walk): string[] {
  const filled = within(row.children, cells)
    .filter((cell) => !childOf(childOf(cell, 'w:tcPr'), 'w:cellDel'))
    .map((cell) => blocks(cell.children, walk).filter((line) => line.trim() !== ''));
  return filled.every((lines) => lines.length <= 1)
    ? [filled.map((lines) => lines[0] ?? '').join('\t')]
    : filled.flat();
}

/** Adds the lines of a paragraph to `lines`; gives its words back when its end was struck out. */
function paragraph(node: XmlNode, walk: Walk, held: string, lines: string[]): string {
  const properties = childOf(node, 'w:pPr');
  const chain = walk.styles.chainOf(properties);
  const into: Gathering = {
    ...walk,
    paragraph: chain,
    box: (content) => blocks(content, { ...walk, fields: [] }),
    boxes: [],
    behind: [],
  };
  const end = childOf(properties, 'w:rPr');
  const isOpen = childOf(end, 'w:del') !== undefined || childOf(end, 'w:moveFrom') !== undefined;
  // Asked before the words, for text boxes count after the paragraph they hang on.
  const label = isOpen ? '' : walk.label(properties, chain);
  const text = held + gatherRuns(node.children, into);
  // An instruction that no paragraph ends would swallow the document.
  for (let at = walk.fields.length - 1; at >= 0; at -= 1) {
    if (walk.fields[at] === 'instruction') walk.fields.splice(at, 1);
  }
  for (const line of into.boxes) lines.push(line);
  if (!isOpen) for (const line of (label === '' ? text : `${label} ${text}`).split('\n')) lines.push(line);
  for (const line of into.behind) lines.push(line);
  return isOpen ? text : '';
}
