import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { Command } from 'commander';
import { formatDate } from '#base/date.ts';
import { Refusal } from '#base/refusal.ts';
import { lastDayInTime } from '#base/window.ts';
import { findingSentence } from '#modules/documents/rules/reading/finding-sentences.ts';
import { publishReading } from '#modules/documents/rules/reading/publish-reading.ts';
import type { DocumentReading, ReadWindow } from '#modules/documents/rules/reading/reading.ts';
import { readDocumentFile } from '#modules/documents/server/public.ts';
import { print } from './print.ts';

/** `read FILE`: what the program reads in a document, on the terminal. */
export function readCommand(): Command {
  return new Command('read')
    .description('đọc một văn bản và in những gì đọc được')
    .argument('<tệp>', '.docx, .pdf, .doc, .odt, .rtf hoặc .txt')
    .option('--json', 'in kết quả đọc đầy đủ dạng JSON')
    .helpOption('-h, --help', 'xem hướng dẫn')
    .action(async (file: string, options: { json?: boolean }) => {
      try {
        const { reading } = await readDocumentFile({ name: basename(file), bytes: readFileSync(file) });
        if (options.json) print(JSON.stringify(publishReading(reading), null, 2));
        else printReading(reading);
      } catch (error) {
        throw error instanceof Refusal ? new Error(error.sentence) : error;
      }
    });
}

const unread = 'chưa đọc được';

function printReading(reading: DocumentReading): void {
  const { header } = reading;
  print(`Loại        ${header.kind?.value.name ?? unread}`);
  print(`Cơ quan     ${header.issuer?.value ?? unread}`);
  print(`Số, ký hiệu ${header.number?.value ?? '(trống)'}/${header.symbol?.value ?? unread}`);
  print(`Ngày        ${header.date ? formatDate(header.date) : '(chưa đủ ngày, tháng, năm)'}`);
  print(`Trích yếu   ${header.subject?.value ?? unread}`);
  print(`Người ký    ${reading.signatory ? `${reading.signatory.title} ${reading.signatory.name ?? ''}` : unread}`);
  for (const duty of reading.duties) {
    print();
    print(`${duty.kind === 'plan' ? 'Kế hoạch' : 'Báo cáo'}: ${duty.name}`);
    for (const window of duty.windows) print(`  ${windowLine(window)}`);
  }
  if (reading.duties.length === 0) print(`\nThời hạn và kỳ báo cáo: ${unread}`);
  if (reading.unscheduled.length > 0) print('\nKhông đo được thời hạn:');
  for (const { phrase } of reading.unscheduled) print(`  ${phrase}`);
  if (reading.findings.length > 0) print('\nCần xem lại:');
  for (const finding of reading.findings) print(`  - ${findingSentence(finding)}`);
}

function windowLine({ name, firstDay, lastDay, due, duePhrase }: ReadWindow): string {
  const days = firstDay && lastDay ? `số liệu ${formatDate(firstDay)} – ${formatDate(lastDay)}; ` : '';
  return `${name}: ${days}hạn đến hết ngày ${formatDate(lastDayInTime(due))} (“${duePhrase}”)`;
}
