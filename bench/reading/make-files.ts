// `node bench/reading/make-files.ts [01 02 …]`: makes corpus/NAME.docx and NAME.pdf of some documents from NAME.txt (of a few
// .odt, .rtf and .doc as well), laid out as
// Nghị định 30/2020/NĐ-CP asks: two-column head, centred kind, signature beside Nơi nhận. The PDFs need LibreOffice and
// Liberation Serif 2 (fonts-liberation2), whose letters are all those of Vietnamese.

import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  AlignmentType,
  BorderStyle,
  DeletedTextRun,
  Document,
  FootnoteReferenceRun,
  Header,
  InsertedTextRun,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  Textbox,
  TextRun,
  WidthType,
} from 'docx';
import { unzipSync, zipSync } from 'fflate';
import { day, otherForms, plainForm, plainPdf } from './plain-forms.ts';

interface Layout {
  /** Word numbers the sections instead of the author. */
  readonly numbered?: true;
  /** Words that stood in the place of others before somebody changed them. */
  readonly changed?: readonly [from: string, to: string];
  /** The paragraph that begins so stands in a text box. */
  readonly boxed?: string;
}

const documents: Readonly<Record<string, Layout>> = {
  '01': {},
  '02': {},
  '03': {},
  '04': { numbered: true },
  '05': { numbered: true },
  '06': {},
  '07': {},
  '08': { numbered: true },
  '10': {},
  '13': { numbered: true },
  '14': {},
  '15': {},
  '16': {},
  '18': {},
  '19': { numbered: true },
  '20': { changed: ['15/02/2025', '10/02/2025'] },
  '21': { numbered: true },
  '30': {},
  '31': {},
  '33': {},
  '34': {},
  '35': {},
  '39': {},
  '40': {},
  '41': { numbered: true },
  '46': { boxed: 'Mọi trao đổi' },
  '47': {},
  '48': {},
  '49': {},
  '53': {},
  '54': { numbered: true },
  '55': {},
  '56': {},
  '57': {},
  '58': {},
  '60': {},
  '65': {},
  '66': {},
  '68': { numbered: true },
  '69': {},
  '71': { numbered: true },
  '72': {},
  '73': {},
  '74': {},
  '75': {},
  '76': {},
  '78': {},
  '79': { numbered: true },
  '80': {},
};

const corpus = join(import.meta.dirname, 'corpus');
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const borders = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none };
const isState = (line: string) => /^(?:CỘNG HÒA|CỘNG HOÀ|ĐẢNG CỘNG SẢN)/u.test(line);
const superscripts = ['¹', '²', '³'];
const isCapitals = (line: string) => line === line.toUpperCase() && /\p{L}{2}/u.test(line);

/** The lines of a document, parted as a page shows them. */
interface Parts {
  bodies: string[];
  state: string[];
  /** Number and, for a công văn, its subject. */
  number: string[];
  date: string[];
  title: string[];
  body: string[];
  recipients: string[];
  signature: string[];
  after: string[];
  /** Footnotes by their mark. */
  notes: Map<string, string>;
}

function partsOf(text: string): Parts {
  const lines = tidy(text);
  const parts: Parts = {
    bodies: [],
    state: [],
    number: [],
    date: [],
    title: [],
    body: [],
    recipients: [],
    signature: [],
    after: [],
    notes: new Map(),
  };
  const dateAt = lines.findIndex((line) => /, ngày .*tháng .*năm \d{4}$/u.test(line));
  const numberAt = lines.findIndex((line) => /^Số:?\s/u.test(line));
  const headEnd = Math.max(dateAt, numberAt) + 1;
  for (const [index, line] of lines.slice(0, headEnd).entries()) {
    if (index === dateAt) parts.date.push(line);
    else if (isState(line) || line.startsWith('Độc lập')) parts.state.push(line);
    else (index < numberAt ? parts.bodies : parts.number).push(line);
  }
  let at = headEnd;
  while (at < lines.length && isCapitals(lines[at] ?? '')) parts.title.push(lines[at++] ?? '');
  if (parts.title.length > 0) parts.title.push(lines[at++] ?? '');
  const end = lines.indexOf('Nơi nhận:');
  parts.body = lines.slice(at, end);
  const rest = lines.slice(end);
  let stop = rest.findIndex((line) => /^- Lưu/u.test(line)) + 1;
  parts.recipients = rest.slice(0, stop);
  while (isCapitals(rest[stop] ?? '')) parts.signature.push(rest[stop++] ?? '');
  parts.signature.push('', '', rest[stop++] ?? '');
  parts.after = rest.slice(stop);
  parts.body = parts.body.filter((line) => {
    const [, mark, note] = /^([¹²³])\s(.*)$/u.exec(line) ?? [];
    if (mark && note) parts.notes.set(mark, note);
    return !mark;
  });
  parts.body = parts.body.map((line) =>
    line.replace(/\[footnoteRef:(\d)\]\.?(.*?)\s*\[\d:\s*(.*)\]$/u, (_, digit, between, note) => {
      const mark = superscripts[Number(digit) - 1] ?? '';
      parts.notes.set(mark, note);
      return `${mark}.${between}`.replace(/\.(?=\s)/u, '');
    }),
  );
  return parts;
}

/** Without what only the plain text has: residues, page numbers, wrapped lines, blanks at the edges. */
function tidy(text: string): string[] {
  const lines = text
    .replace(/\[bookmark: \w+\]/gu, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/^\d$/u.test(line));
  const joined: string[] = [];
  for (const line of lines) {
    const isNote = /^[¹²³]/u.test(line);
    const text = joined.findLastIndex((before) => !/^[¹²³]/u.test(before));
    if (/^\p{Ll}{2}/u.test(line) && !isNote && text >= 0 && !isCapitals(joined[text] ?? '')) joined[text] += ` ${line}`;
    else joined.push(line);
  }
  return joined;
}

const levels: readonly (readonly [
  pattern: RegExp,
  format: (typeof LevelFormat)[keyof typeof LevelFormat],
  text: string,
])[] = [
  [/^[IVX]+\.\s/u, LevelFormat.UPPER_ROMAN, '%1.'],
  [/^\d+\.\s/u, LevelFormat.DECIMAL, '%2.'],
  [/^[a-e]\)\s/u, LevelFormat.LOWER_LETTER, '%3)'],
  [/^-\s/u, LevelFormat.BULLET, '-'],
  [/^\+\s/u, LevelFormat.BULLET, '+'],
];

function makeDocument(name: string, layout: Layout): Document {
  const parts = partsOf(readFileSync(join(corpus, `${name}.txt`), 'utf8'));
  const marks = superscripts.filter((mark) => parts.notes.has(mark));
  const run = (text: string, bold = false) => new TextRun({ text, bold, size: 26, font: 'Times New Roman' });

  const runsOf = (text: string, bold: boolean): ParagraphChild[] => {
    const [from, to] = layout.changed ?? [];
    if (from && to && text.includes(to)) {
      const [before = '', after = ''] = text.split(to);
      const change = { author: 'Văn thư', date: day, size: 26, font: 'Times New Roman' };
      return [
        run(before),
        new DeletedTextRun({ id: 1, text: from, ...change }),
        new InsertedTextRun({ id: 2, text: to, ...change }),
        run(after),
      ];
    }
    return text
      .split(/([¹²³])/u)
      .filter((piece) => piece !== '')
      .map((piece) => (marks.includes(piece) ? new FootnoteReferenceRun(marks.indexOf(piece) + 1) : run(piece, bold)));
  };
  const line = (
    text: string,
    style: { bold?: boolean; center?: boolean; body?: boolean; left?: boolean } = {},
  ): Paragraph => {
    const level = layout.numbered && style.body ? levels.findIndex(([pattern]) => pattern.test(text)) : -1;
    const words = level < 0 ? text : text.replace(levels[level]?.[0] ?? '', '');
    return new Paragraph({
      alignment: style.center ? AlignmentType.CENTER : style.left ? AlignmentType.LEFT : AlignmentType.JUSTIFIED,
      spacing: { after: 80 },
      ...(style.body && level < 0 && { indent: { firstLine: 567 } }),
      ...(level >= 0 && { numbering: { reference: 'sections', level } }),
      children: runsOf(words, style.bold ?? false),
    });
  };
  const columns = (share: number, rows: readonly (readonly [left: Paragraph[], right: Paragraph[]])[]): Table =>
    new Table({
      width: { size: 108, type: WidthType.PERCENTAGE },
      alignment: AlignmentType.CENTER,
      borders,
      rows: rows.map(
        ([left, right]) =>
          new TableRow({
            children: [
              new TableCell({ width: { size: share, type: WidthType.PERCENTAGE }, children: left }),
              new TableCell({ width: { size: 100 - share, type: WidthType.PERCENTAGE }, children: right }),
            ],
          }),
      ),
    });
  const grid = (rows: readonly string[]): Table =>
    new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      rows: rows.map(
        (row) =>
          new TableRow({
            children: row.split('\t').map(
              (text, index) =>
                new TableCell({
                  width: { size: index === 0 ? 7 : 31, type: WidthType.PERCENTAGE },
                  children: [line(text, { left: true })],
                }),
            ),
          }),
      ),
    });
  const flow = (lines: readonly string[]): (Paragraph | Table | Textbox)[] => {
    const content: (Paragraph | Table | Textbox)[] = [];
    for (let at = 0; at < lines.length; at += 1) {
      const text = lines[at] ?? '';
      if (text.includes('\t')) {
        const rows: string[] = [];
        while (lines[at]?.includes('\t')) rows.push(lines[at++] ?? '');
        at -= 1;
        content.push(grid(rows));
      } else if (layout.boxed && text.startsWith(layout.boxed))
        content.push(new Textbox({ style: { width: '440pt', height: '44pt' }, children: [line(text)] }));
      else content.push(line(text, { body: true, bold: /^(?:[IVX]+\.|Điều \d+\.|Chương )/u.test(text) }));
    }
    return content;
  };

  const bold = { bold: true, center: true };
  const small = (lines: readonly string[], isBold = false) =>
    lines.map(
      (text) =>
        new Paragraph({
          alignment: AlignmentType.CENTER,
          children: [new TextRun({ text, bold: isBold, size: 24, font: 'Times New Roman' })],
        }),
    );
  return new Document({
    creator: 'Trường An',
    lastModifiedBy: 'Trường An',
    footnotes: Object.fromEntries(
      marks.map((mark, index) => [
        index + 1,
        { children: [new Paragraph({ children: [run(parts.notes.get(mark) ?? '')] })] },
      ]),
    ),
    numbering: {
      config: [
        {
          reference: 'sections',
          levels: levels.map(([, format, text], level) => ({ level, format, text, alignment: AlignmentType.START })),
        },
      ],
    },
    sections: [
      {
        // The number of the page at its top, from the second on.
        headers: {
          default: new Header({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [new TextRun({ children: [PageNumber.CURRENT], size: 26, font: 'Times New Roman' })],
              }),
            ],
          }),
          first: new Header({ children: [new Paragraph({})] }),
        },
        properties: { titlePage: true, page: { margin: { top: 1134, bottom: 1134, left: 1701, right: 850 } } },
        children: [
          columns(42, [
            [small(parts.bodies, true), small(parts.state, true)],
            [small(parts.number), small(parts.date)],
          ]),
          ...parts.title.map((text) => line(text, bold)),
          ...flow(parts.body),
          columns(52, [
            [
              parts.recipients.map((text) => line(text, { left: true })),
              parts.signature.map((text) => line(text, bold)),
            ],
          ]),
          ...flow(parts.after),
        ],
      },
    ],
  });
}

/** The same bytes on every machine: no hour and no name of a program in them. */
async function packPlainly(document: Document): Promise<Uint8Array> {
  const files = unzipSync(new Uint8Array(await Packer.toBuffer(document)));
  const rewrite = (name: string, pattern: RegExp, by: string) => {
    const part = files[name];
    if (part) files[name] = new TextEncoder().encode(new TextDecoder().decode(part).replace(pattern, by));
  };
  rewrite('docProps/core.xml', /\d{4}-\d\d-\d\dT[\d:.]+Z/gu, day);
  rewrite('word/document.xml', /(?<=<v:shape id=")[^"]+/gu, 'box');
  return zipSync(files, { mtime: day, level: 9 });
}

/** With numbers behind the command only those are made; the others stay as they are. */
const asked = process.argv.slice(2);
const names = readdirSync(corpus).flatMap((file) => (file.endsWith('.txt') ? [file.slice(0, -4)] : []));
const made: string[] = [];
const temporary = mkdtempSync(join(tmpdir(), 'corpus-'));
for (const [number, layout] of Object.entries(documents)) {
  if (asked.length > 0 && !asked.includes(number)) continue;
  const name = names.find((candidate) => candidate.startsWith(`${number}-`));
  if (!name) throw new Error(`No document ${number}`);
  writeFileSync(join(corpus, `${name}.docx`), await packPlainly(makeDocument(name, layout)));
  // On paper the change has been made: what was struck out is not there.
  const { changed: _, ...printed } = layout;
  writeFileSync(join(temporary, `${name}.docx`), await packPlainly(makeDocument(name, printed)));
  made.push(name);
}
process.stdout.write(`${made.length} Word files\n`);

if (['/usr/bin/soffice', '/usr/local/bin/soffice'].some(existsSync)) {
  const profile = `-env:UserInstallation=file://${temporary}/profile`;
  const files = made.map((name) => join(temporary, `${name}.docx`));
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', temporary, ...files], {
    stdio: 'ignore',
  });
  for (const name of made)
    writeFileSync(join(corpus, `${name}.pdf`), plainPdf(readFileSync(join(temporary, `${name}.pdf`))));
  process.stdout.write(`${made.length} PDF files\n`);
  for (const form of ['odt', 'rtf', 'doc'] as const) {
    const chosen = made.filter((name) => otherForms[form].some((number) => name.startsWith(`${number}-`)));
    if (chosen.length === 0) continue;
    const sources = chosen.map((name) => join(temporary, `${name}.docx`));
    execFileSync('soffice', [profile, '--headless', '--convert-to', form, '--outdir', temporary, ...sources], {
      stdio: 'ignore',
    });
    for (const name of chosen)
      writeFileSync(join(corpus, `${name}.${form}`), plainForm[form](readFileSync(join(temporary, `${name}.${form}`))));
    process.stdout.write(`${chosen.length} files .${form}\n`);
  }
} else {
  process.stderr.write('LibreOffice is not installed: the PDFs are left as they are.\n');
}
rmSync(temporary, { recursive: true, force: true });
