import { Refusal } from '#base/refusal.ts';
import type { DocumentText } from './docx-text.ts';
import { noteBehind, noteReference } from './note-form.ts';
import { makeLines, type RtfLines } from './rtf-lines.ts';
import { rtfTokens } from './rtf-tokens.ts';

const deepest = 400;

/** Groups that hold no words of the document; so do all that begin with `\*`, but for those in `kept`. */
const silent = new Set(
  'fonttbl colortbl stylesheet info pict object objdata themedata colorschememapping latentstyles datastore rsidtbl listtable listoverridetable generator xmlnstbl filetbl revtbl fldinst sp nonshppict bkmkstart bkmkend annotation atnid atnauthor atndate atnref template upr'.split(
    ' ',
  ),
);
const kept = new Set(['shpinst', 'shptxt', 'ud', 'fldrslt', 'footnote']);
const margins = new Set('header headerl headerr headerf footer footerl footerr footerf'.split(' '));
const letters: Readonly<Record<string, string>> = {
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '-',
  '~': ' ',
  _: '-',
  emspace: ' ',
  enspace: ' ',
  qmspace: ' ',
  '\\': '\\',
  '{': '{',
  '}': '}',
};
/** Code pages by the character set of a font; 0 is Western whatever the file says, 1 is that of the file. */
const codePages: Readonly<Record<number, number>> = {
  0: 1252,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  238: 1250,
};

/** What holds within a group and ends with it. */
interface Group {
  isSilent: boolean;
  isStarred: boolean;
  isDeleted: boolean;
  isLabel: boolean;
  isFontTable: boolean;
  /** How many letters stand in for a `\u` to readers without Unicode. */
  standIns: number;
  font: number;
  out: RtfLines;
  note?: string | undefined;
}

/**
 * The text of an .rtf: paragraphs with the numbers Word wrote into them, tables row by row, notes in the common form,
 * code pages by font. Headers, pictures, instructions of fields and deleted words are left out.
 * @throws Refusal 'file-broken' for a file cut off or with groups nested too deeply.
 */
export function readRtf(bytes: Uint8Array): DocumentText {
  const [body, beside] = [makeLines(), makeLines()];
  const fonts = new Map<number, number>();
  const stack: Group[] = [];
  let filePage = 1252;
  let defaultFont = 0;
  let notes = 0;
  let toSkip = 0;
  let group: Group = {
    isSilent: false,
    isStarred: false,
    isDeleted: false,
    isLabel: false,
    isFontTable: false,
    standIns: 1,
    font: 0,
    out: body,
  };
  const write = (text: string): void => {
    if (group.isSilent || group.isDeleted) return;
    group.out.write(group.isLabel ? text.replace(/[\t\u00b7\uf0b7§]/gu, (sign) => (sign === '\t' ? ' ' : '-')) : text);
  };
  const close = (): void => {
    const outer = stack.pop();
    if (!outer) throw new Refusal('file-broken');
    if (group.note !== undefined && outer.out !== group.out) {
      const words = group.out.text().trim();
      if (words !== '') outer.out.writeBehind(noteReference(group.note), noteBehind(group.note, words));
      beside.write(words);
      beside.endParagraph();
    }
    group = outer;
  };
  const begin = (word: string, value: number | undefined): void => {
    if (silent.has(word) || (group.isStarred && !kept.has(word))) group.isSilent = true;
    // The star bears on the word behind it, not on the others of the group.
    else group.isStarred = false;
    if (word === 'ud') group.isSilent = false;
    if (word === 'fonttbl') group.isFontTable = true;
    else if (word === 'listtext' || word === 'pntext') Object.assign(group, { isLabel: true, isSilent: false });
    else if (margins.has(word)) group.out = beside;
    else if (word === 'footnote' && !group.isSilent) {
      notes += 1;
      Object.assign(group, { out: makeLines(), note: String(notes) });
    } else if (word === 'f') group.font = value ?? 0;
    else if (word === 'fcharset' && group.isFontTable) fonts.set(group.font, codePages[value ?? 1] ?? 0);
    else if (word === 'ansicpg') filePage = value ?? filePage;
    else if (word === 'deff') defaultFont = value ?? 0;
    else if (word === 'plain') Object.assign(group, { font: defaultFont, isDeleted: false });
    else if (word === 'uc') group.standIns = Math.min(Math.max(value ?? 1, 0), 9);
    else if (word === 'deleted') group.isDeleted = value !== 0;
    else if (word === 'tab') write('\t');
    else if (word === 'line') write('\n');
    else if (!group.isSilent) group.out.command(word);
  };
  for (const token of rtfTokens(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1'))) {
    if (token.type === 'open') {
      if (stack.length >= deepest) throw new Refusal('file-broken');
      stack.push(group);
      group = { ...group, isStarred: false, note: undefined };
      toSkip = 0;
    } else if (token.type === 'close') {
      toSkip = 0;
      close();
    } else if (token.type === 'bytes') {
      const text = token.text.slice(toSkip);
      toSkip = Math.max(0, toSkip - token.text.length);
      if (text !== '') write(decode(text, fonts.get(group.font) || filePage));
    } else if (token.word === '*') group.isStarred = true;
    else if (token.word === 'u') {
      write(String.fromCharCode(((token.value ?? 0) + 65_536) % 65_536));
      toSkip = group.standIns;
    } else if (token.word in letters) {
      if (toSkip > 0) toSkip -= 1;
      else write(letters[token.word] ?? '');
    } else begin(token.word, token.value);
  }
  if (stack.length > 0) throw new Refusal('file-broken');
  return { text: body.text().normalize('NFC'), margins: beside.text().normalize('NFC') };
}

const decoders = new Map<number, TextDecoder>();

function decode(text: string, page: number): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII is the same in every code page
  if (/^[\x00-\x7f]*$/u.test(text)) return text;
  let decoder = decoders.get(page);
  if (!decoder) {
    const name = `windows-${page >= 1250 && page <= 1258 ? page : 1252}`;
    decoder = new TextDecoder(name);
    decoders.set(page, decoder);
  }
  return decoder.decode(Buffer.from(text, 'latin1'));
}
