import { Command } from 'commander';
import { systemClock } from '#platform/clock.ts';
import { type Config, isLoopback, readConfig } from '#platform/config.ts';
import { onStop } from '../on-stop.ts';
import { openProgram, type Program } from '../program.ts';
import { print } from './print.ts';

/** `start`: runs the server until it is told to stop. */
export function startCommand(): Command {
  return new Command('start')
    .description('chạy chương trình (đặt PORT, HOST, TRUONG_AN_DATA, DATABASE_URL qua biến môi trường)')
    .helpOption('-h, --help', 'xem hướng dẫn')
    .action(start);
}

/** With a mail server and a public address set, invitations are mailed too; the library is loaded only then. */
async function mailOf({ mailUrl, mailFrom, publicUrl }: Config) {
  if (!mailUrl || !publicUrl) return undefined;
  const { mailThrough } = await import('#platform/mail.ts');
  return { send: mailThrough(mailUrl, mailFrom), linksFrom: publicUrl };
}

async function start(): Promise<void> {
  const began = Number(process.env.TRUONG_AN_BEGAN ?? Date.now());
  const config = readConfig(process.env);
  let base = '';
  const opened = openProgram({
    dataFolder: config.dataFolder,
    databaseUrl: config.databaseUrl,
    clock: systemClock,
    loopback: isLoopback(config.host),
    secureCookies: config.publicUrl?.startsWith('https:') ?? false,
    publicUrl: config.publicUrl,
    provider: config.provider,
    mail: await mailOf(config),
    logLevel: 'info',
    onSetupPath: (path) => print(`Dữ liệu mẫu đã xóa. Thiết lập lại (đường dẫn dùng một lần): ${base}${path}`),
  });
  let isStopping = false;
  onStop(() => {
    isStopping = true;
    endAfter(opened);
  });
  const program = await opened;
  if (isStopping) return;
  try {
    await program.app.listen({ host: config.host, port: config.port });
  } catch (error) {
    if (isStopping) return;
    await program.close();
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw new Error(
      `Cổng ${config.port} đang có chương trình khác dùng. Chạy lại với cổng khác, ví dụ: PORT=8081 npm start`,
    );
  }
  const address = program.app.server.address();
  const port = typeof address === 'object' && address ? address.port : config.port;
  base = `http://${isLoopback(config.host) ? 'localhost' : config.host}:${port}`;
  print(`Trường An đang chạy tại ${base}   (khởi động ${((Date.now() - began) / 1000).toFixed(1)} giây)`);
  print(`Dữ liệu: ${config.databaseUrl ? 'máy chủ PostgreSQL trong DATABASE_URL' : config.dataFolder}`);
  const { databasePlace } = program.store;
  if (databasePlace && databasePlace !== config.dataFolder) {
    print(`Cơ sở dữ liệu nằm tại ${databasePlace}, vì người dùng chạy PostgreSQL không vào được thư mục trên.`);
  }
  if (program.setupPath) print(`Thiết lập lần đầu (đường dẫn dùng một lần): ${base}${program.setupPath}`);
  print('Dừng: Ctrl-C');
}

/** Closes the program, once it is open, and ends the process. */
function endAfter(opened: Promise<Program>): void {
  print('Đang dừng…');
  opened
    .then((program) => program.close())
    .then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`${String(error)}\n`);
        process.exit(1);
      },
    );
}
