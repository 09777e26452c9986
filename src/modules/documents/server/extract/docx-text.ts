import { Refusal } from '#base/refusal.ts';
import { makeNumbering, type NextLabel } from './docx-numbering.ts';
import { childOf, childrenOf, findBelow, parseXml, textOf, type XmlNode } from './xml-tree.ts';

/** Text of a document, and what stands beside it (headers, footers), where stamps are put too. */
export interface DocumentText {
  readonly text: string;
  readonly margins: string;
}

interface Walk {
  readonly label: NextLabel;
  readonly notes: ReadonlyMap<string, string>;
}

/** Parts of a .docx that are read. */
export const isDocxPart = (name: string): boolean =>
  /^word\/(?:document|numbering|styles|footnotes|endnotes|header\d*|footer\d*)\.xml$/u.test(name);

/**
 * The text of a .docx (ECMA-376): paragraphs with their automatic numbers, tables row by row, text boxes before the
 * paragraph they hang on, footnotes behind theirs. Deleted text of tracked changes is left out.
 */
export function readDocx(parts: ReadonlyMap<string, Uint8Array>): DocumentText {
  const part = (name: string): XmlNode[] => {
    const bytes = parts.get(name);
    return bytes ? parseXml(bytes) : [];
  };
  const body = findBelow(part('word/document.xml'), 'w:body');
  if (!body) throw new Refusal('file-broken');
  const walk = { label: makeNumbering(part('word/numbering.xml'), part('word/styles.xml')) };
  const notes = new Map([...notesOf(part('word/footnotes.xml'), 'f'), ...notesOf(part('word/endnotes.xml'), 'e')]);
  const margins = [...parts.keys()]
    .filter((name) => /^word\/(?:header|footer)/u.test(name))
    .flatMap((name) => part(name).flatMap((root) => blocks(root.children, { label: () => '', notes: new Map() })));
  return { text: blocks(body.children, { ...walk, notes }).join('\n'), margins: margins.join('\n') };
}

function notesOf(root: readonly XmlNode[], mark: 'e' | 'f'): [string, string][] {
  const tag = mark === 'f' ? 'w:footnote' : 'w:endnote';
  return childrenOf(findBelow(root, `${tag}s`), tag).map((note) => [
    `${mark}${note.attributes['w:id'] ?? ''}`,
    blocks(note.children, { label: () => '', notes: new Map() })
      .join(' ')
      .trim(),
  ]);
}

function blocks(nodes: readonly XmlNode[], walk: Walk): string[] {
  return nodes.flatMap((node) => {
    if (node.name === 'w:p') return paragraph(node, walk);
    if (node.name === 'w:tbl') return rowsOf(node).flatMap((row) => tableRow(row, walk));
    if (node.name === 'w:sdt') return blocks(childOf(node, 'w:sdtContent')?.children ?? [], walk);
    if (node.name === 'w:ins' || node.name === 'w:customXml' || node.name === 'w:smartTag')
      return blocks(node.children, walk);
    return [];
  });
}

const rowsOf = (table: XmlNode): XmlNode[] =>
  table.children.flatMap((node) => {
    if (node.name === 'w:tr') return [node];
    return node.name === 'w:sdt' ? rowsOf(childOf(node, 'w:sdtContent') ?? node) : [];
  });

/** A row of one-line cells is one line parted by tabs; otherwise cell follows cell, as in the two columns of a head. */
function tableRow(row: XmlNode, walk: Walk): string[] {
  const cells = childrenOf(row, 'w:tc').map((cell) => blocks(cell.children, walk).filter((line) => line.trim() !== ''));
  return cells.every((lines) => lines.length <= 1) ? [cells.map((lines) => lines[0] ?? '').join('\t')] : cells.flat();
}

function paragraph(node: XmlNode, walk: Walk): string[] {
  const boxes: string[] = [];
  const notes: string[] = [];
  const label = walk.label(childOf(node, 'w:pPr'));
  const text = runs(node.children, walk, boxes, notes);
  return [...boxes, ...(label === '' ? text : `${label} ${text}`).split('\n'), ...notes];
}

const marks: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
};
const skipped = new Set([
  'w:pPr',
  'w:rPr',
  'w:del',
  'w:moveFrom',
  'w:instrText',
  'w:delText',
  'mc:Fallback',
  'w:softHyphen',
]);

function runs(nodes: readonly XmlNode[], walk: Walk, boxes: string[], notes: string[]): string {
  let text = '';
  for (const node of nodes) {
    if (skipped.has(node.name)) continue;
    const mark = marks[node.name];
    if (mark !== undefined) text += mark;
    else if (node.name === 'w:t') text += textOf(node);
    else if (node.name === 'w:txbxContent') boxes.push(...blocks(node.children, walk));
    else if (node.name === 'w:footnoteReference' || node.name === 'w:endnoteReference') {
      const note = walk.notes.get(`${node.name === 'w:footnoteReference' ? 'f' : 'e'}${node.attributes['w:id'] ?? ''}`);
      if (note) notes.push(note);
    } else text += runs(node.children, walk, boxes, notes);
  }
  return text;
}
