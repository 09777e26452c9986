import { Command } from 'commander';
import { createPerson, drawPassword } from '#modules/accounts/server/public.ts';
import { selectUnit } from '#modules/organisation/server/public.ts';
import { systemClock } from '#platform/clock.ts';
import { readConfig } from '#platform/config.ts';
import { openStore } from '#platform/database/open.ts';
import { Work } from '#platform/work.ts';
import { print } from './print.ts';

interface Options {
  readonly unit: string;
  readonly name: string;
  readonly login: string;
}

/** `create-admin`: for the technician when every administrator of an office has lost their way in. */
export function createAdminCommand(): Command {
  return new Command('create-admin')
    .description('tạo một người quản trị cho đơn vị đã có, khi không còn ai vào được (chạy khi chương trình đang dừng)')
    .requiredOption('--unit <id>', 'mã đơn vị (có trong địa chỉ trang của đơn vị)')
    .requiredOption('--name <họ tên>', 'họ và tên')
    .requiredOption('--login <tên>', 'tên đăng nhập')
    .helpOption('-h, --help', 'xem hướng dẫn')
    .action(createAdmin);
}

async function createAdmin({ unit, name, login }: Options): Promise<void> {
  const config = readConfig(process.env);
  const now = systemClock.now();
  const store = await openStore({ dataFolder: config.dataFolder, databaseUrl: config.databaseUrl, now });
  try {
    const password = await store.db.transaction().execute(async (tx) => {
      const work = new Work(tx, now, undefined);
      const found = await selectUnit(tx, unit, work.today);
      if (!found) throw new Error(`Không có đơn vị nào mang mã ${unit}.`);
      const password = await drawPassword(work, { fullName: name, login, unitIds: [unit] });
      await createPerson(work, { fullName: name, login, password }, [{ role: 'administrator', unitId: unit }]);
      await work.record({
        unitId: unit,
        subjectKind: 'unit',
        subjectId: unit,
        action: 'create-admin',
        after: { fullName: name, login },
      });
      print(`Đã tạo người quản trị của ${found.name}.`);
      return password;
    });
    print(`Tên đăng nhập: ${login}`);
    print(`Mật khẩu (chỉ hiện một lần, đổi sau khi đăng nhập): ${password}`);
  } finally {
    await store.close();
  }
}
