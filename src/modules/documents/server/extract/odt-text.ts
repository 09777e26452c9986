import { Refusal } from '#base/refusal.ts';
import type { DocumentText } from './docx-text.ts';
import { noteBehind, noteReference } from './note-form.ts';
import { makeOdtNumbering, type OdtNumbering, type OpenList } from './odt-numbering.ts';
import { childOf, findBelow, parseXml, textOf, type XmlNode } from './xml-tree.ts';

export const isOdtPart = (name: string): boolean =>
  /^(?:mimetype|content\.xml|styles\.xml|META-INF\/manifest\.xml)$/u.test(name);

/** The text of an .odt (OpenDocument): paragraphs, headings, lists, tables row by row, notes behind their paragraph. */
export function readOdt(parts: ReadonlyMap<string, Uint8Array>): DocumentText {
  const content = parts.get('content.xml');
  const manifest = parts.get('META-INF/manifest.xml');
  if (manifest && /encryption-data/u.test(new TextDecoder().decode(manifest))) throw new Refusal('file-locked');
  const read = content && parseXml(content);
  const body = read && findBelow(read, 'office:text');
  if (!body) throw new Refusal('file-broken');
  const styles = parts.get('styles.xml');
  const styled = styles ? parseXml(styles) : [];
  const master = findBelow(styled, 'office:master-styles');
  const numbering = makeOdtNumbering([styled, read]);
  return {
    text: blocks(body.children, numbering).join('\n'),
    margins: master ? blocks(master.children, numbering).join('\n') : '',
  };
}

function blocks(nodes: readonly XmlNode[], numbering: OdtNumbering, list?: OpenList): string[] {
  return nodes.flatMap((node) => {
    switch (node.name) {
      case 'text:p':
      case 'text:h':
        return paragraph(node, '', numbering);
      case 'text:list':
        return items(node, numbering, numbering.open(node, list));
      case 'table:table-row':
        return tableRow(node, numbering);
      case '#text':
      case 'text:tracked-changes':
      case 'office:forms':
      case 'text:sequence-decls':
        return [];
      default:
        return blocks(node.children, numbering, list);
    }
  });
}

/** The first paragraph of an item has its label; an item that only holds another list has none and is not counted. */
const items = ({ children }: XmlNode, numbering: OdtNumbering, list: OpenList): string[] =>
  children.flatMap((item) => {
    if (item.name === '#text') return [];
    const [first, ...rest] = item.children.filter(({ name }) => name !== '#text');
    const isCounted = item.name === 'text:list-item' && (first?.name === 'text:p' || first?.name === 'text:h');
    if (!first || !isCounted) return blocks(item.children, numbering, list);
    const label = numbering.label(item, list) || '-';
    return [...paragraph(first, label, numbering), ...blocks(rest, numbering, list)];
  });

/** A dash is left out before a number somebody typed. */
function paragraph(node: XmlNode, label: string, numbering: OdtNumbering): string[] {
  const beside: string[] = [];
  const text = inline(node.children, beside, numbering);
  const isTyped = label === '-' && /^(?:[-+•]|\p{L}[.)]|[IVX]+[.)]|\d+[.)])/u.test(text.trim());
  const isLabelled = label !== '' && text.trim() !== '' && !isTyped;
  return [...(isLabelled ? `${label} ${text}` : text).split('\n'), ...beside];
}

function tableRow(row: XmlNode, numbering: OdtNumbering): string[] {
  const cells = row.children
    .filter((cell) => cell.name === 'table:table-cell')
    .map((cell) => blocks(cell.children, numbering).filter((line) => line.trim() !== ''));
  return cells.every((lines) => lines.length <= 1) ? [cells.map((lines) => lines[0] ?? '').join('\t')] : cells.flat();
}

function inline(nodes: readonly XmlNode[], beside: string[], numbering: OdtNumbering): string {
  let text = '';
  for (const node of nodes) {
    if (node.name === '#text') text += node.text.replace(/\s+/gu, ' ');
    else if (node.name === 'text:tab') text += '\t';
    else if (node.name === 'text:line-break') text += '\n';
    else if (node.name === 'text:s') text += ' '.repeat(Math.min(Number(node.attributes['text:c'] ?? 1) || 1, 100));
    else if (node.name === 'text:note') text += noteOf(node, beside, numbering);
    else if (node.name === 'draw:frame' || node.name === 'draw:text-box')
      beside.push(...blocks(node.children, numbering));
    else if (node.name !== 'office:annotation') text += inline(node.children, beside, numbering);
  }
  return text;
}

/** The note goes behind its paragraph; what is left is its mark. */
function noteOf(node: XmlNode, beside: string[], numbering: OdtNumbering): string {
  const words = blocks(childOf(node, 'text:note-body')?.children ?? [], numbering).join('\n');
  const citation = childOf(node, 'text:note-citation');
  const mark = citation ? textOf(citation).trim() : '';
  const isMark = /^\w{1,7}$/u.test(mark);
  beside.push(isMark ? noteBehind(mark, words) : words);
  return isMark ? noteReference(mark) : '';
}
