import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openProgram, type Program } from '#app/program.ts';
import { dayInVietnam, formatDate } from '#base/date.ts';
import { settableClock } from '#platform/clock.ts';
import { withClient } from '#platform/database/open.ts';

const DAY = 86_400_000;

describe('the history command', () => {
  let folder: string;
  let program: Program;
  const begun = new Date(Date.now() - 3 * DAY);
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'truong-an-history-'));
    const clock = settableClock(begun);
    program = await openProgram({ dataFolder: folder, clock, loopback: true, logLevel: 'silent', jobs: false });
    const setUp = await program.app.inject({
      method: 'POST',
      url: '/api/setup',
      headers: { 'x-requested-with': 'truong-an' },
      payload: {
        commandId: randomUUID(),
        token: new URL(`http://x${program.setupPath}`).searchParams.get('token'),
        office: {
          name: 'Sở GDĐT Nà Lang',
          kind: 'department',
          abbreviation: 'SGDĐT',
          placeName: 'Nà Lang',
          governingName: 'UBND tỉnh Nà Lang',
          governingKind: 'province-authority',
        },
        administrator: { fullName: 'Nông Thị Thảo', login: 'quan.tri', password: 'mot-mat-khau-dai' },
      },
    });
    expect(setUp.statusCode).toBe(200);
  });
  afterAll(async () => {
    await program.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const run = (...words: string[]) =>
    new Promise<{ code: number; said: string; told: string }>((done) => {
      const env = { ...process.env, TRUONG_AN_DATA: folder, DATABASE_URL: '' };
      const line = resolve(import.meta.dirname, '../../src/app/command-line.ts');
      execFile(process.execPath, [line, 'history', ...words], { env, encoding: 'utf8' }, (error, said, told) =>
        done({ code: typeof error?.code === 'number' ? error.code : 0, said, told }),
      );
    });
  const sealOf = (said: string) => /: ([0-9a-f]{64})/.exec(said)?.[1] ?? '';

  it('names the first administrator as who set the program up', async () => {
    const { rows } = await program.store.pool.query(
      `select h.action, c.person_name as name, p.login from history h
         join history_content c on c.history_id = h.id join person p on p.id = h.person_id
       where h.action = 'set-up'`,
    );
    expect(rows).toEqual([{ action: 'set-up', name: 'Nông Thị Thảo', login: 'quan.tri' }]);
  });

  it('proves the history beside the running program, seals missed days, and names what was touched', async () => {
    const first = await run('verify');
    expect([first.code, first.told]).toEqual([0, '']);
    expect(first.said).toContain('Không có dòng nào bị sửa, xóa hay chèn.');
    const day = dayInVietnam(begun);
    const noted = await run('verify', '--to', day);
    expect(noted.said).toContain(`Niêm của ngày ${formatDate(day)}`);
    const seal = sealOf(noted.said);
    expect((await run('verify', '--noted', `${day}=${seal}`)).code).toBe(0);
    expect((await run('verify', '--noted', `${day}=${'0'.repeat(20)}`)).said).toContain('niêm khác với mã đã chép');

    const { rows } = await withClient(program.store.owner, (client) =>
      client.query(`update history set action = 'sign-in' where action = 'set-up' returning id`),
    );
    const broken = await run('verify', '--from', day);
    expect(broken.code).toBe(1);
    expect(broken.said).toContain('CÓ 1 CHỖ SAI');
    expect(broken.said).toContain(`dòng bị sửa — mã ${rows[0].id}`);
    await withClient(program.store.owner, (client) =>
      client.query(`update history set action = 'set-up' where id = $1`, [rows[0].id]),
    );
    const erased = await run('erase', '--row', rows[0].id, '--reason', 'Quyết định số 9/QĐ-SGDĐT');
    expect([erased.code, erased.told]).toEqual([0, '']);
    const after = await run('verify');
    expect([after.code, after.said.includes('1 dòng đã xóa nội dung theo quy định')]).toEqual([0, true]);
    expect((await run('erase', '--row', randomUUID(), '--reason', 'không có')).told).toContain('Chưa xóa gì');
    expect((await run('verify', '--from', 'hôm qua')).told).toContain('Viết ngày dạng');
  });
});
