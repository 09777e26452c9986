import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  AlignmentType,
  BorderStyle,
  Document,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';

/** Makes samples/ke-hoach-mau.docx and .pdf from the .txt beside them: `node scripts/make-samples.ts`. */
const folder = join(import.meta.dirname, '..', 'samples');
const blocks = readFileSync(join(folder, 'ke-hoach-mau.txt'), 'utf8')
  .trim()
  .split(/\n{2,}/)
  .map((block) => block.split('\n'));
let font = 'Times New Roman';
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const borders = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none };

const line = (text: string, style: { bold?: boolean; center?: boolean; indent?: boolean } = {}): Paragraph =>
  new Paragraph({
    alignment: style.center ? AlignmentType.CENTER : AlignmentType.JUSTIFIED,
    spacing: { after: 100 },
    ...(style.indent && { indent: { firstLine: 567 } }),
    children: [new TextRun({ text, font, size: 26, bold: style.bold ?? false })],
  });

const columns = (left: Paragraph[], right: Paragraph[], share: number): Table =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders,
    rows: [
      new TableRow({
        children: [
          new TableCell({ width: { size: share, type: WidthType.PERCENTAGE }, children: left }),
          new TableCell({ width: { size: 100 - share, type: WidthType.PERCENTAGE }, children: right }),
        ],
      }),
    ],
  });

const [head = [], title = [], ...rest] = blocks;
const recipients = rest.findIndex((block) => block[0]?.startsWith('Nơi nhận'));
const cell = (index: number) =>
  head.map((row) => line(row.split('\t')[index] ?? '', { bold: !row.startsWith('Số'), center: true }));
const isHeading = (text: string) => /^(?:[IVX]+\.\s|\d\.\s)/u.test(text);

const content = () => [
  columns(cell(0), cell(1), 42),
  ...title.map((text) => line(text, { bold: true, center: true })),
  ...rest
    .slice(0, recipients)
    .flat()
    .map((text) => line(text, { bold: isHeading(text), indent: true })),
  columns(
    (rest[recipients] ?? []).map((text) => line(text)),
    [...(rest[recipients + 1] ?? []), '', '', ...(rest[recipients + 2] ?? [])].map((text) =>
      line(text, { bold: true, center: true }),
    ),
    55,
  ),
  ...rest
    .slice(recipients + 3)
    .flat()
    .map((text) => line(text)),
];

const margin = { top: 1134, bottom: 1134, left: 1701, right: 850 };
const pack = (): Promise<Buffer> =>
  Packer.toBuffer(
    new Document({
      sections: [{ properties: { page: { size: { width: 11906, height: 16838 }, margin } }, children: content() }],
    }),
  );

writeFileSync(join(folder, 'ke-hoach-mau.docx'), await pack());

if (['/usr/bin/soffice', '/usr/local/bin/soffice'].some(existsSync)) {
  // A free font with every Vietnamese letter: a fallback font would tear the words of the text layer apart.
  font = 'DejaVu Serif Condensed';
  const temporary = mkdtempSync(join(tmpdir(), 'samples-'));
  writeFileSync(join(temporary, 'ke-hoach-mau.docx'), await pack());
  const profile = `-env:UserInstallation=file://${temporary}/profile`;
  execFileSync('soffice', [
    profile,
    '--headless',
    '--convert-to',
    'pdf',
    '--outdir',
    folder,
    join(temporary, 'ke-hoach-mau.docx'),
  ]);
  rmSync(temporary, { recursive: true, force: true });
} else {
  process.stderr.write('LibreOffice is not installed: the PDF is left as it is.\n');
}
