import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { createDatabaseIfMissing, openStore, type Store, withClient } from './open.ts';
import { programRoleOf } from './program-role.ts';

const NOW = new Date('2026-03-02T02:00:00Z');

describe('the program’s role', () => {
  it('is one for each database, however long its name', () => {
    expect(programRoleOf('truong_an')).toBe('truong_an_program');
    const long = 'so_giao_duc_va_dao_tao_tinh_na_lang_phong_chong_toi_pham_nam_';
    expect(Buffer.byteLength(programRoleOf(`${long}2025`))).toBeLessThan(64);
    expect(programRoleOf(`${long}2025`)).not.toBe(programRoleOf(`${long}2026`));
  });

  it('lets two installations share an office’s server: neither changes the other’s password, neither reads the other', async () => {
    const server = inject('server');
    const names = ['one', 'two'].map((name) => `ta_${name}_${process.pid}_${Date.now()}`);
    const folders = names.map(() => mkdtempSync(join(tmpdir(), 'truong-an-office-')));
    const open = async (at: number): Promise<Store> => {
      const { host = '', port = 5432, user, password = '' } = server;
      const key = [user, password].map(encodeURIComponent).join(':');
      const databaseUrl = `postgres://${key}@localhost:${port}/${names[at]}?host=${encodeURIComponent(host)}`;
      const store = await openStore({ dataFolder: folders[at] ?? '', databaseUrl, now: NOW });
      stores.push(store);
      return store;
    };
    const stores: Store[] = [];
    onTestFinished(async () => {
      for (const store of stores) await store.close();
      for (const folder of folders) rmSync(folder, { recursive: true, force: true });
      for (const name of names) {
        await withClient(server, async (client) => {
          await client.query(`drop database if exists ${pg.escapeIdentifier(name)} with (force)`);
          await client.query(`drop role if exists ${pg.escapeIdentifier(programRoleOf(name))}`);
        });
      }
    });
    for (const name of names) await createDatabaseIfMissing(server, name);
    const [one, two] = [await open(0), await open(1)];
    const units = async (pool: pg.Pool) => (await pool.query('select count(*)::int as n from unit')).rows;
    expect([await units(one.pool), await units(two.pool)]).toEqual([[{ n: 0 }], [{ n: 0 }]]);

    // Questions of milliseconds start no processes of their own, on any server.
    expect((await two.pool.query('show parallel_setup_cost')).rows).toEqual([{ parallel_setup_cost: '3000' }]);

    // The first one's password still opens its database, and not the tables of the other.
    const asOne = { user: one.programRole, password: one.programPassword };
    await withClient({ ...one.owner, ...asOne }, (client) => client.query('select from unit'));
    const across = withClient({ ...two.owner, ...asOne }, (client) => client.query('select from unit'));
    await expect(across).rejects.toThrow(/permission denied/);
  });
});
