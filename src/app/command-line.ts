import { Command } from 'commander';
import { createAdminCommand } from './commands/create-admin.ts';
import { demoCommand } from './commands/demo.ts';
import { historyCommand } from './commands/history.ts';
import { migrateCommand } from './commands/migrate.ts';
import { readCommand } from './commands/read.ts';
import { startCommand } from './commands/start.ts';
import { onStop } from './on-stop.ts';

const program = new Command('truong-an')
  .description(
    'Trường An: chương trình năm về phòng, chống tội phạm, an ninh trường học và phong trào bảo vệ an ninh Tổ quốc',
  )
  .helpOption('-h, --help', 'xem hướng dẫn')
  .helpCommand(false);

for (const command of [startCommand, migrateCommand, readCommand, createAdminCommand, historyCommand, demoCommand])
  program.addCommand(command());

// A closed terminal or pipe must not end the program before its database.
for (const out of [process.stdout, process.stderr]) out.on('error', () => undefined);
program.hook('preAction', (_, command) => {
  if (command.name() !== 'start') onStop(() => process.exit(130));
});

program.parseAsync().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
