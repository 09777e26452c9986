import { findRunningNotes } from './running-notes.ts';

/**
 * Signs that stand in the text between parking and joining; Unicode has no letters there, so no document holds them.
 * `mark`: here stood the mark of a note. `note` begins a line that begins a note, `more` one that goes on with it,
 * `resume` one that goes on with the paragraph before the note.
 */
export const signs = { mark: '\ufdd0', note: '\ufdd1', more: '\ufdd2', resume: '\ufdd3' } as const;
const allSigns = /[\ufdd0-\ufdd3]/g;

export interface ParkedNotes {
  readonly text: string;
  /** What the signs stood for, in their order. */
  readonly marks: readonly string[];
  readonly notes: readonly string[];
  readonly rule: 'note-of-word' | 'note-of-page';
}

/**
 * Takes footnotes out of running text: a sign where the mark stood, each note on lines of its own. Two forms are known:
 * `[footnoteRef:1] … [1: the note]`, which Word leaves on copying and our extractors write, and the page as it
 * prints: a small number glued to a word, the note at the foot of the page.
 */
export function parkFootnotes(raw: string): ParkedNotes {
  const text = raw.replace(allSigns, '');
  return text.includes('[footnoteRef:') ? parkResidue(text) : parkRunning(text);
}

const reference = /\[footnoteRef:(\w{1,7})\]/g;
const noteHead = /\[(\w{1,7}):\s/y;
/** A number alone on its line inside a note is that of the page. */
const pageLine = /\n\s*[-–]?\s*\d{1,3}\s*[-–]?\s*(?=\n)/g;

function parkResidue(text: string): ParkedNotes {
  const marks: string[] = [];
  const notes: string[] = [];
  const known = new Set(Array.from(text.matchAll(reference), ([, mark = '']) => mark));
  const closes = closingBrackets(text);
  let result = '';
  let at = 0;
  for (const match of text.matchAll(/\[(?:footnoteRef:)?\w{1,7}[\]:]/g)) {
    const start = match.index;
    if (start < at) continue;
    noteHead.lastIndex = start;
    const [head = '', mark = ''] = noteHead.exec(text) ?? [];
    const isReference = match[0].startsWith('[footnoteRef:') && match[0].endsWith(']');
    if (isReference) {
      result += text.slice(at, start) + signs.mark;
      marks.push(match[0].slice('[footnoteRef:'.length, -1));
      at = start + match[0].length;
    } else if (known.has(mark)) {
      const lineEnd = text.indexOf('\n', start);
      const close = closes.get(start) ?? (lineEnd < 0 ? text.length : lineEnd);
      result += text.slice(at, start).trimEnd() + noteLines(text.slice(start + head.length, close), mark);
      notes.push(mark);
      at = close + (text[close] === ']' ? 1 : 0);
      const rest = /[^\S\n]*(\n?)/y;
      rest.lastIndex = at;
      const [blank = '', newline] = rest.exec(text) ?? [];
      if (!newline && at + blank.length < text.length) {
        result += `\n${signs.resume}`;
        at += blank.length;
      }
    }
  }
  return { text: result + text.slice(at), marks, notes, rule: 'note-of-word' };
}

/** Where each bracket that opens is closed; those left open are absent. */
function closingBrackets(text: string): Map<number, number> {
  const closes = new Map<number, number>();
  const open: number[] = [];
  for (const { 0: bracket, index } of text.matchAll(/[[\]]/g)) {
    if (bracket === '[') open.push(index);
    else {
      const start = open.pop();
      if (start !== undefined) closes.set(start, index);
    }
  }
  return closes;
}

/** The lines of a note; Word sometimes writes its mark once more before it (“[4: 4 (1) …]”). */
function noteLines(note: string, mark: string): string {
  const lines = note
    .replaceAll(reference, '')
    .replace(pageLine, '')
    .split('\n')
    .map((line) => line.trim());
  if (lines[0]?.startsWith(`${mark} `)) lines[0] = lines[0].slice(mark.length + 1);
  const [first = '', ...more] = lines.filter((line) => line !== '');
  return `\n${signs.note}${first}${more.map((line) => `\n${signs.more}${line}`).join('')}`;
}

function parkRunning(text: string): ParkedNotes {
  const found = findRunningNotes(text);
  if (found.length === 0) return { text, marks: [], notes: [], rule: 'note-of-page' };
  const edits = found
    .flatMap(({ mark, at, note }) => [
      { ...at, put: signs.mark, mark },
      { ...note, put: `${signs.note}${note.text}`, mark },
    ])
    .sort((a, b) => a.start - b.start);
  let result = '';
  let end = 0;
  for (const edit of edits) {
    result += text.slice(end, edit.start) + edit.put;
    end = edit.end;
  }
  const inOrder = (sign: string) => edits.flatMap(({ put, mark }) => (put.startsWith(sign) ? [mark] : []));
  return {
    text: result + text.slice(end),
    marks: inOrder(signs.mark),
    notes: inOrder(signs.note),
    rule: 'note-of-page',
  };
}
