import type { Style, Styles } from './docx-styles.ts';
import { symbolOf } from './docx-symbols.ts';
import { noteBehind, noteReference } from './note-form.ts';
import { childOf, textOf, type XmlNode } from './xml-tree.ts';

/** Takes the mark and the words of the note a reference means; the words come once. */
export type Notes = (reference: XmlNode) => { mark: string; words: string } | undefined;

/** What the words of one paragraph are gathered with, and into. */
export interface Gathering {
  readonly styles: Styles;
  readonly notes: Notes;
  /** Fields that are open: an instruction until `separate`, its result until `end`. They may reach over paragraphs. */
  readonly fields: ('instruction' | 'result')[];
  /** Words that are not on the page. */
  readonly hidden: string[];
  readonly paragraph: readonly Style[];
  /** The paragraphs of a text box. */
  readonly box: (content: readonly XmlNode[]) => readonly string[];
  readonly boxes: string[];
  readonly behind: string[];
}

const marks: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
};
/** Of tracked changes what was taken out; of alternatives the second; instructions of fields. */
const skipped = new Set([
  'w:pPr',
  'w:rPr',
  'w:sdtPr',
  'w:del',
  'w:moveFrom',
  'w:instrText',
  'w:delInstrText',
  'w:delText',
  'w:softHyphen',
  'mc:Fallback',
]);

/** The words of a paragraph in their order; what hangs on it (text boxes, notes) goes aside. */
export function gatherRuns(nodes: readonly XmlNode[], into: Gathering): string {
  let text = '';
  for (const node of nodes) {
    if (skipped.has(node.name)) continue;
    if (node.name === 'w:r') text += runText(node, into);
    else if (node.name === 'w:sdt') text += isPlaceholder(node) ? '' : gatherRuns(node.children, into);
    else text += gatherRuns(node.children, into);
  }
  return text;
}

/** “Bấm để nhập văn bản”: words of Word in a control nobody has filled in. */
export const isPlaceholder = (control: XmlNode): boolean =>
  childOf(childOf(control, 'w:sdtPr'), 'w:showingPlcHdr') !== undefined;

function runText(run: XmlNode, into: Gathering): string {
  const properties = childOf(run, 'w:rPr');
  const font = childOf(properties, 'w:rFonts')?.attributes['w:ascii'] ?? '';
  const text = pieces(run.children, into, font);
  if (!into.styles.isHidden(properties, into.paragraph)) return text;
  into.hidden.push(text);
  return '';
}

function pieces(nodes: readonly XmlNode[], into: Gathering, font: string): string {
  let text = '';
  for (const node of nodes) {
    if (skipped.has(node.name)) continue;
    if (node.name === 'w:fldChar') follow(node.attributes['w:fldCharType'] ?? '', into.fields);
    else if (node.name === 'w:txbxContent') for (const line of into.box(node.children)) into.boxes.push(line);
    else if (into.fields.includes('instruction')) continue;
    else if (node.name === 'w:t' || node.name === 'm:t') text += plain(textOf(node), font);
    else if (node.name === 'w:sym')
      text += symbolOf(Number.parseInt(node.attributes['w:char'] ?? '', 16) || 0, node.attributes['w:font'] ?? '');
    else if (node.name === 'w:footnoteReference' || node.name === 'w:endnoteReference') {
      const note = into.notes(node);
      if (!note) continue;
      text += noteReference(note.mark);
      into.behind.push(noteBehind(note.mark, note.words));
    } else text += marks[node.name] ?? (node.name === 'w:r' ? runText(node, into) : pieces(node.children, into, font));
  }
  return text;
}

function follow(step: string, fields: ('instruction' | 'result')[]): void {
  if (step === 'begin') fields.push('instruction');
  else if (step === 'separate' && fields.length > 0) fields[fields.length - 1] = 'result';
  else if (step === 'end') fields.pop();
}

/**
 * Private letters are those of a symbol font, and so are one or two letters set in one; soft hyphens show only where a
 * line breaks.
 */
function plain(text: string, font: string): string {
  const isSymbols = /^wingdings/iu.test(font) && text.length <= 2;
  return text
    .replaceAll('\u00ad', '')
    .replace(isSymbols ? /\S/gu : /[\uf000-\uf0ff]/gu, (letter) => symbolOf(letter.charCodeAt(0), font));
}
