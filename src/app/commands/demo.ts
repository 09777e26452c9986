import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { dayInVietnam, isPlainDate } from '#base/date.ts';
import { Refusal } from '#base/refusal.ts';
import { systemClock } from '#platform/clock.ts';
import { runDemo } from '../demo/run-demo.ts';
import { print } from './print.ts';

function day(text: string): string {
  if (!isPlainDate(text)) throw new InvalidArgumentError('Viết ngày dạng 2024-03-20.');
  return text;
}

/** `demo FILE --out DIR`: the whole line without a browser. */
export function demoCommand(): Command {
  return new Command('demo')
    .description('chạy cả quy trình từ một văn bản kế hoạch đến báo cáo tổng hợp, trên thư mục dữ liệu tạm')
    .argument('<tệp>', 'kế hoạch: .docx, .pdf, .doc, .odt, .rtf hoặc .txt')
    .requiredOption('--out <thư mục>', 'nơi ghi tệp Word và Excel')
    .option('--today <ngày>', 'ngày ban hành, dạng 2024-03-20 (mặc định theo ngày của văn bản)', day)
    .helpOption('-h, --help', 'xem hướng dẫn')
    .action(async (file: string, options: { out: string; today?: string }) => {
      try {
        const bytes = readFileSync(file);
        const request = {
          fileName: basename(file),
          bytes,
          out: resolve(options.out),
          today: options.today,
          say: print,
        };
        await runDemo(request, dayInVietnam(systemClock.now()));
      } catch (error) {
        throw error instanceof Refusal ? new Error(error.sentence) : error;
      }
    });
}
