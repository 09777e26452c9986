import { Refusal } from '#base/refusal.ts';
import type { DocumentText } from './docx-text.ts';
import { noteBehind, noteReference } from './note-form.ts';
import { childOf, findBelow, parseXml, textOf, type XmlNode } from './xml-tree.ts';

export const isOdtPart = (name: string): boolean =>
  /^(?:mimetype|content\.xml|styles\.xml|META-INF\/manifest\.xml)$/u.test(name);

/** The text of an .odt (OpenDocument): paragraphs, headings, lists, tables row by row, notes behind their paragraph. */
export function readOdt(parts: ReadonlyMap<string, Uint8Array>): DocumentText {
  const content = parts.get('content.xml');
  const manifest = parts.get('META-INF/manifest.xml');
  if (manifest && /encryption-data/u.test(new TextDecoder().decode(manifest))) throw new Refusal('file-locked');
  const body = content && findBelow(parseXml(content), 'office:text');
  if (!body) throw new Refusal('file-broken');
  const styles = parts.get('styles.xml');
  const master = styles && findBelow(parseXml(styles), 'office:master-styles');
  return { text: blocks(body.children).join('\n'), margins: master ? blocks(master.children).join('\n') : '' };
}

function blocks(nodes: readonly XmlNode[], isListed = false): string[] {
  return nodes.flatMap((node) => {
    switch (node.name) {
      case 'text:p':
      case 'text:h':
        return paragraph(node, isListed);
      case 'text:list-item':
        return blocks(node.children, true);
      case 'table:table-row':
        return tableRow(node);
      case '#text':
      case 'text:tracked-changes':
      case 'office:forms':
      case 'text:sequence-decls':
        return [];
      default:
        return blocks(node.children, isListed);
    }
  });
}

/** A list item gets a dash unless it begins with a number of its own. */
function paragraph(node: XmlNode, isListed: boolean): string[] {
  const beside: string[] = [];
  const text = inline(node.children, beside);
  const needsDash = isListed && text.trim() !== '' && !/^(?:[-+•]|\p{L}[.)]|[IVX]+[.)]|\d+[.)])/u.test(text.trim());
  return [...(needsDash ? `- ${text}` : text).split('\n'), ...beside];
}

function tableRow(row: XmlNode): string[] {
  const cells = row.children
    .filter((cell) => cell.name === 'table:table-cell')
    .map((cell) => blocks(cell.children).filter((line) => line.trim() !== ''));
  return cells.every((lines) => lines.length <= 1) ? [cells.map((lines) => lines[0] ?? '').join('\t')] : cells.flat();
}

function inline(nodes: readonly XmlNode[], beside: string[]): string {
  let text = '';
  for (const node of nodes) {
    if (node.name === '#text') text += node.text.replace(/\s+/gu, ' ');
    else if (node.name === 'text:tab') text += '\t';
    else if (node.name === 'text:line-break') text += '\n';
    else if (node.name === 'text:s') text += ' '.repeat(Math.min(Number(node.attributes['text:c'] ?? 1) || 1, 100));
    else if (node.name === 'text:note') text += noteOf(node, beside);
    else if (node.name === 'draw:frame' || node.name === 'draw:text-box') beside.push(...blocks(node.children));
    else if (node.name !== 'office:annotation') text += inline(node.children, beside);
  }
  return text;
}

/** The note goes behind its paragraph; what is left is its mark. */
function noteOf(node: XmlNode, beside: string[]): string {
  const words = blocks(childOf(node, 'text:note-body')?.children ?? []).join('\n');
  const citation = childOf(node, 'text:note-citation');
  const mark = citation ? textOf(citation).trim() : '';
  const isMark = /^\w{1,7}$/u.test(mark);
  beside.push(isMark ? noteBehind(mark, words) : words);
  return isMark ? noteReference(mark) : '';
}
