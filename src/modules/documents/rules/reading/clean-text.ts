import { joinWrappedLines } from './join-lines.ts';
import { type Repair, repairLine } from './repair-encoding.ts';

export interface CleanText {
  readonly text: string;
  readonly repairs: Repair[];
  /** The source was longer than is read. */
  readonly isCut: boolean;
}

/** Past this length the rest is not read; a plan of 200 pages has about 0.6 million characters. */
const longestText = 1_000_000;
/** No paragraph of an office is longer; a longer line is broken, so that work stays in proportion to length. */
const longestLine = 8_000;

/**
 * The text everything else is read from: NFC, one line per paragraph, residues of Word and Markdown gone, columns
 * parted by one tab, legacy runs repaired (each kept with its original and its place).
 */
export function cleanText(raw: string): CleanText {
  const lines = parkFootnotes(
    raw
      .slice(0, longestText)
      .normalize('NFC')
      .replace(/\r\n?|[\u0085\u2028\u2029\f\v]/g, '\n'),
  )
    .split('\n')
    .flatMap(breakLong)
    .map(stripResidues);
  const repaired = lines.map((line) => {
    const { text, repairs } = repairLine(line);
    return { text: text.replace(/\u00ad/g, ''), repairs };
  });
  const text: string[] = [];
  const repairs: Repair[] = [];
  let length = 0;
  for (const line of joinWrappedLines(repaired)) {
    for (const repair of line.repairs) {
      repairs.push({ ...repair, start: repair.start + length, end: repair.end + length });
    }
    text.push(line.text);
    length += line.text.length + 1;
  }
  return { text: text.join('\n'), repairs, isCut: raw.length > longestText };
}

function breakLong(line: string): string[] {
  const parts: string[] = [];
  let start = 0;
  while (line.length - start > longestLine) {
    const blank = line.lastIndexOf(' ', start + longestLine);
    const end = blank > start ? blank : start + longestLine;
    parts.push(line.slice(start, end));
    start = end;
  }
  return [...parts, line.slice(start)];
}

/** “…Quận[footnoteRef:1]. [1:  Văn bản… ]”: the note becomes lines of its own after the sentence. */
function parkFootnotes(text: string): string {
  if (!text.includes('[footnoteRef:')) return text;
  let result = '';
  let depth = 0;
  for (const part of text.replace(/\[footnoteRef:\d{1,4}\]/g, '').split(/(\[\d{1,4}:\s|[[\]])/)) {
    if (depth === 0 && /^\[\d{1,4}:\s$/.test(part)) {
      result += '\n';
      depth = 1;
    } else if (depth > 0 && part.startsWith('[')) {
      depth += 1;
      result += part;
    } else if (depth > 0 && part === ']') {
      depth -= 1;
      if (depth > 0) result += part;
    } else {
      result += part;
    }
  }
  return result;
}

function stripResidues(line: string): string {
  return (
    tableRow(line)
      .replace(/\[bookmark:[^\]]{0,200}\]/g, '')
      .replace(/^\s*#{1,6}\s+/, '')
      .replace(/\*\*|__/g, '')
      .replace(/(?<=[\s(“"]|^)\*(?=[^\s*)])|(?<=[^\s*(])\*(?=[\s).,;:”"]|$)/g, '')
      .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufffd]/g, '')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
      .replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g, '')
      .replace(/[\u00a0\u2000-\u200a\u202f\u3000]/g, ' ')
      .trim()
      .replace(/ *\t[\t ]*| {4,}/g, '\t')
      .replace(/ {2,}/g, ' ')
  );
}

/** A Markdown table row as tab-parted cells. */
function tableRow(line: string): string {
  if (!/^\s*\|.*\|\s*$/.test(line)) return line;
  if (/^[\s|:-]+$/.test(line)) return '';
  return line
    .trim()
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.trim())
    .join('\t');
}
