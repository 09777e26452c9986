import { Command, InvalidArgumentError } from 'commander';
import { formatDate, isPlainDate, type PlainDate } from '#base/date.ts';
import { isId } from '#base/id.ts';
import { eraseContent, keepVerdict, sealDays, verifyHistory } from '#modules/history/server/public.ts';
import { systemClock } from '#platform/clock.ts';
import { readConfig } from '#platform/config.ts';
import { type Database, openDatabase, openPool } from '#platform/database/connect.ts';
import { openOwner } from '#platform/database/open.ts';
import { verdictLines } from '../history-report.ts';
import { print } from './print.ts';

function day(text: string): PlainDate {
  if (!isPlainDate(text)) throw new InvalidArgumentError('Viết ngày dạng 2026-03-20.');
  return text;
}

function noted(text: string): { day: PlainDate; digest: string } {
  const [of = '', digest = ''] = text.split('=');
  if (!isPlainDate(of) || !/^[0-9a-f]{12,64}$/i.test(digest))
    throw new InvalidArgumentError('Viết dạng 2026-03-20=mã niêm, ít nhất 12 ký tự đầu của mã.');
  return { day: of, digest };
}

function ids(text: string, before: string[] = []): string[] {
  if (!isId(text)) throw new InvalidArgumentError('Mã dòng nhật ký chép từ trang Nhật ký.');
  return [...before, text];
}

/** `history verify` proves the history and prints its newest seal; `history erase` removes content when the law asks. */
export function historyCommand(): Command {
  const history = new Command('history')
    .description('kiểm tra nhật ký không bị sửa, xóa, chèn; xóa nội dung theo quy định của pháp luật')
    .helpOption('-h, --help', 'xem hướng dẫn')
    .helpCommand(false);
  history
    .command('verify')
    .description('kiểm tra từng dòng và niêm của từng ngày; mã kết thúc 1 khi có chỗ sai')
    .option('--from <ngày>', 'từ ngày, dạng 2026-03-20 (mặc định: từ đầu)', day)
    .option('--to <ngày>', 'đến hết ngày (mặc định: hôm nay)', day)
    .option('--noted <ngày=mã>', 'niêm đã chép ra giấy, để so lại', noted)
    .helpOption('-h, --help', 'xem hướng dẫn')
    .action(verify);
  history
    .command('erase')
    .description('xóa nội dung của dòng nhật ký, giữ lại dòng và niêm; việc xóa được ghi vào nhật ký')
    .requiredOption('--row <mã>', 'mã dòng (lặp lại được nhiều lần)', ids)
    .requiredOption('--reason <căn cứ>', 'căn cứ xóa, ví dụ số văn bản')
    .helpOption('-h, --help', 'xem hướng dẫn')
    .action(erase);
  return history;
}

async function onDatabase<T>(act: (db: Database, now: Date) => Promise<T>): Promise<T> {
  const { dataFolder, databaseUrl } = readConfig(process.env);
  const now = systemClock.now();
  const opened = await openOwner({ dataFolder, databaseUrl, now });
  const pool = openPool(opened.owner, 2);
  try {
    return await act(openDatabase(pool), now);
  } finally {
    await pool.end();
    await opened.close();
  }
}

interface Span {
  readonly from?: PlainDate;
  readonly to?: PlainDate;
  readonly noted?: { readonly day: PlainDate; readonly digest: string };
}

async function verify(span: Span): Promise<void> {
  const verdict = await onDatabase(async (db, now) => {
    await sealDays(db, now);
    let told = now.getTime();
    const found = await verifyHistory(db, {
      ...span,
      now,
      progress: (at, rows) => {
        const moment = systemClock.now().getTime();
        if (moment - told < 1_000) return;
        told = moment;
        process.stderr.write(`… ${formatDate(at)}: ${rows} dòng\n`);
      },
    });
    await keepVerdict(db, now, found);
    return found;
  });
  for (const line of verdictLines(verdict)) print(line);
  if (verdict.faults.length > 0) process.exitCode = 1;
}

async function erase({ row, reason }: { row: string[]; reason: string }): Promise<void> {
  const count = await onDatabase((db, now) => eraseContent(db, { now, rowIds: row, reason }));
  print(`Đã xóa nội dung của ${count} dòng. Việc xóa và căn cứ đã ghi vào nhật ký.`);
}
