import { readFileSync, rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runProgram } from './running-program.ts';

const office = {
  name: 'Sở Giáo dục và Đào tạo Nà Lang',
  kind: 'department',
  abbreviation: 'SGDĐT',
  placeName: 'Nà Lang',
  governingName: 'UBND tỉnh Nà Lang',
  governingKind: 'province-authority',
};
const administrator = { fullName: 'Nông Thị Thảo', login: 'quan.tri', password: 'mot-mat-khau-dai' };

describe('a program that is killed', () => {
  let folder: string;
  const cookie = { value: '' };
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'truong-an-kill-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('keeps everything it acknowledged, the database killed too, and starts again by itself', async () => {
    const acknowledged: string[] = [];
    let unitId = '';
    for (const round of [1, 2, 3]) {
      const program = await runProgram(folder, cookie);
      if (program.setupToken) {
        const { status, body } = await program.send('POST', '/api/setup', {
          token: program.setupToken,
          office,
          administrator,
        });
        expect(status).toBe(200);
        unitId = (body.grants as { unitId: string }[])[0]?.unitId ?? '';
      }
      const before = await program.send('GET', `/api/units/${unitId}/people`);
      const names = (before.body.invitations as { fullName: string }[]).map((row) => row.fullName);
      for (const name of acknowledged) expect(names).toContain(name);

      let going = true;
      const writers = [1, 2, 3, 4].map(async (writer) => {
        for (let n = 0; going; n++) {
          const fullName = `Người ${round}-${writer}-${n}`;
          try {
            const { status } = await program.send('POST', `/api/units/${unitId}/invitations`, {
              fullName,
              role: 'officer',
            });
            if (status === 200) acknowledged.push(fullName);
          } catch {
            return; // the connection broke: not acknowledged
          }
        }
      });
      const target = 20 * round;
      await expect.poll(() => acknowledged.length, { interval: 10 }).toBeGreaterThan(target);
      if (round === 2)
        process.kill(
          Number(readFileSync(join(folder, 'database', 'postmaster.pid'), 'utf8').split('\n')[0]),
          'SIGKILL',
        );
      await program.end('SIGKILL');
      going = false;
      await Promise.all(writers);
    }
    const program = await runProgram(folder, cookie);
    const { body } = await program.send('GET', `/api/units/${unitId}/people`);
    const names = new Set((body.invitations as { fullName: string }[]).map((row) => row.fullName));
    expect(acknowledged.filter((name) => !names.has(name))).toEqual([]);
    expect(await program.end('SIGINT')).toBe(0);
  });

  it('refuses a second program on the same data folder, and says which one runs', async () => {
    const first = await runProgram(folder, cookie);
    await expect(runProgram(folder, cookie)).rejects.toThrow(/đang chạy với thư mục dữ liệu này/);
    expect((await first.send('GET', '/api/health')).status).toBe(200);
    expect(await first.end('SIGTERM')).toBe(0);
  });

  it('writes no address, token or name of a sender into its log', async () => {
    const program = await runProgram(folder, { value: '' });
    await program.send('POST', '/api/session', { login: 'khong.ai', password: 'sai' });
    await fetch(`${program.base}/api/invitations/mot-ma-bi-mat-dai-hon-hai-muoi-ky-tu`);
    await program.end('SIGINT');
    // Where the program itself listens is no address of a sender.
    const said = program.said().replace(/^.*Server listening at.*$/m, '');
    expect(said).toContain('/api/invitations/:token');
    expect(said).not.toMatch(/127\.0\.0\.1|::1|mot-ma-bi-mat|khong\.ai/);
  });
});
