import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Document, Packer, Paragraph } from 'docx';
import { readDocument } from '#modules/documents/rules/reading/read-document.ts';
import { extractText } from '#modules/documents/server/extract/extract-text.ts';
import { readyReader } from '#modules/documents/server/reader/ask-reader.ts';
import { readDocumentFile } from '#modules/documents/server/reader/read-files.ts';
import { bait, hostileDocuments } from '#test/fixtures/hostile-documents.ts';
import type { BenchResult } from './result.ts';

const WORD_LIMIT_MS = 150;
const PDF_LIMIT_S = 3;
const HOSTILE_LIMIT_S = 2;
/** Peak memory of reading two hundred pages against twenty: flat is nearly the same. */
const FLAT = 1.5;
/** In letters of 14 points, as official documents are printed. */
const linesOnPage = 30;

const line = (index: number): string => {
  if (index % 45 === 0)
    return `${index / 45 + 1}. Thực hiện Kế hoạch số ${index + 1}/KH-UBND ngày 12/01/2026 của UBND tỉnh`;
  return index % 9 === 0
    ? '- Các trường báo cáo kết quả về Sở Giáo dục và Đào tạo trước ngày 15/6/2026;'
    : '- Tăng cường phối hợp giữa nhà trường và Công an xã trong tuyên truyền, phòng ngừa;';
};
const linesOf = (pages: number): string[] => Array.from({ length: pages * linesOnPage }, (_, index) => line(index));

const wordFile = (pages: number): Promise<Buffer> =>
  Packer.toBuffer(new Document({ sections: [{ children: linesOf(pages).map((text) => new Paragraph(text)) }] }));

/** Pages of plain letters: a standard font of PDF has no Vietnamese ones, and the work is the same. */
function pdfFile(pages: number): Buffer {
  const bare = linesOf(pages).map((text) =>
    text
      .normalize('NFD')
      .replace(/[^\x20-\x7e]/gu, '')
      .replace(/[()\\]/gu, ''),
  );
  const kids = Array.from({ length: pages }, (_, page) => `${4 + page * 2} 0 R`);
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${pages} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  for (let page = 0; page < pages; page += 1) {
    const words = bare.slice(page * linesOnPage, (page + 1) * linesOnPage).map((text) => `(${text}) Tj T*`);
    const stream = `BT /F1 11 Tf 16 TL 60 790 Td\n${words.join('\n')}\nET`;
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + page * 2} 0 R >>`,
      `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    );
  }
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const size = objects.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${offsets.join('')}`;
  return Buffer.from(`${file}${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`);
}

/** The middle of five readings, words and meaning, after one that loads the libraries. In milliseconds. */
async function millisecondsToRead(bytes: Uint8Array): Promise<number> {
  const times: number[] = [];
  for (let turn = 0; turn < 6; turn += 1) {
    const began = performance.now();
    const { text } = await extractText(bytes, 'a');
    const reading = readDocument(text);
    if (turn > 0) times.push(performance.now() - began);
    if (reading.sections.length === 0) throw new Error('The document was not read');
  }
  return times.sort((a, b) => a - b)[2] ?? 0;
}

const settled = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** The middle of five readings as an office has them: a process for each file, the next one ready. In milliseconds. */
async function millisecondsApart(name: string, bytes: Uint8Array): Promise<number> {
  const times: number[] = [];
  for (let turn = 0; turn < 5; turn += 1) {
    readyReader();
    await settled(2000);
    const began = performance.now();
    await readDocumentFile({ name, bytes });
    times.push(performance.now() - began);
  }
  return times.sort((a, b) => a - b)[2] ?? 0;
}

/** The longest any hostile file of a kind keeps its reader, in seconds. */
async function hostileSeconds(kind: string): Promise<number> {
  let longest = 0;
  for (const { make, name } of hostileDocuments.filter((document) => document.kind === kind)) {
    const bytes = make();
    readyReader();
    await settled(1500);
    const began = performance.now();
    await readDocumentFile({ name, bytes }).catch(() => undefined);
    longest = Math.max(longest, (performance.now() - began) / 1000);
  }
  return longest;
}

/** How many times as much work four times the bait is to read, at worst; four is in step with the text. */
function worstGrowth(): number {
  const timeOf = (sign: string, length: number) => {
    const text = `Kế hoạch ${sign.repeat(length / sign.length)}`;
    const times = [1, 2, 3].map(() => {
      const before = process.cpuUsage();
      readDocument(text);
      return process.cpuUsage(before).user / 1000;
    });
    return Math.min(...times);
  };
  return Math.max(...bait.map((sign) => timeOf(sign, 80_000) / Math.max(timeOf(sign, 20_000), 2)));
}

/** Peak memory of a process that reads this file, in megabytes. */
function peakMegabytes(file: string): number {
  const program = `
    import { readFileSync } from 'node:fs';
    const { extractText } = await import('#modules/documents/server/extract/extract-text.ts');
    await extractText(new Uint8Array(readFileSync(${JSON.stringify(file)})), 'a.pdf');
    process.stdout.write(String(process.resourceUsage().maxRSS / 1000));
  `;
  const root = fileURLToPath(new URL('..', import.meta.url));
  return Number(
    execFileSync(process.execPath, ['--input-type=module', '-e', program], { cwd: root, encoding: 'utf8' }),
  );
}

function pdfMemory(): { few: number; many: number } {
  const folder = mkdtempSync(join(tmpdir(), 'bench-pdf-'));
  try {
    const [few = 0, many = 0] = [20, 200].map((pages) => {
      const file = join(folder, `${pages}.pdf`);
      writeFileSync(file, pdfFile(pages));
      return peakMegabytes(file);
    });
    return { few, many };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const against = (name: string, value: number, unit: string, limit: number): BenchResult => ({
  name,
  value,
  unit,
  against: limit,
  ratio: value / limit,
});

/** Word of ten pages and a PDF of two hundred, within one process and each in its own; hostile files of every kind. */
export async function run(): Promise<BenchResult[]> {
  const word = new Uint8Array(await wordFile(10));
  const pdf = new Uint8Array(pdfFile(200));
  const { few, many } = pdfMemory();
  const results = [
    against('read-word-10-pages', await millisecondsToRead(word), 'ms', WORD_LIMIT_MS),
    against('read-pdf-200-pages', (await millisecondsToRead(pdf)) / 1000, 's', PDF_LIMIT_S),
    against('read-word-10-pages-apart', await millisecondsApart('a.docx', word), 'ms', WORD_LIMIT_MS),
    against('read-pdf-200-pages-apart', (await millisecondsApart('a.pdf', pdf)) / 1000, 's', PDF_LIMIT_S),
    against('pdf-memory-200-of-20-pages', many / few, '×', FLAT),
    against('bait-growth-for-4-times', worstGrowth(), '×', 4),
  ];
  for (const kind of new Set(hostileDocuments.map((document) => document.kind)))
    results.push(against(`hostile-${kind}`, await hostileSeconds(kind), 's', HOSTILE_LIMIT_S));
  return results;
}
