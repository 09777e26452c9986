import { Command } from 'commander';
import { systemClock } from '#platform/clock.ts';
import { readConfig } from '#platform/config.ts';
import { openStore } from '#platform/database/open.ts';
import { print } from './print.ts';

/** `migrate`: brings the database to this version of the program and ends. */
export function migrateCommand(): Command {
  return new Command('migrate')
    .description('đưa cơ sở dữ liệu lên phiên bản của chương trình rồi kết thúc')
    .helpOption('-h, --help', 'xem hướng dẫn')
    .action(async () => {
      const config = readConfig(process.env);
      const store = await openStore({
        dataFolder: config.dataFolder,
        databaseUrl: config.databaseUrl,
        now: systemClock.now(),
      });
      print(
        store.applied.length === 0 ? 'Cơ sở dữ liệu đã ở phiên bản mới nhất.' : `Đã chạy: ${store.applied.join(', ')}`,
      );
      await store.close();
    });
}
